/** An interview that knows how many questions are left: the evaluator answers, the diagrams choose what to ask. */
import type { Question } from "../answer.js";
import { type Interview, interview } from "../ask.js";
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import { situate } from "../situation.js";
import type { Act } from "../vocabulary.js";
import { compile } from "./compile.js";
import { type Effort, OverBudget } from "./forest.js";
import type { Known } from "./knowledge.js";
import { type Course, Questions } from "./questions.js";

export interface Guided extends Interview {
  /** Questions left for the act that `next` is about; null when none is open, or its diagram is too large. */
  readonly course: Course | null;
}

/** Conducts interviews on one chain; diagrams it has made it remembers. */
export class Interviewer {
  readonly #chain: Chain;
  readonly #effort: Effort | undefined;
  readonly #questions = new Map<string, Questions | null>();

  constructor(chain: Chain, effort?: Effort) {
    this.#chain = chain;
    this.#effort = effort;
  }

  /**
   * Answers the acts asked about and names the next question.
   * @param skipped facts the person does not know; they are not asked again
   * @throws {BrightlineError} as `decide`
   */
  step(question: Question, skipped: readonly string[] = []): Guided {
    const plain = interview(this.#chain, question, skipped);
    const { known, on } = situate(this.#chain, question.on, question.facts);
    for (const act of plain.open) {
      const course = this.#course(this.#chain.acts.get(act) as Act, on, known, skipped);
      if (course?.next == null) continue;
      return { ...plain, next: this.#chain.facts.get(course.next) ?? null, course };
    }
    return { ...plain, course: null };
  }

  /** Null when the act's diagrams are, or become, larger than allowed. */
  #course(act: Act, on: CivilDate, known: Known, skipped: readonly string[]): Course | null {
    const key = `${act.id} ${on}`;
    let questions = this.#questions.get(key);
    if (questions === null) return null;
    try {
      questions ??= new Questions(compile({ chain: this.#chain, act, on }, this.#effort), on);
      this.#questions.set(key, questions);
      return questions.course(known, skipped);
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      this.#questions.set(key, null);
      return null;
    }
  }
}
