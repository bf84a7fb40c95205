/** The law as the API serves it: packs and chains as they are, questions answered by the engine. */
import type { ChainDetail, PackDetail, PackSummary, RuleDetail, VersionList } from "@brightline/contract";
import {
  BrightlineError,
  type Chain,
  type CivilDate,
  type Code,
  type Decision,
  type Interview,
  type Pack,
  type Question,
  type Vocabulary,
  catalogue,
  decide,
  inForce,
  interview,
  link,
} from "@brightline/engine";
import { readInstant, withDeadlines } from "@brightline/engine/deadline";
import type { Clock } from "../clock/clock.js";
import { type Database, inTransaction } from "../database/transaction.js";
import { restore } from "./archive.js";
import { calendarOf } from "./calendar.js";
import type { Laws } from "./load.js";
import * as store from "./store.js";
import { chainView, packSummary, parentsFirst, ruleView } from "./view.js";

/** A question to one jurisdiction; `pack` names the archived chain to ask instead of today's. */
export interface Put extends Question {
  readonly jurisdiction: string;
  readonly pack?: string;
}

export interface LawService {
  /** Parents before children. */
  summaries(): PackSummary[];
  /** With `on`, each rule says whether its dates cover that day. @throws {BrightlineError} */
  pack(id: string, on?: CivilDate): PackDetail;
  /** Undefined when there is no such rule. */
  rule(id: string): RuleDetail | undefined;
  /** @throws {BrightlineError} `jurisdiction-unknown` */
  chain(id: string): ChainDetail;
  /** The reports the chain owes, as iCalendar. @throws {BrightlineError} `jurisdiction-unknown` */
  calendar(id: string): string;
  vocabulary(): Vocabulary;
  /** Every text of the pack that was ever served, newest first. @throws {BrightlineError} `jurisdiction-unknown` */
  versions(id: string): Promise<VersionList>;
  /** @throws {BrightlineError} for everything wrong with the question @throws {Refusal} `version-unknown` */
  decide(put: Put): Promise<Decision>;
  /** @param skipped facts the person does not know @throws as `decide` */
  ask(put: Put, skipped: readonly string[]): Promise<Interview>;
}

/** Old chains kept ready; reading one again takes about as long as starting. */
const mostRestored = 8;

export function lawService(laws: Laws, database: Database, clock: Clock): LawService {
  const restored = new Map<string, Promise<Chain>>();
  const served = (id: string): Chain => laws.chains.get(id) ?? link(laws.library, id);
  const packOf = (id: string): Pack => served(id).packs.at(-1) as Pack;

  const chainFor = async ({ jurisdiction, pack }: Put): Promise<Chain> => {
    const today = served(jurisdiction);
    if (pack === undefined || pack === today.hash) return today;
    const key = `${jurisdiction} ${pack}`;
    const chain = restored.get(key) ?? restore(database, jurisdiction, pack);
    restored.delete(key);
    restored.set(key, chain);
    for (const oldest of [...restored.keys()].slice(0, -mostRestored)) restored.delete(oldest);
    return chain.catch((error) => {
      restored.delete(key);
      throw error;
    });
  };

  return {
    summaries: () => parentsFirst(laws).map(packSummary),
    vocabulary: () => laws.library.vocabulary,
    chain: (id) => chainView(served(id)),
    calendar: (id) => calendarOf(served(id), clock.now()),
    rule(id) {
      const pack = laws.library.packs.find((each) => id.startsWith(`${each.id}/`));
      return pack && ruleView(pack, id);
    },
    pack(id, on) {
      const pack = packOf(id);
      if (on === undefined) return pack;
      checkDay(on, pack.zone);
      return { ...pack, on, rules: pack.rules.map((rule) => ({ ...rule, inForce: inForce(rule, on) })) };
    },
    async versions(id) {
      packOf(id);
      const { versions, chains } = await inTransaction(database, async (transaction) => ({
        versions: await store.packVersions(transaction, id),
        chains: await store.chainVersions(transaction, id),
      }));
      const dated = <Row extends store.Served>(row: Row) => ({
        ...row,
        firstServed: row.firstServed.toISOString(),
      });
      return { pack: id, versions: versions.map(dated), chains: chains.map(dated) };
    },
    async decide(put) {
      const chain = await chainFor(put);
      checkMoment(put.on, chain.zone);
      return withDeadlines(chain, questionOf(put), decide);
    },
    async ask(put, skipped) {
      const chain = await chainFor(put);
      checkMoment(put.on, chain.zone);
      let found: Interview = { answers: [], next: null, open: [] };
      const { answers } = withDeadlines(chain, questionOf(put), (_, prepared) => {
        found = interview(chain, prepared, skipped);
        return { ...headOf(chain), on: prepared.on, answers: found.answers, warnings: [] };
      });
      return { ...found, answers };
    },
  };
}

const questionOf = ({ on, facts, acts, layer }: Put): Question => ({ on, facts, acts, layer });

const headOf = (chain: Chain): Pick<Decision, "jurisdiction" | "pack" | "reviewed"> => ({
  jurisdiction: chain.id,
  pack: { hash: chain.hash, version: chain.version, language: chain.vocabulary.language },
  reviewed: null,
});

/**
 * Refuses what only begins like a date, and instants that do not exist; a bare date is the engine's to check.
 * @throws {BrightlineError} `date-invalid`
 */
function checkMoment(on: string, zone: string): void {
  if (/^\d{4}-\d{2}-\d{2}$/.test(on)) return;
  if (!/^\d{4}-\d{2}-\d{2}T/.test(on)) throw notADate(on);
  readInstant(on, zone);
}

/** @throws {BrightlineError} `date-invalid` when there is no such day */
function checkDay(on: CivilDate, zone: string): void {
  try {
    readInstant(on, zone);
  } catch {
    throw notADate(on);
  }
}

function notADate(on: string): BrightlineError {
  const code: Code = "date-invalid";
  const place = { file: "", line: 0, column: 0 };
  return new BrightlineError([{ code, message: `\`${on}\` is not a date`, help: catalogue[code], place }]);
}
