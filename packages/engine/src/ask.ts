/** The interview: only questions that can still change an answer, the most telling first. */
import type { Answer, Question } from "./answer.js";
import { answer, deliberate } from "./decide.js";
import type { Chain } from "./link.js";
import type { Fact } from "./vocabulary.js";

export interface Interview {
  readonly answers: readonly Answer[];
  /** The next question, or null when nothing askable is open. */
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
  const works = deliberate(chain, question);
  const answers = works.map(answer);
  const open = works.filter((_, index) => answers[index]?.verdict === "depends");
  let next: Fact | null = null;
  for (const work of open) {
    const fact = work.next(skipped);
    next = fact === null ? null : (chain.facts.get(fact) ?? null);
    if (next) break;
  }
  return { answers, next, open: open.map(({ act }) => act.id) };
}
