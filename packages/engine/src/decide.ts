/** The answer for each act: what the law of one chain says on one date in one situation. */
import type { Answer, Decision, Defeat, Question, Verdict } from "./answer.js";
import type { Possibility } from "./complete.js";
import { cite, Deliberation } from "./deliberation.js";
import {
  alternatives,
  assumed,
  clocks,
  conditional,
  others,
  reasons,
  unconcluded,
  used,
  words,
} from "./explain.js";
import type { Chain } from "./link.js";
import { BrightlineError, problem, suggestion } from "./problem.js";
import { lookup, type Situation, situate } from "./situation.js";
import { isTrue, simplify } from "./truth.js";
import type { Act } from "./vocabulary.js";

/**
 * Answers a question.
 * @throws {BrightlineError} for unknown facts, values, acts, layers and dates, all at once where it can
 */
export function decide(chain: Chain, question: Question): Decision {
  const works = deliberate(chain, question);
  const reviewed = chain.packs.every((pack) => pack.reviewed) ? chain.packs.at(-1)?.reviewed : undefined;
  const situation = works[0]?.situation ?? situate(chain, question.on, question.facts);
  return {
    jurisdiction: chain.id,
    on: question.on,
    pack: { hash: chain.hash, version: chain.version, language: chain.vocabulary.language },
    reviewed: reviewed ?? null,
    answers: works.map(answer),
    warnings: [...situation.warnings, ...impossible(chain, situation)],
  };
}

/**
 * The work on each act a question asks about.
 * @throws {BrightlineError} as `decide`
 */
export function deliberate(chain: Chain, question: Question): Deliberation[] {
  const { layer } = question;
  const acts = actsOf(chain, question.acts);
  if (layer !== undefined && !chain.packs.some((pack) => pack.id === layer))
    throw new BrightlineError([
      problem("jurisdiction-unknown", `\`${layer}\` is not a pack of the chain ${chain.id}`),
    ]);
  const situation = situate(chain, question.on, question.facts);
  return acts.map((act) => new Deliberation(chain, act, situation, layer));
}

function actsOf(chain: Chain, names: readonly string[] | undefined): Act[] {
  if (names === undefined) return [...chain.acts.values()];
  const unknown = names.filter((name) => !chain.acts.has(name));
  if (unknown.length > 0)
    throw new BrightlineError(
      unknown.map((name) =>
        problem("act-unknown", `there is no act \`${name}\`${suggestion(name, chain.acts.keys())}`),
      ),
    );
  return names.map((name) => chain.acts.get(name) as Act);
}

/** Combinations among the known facts that the packs say cannot occur. */
function impossible(chain: Chain, situation: Situation): string[] {
  const look = lookup(chain, situation.known);
  return chain.constraints
    .filter(({ never }) => isTrue(simplify(never, look)))
    .map(({ why }) => `These facts do not go together. ${why} Check them.`);
}

/** The verdict alone, for many situations at once. */
export function verdictOf(work: Deliberation): Pick<Answer, "verdict" | "settled" | "next"> {
  const { verdict, settled } = work.summary();
  return {
    verdict,
    settled: settled && unconcluded(work, verdict).length === 0,
    next: verdict === "depends" ? work.next() : null,
  };
}

/** The whole answer. */
export function answer(work: Deliberation): Answer {
  const now = work.summary();
  const { verdict, chosen } = now;
  const depends = verdict === "depends";
  const { rules: deciding, sure } = chosen ? work.deciding(chosen) : { rules: [], sure: true };
  const conclusions = unconcluded(work, verdict);
  const settled = now.settled && conclusions.length === 0;
  return {
    act: work.act.id,
    verdict,
    settled,
    words: words(work, chosen, sure),
    deciding: deciding.map(cite),
    defeated: chosen
      ? distinct(chosen.outcome.defeated).filter(({ rule }) => !deciding.some(({ id }) => id === rule))
      : [],
    possible: depends ? now.verdicts : [],
    next: depends ? work.next() : null,
    deadlines: clocks(work, now, deciding),
    documents: sure ? [...new Set(deciding.flatMap((rule) => rule.then))] : [],
    alternatives: alternatives(work, now),
    meanwhile: settled || !chosen ? null : meanwhile(work, chosen),
    readings: settled ? [] : (chosen?.outcome.readings ?? []),
    reasons: [...conclusions, ...reasons(chosen)],
    tell: sure ? [...new Set(deciding.flatMap((rule) => rule.tell))] : [],
    steps: sure ? [...new Set(deciding.flatMap((rule) => rule.do))] : [],
    conditional: depends ? conditional(work) : [],
    assumed: assumed(work),
    used: used(work),
    others: others(work),
  };
}

/** What to do until it is settled; where only a conclusion is missing, force waits for it. */
function meanwhile(work: Deliberation, chosen: Possibility): Verdict | null {
  if (!chosen.outcome.settled) return chosen.outcome.meanwhile;
  return work.act.coercive ? "must-not" : chosen.verdict;
}

function distinct(defeats: readonly Defeat[]): Defeat[] {
  const seen = new Set<string>();
  return defeats.filter(({ rule, by }) => {
    const key = `${rule} ${by}`;
    return !seen.has(key) && seen.add(key);
  });
}
