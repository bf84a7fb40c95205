import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Chain, type Replay, replay, type Tally } from "@brightline/engine";
import { readReplay } from "@brightline/engine/read";
import { Presets, SingleBar } from "cli-progress";
import { type Command, chainOf, lawsOption, Misuse, needed, options } from "./command.js";
import { readRows } from "./rows.js";

export { command as replay };

const command: Command = {
  name: "replay",
  summary: "Replays real records: what was done, what a layer's rules said, what all law said.",
  usage:
    "brightline replay --map replays/travis-county-2017-02-01.yaml [--jurisdiction us-tx-travis] [--laws folder] [--json] data.csv[.gz]",
  async run(args) {
    const { values, positionals } = options(args, {
      ...lawsOption,
      jurisdiction: { type: "string" },
      map: { type: "string" },
      json: { type: "boolean" },
    });
    const path = needed(values.map, "map");
    const [data, ...more] = positionals;
    if (data === undefined || more.length > 0) throw new Misuse("Name one file of records.");
    const mapping = readReplay({ path: basename(path), text: read(path) });
    const chain = chainOf(values.jurisdiction ?? mapping.jurisdiction, values.laws);
    const bar = lateBar();
    const rows = await readRows(data, (fraction) => bar.show("reading", fraction));
    const report = replay(chain, mapping, rows, (done, of) => bar.show("replaying", done / of));
    bar.stop();
    console.log(values.json ? JSON.stringify(report, null, 2) : describe(chain, report));
    return report.faulty.length > 0 ? 1 : 0;
  },
};

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Misuse(`\`${path}\` cannot be read.`);
  }
}

/** A progress bar that appears once the work has taken a second, on a terminal or not. */
function lateBar() {
  const began = performance.now();
  let bar: SingleBar | undefined;
  return {
    show(step: string, fraction: number): void {
      if (!bar && performance.now() - began < 1000) return;
      if (!bar) {
        bar = new SingleBar(
          {
            format: "{step} {bar} {percentage}%",
            stream: process.stderr,
            noTTYOutput: true,
            notTTYSchedule: 2000,
          },
          Presets.shades_classic,
        );
        bar.start(100, 0, { step });
      }
      bar.update(Math.round(fraction * 100), { step });
    },
    stop: (): void => bar?.stop(),
  };
}

const count = (tallies: readonly Tally[]): number => tallies.reduce((sum, tally) => sum + tally.count, 0);
const word = (text: string): string => text.replaceAll("_", " ").replaceAll("-", " ");

function describe(chain: Chain, report: Replay): string {
  const lines = [
    report.title,
    `${report.rows} rows, ${report.situations} situations · ${chain.title} · pack ${report.pack.hash.slice(0, 12)}`,
  ];
  for (const name of new Set(report.tallies.map(({ view }) => view))) {
    const own = report.tallies.filter(({ view }) => view === name);
    lines.push("", `${name} (${own[0]?.on}, own verdict of ${own[0]?.layer})`);
    for (const recorded of new Set(own.map((tally) => tally.recorded))) {
      const here = own.filter((tally) => tally.recorded === recorded);
      lines.push(`  ${word(recorded)}: ${count(here)}`);
      for (const verdict of new Set(here.map((tally) => tally.verdict))) {
        const same = here.filter((tally) => tally.verdict === verdict);
        lines.push(`    ${word(verdict)}: ${count(same)} of ${count(here)}${agreement(same)}`);
      }
      for (const beside of new Set(here.map(besides)))
        lines.push(
          `    all law together: ${beside}: ${count(here.filter((tally) => besides(tally) === beside))}`,
        );
    }
  }
  if (report.unlike.length > 0) {
    lines.push("", "Same record, different treatment");
    for (const each of report.unlike.filter(({ same }) => same === "record").slice(0, 12))
      lines.push(`  ${each.what || "no charge"}: ${treatments(each.treated)}`);
    lines.push("", "Same charge, different treatment");
    for (const each of report.unlike.filter(({ same }) => same === "charge"))
      lines.push(`  ${each.what}: ${treatments(each.treated)}`);
  }
  for (const { row, why } of report.faulty.slice(0, 20)) lines.push(`row ${row}: ${why}`);
  return lines.join("\n");
}

const besides = ({ chain, chainSettled }: Tally): string =>
  chain === "depends"
    ? "depends on what is not recorded"
    : `${word(chain)}${chainSettled ? "" : ", not settled"}`;

function agreement(tallies: readonly Tally[]): string {
  const kinds = [...new Set(tallies.map((tally) => tally.agreement))].filter(
    (kind) => kind !== "not compared",
  );
  return kinds
    .map((kind) => {
      const missing = [
        ...new Set(tallies.filter((tally) => tally.agreement === kind).flatMap((tally) => tally.missing)),
      ];
      const text = {
        agrees: "as the jail did",
        disagrees: "the jail did otherwise",
        undetermined: "not explained by what is recorded",
        "not compared": "",
      }[kind];
      return ` · ${text}${missing.length > 0 ? ` (${missing.join(" or ")} could)` : ""}`;
    })
    .join("");
}

const treatments = (treated: Readonly<Record<string, number>>): string =>
  Object.entries(treated)
    .map(([what, number]) => `${word(what)} ${number}`)
    .join(", ");
