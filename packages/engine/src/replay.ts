/**
 * Real records against the law: what the agency did, what a layer's own rules said, and what all law said.
 * What the source does not record is never filled in to fit.
 */
import type { Chain } from "./link.js";
import { checkMapping } from "./replay/check.js";
import type { Mapping, Row } from "./replay/mapping.js";
import { emptyColumn } from "./replay/reading.js";
import { type FaultyRow, mostFaults, type Replay, Tallies } from "./replay/tallies.js";

export { checkMapping } from "./replay/check.js";
export { columnsOf, type Use } from "./replay/columns.js";
export type { Cell, Contribution, Mapping, Match, Row, View } from "./replay/mapping.js";
export { emptyColumn } from "./replay/reading.js";
export {
  type Counted,
  type FaultyRow,
  mostFaults,
  type Replay,
  Tallies,
  type Tally,
} from "./replay/tallies.js";
export type { Unlike } from "./replay/unlike.js";

interface Group {
  /** What its first row that says so says was done. */
  recorded: string;
  /** Number of its first row. */
  readonly first: number;
  readonly rows: Row[];
  spoiled: boolean;
}

/** Why a row is not used that contradicts the first row of its situation. */
export const twoRecorded = (first: string, other: string): string =>
  `the same situation is recorded both as ${first} and as ${other}`;

/**
 * Replays rows held in memory, one after the other: the plain meaning of a mapping. Rows that cannot be used are
 * counted and located; a situation with such a row is set aside, as what the row would have said is not known.
 * @param heading lines of the file before the first row, so that faults are located as a person counts
 * @throws {BrightlineError} when the mapping itself names unknown facts, values, acts or layers
 */
export function replay(chain: Chain, mapping: Mapping, rows: readonly Row[], heading = 1): Replay {
  checkMapping(chain, mapping);
  const tallies = new Tallies(chain, mapping);
  const faulty: FaultyRow[] = [];
  let faults = 0;
  const fault = (row: number, why: string): void => {
    faults += 1;
    faulty.push({ row, why });
  };
  const groups = grouped(mapping, rows, tallies, heading + 1, fault);
  let setAside = 0;
  for (const { recorded, rows: own, first, spoiled } of groups) {
    const why = spoiled ? undefined : tallies.add(recorded, own, 1, first);
    if (why !== undefined) fault(first, why);
    if (spoiled || why !== undefined) setAside += 1;
  }
  faulty.sort((a, b) => a.row - b.row);
  return tallies.report({ rows: rows.length, setAside, faults, faulty: faulty.slice(0, mostFaults) });
}

/** @param start number of the first row */
function grouped(
  mapping: Mapping,
  rows: readonly Row[],
  { reader }: Tallies,
  start: number,
  fault: (row: number, why: string) => void,
): Iterable<Group> {
  const found = new Map<string, Group>();
  for (const [index, row] of rows.entries()) {
    const number = start + index;
    const empty = mapping.group.find((column) => (row[column] ?? "") === "");
    if (empty !== undefined) {
      fault(number, emptyColumn(empty));
      continue;
    }
    const recorded = row[mapping.recorded] ?? "";
    const key =
      mapping.group.length > 0 ? JSON.stringify(mapping.group.map((column) => row[column])) : `${index}`;
    const group = found.get(key) ?? { recorded, first: number, rows: [], spoiled: false };
    found.set(key, group);
    if (group.recorded === "") group.recorded = recorded;
    const other = recorded !== "" && recorded !== group.recorded;
    const why = reader.fault(row) ?? (other ? twoRecorded(group.recorded, recorded) : undefined);
    if (why === undefined) group.rows.push(row);
    else {
      fault(number, why);
      group.spoiled ||= !other;
    }
  }
  return found.values();
}
