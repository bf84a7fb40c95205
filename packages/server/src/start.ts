/** Config → database → packs → app → listener, and back again. */
import { buildApp } from "./app.js";
import { type Clock, systemClock } from "./clock/clock.js";
import type { Config } from "./config.js";
import { migrate } from "./database/migrate.js";
import { type DatabaseKind, openEmbedded, openServer } from "./database/open.js";
import { listen } from "./http/listen.js";
import { type Sink, toStandardOutput } from "./http/log.js";
import { readSite } from "./http/site.js";
import { record } from "./law/archive.js";
import { loadLaws } from "./law/load.js";
import { lawService } from "./law/service.js";

export interface Running {
  readonly address: string;
  readonly kind: DatabaseKind;
  readonly packs: number;
  /** Packs that were left out, and why; one line each. */
  readonly problems: readonly string[];
  readonly hasPages: boolean;
  /** Finishes requests under way, then lets go of the port, the database and its lock. */
  stop(): Promise<void>;
}

/** Starts everything. @throws when any part cannot; what was opened is closed again */
export async function start(
  config: Config,
  clock: Clock = systemClock,
  sink: Sink = toStandardOutput,
): Promise<Running> {
  const laws = loadLaws(config.laws);
  if (laws.chains.size === 0) throw new Error(["no pack could be loaded", ...laws.problems].join("\n"));
  const opened =
    config.databaseUrl === undefined ? await openEmbedded(config.data) : openServer(config.databaseUrl);
  try {
    await migrate(opened.database);
    await record(opened.database, laws, clock);
    const law = lawService(laws, opened.database, clock);
    const site = readSite();
    const app = buildApp({ law, database: opened.database, clock, sink, site });
    const listener = await listen(app.fetch, config.host, config.port);
    return {
      address: listener.address,
      kind: opened.kind,
      packs: laws.chains.size,
      problems: laws.problems,
      hasPages: site !== undefined,
      async stop() {
        await listener.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
