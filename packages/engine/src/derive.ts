/** Facts computed from court records: convictions and charges. */
import { addDays, addMonths, addYears, isCivilDate } from "./calendar.js";
import type { CivilDate, Pack, Table } from "./pack.js";
import { holds, simplify } from "./truth.js";
import type { Derivation } from "./vocabulary.js";

/** One conviction or charge: the keys of the vocabulary, and any other a pack reads. */
export type CourtRecord = Readonly<Record<string, unknown>>;

type TableRow = Readonly<Record<string, string>>;

/** True, false, or not determined by what is recorded. */
export type Ternary = boolean | undefined;

/**
 * Whether any record matches.
 * @param decision the civil date of the decision, from which look-back windows run
 * @returns undefined when a record leaves it open and none matches outright
 */
export function anyRecord(
  derivation: Derivation,
  records: readonly CourtRecord[],
  decision: CivilDate,
  packs: readonly Pack[],
): Ternary {
  const table =
    derivation.join &&
    packs.flatMap((pack) => pack.tables).find((each) => each.name === derivation.join?.table);
  let open = false;
  for (const record of records) {
    const match = matches(derivation, record, decision, table);
    if (match === true) return true;
    if (match === undefined) open = true;
  }
  return open ? undefined : false;
}

function matches(
  derivation: Derivation,
  record: CourtRecord,
  decision: CivilDate,
  table: Table | undefined,
): Ternary {
  const rows = joined(derivation, record, table);
  const test = (row: TableRow | undefined): Ternary => truth(derivation.where, record, table?.name, row);
  const sure = or((rows.covering.length > 0 ? rows.covering : [undefined]).map(test));
  const supposed = rows.narrower.map((row) => (rows.covering.length > 0 ? or([sure, test(row)]) : test(row)));
  const match = supposed.every((each) => each === sure) ? sure : undefined;
  if (match === false) return false;
  const inside = withinWindow(derivation, record, decision);
  if (inside === false) return false;
  if (derivation.unclear && truth(derivation.unclear, record, table?.name, rows.covering[0]) !== false)
    return undefined;
  return inside === undefined ? undefined : match;
}

const or = (values: readonly Ternary[]): Ternary =>
  values.includes(true) ? true : values.includes(undefined) ? undefined : false;

/**
 * Rows of the table that cover the record's statute; `narrower` are the rows the record
 * might fall under if it said which subdivision.
 */
function joined(
  derivation: Derivation,
  record: CourtRecord,
  table: Table | undefined,
): { covering: readonly TableRow[]; narrower: readonly TableRow[] } {
  if (!derivation.join || !table) return { covering: [], narrower: [] };
  const cited = record[derivation.join.on];
  if (typeof cited !== "string") return { covering: [], narrower: table.rows };
  const statute = normalCitation(cited);
  const covering = table.rows.filter((row) => covers(normalCitation(row.statute ?? ""), statute));
  const narrower = table.rows.filter((row) => {
    const listed = normalCitation(row.statute ?? "");
    return listed !== statute && covers(statute, listed);
  });
  return { covering, narrower };
}

/** `Cal. Pen. Code § 273.5(a)` and `cal penal code 273.5(a)` are one citation. */
export function normalCitation(text: string): string {
  return text
    .toLowerCase()
    .replace(/§+|\bsections?\b|\bsec\.?(?=\s)/g, " ")
    .replace(/\bpen\.?(?=\s)/g, "penal")
    .replace(/[.,](?=\s|$)/g, " ")
    .replace(/\s*\(\s*/g, "(")
    .replace(/\s*\)/g, ")")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether the listed citation is the cited one or contains it as a subdivision. */
export function covers(listed: string, cited: string): boolean {
  return listed !== "" && (cited === listed || (cited.startsWith(listed) && cited[listed.length] === "("));
}

function withinWindow(derivation: Derivation, record: CourtRecord, decision: CivilDate): Ternary {
  const window = derivation.within;
  if (!window) return true;
  const date = record[window.from];
  if (!isCivilDate(date)) return undefined;
  const start =
    window.unit === "years"
      ? addYears(decision, -window.amount)
      : window.unit === "months"
        ? addMonths(decision, -window.amount)
        : addDays(decision, -window.amount);
  return date > start && date <= decision;
}

/** Three-valued truth of a record condition: a key the record lacks leaves its atom open. */
function truth(
  expression: Derivation["where"],
  record: CourtRecord,
  table: string | undefined,
  row: Readonly<Record<string, string>> | undefined,
): Ternary {
  const left = simplify(expression, (atom) => {
    const name = atom.kind === "name" ? atom.name : atom.fact;
    if (atom.kind === "name" && name === table) return { kind: "constant", value: row !== undefined };
    if (table !== undefined && name.startsWith(`${table}.`)) {
      const cell = row?.[name.slice(table.length + 1)];
      if (row === undefined) return { kind: "constant", value: false };
      return cell === undefined || cell === "" || cell === "unclear"
        ? atom
        : { kind: "constant", value: holds(atom, cell) };
    }
    const value = valueOf(record, name);
    return value === undefined ? atom : { kind: "constant", value: holds(atom, value) };
  });
  return left.kind === "constant" ? left.value : undefined;
}

function valueOf(record: CourtRecord, name: string): string | undefined {
  const value = record[name] ?? (name === "grade_at_initial_sentencing" ? record.grade : undefined);
  if (value === true) return "yes";
  if (value === false) return "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
