/** The whole app over an invented law, without a socket. */
import { buildApp } from "../app.js";
import type { Opened } from "../database/open.js";
import type { Sink } from "../http/log.js";
import type { Site } from "../http/site.js";
import { record } from "../law/archive.js";
import { type Laws, readTexts } from "../law/load.js";
import { lawService } from "../law/service.js";
import { standingClock } from "./clock.js";
import { migratedDatabase } from "./database.js";
import { zenith } from "./laws.js";

export interface TestApp {
  readonly lines: string[];
  readonly opened: Opened;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  request(path: string, init: RequestInit): Promise<Response>;
}

/** The app over any law and database. */
export function lawApp(
  opened: Opened,
  laws: Laws,
  sink: Sink = () => {},
  site?: Site,
): ReturnType<typeof buildApp> {
  const { database } = opened;
  const clock = standingClock();
  return buildApp({ law: lawService(laws, database, clock), database, clock, sink, site });
}

/** The second version of the law answers; the first is in the archive. */
export async function testApp(site?: Site): Promise<TestApp> {
  const opened = await migratedDatabase();
  const clock = standingClock("2026-01-05T08:00:00Z");
  await record(opened.database, readTexts(zenith("must-not")), clock);
  clock.put("2026-02-05T08:00:00Z");
  const laws = readTexts(zenith("must"));
  await record(opened.database, laws, clock);
  const lines: string[] = [];
  const app = lawApp(opened, laws, (line) => lines.push(line), site);
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => app.request(path, init);
  return {
    lines,
    opened,
    request,
    get: (path, headers = {}) => request(path, { headers }),
    post: (path, body, headers = {}) =>
      request(path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}
