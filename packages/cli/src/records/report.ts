/** A replay as a person reads it in a terminal. */
import type { Chain, Replay, Tally } from "@brightline/engine";

/** Faulty rows named in a terminal. */
const mostShown = 20;

const count = (tallies: readonly Tally[]): number => tallies.reduce((sum, tally) => sum + tally.count, 0);
const word = (text: string): string => text.replaceAll("_", " ").replaceAll("-", " ");

export function describe(chain: Chain, report: Replay): string {
  const lines = [
    report.title,
    `${report.rows} rows, ${report.situations} situations${report.setAside > 0 ? `, ${report.setAside} set aside` : ""} · ${chain.title} · pack ${report.pack.hash.slice(0, 12)}`,
  ];
  for (const heading of new Set(report.tallies.map(headingOf))) {
    const own = report.tallies.filter((tally) => headingOf(tally) === heading);
    lines.push("", heading);
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
  if (report.faults > 0) lines.push("", `${report.faults} faults`);
  for (const { row, why } of report.faulty.slice(0, mostShown)) lines.push(`  row ${row}: ${why}`);
  if (report.faults > mostShown) lines.push(`  and more; --json lists the first ${report.faulty.length}`);
  return lines.join("\n");
}

const headingOf = ({ view, on, layer }: Tally): string => `${view} (${on}, own verdict of ${layer})`;

const besides = ({ chain, chainSettled }: Tally): string =>
  chain === "depends"
    ? "depends on what is not recorded"
    : `${word(chain)}${chainSettled ? "" : ", not settled"}`;

const comparison = {
  agrees: "as the agency did",
  disagrees: "the agency did otherwise",
  undetermined: "not explained by what is recorded",
};

function agreement(tallies: readonly Tally[]): string {
  return [...new Set(tallies.map((tally) => tally.agreement))]
    .map((kind) => {
      const same = tallies.filter((tally) => tally.agreement === kind);
      const missing = [...new Set(same.flatMap((tally) => tally.missing))].join(" or ");
      if (kind === "not compared") return missing === "" ? "" : ` · ask first for ${missing}`;
      return ` · ${comparison[kind]}${missing === "" ? "" : ` (${missing} could)`}`;
    })
    .join("");
}

const treatments = (treated: Readonly<Record<string, number>>): string =>
  Object.entries(treated)
    .map(([what, number]) => `${word(what)} ${number}`)
    .join(", ");
