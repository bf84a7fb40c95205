/** Starts Brightline and says where it is. */
import { ConfigError, readConfig } from "./config.js";
import { DatabaseUnavailable } from "./database/transaction.js";
import { start } from "./start.js";

/** What to say about an error that stops the start; never an address with a password, never a stack. */
function advice(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.join("\n");
  if (error instanceof DatabaseUnavailable)
    return `the database of DATABASE_URL does not answer: ${(error.cause as Error).message}`;
  const { code, message } = error as NodeJS.ErrnoException;
  const port = process.env.PORT ?? "8420";
  if (code === "EADDRINUSE")
    return `port ${port} is taken; stop what uses it, or choose another: PORT=${Number(port) + 1} npm start`;
  if (code === "EACCES")
    return `not allowed here: ${message}; choose a PORT above 1023, and a folder you can write to`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST is not an address of this machine: ${message}`;
  const text = message || String(code ?? error);
  return text.length > 2_000 ? `${text.slice(0, 2_000)} …` : text;
}

async function main(): Promise<void> {
  const running = await start(readConfig(process.env));
  console.log(`Brightline answers at ${running.address}`);
  console.log(`${running.packs} packs; ${running.kind === "embedded" ? "embedded database" : "PostgreSQL"}`);
  if (running.kind === "embedded")
    console.log(
      "embedded database: for evaluation; set DATABASE_URL for records that must survive a power cut",
    );
  if (!running.hasPages) console.log("the pages are not built; the API answers. `npm run ready` builds them");
  for (const problem of running.problems) console.error(`left out: ${problem}`);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      (error) => {
        console.error(advice(error));
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch((error) => {
  console.error(`Brightline cannot start: ${advice(error)}`);
  process.exit(1);
});
