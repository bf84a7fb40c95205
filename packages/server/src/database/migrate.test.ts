import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyDatabase, kinds } from "../testing/database.js";
import { violations } from "./catalogue.js";
import { MigrationError, migrate, migrationsFolder } from "./migrate.js";
import { forbiddenColumns, referenceTables } from "./reference.js";

describe.each(kinds())("migrations on %s", (kind) => {
  let empty: Awaited<ReturnType<typeof emptyDatabase>>;
  let folder: string;
  beforeAll(async () => {
    empty = await emptyDatabase(kind);
    folder = mkdtempSync(join(tmpdir(), "brightline-migrations-"));
    writeFileSync(
      join(folder, "0001_one.sql"),
      "create table one (a int primary key); insert into one values (1);",
    );
    writeFileSync(join(folder, "0002_two.sql"), "create table two (a int references one);");
  });
  afterAll(async () => {
    await empty.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("applies every file once, also when two processes start together", async () => {
    const other = empty.another();
    const both = await Promise.all([migrate(empty.database), migrate(other.database)]);
    expect(both.flat().sort()).toEqual(readdirSync(migrationsFolder).sort());
    expect(await migrate(empty.database)).toEqual([]);
    if (other.database !== empty.database) await other.close();
  });

  it("leaves a schema that follows the rules of every table", async () => {
    expect(await violations(empty.database)).toEqual([]);
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and relkind = 'r' order by 1`.execute(empty.database);
    expect(rows.map(({ name }) => name)).toEqual([...referenceTables]);
  });

  it("finds each way a table can break those rules", async () => {
    await sql`create table good (agency_id int, id int, primary key (agency_id, id))`.execute(empty.database);
    await sql`alter table good enable row level security`.execute(empty.database);
    await sql`alter table good force row level security`.execute(empty.database);
    await sql`create unique index good_turned on good (id, agency_id)`.execute(empty.database);
    await sql`create table bad (id int primary key, agency_id int, code text unique, place_of_birth text, other int,
      foreign key (other, agency_id) references good (id, agency_id))`.execute(empty.database);
    await sql`create table loose (agency_id int)`.execute(empty.database);
    expect(await violations(empty.database)).toEqual([
      "bad.place_of_birth: this is never written down",
      "bad: bad_code_key does not begin with agency_id",
      "bad: bad_other_agency_id_fkey does not begin with agency_id",
      "bad: bad_pkey does not begin with agency_id",
      "bad: has no row-level security",
      "good: good_turned does not begin with agency_id",
      "loose: has no primary key",
      "loose: has no row-level security",
    ]);
    await sql`drop table loose, bad, good`.execute(empty.database);
  });

  it("refuses a migration that was changed, and a database that is newer", async () => {
    const changed = mkdtempSync(join(tmpdir(), "brightline-changed-"));
    for (const name of readdirSync(migrationsFolder)) writeFileSync(join(changed, name), "select 1;");
    await expect(migrate(empty.database, changed)).rejects.toThrow(/was changed after it was applied/);
    await expect(migrate(empty.database, folder)).rejects.toThrow(MigrationError);
    await expect(migrate(empty.database, folder)).rejects.toThrow(/older than its database/);
    rmSync(changed, { recursive: true });
  });

  it("undoes a migration that fails, and keeps those before it", async () => {
    const fresh = await emptyDatabase(kind);
    writeFileSync(join(folder, "0003_bad.sql"), "create table three (a int); select nonsense;");
    await expect(migrate(fresh.database, folder)).rejects.toThrow(/nonsense/);
    const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(
      fresh.database,
    );
    expect(rows.map(({ name }) => name)).toEqual(["0001_one.sql", "0002_two.sql"]);
    rmSync(join(folder, "0003_bad.sql"));
    expect(await migrate(fresh.database, folder)).toEqual([]);
    await fresh.close();
  });
});

describe("forbidden columns", () => {
  it.each([
    "immigration_status",
    "religion",
    "person_race",
    "a_number",
    "country_of_birth",
    "nationality",
    "alien_number",
  ])("%s", (name) => expect(forbiddenColumns.test(name)).toBe(true));
  it.each(["status", "trace", "data_number", "nation", "first_served"])("not %s", (name) =>
    expect(forbiddenColumns.test(name)).toBe(false),
  );
});
