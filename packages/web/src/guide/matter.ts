/** One interview worked out: from the address to the next question or the answers. */
import {
  type Answer,
  type Chain,
  type Decision,
  decide,
  type Expression,
  type Fact,
  interview,
  type Interview,
  type Question,
} from "@brightline/engine";
import type { Course } from "./course.js";
import type { Matter } from "./encounter.js";

/** A question is open, and these acts are clear already; or every answer of the matter. */
export type Worked =
  | { readonly next: Fact; readonly clear: readonly Answer[]; readonly left: Left | null }
  | ({ readonly next: null } & Answered);

/** Questions left for one act, the one on the page among them: at most, and on average. */
export interface Left {
  readonly act: string;
  readonly worst: number;
  readonly mean: number;
  /** Whether no other act is open. */
  readonly alone: boolean;
}

export interface Answered {
  readonly question: Question;
  /** Every answer of the matter, the first ones first. */
  readonly decision: Decision;
  readonly first: readonly Answer[];
  readonly further: readonly Answer[];
}

/** The present in the zone of a place: a civil date, and a local instant `YYYY-MM-DDTHH:MM`. */
export interface Now {
  readonly date: string;
  readonly instant: string;
}

export type Decide = (chain: Chain, question: Question) => Decision;

/** Answers the acts asked about and chooses the next question. */
export type Ask = (
  chain: Chain,
  question: Question,
  skipped: readonly string[],
) => Interview & { readonly left?: Left | null };

/** The one fact that is the device's, not the person's: what kind of agency asks. */
export const agencyFact = "agency.type";

/**
 * Works an interview out.
 * @throws {BrightlineError} when the address holds a fact or value that the chain does not know
 */
export function work(
  chain: Chain,
  matter: Matter,
  course: Course,
  now: Now,
  { answer = decide, ask = interview }: { readonly answer?: Decide; readonly ask?: Ask } = {},
): Worked {
  const on = course.on ?? (Object.keys(course.events).length > 0 ? now.instant : now.date);
  const events = Object.fromEntries(
    Object.entries(course.events).filter(([event]) => chain.vocabulary.events.some(({ id }) => id === event)),
  );
  const facts: Record<string, unknown> = { ...matter.facts, ...course.facts };
  if (Object.keys(events).length > 0) facts.events = events;
  const acts = [...new Set([...matter.acts, ...matter.further])];
  const question: Question = { on, facts, acts };
  const asked = course.early ? null : nextQuestion(chain, matter, course, question, ask);
  if (asked) return asked;
  const decision = answer(chain, question);
  const by = new Map(decision.answers.map((each) => [each.act, each]));
  const pick = (ids: readonly string[]): Answer[] => ids.flatMap((id) => by.get(id) ?? []);
  return {
    next: null,
    question,
    decision,
    first: pick(matter.acts),
    further: pick(matter.further.filter((act) => !matter.acts.includes(act))),
  };
}

/** The kind of agency comes first where the law turns on it; then whatever tells most about the first acts. */
function nextQuestion(
  chain: Chain,
  matter: Matter,
  course: Course,
  question: Question,
  ask: Ask,
): Extract<Worked, { next: Fact }> | null {
  const acts = course.act !== null && matter.further.includes(course.act) ? [course.act] : matter.acts;
  const agency = chain.facts.get(agencyFact);
  const unsaid = !(agencyFact in question.facts) && !course.skipped.includes(agencyFact);
  if (agency && unsaid && turnsOn(chain, acts, agencyFact)) return { next: agency, clear: [], left: null };
  const { next, answers, left = null } = ask(chain, { ...question, acts }, course.skipped);
  return next ? { next, clear: answers, left } : null;
}

/** Whether any rule of these acts mentions the fact. */
function turnsOn(chain: Chain, acts: readonly string[], fact: string): boolean {
  return acts.some((act) =>
    (chain.rules.get(act) ?? []).some(
      ({ binding, condition }) => mentions(binding, fact) || mentions(condition, fact),
    ),
  );
}

function mentions(expression: Expression, fact: string): boolean {
  switch (expression.kind) {
    case "all":
    case "any":
      return expression.of.some((part) => mentions(part, fact));
    case "not":
      return mentions(expression.of, fact);
    case "is":
    case "compare":
      return expression.fact === fact;
    case "name":
      return expression.name === fact;
    default:
      return false;
  }
}

/** Whether more questions could still settle an answer that depends. */
export function hasMore(
  chain: Chain,
  question: Question,
  answer: Answer,
  skipped: readonly string[],
): boolean {
  if (answer.verdict !== "depends") return false;
  if (answer.next !== null && !skipped.includes(answer.next)) return true;
  return interview(chain, { ...question, acts: [answer.act] }, skipped).next !== null;
}
