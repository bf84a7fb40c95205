/** Rows of a CSV file, plain or gzipped, read as they come. */
import { createReadStream, statSync } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Row } from "@brightline/engine";
import { parse } from "csv-parse";
import { Misuse } from "./command.js";

/** More rows than this need the columnar path; refusing is better than running out of memory. */
const mostRows = 2_000_000;

/** @throws {Misuse} when the file cannot be read or is not CSV with a heading */
export async function readRows(path: string, progress: (fraction: number) => void): Promise<Row[]> {
  const rows: Row[] = [];
  let size = 1;
  try {
    size = Math.max(1, statSync(path).size);
  } catch {
    throw new Misuse(`\`${path}\` cannot be read.`);
  }
  const file = createReadStream(path);
  const parser = parse({
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: 1_000_000,
  });
  const stages = path.endsWith(".gz") ? [file, createGunzip(), parser] : [file, parser];
  pipeline(stages as never, () => undefined);
  try {
    for await (const row of parser as AsyncIterable<Row>) {
      rows.push(row);
      if (rows.length > mostRows) throw new Misuse(`\`${path}\` has more than ${mostRows} rows.`);
      if (rows.length % 1000 === 0) progress(file.bytesRead / size);
    }
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(
      `\`${path}\` cannot be read as CSV: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (rows.length === 0) throw new Misuse(`\`${path}\` has no rows under its heading.`);
  return rows;
}
