/** What a mapping file says: how the rows of a real source become situations, and how they are looked at. */
import type { Verdict } from "../answer.js";
import type { CivilDate } from "../pack.js";

/** One row of a source: column → text; an absent or empty column records nothing. */
export type Row = Readonly<Record<string, string>>;

/** A test on columns: every column named must have one of its values. */
export type Match = Readonly<Record<string, readonly string[]>>;

/** A value read from a column. What the column leaves empty stays unknown. */
export interface Cell {
  readonly column: string;
  /** The source's word → ours; without it the source's word is taken as it stands. */
  readonly map?: Readonly<Record<string, string>>;
  /** For every word not in `map`; without it such a row is faulty. */
  readonly other?: string;
  /** The source's words for "not recorded". */
  readonly unknown?: readonly string[];
}

/** What matching rows add to the situation: facts, or one record each. */
export interface Contribution {
  readonly if?: Match;
  readonly unless?: Match;
  readonly facts: Readonly<Record<string, string | Cell>>;
  readonly record?: {
    readonly list: "convictions" | "charges";
    readonly keys: Readonly<Record<string, Cell>>;
  };
}

/** One way of looking at the same situations: a date, a layer, and what the agency's act would be under it. */
export interface View {
  readonly name: string;
  /** The law of one day, or of the day that stands in a column of the row. */
  readonly on: CivilDate | { readonly column: string };
  readonly layer: string;
  readonly only?: readonly string[];
  readonly facts: Readonly<Record<string, string | Cell>>;
  readonly rows: readonly Contribution[];
  /** For each thing the agency did, the verdicts it agrees with; absent for a view that only counts. */
  readonly agrees?: Readonly<Record<string, readonly Verdict[]>>;
}

export interface Mapping {
  readonly title: string;
  readonly source: string;
  readonly jurisdiction: string;
  readonly act: string;
  /** Columns whose values together make rows one situation; none: each row is its own. */
  readonly group: readonly string[];
  readonly facts: Readonly<Record<string, string | Cell>>;
  readonly rows: readonly Contribution[];
  /** The column that says what the agency did. */
  readonly recorded: string;
  /** Facts the source never records; they are read by their presumption, and named where they could explain. */
  readonly unrecorded: readonly string[];
  /** Column and rows by which like cases are compared for different treatment. */
  readonly compare?: { readonly column: string; readonly unless?: Match };
  readonly views: readonly View[];
}

/** Views that look at situations in which the agency did this. */
export const viewsOf = ({ views }: Mapping, recorded: string): readonly View[] =>
  views.filter(({ only }) => only?.includes(recorded) ?? true);

/** All that a view's situations are made of, in the order in which a later part wins over an earlier one. */
export const partsOf = (mapping: Mapping, view: View): readonly Contribution[] => [
  { facts: mapping.facts },
  { facts: view.facts },
  ...mapping.rows,
  ...view.rows,
];

/** Whether a row passes the tests of a contribution or comparison. */
export const concerns = (row: Row, { if: wanted, unless }: { if?: Match; unless?: Match }): boolean =>
  (!wanted || matches(row, wanted)) && !(unless && matches(row, unless));

const matches = (row: Row, match: Match): boolean =>
  Object.entries(match).every(([column, values]) => values.includes(row[column] ?? ""));
