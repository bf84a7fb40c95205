/** Environment variables → what the server is to do; every problem is reported at once. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { lawsFolder } from "@brightline/library";

export interface Config {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** PostgreSQL; absent: the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded database and its lock; absolute. */
  readonly data: string;
  /** Folder of the packs; absolute. */
  readonly laws: string;
}

/** Says everything that is wrong with the environment, one line each. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

const defaultPort = 8420;

/** @throws {ConfigError} with every problem found */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const config: Config = {
    host: given("HOST") ?? "127.0.0.1",
    port: readPort(given("PORT"), problems),
    databaseUrl: readDatabaseUrl(given("DATABASE_URL"), problems),
    data: resolve(given("BRIGHTLINE_DATA") ?? join(".brightline", "data")),
    laws: readLawsFolder(given("BRIGHTLINE_LAWS"), problems),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function readPort(text: string | undefined, problems: string[]): number {
  if (text === undefined) return defaultPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  problems.push(`PORT is \`${text}\`; write a whole number from 0 to 65535 (the default is ${defaultPort})`);
  return defaultPort;
}

/** The address may hold a password, so it is never repeated. */
function readDatabaseUrl(text: string | undefined, problems: string[]): string | undefined {
  if (text === undefined) return undefined;
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  problems.push("DATABASE_URL is not an address; write postgres://user:password@host:5432/database");
  return undefined;
}

function readLawsFolder(text: string | undefined, problems: string[]): string {
  const folder = resolve(text ?? lawsFolder);
  if (!existsSync(join(folder, "vocabulary.yaml")))
    problems.push(`BRIGHTLINE_LAWS is \`${folder}\`; name a folder that holds vocabulary.yaml and the packs`);
  return folder;
}
