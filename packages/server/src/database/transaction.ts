/** One unit of work. Stores take the transaction first, so that nothing is asked of the pool while one is open. */
import type { Kysely, Transaction as KyselyTransaction } from "kysely";
import type { Tables } from "./tables.js";

export type Database = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

/** Runs `work` in a transaction; it is undone when `work` throws. */
export function inTransaction<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute(work);
}
