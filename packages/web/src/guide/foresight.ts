/** What the diagrams know ahead, and its words on the page: how many questions are left, and why an answer stands. */
import type { Answer, Chain, Question } from "@brightline/engine";
import { explain, type Explanation, Interviewer, OverBudget } from "@brightline/engine/proof";
import type { Ask, Left } from "./matter.js";

export { Alone } from "./alone.js";
export { combinedTurnsOf } from "./combined.js";
export { LeftLine } from "./left.js";
export type { Explanation };

const interviewers = new WeakMap<Chain, Interviewer>();

/** An interview step whose question is the best one; diagrams are kept for the next step. */
export const ask: Ask = (chain, question, skipped) => {
  const interviewer = interviewers.get(chain) ?? new Interviewer(chain);
  interviewers.set(chain, interviewer);
  const step = interviewer.step(question, skipped);
  if (!step.course?.counted) return step;
  const { worst, mean } = step.course;
  const alone = step.open.length === 1;
  // The count is of one act: the first that has a question.
  const about = (act: string): boolean =>
    alone || interviewer.step({ ...question, acts: [act] }, skipped).course !== null;
  const act = step.open.find(about);
  const left: Left | null = act === undefined ? null : { act, worst, mean, alone };
  return { ...step, left };
};

/** Explains the answers that do not depend. Clocks the diagrams do not know: what came of one is left out. */
export function explanationsOf(chain: Chain, question: Question, answers: readonly Answer[]): Explanation[] {
  return answers.flatMap(({ act, verdict, settled }) => {
    try {
      const [found] = explain(chain, { ...question, acts: [act] });
      const same = found?.verdict === verdict && found.settled === settled;
      return same && found.sufficient ? [found] : [];
    } catch (error) {
      if (error instanceof OverBudget) return [];
      throw error;
    }
  });
}
