/** Rows of a source read through a mapping: facts of a situation, or why it cannot be judged. */
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import type { Fact } from "../vocabulary.js";
import { type Cell, concerns, type Mapping, partsOf, type Row, type View, viewsOf } from "./mapping.js";
import { dayOf, looksBack, periodOf, periods } from "./period.js";

/** A situation under one view. */
export interface Reading {
  readonly view: View;
  readonly on: CivilDate;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Why a row or a situation is set aside; the words go into the report. */
export class Fault {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

export const emptyColumn = (column: string): string => `the column \`${column}\` is empty or not there`;

/** Reads rows under all views that concern them. */
export class Reader {
  readonly #chain: Chain;
  readonly #mapping: Mapping;
  readonly #starts: readonly CivilDate[];

  constructor(chain: Chain, mapping: Mapping) {
    this.#chain = chain;
    this.#mapping = mapping;
    this.#starts = looksBack(chain, mapping) ? [] : periods(chain, mapping.act);
  }

  /** Why this row alone cannot be used, if so. */
  fault(row: Row): string | undefined {
    const recorded = row[this.#mapping.recorded] ?? "";
    if (recorded === "") return emptyColumn(this.#mapping.recorded);
    for (const view of viewsOf(this.#mapping, recorded)) {
      if (typeof view.on !== "string") {
        const text = row[view.on.column] ?? "";
        if (text !== "" && dayOf(text) === undefined) return notADay(view.on.column, text);
      }
      for (const part of partsOf(this.#mapping, view)) {
        if (!concerns(row, part)) continue;
        const cells: [Cell, Check][] = Object.entries(part.facts).flatMap(([fact, value]) =>
          typeof value === "string" ? [] : [[value, ofFact(this.#chain.facts.get(fact))] as [Cell, Check]],
        );
        for (const [key, cell] of Object.entries(part.record?.keys ?? {})) cells.push([cell, ofKey(key)]);
        for (const [cell, check] of cells) {
          const value = read(cell, row, check);
          if (value instanceof Fault) return value.why;
        }
      }
    }
    return undefined;
  }

  /** Why this row, as a situation of its own, cannot be used, if so. */
  why(row: Row): string | undefined {
    const fault = this.fault(row);
    if (fault !== undefined) return fault;
    const situation = this.situation(row[this.#mapping.recorded] ?? "", [row]);
    return situation instanceof Fault ? situation.why : undefined;
  }

  /**
   * The situation that rows without a fault make, under each view.
   * @param recorded what the agency did
   */
  situation(recorded: string, rows: readonly Row[]): readonly Reading[] | Fault {
    const readings: Reading[] = [];
    for (const view of viewsOf(this.#mapping, recorded)) {
      const on = this.#day(view, rows);
      if (on instanceof Fault) return on;
      const facts = this.#facts(view, rows);
      if (facts instanceof Fault) return facts;
      readings.push({ view, on, facts });
    }
    return readings;
  }

  /** The day of the view's law; of days on which it reads alike, the first. */
  #day({ on }: View, rows: readonly Row[]): CivilDate | Fault {
    if (typeof on === "string") return on;
    const days = new Set<CivilDate>();
    for (const row of rows) {
      const day = dayOf(row[on.column] ?? "");
      if (day !== undefined) days.add(periodOf(this.#starts, day));
    }
    const [day, ...more] = days;
    if (day === undefined) return new Fault(emptyColumn(on.column));
    return more.length > 0
      ? new Fault(`the rows of one situation have days of different law in \`${on.column}\``)
      : day;
  }

  #facts(view: View, rows: readonly Row[]): Record<string, unknown> | Fault {
    const facts: Record<string, unknown> = {};
    const records: Record<string, Record<string, string>[]> = {};
    for (const part of partsOf(this.#mapping, view)) {
      if (part.record) records[part.record.list] ??= [];
      const said: Record<string, string> = {};
      for (const row of rows) {
        if (!concerns(row, part)) continue;
        for (const [fact, given] of Object.entries(part.facts)) {
          const value =
            typeof given === "string" ? given : read(given, row, ofFact(this.#chain.facts.get(fact)));
          if (value instanceof Fault) return value;
          if (value === undefined) continue;
          const before = said[fact];
          if (before !== undefined && before !== value)
            return new Fault(
              `the rows of one situation say both ${[before, value].sort().join(" and ")} for \`${fact}\``,
            );
          said[fact] = value;
        }
        if (part.record) {
          const record = recordOf(part.record.keys, row);
          if (record instanceof Fault) return record;
          records[part.record.list]?.push(record);
        }
      }
      Object.assign(facts, said);
    }
    return {
      ...facts,
      ...Object.fromEntries(Object.entries(records).map(([list, all]) => [list, distinct(all)])),
    };
  }
}

/** Twice the same record says no more than once; their order says nothing. */
function distinct(records: readonly Record<string, string>[]): Record<string, string>[] {
  const found = new Map(records.map((record) => [JSON.stringify(record), record]));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

function recordOf(keys: Readonly<Record<string, Cell>>, row: Row): Record<string, string> | Fault {
  const record: Record<string, string> = {};
  for (const [key, cell] of Object.entries(keys)) {
    const value = read(cell, row, ofKey(key));
    if (value instanceof Fault) return value;
    if (value !== undefined) record[key] = value;
  }
  return record;
}

/** The value a source's own word stands for, or undefined when it stands for none. */
type Check = (text: string) => string | undefined;

const number = /^-?\d{1,12}(\.\d{1,6})?$/;

/** For words that are taken as they stand, and so must be values of the fact. */
const ofFact =
  (fact: Fact | undefined): Check =>
  (text) =>
    (fact?.values.length === 0 ? number.test(text) : fact?.values.includes(text)) ? text : undefined;

export const dayKeys: readonly string[] = ["date", "offense_date"];

const ofKey =
  (key: string): Check =>
  (text) =>
    dayKeys.includes(key) ? dayOf(text) : text;

/** What a cell says: a value, nothing, or something nobody foresaw. */
function read({ column, map, other, unknown }: Cell, row: Row, check: Check): string | undefined | Fault {
  const text = row[column] ?? "";
  if (text === "" || unknown?.includes(text)) return undefined;
  const value = map ? (Object.hasOwn(map, text) ? map[text] : other) : (check(text) ?? other);
  return (
    value ?? new Fault(`the column \`${column}\` holds \`${shown(text)}\`, which the mapping does not know`)
  );
}

const notADay = (column: string, text: string): string =>
  `the column \`${column}\` holds \`${shown(text)}\`, which is not a date as YYYY-MM-DD`;

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
