/** What every table must be like for a cluster, for separate agencies, and for what is never written down. */
import { sql } from "kysely";
import { forbiddenColumns, referenceTables } from "./reference.js";
import type { Database } from "./transaction.js";

/**
 * Reads the database's own catalogue.
 * @param reference tables that need no `agency_id`
 * @returns one line for each table, key or column that breaks a rule; sorted
 */
export async function violations(
  database: Database,
  reference: readonly string[] = referenceTables,
): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tables(database)) {
    for (const column of table.columns)
      if (forbiddenColumns.test(column)) found.push(`${table.name}.${column}: this is never written down`);
    if (table.triggers > 0) found.push(`${table.name}: has a trigger, which a cluster refuses`);
    if (reference.includes(table.name)) continue;
    if (!table.keys.some((key) => key.primary)) found.push(`${table.name}: has no primary key`);
    for (const key of table.keys)
      if (key.first !== "agency_id") found.push(`${table.name}: ${key.name} does not begin with agency_id`);
    if (!table.secured) found.push(`${table.name}: has no row-level security`);
  }
  return found.sort();
}

interface TableFacts {
  readonly name: string;
  readonly secured: boolean;
  readonly triggers: number;
  readonly columns: readonly string[];
  /** Primary and foreign keys and unique indexes, each with its first column. */
  readonly keys: readonly {
    readonly name: string;
    readonly first: string | null;
    readonly primary: boolean;
  }[];
}

async function tables(database: Database): Promise<TableFacts[]> {
  const result = await sql<TableFacts>`
    select c.relname as name,
      c.relrowsecurity and c.relforcerowsecurity as secured,
      (select count(*)::int from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
      (select coalesce(json_agg(a.attname order by a.attnum), '[]') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(json_agg(k), '[]') from (
        select i.relname as name, a.attname as first, x.indisprimary as primary
          from pg_index x join pg_class i on i.oid = x.indexrelid
          left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
          where x.indrelid = c.oid and x.indisunique
        union all
        select f.conname, a.attname, false
          from pg_constraint f
          left join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
          where f.conrelid = c.oid and f.contype = 'f') k) as keys
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind in ('r', 'p')
    order by c.relname`.execute(database);
  return result.rows;
}
