/** Rows that could not be used: all counted, the first thousand located. */
import {
  emptyColumn,
  type FaultyRow,
  mostFaults,
  type Replay,
  type Row,
  type Tallies,
} from "@brightline/engine";
import { type Cell, type Database, literal } from "./database.js";
import { namesOf, type Plan } from "./plan.js";
import { place, type Source } from "./source.js";

/** The entries that begin first, as many as can have a part in the list. */
export class Earliest {
  #entries: { first: number; values: readonly Cell[] }[] = [];

  add(first: number, values: readonly Cell[]): void {
    this.#entries.push({ first, values });
    if (this.#entries.length >= 4 * mostFaults) this.#cut();
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Writes them into a table of their own. */
  async table(database: Database, name: string, columns: string): Promise<void> {
    this.#cut();
    const rows = this.#entries.map(({ values }) => `(${values.map(written).join(", ")})`);
    await database.run(
      `CREATE TEMP TABLE ${name} AS SELECT * FROM (VALUES ${rows.join(", ")}) AS earliest(${columns})`,
    );
  }

  #cut(): void {
    this.#entries = this.#entries.sort((a, b) => a.first - b.first).slice(0, mostFaults);
  }
}

/** By DuckDB's names for it. */
const notARow: Readonly<Record<string, string>> = {
  "MISSING COLUMNS": "it has fewer cells than the heading",
  "TOO MANY COLUMNS": "it has more cells than the heading",
  "UNQUOTED VALUE": "a quotation mark in it is not closed",
  "INVALID ENCODING": "it is not UTF-8 text",
  "LINE SIZE OVER MAXIMUM": "it is longer than a row may be",
};

const written = (value: Cell): string =>
  Array.isArray(value)
    ? `[${value.map(written).join(", ")}]`
    : typeof value === "number"
      ? String(value)
      : literal(String(value));

export class Faults {
  count: number;
  readonly #database: Database;
  readonly #source: Source;
  readonly #plan: Plan;
  readonly #tallies: Tallies;
  /** Place of a row, and why where its own cells do not say it. */
  #places: { place: number; why?: string }[] = [];

  constructor(database: Database, source: Source, plan: Plan, tallies: Tallies) {
    this.#database = database;
    this.#source = source;
    this.#plan = plan;
    this.#tallies = tallies;
    this.count = 0;
  }

  /**
   * Notes where rows with faults are.
   * @param query gives their `place`; where the fault is none of their own cells, also `why`
   */
  async locate(query: string): Promise<void> {
    const rows = await this.#database.rows(
      `SELECT CAST(place AS DOUBLE), * EXCLUDE (place) FROM (${query}) ORDER BY 1 LIMIT ${mostFaults}`,
    );
    for (const [at, why] of rows)
      this.#places.push({ place: Number(at), ...(why !== undefined && { why: String(why) }) });
  }

  /** All of them, those that are not even rows among them. */
  async found(): Promise<Pick<Replay, "faults" | "faulty">> {
    const earliest = this.#places.sort((a, b) => a.place - b.place).slice(0, mostFaults);
    const reasons = await this.#reasons(
      earliest.flatMap((each) => (each.why === undefined ? each.place : [])),
    );
    const numbers = await this.#numbers(earliest.map((each) => each.place));
    const faulty: FaultyRow[] = earliest.map((each) => ({
      row: numbers.get(each.place) ?? each.place,
      why: each.why ?? reasons.get(each.place) ?? "it cannot be judged",
    }));
    const { rejected } = this.#source;
    if (rejected > 0) faulty.push(...(await this.#rejected()));
    faulty.sort((a, b) => a.row - b.row);
    return { faults: this.count + rejected, faulty: faulty.slice(0, mostFaults) };
  }

  async #rejected(): Promise<FaultyRow[]> {
    const rows = await this.#database.rows(
      `SELECT CAST(line AS DOUBLE), why FROM rejected ORDER BY line LIMIT ${mostFaults}`,
    );
    return rows.map(([line, kind]) => ({
      row: Number(line),
      why: notARow[String(kind)] ?? "it cannot be read as a row",
    }));
  }

  /** Reads rows again as the file has them, to say in its own words what is wrong. */
  async #reasons(places: readonly number[]): Promise<Map<number, string>> {
    const reasons = new Map<number, string>();
    if (places.length === 0) return reasons;
    await this.#database.numbers("wanted", place, places);
    const names = namesOf(this.#plan.columns);
    for (const [at, ...texts] of await this.#database.rows(this.#plan.original)) {
      const row: Row = Object.fromEntries(names.map((name, index) => [name, String(texts[index])]));
      const empty = this.#plan.columns.group.find((name) => row[name] === "");
      const why = empty === undefined ? this.#tallies.reader.why(row) : emptyColumn(empty);
      if (why !== undefined) reasons.set(Number(at), why);
    }
    return reasons;
  }

  /** Places among the good rows as numbers of rows of the file. */
  async #numbers(places: readonly number[]): Promise<Map<number, number>> {
    const { heading, rejected } = this.#source;
    if (rejected === 0 || places.length === 0) return new Map(places.map((at) => [at, at + heading]));
    await this.#database.numbers("placed", place, places);
    const rows = await this.#database.rows(
      `SELECT CAST(${place} AS DOUBLE), CAST(${place} + ${heading} + (SELECT count(*) FROM rejected WHERE before < ${place}) AS DOUBLE) FROM placed`,
    );
    return new Map(rows.map(([at, number]) => [Number(at), Number(number)]));
  }
}
