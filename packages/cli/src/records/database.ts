/** DuckDB with bounded memory: what does not fit goes to a folder that is gone afterwards. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance, type DuckDBResult, type JS } from "@duckdb/node-api";

/** A value of a result; whole numbers beyond 32 bits are cast to DOUBLE in the query. */
export type Cell = JS;

const settings = [
  "memory_limit = '512MB'",
  "preserve_insertion_order = true",
  "autoinstall_known_extensions = false",
  "autoload_known_extensions = false",
  "enable_progress_bar = true",
  "enable_progress_bar_print = false",
  "TimeZone = 'UTC'",
];

/** The database could not do what it was asked: a broken page, a full disk. */
export class DatabaseError extends Error {}

const signals = ["SIGINT", "SIGTERM"] as const;

export class Database {
  /** For files of the work; removed by `close`. */
  readonly folder: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(folder: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.folder = folder;
    this.#instance = instance;
    this.#connection = connection;
    for (const signal of signals) process.once(signal, this.#interrupted);
  }

  static async open(): Promise<Database> {
    const folder = mkdtempSync(join(tmpdir(), "brightline-replay-"));
    try {
      const instance = await DuckDBInstance.create(":memory:");
      const connection = await instance.connect();
      for (const setting of [...settings, `temp_directory = ${literal(join(folder, "spill"))}`])
        await connection.run(`SET ${setting}`);
      return new Database(folder, instance, connection);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** @param progress called now and then with the part of the query that is done */
  async run(sql: string, progress: (fraction: number) => void = () => {}): Promise<void> {
    await this.#watched(this.#connection.run(sql), progress);
  }

  /** Rows in portions, never all at once. */
  async *portions(sql: string, progress: (fraction: number) => void = () => {}): AsyncGenerator<Cell[][]> {
    const result: DuckDBResult = await this.#watched(this.#connection.stream(sql), progress);
    const portions = result.yieldRowsJs();
    for (;;) {
      const { value, done } = await this.#watched(portions.next(), progress);
      if (done) return;
      yield value;
    }
  }

  /** A table of one column of whole numbers, in portions that a query can hold. */
  async numbers(table: string, column: string, values: readonly number[]): Promise<void> {
    await this.run(`CREATE TEMP TABLE ${table} (${column} BIGINT)`);
    for (let from = 0; from < values.length; from += 10_000)
      await this.run(
        `INSERT INTO ${table} VALUES ${values
          .slice(from, from + 10_000)
          .map((value) => `(${value})`)
          .join(", ")}`,
      );
  }

  /** All rows of a small result. */
  async rows(sql: string): Promise<Cell[][]> {
    return (await this.#watched(this.#connection.runAndReadAll(sql), () => {})).getRowsJS();
  }

  close(): void {
    for (const signal of signals) process.off(signal, this.#interrupted);
    this.#connection.closeSync();
    this.#instance.closeSync();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Copies of records must not stay behind. */
  readonly #interrupted = (): void => {
    rmSync(this.folder, { recursive: true, force: true });
    process.exit(130);
  };

  async #watched<T>(work: Promise<T>, progress: (fraction: number) => void): Promise<T> {
    const watch = setInterval(() => {
      const { percentage } = this.#connection.progress;
      if (percentage > 0) progress(Math.min(1, percentage / 100));
    }, 200);
    try {
      return await work;
    } catch (error) {
      throw new DatabaseError(error instanceof Error ? error.message : String(error));
    } finally {
      clearInterval(watch);
    }
  }
}

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
