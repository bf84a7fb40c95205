/** The tallies as a file for a spreadsheet. */
import type { Replay, Tally } from "@brightline/engine";

const heading = [
  "view",
  "day",
  "layer",
  "recorded",
  "layer_verdict",
  "agreement",
  "all_law_verdict",
  "all_law_settled",
  "missing",
  "cases",
];

/** One line for each tally, under a heading; CSV as in RFC 4180. */
export const tableOf = ({ tallies }: Replay): string =>
  [heading, ...tallies.map(cellsOf)].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");

const cellsOf = ({ view, on, layer, recorded, ...rest }: Tally): string[] => [
  ...[view, on, layer, recorded, rest.verdict, rest.agreement, rest.chain],
  rest.chainSettled ? "yes" : "no",
  rest.missing.join(" "),
  String(rest.count),
];

/** A cell that a spreadsheet would take for a formula is marked as text. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
