/** Rows of a CSV file, of which only the columns a mapping uses are kept. */
import { type FaultyRow, mostFaults, type Row } from "@brightline/engine";
import { CsvError, type Parser, parse } from "csv-parse/browser/esm";
import { mostRows } from "./limits.js";
import { Refused } from "./refusal.js";
import { textOf } from "./unpack.js";

/** More different words than this for what an agency did are not words for what it did. */
const mostDone = 1000;

export interface Records {
  readonly rows: readonly Row[];
  /** For each row its number as a person counts the rows of the file: the heading is 1, blank lines do not count. */
  readonly numbers: readonly number[];
  /** Rows that are not even rows: all counted, the first thousand located. */
  readonly rejected: number;
  readonly faulty: readonly FaultyRow[];
}

/** @param done share of the file that is read, 0 to 1 */
export type Progress = (done: number, rows: number) => void;

/**
 * @param columns that must be there
 * @param recorded the one of them that says what the agency did
 * @throws {Refused} when the file as a whole cannot be used
 */
export async function readRecords(
  file: Blob,
  columns: readonly string[],
  recorded: string,
  progress: Progress,
): Promise<Records> {
  const table = new Table(columns, recorded);
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: 1_000_000,
  });
  const finished = new Promise<void>((resolve, reject) => {
    parser.on("data", (cells: string[]) => table.add(cells));
    parser.on("end", resolve);
    parser.on("error", reject);
  });
  // Whoever feeds the parser hears of the failure first; it must not count as unheard meanwhile.
  finished.catch(() => undefined);
  try {
    for await (const text of textOf(file, (done) => progress(done, table.size))) {
      await Promise.race([fed(parser, text), finished]);
      table.check();
    }
    parser.end();
    await finished;
  } catch (error) {
    throw error instanceof CsvError ? new Refused(table.broken(error)) : error;
  }
  return table.records();
}

/** Waits until the parser can take more. */
const fed = (parser: Parser, text: string): Promise<void> =>
  new Promise((resolve) => {
    if (text === "" || parser.write(text)) resolve();
    else parser.once("drain", resolve);
  });

class Table {
  readonly #columns: readonly string[];
  readonly #recorded: string;
  readonly #done = new Set<string>();
  readonly #rows: Row[] = [];
  readonly #numbers: number[] = [];
  readonly #faulty: FaultyRow[] = [];
  #rejected = 0;
  #number = 0;
  #heading: readonly string[] | undefined;
  #places: readonly number[] = [];
  #refused: Refused | undefined;

  constructor(columns: readonly string[], recorded: string) {
    this.#columns = columns;
    this.#recorded = recorded;
  }

  get size(): number {
    return this.#rows.length + this.#rejected;
  }

  /** What is refused here is thrown by `check`: the parser would swallow it. */
  add(cells: readonly string[]): void {
    if (this.#refused) return;
    this.#number += 1;
    try {
      if (this.#heading) this.#addRow(cells, this.#heading);
      else this.#begin(cells);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#refused = error;
    }
  }

  check(): void {
    if (this.#refused) throw this.#refused;
  }

  /** What to say of a fault after which nothing can be read. */
  broken({ code }: CsvError): Refused["refusal"] {
    const row = this.#number + 1;
    return { kind: code === "CSV_MAX_RECORD_SIZE" ? "row-long" : "quote", row };
  }

  records(): Records {
    this.check();
    if (!this.#heading) throw new Refused({ kind: "empty" });
    if (this.size === 0) throw new Refused({ kind: "no-rows" });
    return { rows: this.#rows, numbers: this.#numbers, rejected: this.#rejected, faulty: this.#faulty };
  }

  #begin(names: readonly string[]): void {
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw new Refused({ kind: "column-twice", column: twice });
    const missing = this.#columns.filter((name) => !names.includes(name));
    if (missing.length > 0) throw new Refused({ kind: "column-missing", columns: missing, found: names });
    this.#heading = names;
    this.#places = this.#columns.map((name) => names.indexOf(name));
  }

  #addRow(cells: readonly string[], heading: readonly string[]): void {
    if (this.size >= mostRows) throw new Refused({ kind: "too-many-rows", most: mostRows });
    const why = unreadable(cells, heading);
    if (why !== undefined) {
      this.#reject(why);
      return;
    }
    const row: Row = Object.fromEntries(
      this.#columns.map((name, at) => [name, cells[this.#places[at] ?? -1] ?? ""]),
    );
    this.#done.add(row[this.#recorded] ?? "");
    if (this.#done.size > mostDone)
      throw new Refused({ kind: "done-many", column: this.#recorded, most: mostDone });
    this.#rows.push(row);
    this.#numbers.push(this.#number);
  }

  #reject(why: string): void {
    this.#rejected += 1;
    if (this.#faulty.length < mostFaults) this.#faulty.push({ row: this.#number, why });
  }
}

/** Why cells are not a row; a byte that is not UTF-8 was decoded as the replacement character. */
function unreadable(cells: readonly string[], heading: readonly string[]): string | undefined {
  if (cells.length < heading.length) return "it has fewer cells than the heading";
  if (cells.length > heading.length) return "it has more cells than the heading";
  return cells.some((cell) => cell.includes("\uFFFD")) ? "it is not UTF-8 text" : undefined;
}
