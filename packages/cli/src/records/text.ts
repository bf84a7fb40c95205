/** Columns of any type as the text a mapping speaks of, and that text with only what is told apart. */
import type { Use } from "@brightline/engine";
import { literal } from "./database.js";

/** Stands for every value that the mapping does not tell apart; no source writes this private character. */
const otherwise = "\uE000";

export const isNested = (type: string): boolean =>
  /\[\d*\]$|^(STRUCT|MAP|UNION|VARIANT|BLOB|BIT|GEOMETRY)\b/.test(type);

/**
 * SQL for a value as text, null and empty alike.
 * @param sql the value
 * @param type its SQL type
 * @param zone where instants are read as civil time
 */
export function textOf(sql: string, type: string, zone: string): string {
  if (type === "VARCHAR") return `coalesce(${sql}, '')`;
  if (type === "FLOAT" || type === "DOUBLE")
    return `coalesce(CASE WHEN abs(${sql}) < 1e15 AND ${sql} = trunc(${sql}) THEN CAST(CAST(${sql} AS BIGINT) AS VARCHAR) ELSE CAST(${sql} AS VARCHAR) END, '')`;
  if (type.startsWith("DECIMAL"))
    return `coalesce(regexp_replace(CAST(${sql} AS VARCHAR), '\\.0+$', ''), '')`;
  if (type === "TIMESTAMP WITH TIME ZONE")
    return `coalesce(CAST(timezone(${literal(zone)}, ${sql}) AS VARCHAR), '')`;
  return `coalesce(CAST(${sql} AS VARCHAR), '')`;
}

/**
 * SQL for a column reduced to what its use tells apart.
 * @param text the column as text
 * @param day its civil date or null, where it is used for its days
 */
export function reduced(text: string, day: string, use: Use): string {
  if (use.kind === "any") return text;
  if (use.kind === "values") {
    const told = ["", ...use.values].map(literal).join(", ");
    return `CASE WHEN ${text} IN (${told}) THEN ${text} ELSE ${literal(otherwise)} END`;
  }
  const [before, ...starts] = use.starts;
  const period =
    before === undefined
      ? `CAST(${day} AS VARCHAR)`
      : `CASE ${starts
          .toReversed()
          .map((start) => `WHEN ${day} >= DATE '${start}' THEN '${start}' `)
          .join("")}ELSE '${before}' END`;
  return `CASE WHEN ${text} = '' THEN '' WHEN ${day} IS NULL THEN ${literal(otherwise)} ELSE ${period} END`;
}

/**
 * SQL for the civil date that the engine would read, or null.
 * @param sql the value
 * @param text the value as text
 */
export function dayIn(sql: string, text: string, type: string, zone: string): string {
  const inRange = (day: string): string =>
    `CASE WHEN ${day} BETWEEN DATE '1700-01-01' AND DATE '2999-12-31' THEN ${day} END`;
  if (type === "DATE") return inRange(sql);
  if (type === "TIMESTAMP WITH TIME ZONE") return inRange(`CAST(timezone(${literal(zone)}, ${sql}) AS DATE)`);
  if (/^TIMESTAMP(_S|_MS|_NS)?$/.test(type)) return inRange(`CAST(${sql} AS DATE)`);
  // Years of other than four digits do not fit the shape, and the range begins in 1700.
  const shape = "\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?";
  return `CASE WHEN ${text} BETWEEN '17' AND '3' AND regexp_full_match(${text}, '${shape}') THEN TRY_CAST(left(${text}, 10) AS DATE) END`;
}
