/** How a mapping's situations are found in a source: the SQL for its columns, checked against their types. */
import { type Chain, columnsOf, type Mapping, type Row, type Use } from "@brightline/engine";
import { Misuse } from "../command.js";
import { type Cell, type Database, identifier, literal } from "./database.js";
import { place, type Source } from "./source.js";
import { dayIn, isNested, reduced, textOf } from "./text.js";

/** Columns that make up a situation, the recorded one among them. */
export interface Columns {
  readonly group: readonly string[];
  readonly recorded: string;
  /** Without the recorded one. */
  readonly uses: ReadonlyMap<string, Use>;
}

export function columnsUsed(chain: Chain, mapping: Mapping): Columns {
  return { group: mapping.group, recorded: mapping.recorded, uses: columnsOf(chain, mapping) };
}

/** Every column of the file that is needed, once. */
export const namesOf = ({ group, recorded, uses }: Columns): string[] => [
  ...new Set([...group, recorded, ...uses.keys()]),
];

/** SQL of relations over one source. */
export class Plan {
  readonly columns: Columns;
  /** Names of the reduced columns: `recorded` and one for each use. */
  readonly kind: string;
  readonly #source: Source;
  readonly #zone: string;
  readonly #names: readonly string[];

  constructor(columns: Columns, source: Source, zone: string) {
    this.columns = columns;
    this.#source = source;
    this.#zone = zone;
    this.#names = [...columns.uses.keys()];
    this.kind = ["recorded", ...this.#names.map((_, index) => `c${index}`)].join(", ");
  }

  /** The group's columns `g0`…, the reduced columns, and the place of each row. */
  get rows(): string {
    const uses = [...this.columns.uses];
    const group = this.columns.group.map((name, index) => `${this.#text(name)} AS g${index}`);
    const texts = uses.map(
      ([name], index) => `${identifier(name)} AS x${index}, ${this.#text(name)} AS t${index}`,
    );
    const recorded = `${this.#text(this.columns.recorded)} AS recorded`;
    const read = `SELECT ${[...group, recorded, ...texts].join(", ")}, ${place} AS place FROM ${this.#source.relation}`;
    // In steps, so that a date is read once however often it is compared.
    const days = uses.flatMap(([name, { kind }], index) =>
      kind === "days"
        ? `, ${dayIn(`x${index}`, `t${index}`, this.#type(name), this.#zone)} AS d${index}`
        : [],
    );
    const kept = this.columns.group.map((_, index) => `g${index}`);
    const ends = uses.map(([, use], index) => `${reduced(`t${index}`, `d${index}`, use)} AS c${index}`);
    return `(SELECT ${[...kept, "recorded", ...ends].join(", ")}, place FROM (SELECT *${days.join("")} FROM (${read})))`;
  }

  get group(): string {
    return this.columns.group.map((_, index) => `g${index}`).join(", ");
  }

  /** Whether every column of the group says something. */
  get grouped(): string {
    return this.columns.group.map((_, index) => `g${index} <> ''`).join(" AND ");
  }

  /** Every needed column as the file has it, as text, of rows whose place is in a table `wanted`. */
  get original(): string {
    const texts = namesOf(this.columns).map((name) => `${this.#text(name)} AS ${identifier(name)}`);
    return `SELECT CAST(${place} AS DOUBLE), ${texts.join(", ")} FROM ${this.#source.relation} SEMI JOIN wanted USING (${place}) ORDER BY ${place}`;
  }

  /** A row as the mapping reads it, from the values of `kind`. */
  row([recorded, ...values]: readonly Cell[]): Row {
    return {
      ...Object.fromEntries(this.#names.map((name, index) => [name, String(values[index])])),
      // Last: where the column is also used otherwise, the reduced value would hide what was recorded.
      [this.columns.recorded]: String(recorded),
    };
  }

  /** @throws {Misuse} when a column cannot hold what the mapping looks for */
  async check(database: Database, listed: ReadonlyMap<string, Iterable<string>>): Promise<void> {
    for (const name of namesOf(this.columns))
      if (isNested(this.#type(name)))
        throw new Misuse(
          `The column \`${name}\` holds ${this.#type(name)}, not single values; write what the mapping needs into a column of its own.`,
        );
    for (const [name, words] of listed) {
      const type = this.#type(name);
      const all = [...words].filter((word) => word !== "");
      if (type === "VARCHAR" || type.startsWith("ENUM") || all.length === 0) continue;
      const values = all.map((word) => `(${literal(word)})`).join(", ");
      const back = textOf(`TRY_CAST(word AS ${type})`, type, this.#zone);
      const [never] = await database.rows(
        `SELECT word FROM (VALUES ${values}) AS words(word) WHERE ${back} <> word LIMIT 1`,
      );
      if (never)
        throw new Misuse(
          `The column \`${name}\` holds ${type}, which is never \`${String(never[0])}\` as the mapping looks for; write the column as text, or correct the mapping.`,
        );
    }
  }

  #text(name: string): string {
    return textOf(identifier(name), this.#type(name), this.#zone);
  }

  #type(name: string): string {
    return this.#source.columns.get(name) ?? "VARCHAR";
  }
}
