/** An empty, migrated database of each kind, for the same tests on both. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "kysely";
import { migrate } from "../database/migrate.js";
import { type DatabaseKind, type Opened, openPglite, openServer } from "../database/open.js";

const server = process.env.BRIGHTLINE_TEST_POSTGRES ?? process.env.DATABASE_URL;

/** The kinds to test on. PostgreSQL is left out, loudly, when no address is given. */
export function kinds(): DatabaseKind[] {
  if (server) return ["embedded", "postgresql"];
  process.stderr.write(
    "\n*** POSTGRESQL NOT TESTED: set BRIGHTLINE_TEST_POSTGRES=postgres://user@host:5432/database ***\n\n",
  );
  return ["embedded"];
}

const require = createRequire(import.meta.url);
const kept = fileURLToPath(new URL("../../../../node_modules/.brightline/", import.meta.url));

/** A fresh database in memory. Making the first one takes seconds, so its files are kept for the next. */
async function pgliteInMemory(): Promise<PGlite> {
  const { version } = JSON.parse(
    readFileSync(join(dirname(require.resolve("@electric-sql/pglite")), "..", "package.json"), "utf8"),
  ) as { version: string };
  const file = join(kept, `pglite-${version}.tar`);
  if (existsSync(file))
    return PGlite.create({ dataDir: "memory://", loadDataDir: new Blob([readFileSync(file)]) });
  const pglite = await PGlite.create("memory://");
  const draft = `${file}.${process.pid}`;
  mkdirSync(kept, { recursive: true });
  writeFileSync(draft, Buffer.from(await (await pglite.dumpDataDir("none")).arrayBuffer()));
  renameSync(draft, file);
  return pglite;
}

/** A database without tables: in memory, or a schema of its own that is dropped at the end. */
export async function emptyDatabase(kind: DatabaseKind): Promise<Opened & { another(): Opened }> {
  if (kind === "embedded") {
    const opened = await openPglite(await pgliteInMemory());
    return { ...opened, another: () => opened };
  }
  const { url, drop } = await emptySchema();
  const another = (): Opened => openServer(url, { max: 2 });
  const opened = another();
  return {
    ...opened,
    another,
    async close() {
      await opened.close();
      await drop();
    },
  };
}

/** A schema of its own on the PostgreSQL of the tests, as an address that leads into it. */
export async function emptySchema(): Promise<{ url: string; drop(): Promise<void> }> {
  const schema = `test_${randomUUID().replaceAll("-", "")}`;
  const outside = openServer(server as string);
  await sql`create schema ${sql.id(schema)}`.execute(outside.database);
  const url = new URL(server as string);
  url.searchParams.set("options", `-c search_path=${schema}`);
  return {
    url: url.href.replaceAll("+", "%20"),
    async drop() {
      await sql`drop schema ${sql.id(schema)} cascade`.execute(outside.database);
      await outside.close();
    },
  };
}

/** The same, with every migration applied. */
export async function migratedDatabase(kind: DatabaseKind = "embedded"): Promise<Opened> {
  const opened = await emptyDatabase(kind);
  await migrate(opened.database);
  return opened;
}
