/** Opens the database: PostgreSQL by its address, else the embedded one in the data folder. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { takeLock } from "./lock.js";
import type { Tables } from "./tables.js";
import type { Database } from "./transaction.js";

export type DatabaseKind = "embedded" | "postgresql";

export interface Opened {
  readonly kind: DatabaseKind;
  readonly database: Database;
  close(): Promise<void>;
}

/** Milliseconds. */
const patience = { connect: 5_000, statement: 15_000, idleTransaction: 30_000 };

/** @throws {Error} from the driver at the first query when the server cannot be reached */
export function openServer(url: string, options: pg.PoolConfig = {}): Opened {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "brightline",
    max: 10,
    connectionTimeoutMillis: patience.connect,
    statement_timeout: patience.statement,
    idle_in_transaction_session_timeout: patience.idleTransaction,
    ...options,
  });
  return opened("postgresql", pool, async () => {});
}

/**
 * @param folder made when missing; readable by its owner only
 * @throws {LockError} when another process has it
 */
export async function openEmbedded(folder: string): Promise<Opened> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = takeLock(folder);
  try {
    return await openPglite(new PGlite(join(folder, "database")), () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** @param pglite closed together with what is opened; `afterwards` comes last */
export async function openPglite(pglite: PGlite, afterwards: () => void = () => {}): Promise<Opened> {
  await pglite.waitReady;
  // One connection is all there is: a second one, or one that is closed for idleness, ends the process.
  const pool = new pg.Pool({
    ...createPgConfig(pglite),
    max: 1,
    idleTimeoutMillis: 0,
  } as unknown as pg.PoolConfig);
  return opened("embedded", pool, async () => {
    await pglite.close();
    afterwards();
  });
}

function opened(kind: DatabaseKind, pool: pg.Pool, afterwards: () => Promise<void>): Opened {
  // A connection lost while idle is replaced at the next query, which then says what is wrong.
  pool.on("error", () => {});
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind,
    database,
    async close() {
      await database.destroy();
      await afterwards();
    },
  };
}
