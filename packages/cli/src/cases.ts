import { link } from "@brightline/engine";
import { runCase, type Trial } from "@brightline/engine/trial";
import { readLaws } from "@brightline/library";
import { type Command, lawsOption, options } from "./command.js";

export const cases: Command = {
  name: "cases",
  summary: "Runs the cases written in the packs: verdict, settledness and deciding rule of each.",
  usage: "brightline cases [pack …] [--laws folder] [--json]",
  run(args) {
    const { values, positionals } = options(args, { ...lawsOption, json: { type: "boolean" } });
    const { library } = readLaws(values.laws);
    const wanted = positionals.map((name) => name.replace(/\/$/, "").split("/").at(-1) as string);
    const packs =
      wanted.length === 0
        ? library.packs
        : wanted.map((id) => link(library, id).packs.at(-1)).filter((pack) => pack !== undefined);
    const chains = new Map(library.packs.map((pack) => [pack.id, link(library, pack.id)]));
    const trials: Trial[] = packs.flatMap((pack) =>
      pack.cases.map((one) => {
        const chain = chains.get(one.jurisdiction);
        return chain
          ? runCase(chain, one)
          : { case: one, failures: [`there is no pack ${one.jurisdiction}`] };
      }),
    );
    const failed = trials.filter(({ failures }) => failures.length > 0);
    if (values.json)
      console.log(
        JSON.stringify(
          {
            cases: trials.length,
            failed: failed.map(({ case: one, failures }) => ({ name: one.name, place: one.place, failures })),
          },
          null,
          2,
        ),
      );
    else {
      for (const { case: one, failures } of failed) {
        console.log(`${one.place.file}:${one.place.line}:${one.place.column} ${one.name}`);
        for (const failure of failures) console.log(`    ${failure}`);
      }
      console.log(`${trials.length - failed.length} cases hold, ${failed.length} do not.`);
    }
    return failed.length === 0 ? 0 : 1;
  },
};
