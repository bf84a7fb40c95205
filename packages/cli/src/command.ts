/** What every command has, and what commands share. */
import { readFileSync, statSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { BrightlineError, type Chain, link } from "@brightline/engine";
import { lawsFolder, readChain } from "@brightline/library";

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** @returns the exit status */
  readonly run: (args: readonly string[]) => number | Promise<number>;
}

/** The command line was not understood. */
export class Misuse extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/** Parses options strictly. @throws {Misuse} */
export function options<const T extends Options>(args: readonly string[], config: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true }) as Parsed<T>;
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

/** @throws {Misuse} when the option was not given */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined) throw new Misuse(`\`--${option}\` is missing.`);
  return value;
}

export const lawsOption = { laws: { type: "string" } } as const;

/** Links a jurisdiction of a laws folder; refuses when a pack it needs has problems. */
export function chainOf(jurisdiction: string, folder: string = lawsFolder): Chain {
  const { library, problems } = readChain(jurisdiction, folder);
  if (library.packs.some(({ id }) => id === jurisdiction)) return link(library, jurisdiction);
  const own = problems.filter(
    ({ place }) =>
      jurisdiction === place.file.split("/")[0] ||
      jurisdiction.startsWith(`${place.file.split("/")[0]}-`) ||
      !place.file.includes("/"),
  );
  if (own.length > 0) throw new BrightlineError(own);
  return link(library, jurisdiction);
}

const largest = 5_000_000;

/** A JSON object from a file, or from standard input as `-`. @throws {Misuse} */
export function readObject(path: string): Record<string, unknown> {
  let text: string;
  try {
    if (path !== "-" && statSync(path).size > largest) throw new Misuse(`\`${path}\` is larger than 5 MB.`);
    text = readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(
      `\`${path}\` cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"}).`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Misuse(`\`${path}\` is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Misuse(`\`${path}\` does not hold one object of facts.`);
  return value as Record<string, unknown>;
}
