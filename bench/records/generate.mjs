// node bench/records/generate.mjs FILE [ROWS]: invented records of jails as Parquet or, by its ending, CSV or CSV.GZ.
import { pathToFileURL } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";

/** One of several values, each as often as it stands there; the same for the same row and seed. */
const pick = (of, seed, ...values) =>
  `[${values.map((value) => (value === null ? "NULL" : `'${value}'`)).join(", ")}][1 + CAST(hash(${of}, ${seed}) % ${values.length} AS INTEGER)]`;

/** Three charges in a row are of one booking; all else is the booking's. */
const booking = "(i // 3)";

/**
 * Rows as jails record them: text dates over nine years, codes, some nulls, and one row in five thousand with a
 * date or a form that nobody can read.
 */
export async function generate(path, rows) {
  const day = `strftime(DATE '2011-01-01' + CAST(hash(${booking}, 1) % 3280 AS INTEGER), '%Y-%m-%d')`;
  const sql = `SELECT
      'B' || lpad(CAST(${booking} AS VARCHAR), 9, '0') AS booking,
      CASE WHEN hash(i, 2) % 10000 = 0 THEN '00/00/2016' ELSE ${day} || ' ' || lpad(CAST(hash(${booking}, 3) % 24 AS VARCHAR), 2, '0') || ':30:00' END AS prepared,
      CASE WHEN hash(i, 4) % 10000 = 0 THEN 'I-2?7' ELSE ${pick(booking, 5, "I-247A", "I-247A", "I-247A", "I-247D", "I-247N", "I-247X", "I-247", null)} END AS form,
      'Facility ' || CAST(hash(${booking}, 6) % 900 AS VARCHAR) AS facility,
      ${pick(booking, 7, "PRETRIAL", "PRETRIAL", "SENTENCED", "RELEASE DUE", null)} AS custody,
      ${pick(booking, 8, "I-200", "I-205", null, null)} AS warrant,
      CASE WHEN hash(i, 9) % 20 > 0 THEN lpad(CAST(100 * (9 + CAST(hash(i, 10) % 65 AS INTEGER)) + CAST(hash(i, 11) % 12 AS INTEGER) AS VARCHAR), 4, '0') END AS offense_code,
      CASE WHEN hash(${booking}, 12) % 10 > 0 THEN hash(${booking}, 13) % 3 = 0 END AS public_roster,
      CASE hash(${booking}, 14) % 10 WHEN 0 THEN NULL WHEN 1 THEN 'declined' WHEN 2 THEN 'declined' ELSE 'notified' END AS outcome
    FROM range(${rows}) AS numbers(i)`;
  const format = path.endsWith(".parquet") ? "FORMAT parquet" : "FORMAT csv, HEADER";
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("SET memory_limit = '512MB'");
  await connection.run(
    `COPY (${sql}) TO '${path.replaceAll("'", "''")}' (${format}${path.endsWith(".gz") ? ", COMPRESSION gzip" : ""})`,
  );
  connection.closeSync();
  instance.closeSync();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , path, rows = "10000000"] = process.argv;
  if (!path || !/^\d+$/.test(rows)) {
    console.error("node bench/records/generate.mjs FILE [ROWS]");
    process.exit(2);
  }
  await generate(path, Number(rows));
}
