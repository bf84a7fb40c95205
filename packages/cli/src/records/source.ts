/** A file of records opened: what it is, which columns it has, and whether a mapping can use them. */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  openSync,
  closeSync,
  readSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { suggestion } from "@brightline/engine";
import { parse } from "csv-parse";
import { Misuse } from "../command.js";
import { type Database, identifier, literal } from "./database.js";

export interface Source {
  /** SQL of a relation with the columns of the file and `brightline_row`, the place of a row from 1. */
  readonly relation: string;
  /** Column → SQL type. */
  readonly columns: ReadonlyMap<string, string>;
  /** Lines before the first row. */
  readonly heading: number;
  readonly rows: number;
  /** Rows that are not even rows: cells too many, too few, or unreadable. They are not in the relation. */
  readonly rejected: number;
}

export const place = "brightline_row";

/**
 * Opens CSV, plain or gzipped, or Parquet, told apart by what the file is and not by its name.
 * @param used columns that must be there
 * @throws {Misuse} when the file cannot be read, is empty, or lacks a column
 */
export async function openSource(
  database: Database,
  path: string,
  used: readonly string[],
  progress: (fraction: number) => void,
): Promise<Source> {
  const kind = kindOf(path);
  // Under a name of ours: the file's own might hold the wildcards of a search for many files.
  const link = join(database.folder, "source");
  symlinkSync(resolve(path), link);
  try {
    if (kind === "parquet") return await openParquet(database, path, link, used);
    const unpacked = kind === "gzip" ? await unpack(link, join(database.folder, "unpacked"), progress) : link;
    return await openText(database, path, unpacked, used, progress);
  } catch (error) {
    if (error instanceof Misuse) throw error;
    const [said = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new Misuse(
      `\`${path}\` cannot be read as ${kind === "parquet" ? "Parquet" : "CSV"}: ${said.replaceAll(link, path)}`,
    );
  }
}

function kindOf(path: string): "parquet" | "gzip" | "text" {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new Misuse(`\`${path}\` cannot be read; name a file of records.`);
  const start = Buffer.alloc(4);
  let length: number;
  try {
    const file = openSync(path, "r");
    length = readSync(file, start);
    closeSync(file);
  } catch {
    throw new Misuse(`\`${path}\` cannot be read.`);
  }
  if (length === 0) throw new Misuse(`\`${path}\` is empty; it needs a heading and rows.`);
  const kind =
    start.toString("latin1") === "PAR1" ? "parquet" : start.readUInt16BE() === 0x1f8b ? "gzip" : "text";
  if (/\.(parquet|pq)$/i.test(path) && kind !== "parquet")
    throw new Misuse(`\`${path}\` is not a Parquet file; give it the ending .csv if it is CSV.`);
  if (/\.gz$/i.test(path) && kind !== "gzip")
    throw new Misuse(`\`${path}\` is not gzipped; unpack or pack it anew.`);
  return kind;
}

async function openParquet(
  database: Database,
  path: string,
  link: string,
  used: readonly string[],
): Promise<Source> {
  const file = `read_parquet(${literal(link)}, file_row_number = true)`;
  const described = await database.rows(`DESCRIBE SELECT * FROM read_parquet(${literal(link)})`);
  const columns = new Map(described.map(([name, type]) => [String(name), String(type)]));
  demand(path, columns, used);
  const [[rows = 0] = []] = await database.rows(
    `SELECT CAST(count(*) AS DOUBLE) FROM read_parquet(${literal(link)})`,
  );
  if (rows === 0) throw new Misuse(`\`${path}\` has no rows.`);
  const names = used.map((name) => `${identifier(name)}, `).join("");
  const relation = `(SELECT ${names}file_row_number + 1 AS ${place} FROM ${file})`;
  return { relation, columns, heading: 0, rows: Number(rows), rejected: 0 };
}

/** Unpacked by ourselves, as only so a file that ends too early is noticed. */
async function unpack(from: string, to: string, progress: (fraction: number) => void): Promise<string> {
  const { size } = statSync(from);
  const file = createReadStream(from);
  file.on("data", () => progress(file.bytesRead / size));
  await pipeline(file, createGunzip(), createWriteStream(to));
  return to;
}

/** Text is read once, into a Parquet file of the used columns: every later pass is fast and bounded. */
async function openText(
  database: Database,
  path: string,
  link: string,
  used: readonly string[],
  progress: (fraction: number) => void,
): Promise<Source> {
  const names = await headingOf(path, link);
  const columns = new Map(names.map((name) => [name, "VARCHAR"]));
  demand(path, columns, used);
  const types = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
  const copy = join(database.folder, "rows.parquet");
  await database.run(
    `COPY (
       SELECT ${used.map((name) => `${identifier(name)}, `).join("")}row_number() OVER () AS ${place}
       FROM read_csv(${literal(link)}, columns = {${types}}, auto_detect = false, header = true, delim = ',', quote = '"',
         escape = '"', compression = 'none', store_rejects = true, rejects_limit = 0)
     ) TO ${literal(copy)} (FORMAT parquet)`,
    progress,
  );
  // For each rejected row, how many good ones stand before it: later places are put right by it.
  await database.run(
    `CREATE TEMP TABLE rejected AS
     SELECT line, why, line - 1 - row_number() OVER (ORDER BY line) AS before
     FROM (SELECT line, min(error_type) AS why FROM reject_errors GROUP BY line)`,
  );
  const [[rows = 0, rejected = 0] = []] = await database.rows(
    `SELECT (SELECT CAST(count(*) AS DOUBLE) FROM read_parquet(${literal(copy)})), (SELECT CAST(count(*) AS DOUBLE) FROM rejected)`,
  );
  if (Number(rows) + Number(rejected) === 0) throw new Misuse(`\`${path}\` has no rows under its heading.`);
  return {
    relation: `read_parquet(${literal(copy)})`,
    columns,
    heading: 1,
    rows: Number(rows) + Number(rejected),
    rejected: Number(rejected),
  };
}

async function headingOf(path: string, link: string): Promise<string[]> {
  const parser = parse({ bom: true, to: 1, relax_column_count: true, max_record_size: 1_000_000 });
  const file = createReadStream(link);
  file.on("error", (error: Error) => parser.destroy(error));
  file.pipe(parser);
  let names: string[] = [];
  for await (const record of parser as AsyncIterable<string[]>) names = record;
  file.destroy();
  if (names.length === 0) throw new Misuse(`\`${path}\` is empty; it needs a heading and rows.`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Misuse(
      `The heading of \`${path}\` has \`${twice}\` twice; give each column a name of its own.`,
    );
  return names;
}

function demand(path: string, columns: ReadonlyMap<string, string>, used: readonly string[]): void {
  const missing = used.filter((name) => !columns.has(name));
  if (missing.length > 0)
    throw new Misuse(
      `\`${path}\` has no column ${missing.map((name) => `\`${name}\`${suggestion(name, columns.keys())}`).join(", ")}; correct the mapping or the heading.`,
    );
}
