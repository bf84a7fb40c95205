import { type Act, type Chain, BrightlineError, problem, suggestion } from "@brightline/engine";
import { type Difference, diff as compare, type Law } from "@brightline/engine/proof";
import { type Apart, searchDifference } from "@brightline/engine/search";
import { type Command, chainOf, lawsOption, Misuse, needed, options } from "./command.js";
import { dayOf } from "./day.js";
import { grouped, json, situation, verdictWords } from "./figures.js";

export const diff: Command = {
  name: "diff",
  summary: "Counts what a change of law changes: two dates, two places, or two folders of packs.",
  usage: [
    "brightline diff --jurisdiction us-tx-travis --from 2017-08-31 --to 2017-09-01 [--act hold] [--json]",
    "brightline diff --jurisdiction us-tx --with us-ca [--on 2026-03-01]",
    "brightline diff --jurisdiction us-ca --laws before/laws --with-laws after/laws [--on 2026-03-01]",
  ].join("\n"),
  run(args) {
    const { values } = options(args, {
      ...lawsOption,
      "with-laws": { type: "string" },
      jurisdiction: { type: "string" },
      with: { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      on: { type: "string" },
      act: { type: "string" },
      json: { type: "boolean" },
    });
    const jurisdiction = needed(values.jurisdiction, "jurisdiction");
    if ((values.from === undefined) !== (values.to === undefined))
      throw new Misuse("`--from` and `--to` go together.");
    if (values.on !== undefined && values.from !== undefined)
      throw new Misuse("Name one day with `--on`, or two with `--from` and `--to`.");
    if (values.from === undefined && values.with === undefined && values["with-laws"] === undefined)
      throw new Misuse("Name two dates, two places or two folders to compare.");
    const before: Law = {
      chain: chainOf(jurisdiction, values.laws),
      on: dayOf(values.from ?? values.on),
    };
    const after: Law = {
      chain:
        values.with === undefined && values["with-laws"] === undefined
          ? before.chain
          : chainOf(values.with ?? jurisdiction, values["with-laws"] ?? values.laws),
      on: dayOf(values.to ?? values.on),
    };
    const acts = values.act?.split(",");
    for (const act of acts ?? [])
      if (!before.chain.acts.has(act))
        throw new BrightlineError([
          problem("act-unknown", `there is no act \`${act}\`${suggestion(act, before.chain.acts.keys())}`),
        ]);
    const difference = compare(before, after, acts ? { acts } : {});
    const searched = difference.beyond.map((id) => {
      const act = before.chain.acts.get(id) as Act;
      return searchDifference({ ...before, act }, { ...after, act });
    });
    console.log(
      values.json
        ? json({ ...difference, searched })
        : [describe(before, after, difference), ...searched.map(found)].join("\n"),
    );
    return difference.acts.length + searched.filter(({ witness }) => witness).length === 0 ? 0 : 1;
  },
};

const named = ({ chain, on }: Law): string => `${chain.title} on ${on}`;

function describe(before: Law, after: Law, { acts, compared }: Difference): string {
  const lines = [
    `${named(before)}, then ${named(after)}`,
    acts.length === 0
      ? `None of ${compared} acts has another answer in any situation.`
      : `${acts.length} of ${compared} acts have another answer somewhere.`,
  ];
  for (const { act, changes } of acts) {
    lines.push("", nameOf(after.chain, act));
    for (const { from, fromSettled, to, toSettled, situations, of, witness, rules } of changes)
      lines.push(
        `  ${verdictWords(from, fromSettled)} → ${verdictWords(to, toSettled)} in ${grouped(situations)} of ${grouped(of)} situations`,
        `    such as: ${situation(witness)}`,
        ...(rules.length > 0 ? [`    by: ${rules.join(", ")}`] : []),
      );
  }
  return lines.join("\n");
}

/** Too large to count: one situation, or the proof that there is none. */
const found = ({ act, witness, proved }: Apart): string =>
  witness
    ? `\n${act}: too large to count. Answers differ, such as: ${situation(witness)}`
    : `\n${act}: too large to count. ${proved ? "No situation has another answer." : "No difference was found, and none is excluded."}`;

const nameOf = (chain: Chain, act: string): string => `${chain.acts.get(act)?.name ?? act} (${act})`;
