/** One unit of work. Stores take the transaction first, so that nothing is asked of the pool while one is open. */
import type { Kysely, Transaction as KyselyTransaction } from "kysely";
import type { Tables } from "./tables.js";

export type Database = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;

/** The database cannot be reached now; the same may work later. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
}

/**
 * Runs `work` in a transaction; it is undone when `work` throws.
 * @throws {DatabaseUnavailable} when the connection fails
 */
export async function inTransaction<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await database.transaction().execute(work);
  } catch (error) {
    throw isConnectionFailure(error)
      ? new DatabaseUnavailable("the database does not answer", { cause: error })
      : error;
  }
}

/** System errors, and PostgreSQL's classes for a connection, resources and an operator's shutdown. */
function isConnectionFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = "" } = error as NodeJS.ErrnoException;
  return (
    /^(E[A-Z]+|08...|53...|57P0.)$/.test(code) ||
    /^(timeout exceeded when|Connection terminated)/.test(error.message)
  );
}
