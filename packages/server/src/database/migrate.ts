/** Applies `migrations/*.sql` in order, each in a transaction; safe to repeat, and when two processes start at once. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { type Database, type Transaction, inTransaction } from "./transaction.js";

/** The database and the program do not belong together. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

export const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

/** Any number, the same in every Brightline: whoever holds it migrates. */
const turn = 842_000_001;

/**
 * Brings the database up to date.
 * @returns names of the migrations applied now
 * @throws {MigrationError} when an applied migration was changed since, or is not known here
 */
export async function migrate(database: Database, folder: string = migrationsFolder): Promise<string[]> {
  const migrations = readMigrations(folder);
  await inTransaction(database, async (transaction) => {
    await takeTurn(transaction);
    await sql`create table if not exists migration (
      name text primary key, hash text not null, applied timestamptz not null)`.execute(transaction);
    await compare(transaction, migrations);
  });
  const applied: string[] = [];
  for (const migration of migrations)
    if (await inTransaction(database, (transaction) => apply(transaction, migration)))
      applied.push(migration.name);
  return applied;
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
      return { name, text, hash: createHash("sha256").update(text).digest("hex") };
    });
}

async function takeTurn(transaction: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(turn)})`.execute(transaction);
}

async function compare(transaction: Transaction, migrations: readonly Migration[]): Promise<void> {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, hash } of await transaction
    .selectFrom("migration")
    .selectAll()
    .orderBy("name")
    .execute()) {
    const migration = known.get(name);
    if (!migration)
      throw new MigrationError(
        `the database has \`${name}\`, which this Brightline does not know: it is older than its database`,
      );
    if (migration.hash !== hash)
      throw new MigrationError(
        `\`${name}\` was changed after it was applied: put it back, and write a new migration`,
      );
  }
}

async function apply(transaction: Transaction, migration: Migration): Promise<boolean> {
  await takeTurn(transaction);
  const done = await transaction
    .selectFrom("migration")
    .select("name")
    .where("name", "=", migration.name)
    .executeTakeFirst();
  if (done) return false;
  await sql.raw(migration.text).execute(transaction);
  await sql`insert into migration values (${migration.name}, ${migration.hash}, now())`.execute(transaction);
  return true;
}
