/** Parquet files for tests, written by DuckDB itself. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** A temporary Parquet file with the rows of a query. */
export async function parquet(query: string): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "brightline-")), "records.parquet");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return path;
}

/** A query for rows of text, an empty text being null. */
export function rowsQuery(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const value = (text = ""): string =>
    text === "" ? "CAST(NULL AS VARCHAR)" : `'${text.replaceAll("'", "''")}'`;
  const values = rows.map((row) => `(${columns.map((column) => value(row[column])).join(", ")})`);
  return `SELECT * FROM (VALUES ${values.join(", ")}) AS rows(${columns.map((column) => `"${column}"`).join(", ")})`;
}
