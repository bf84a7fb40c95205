/** The interview: only questions that can still change an answer, the most telling first. */
import type { Answer, Question, Verdict } from "./answer.js";
import { Deliberation, actsOf } from "./decide.js";
import type { Chain } from "./link.js";
import { situate } from "./situation.js";
import type { Fact } from "./vocabulary.js";

export interface Interview {
  readonly answers: readonly Answer[];
  /** The next question, or null when every act asked about is answered. */
  readonly next: Fact | null;
  /** Acts whose answer still depends on something. */
  readonly open: readonly string[];
}

/**
 * Answers the acts asked about and names the next question.
 * @param skipped facts the person does not know; they are not asked again
 * @throws {BrightlineError} as `decide`
 */
export function interview(chain: Chain, question: Question, skipped: readonly string[] = []): Interview {
  const acts = actsOf(chain, question.acts);
  const situation = situate(chain, question.on, question.facts);
  const answers = acts.map((act) => new Deliberation(chain, act, situation, question.layer).answer());
  const open = answers.filter(({ verdict }) => verdict === ("depends" satisfies Verdict));
  let next: Fact | null = null;
  for (const { act } of open) {
    const fact = new Deliberation(chain, chain.acts.get(act) as never, situation, question.layer).next(skipped);
    if (fact !== null) {
      next = chain.facts.get(fact) ?? null;
      break;
    }
  }
  return { answers, next, open: open.map(({ act }) => act) };
}
