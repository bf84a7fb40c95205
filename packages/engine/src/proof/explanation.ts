/** Why an answer is what it is: the rules, the fewest facts that suffice, and the nearest situations with another answer. */
import type { Citation, Defeat, Question, Verdict } from "../answer.js";
import { decide } from "../decide.js";
import type { Chain } from "../link.js";
import { situate } from "../situation.js";
import type { Act } from "../vocabulary.js";
import { compile } from "./compile.js";
import type { Effort } from "./forest.js";
import { type Neighbor, neighbors, sufficient } from "./nearest.js";

export interface Explanation {
  readonly act: string;
  readonly verdict: Verdict;
  readonly settled: boolean;
  readonly deciding: readonly Citation[];
  readonly defeated: readonly Defeat[];
  /** A smallest set of the known facts from which the verdict follows; null when it still depends. */
  readonly sufficient: readonly string[] | null;
  /** The nearest situations with another verdict, fewest changed facts first. */
  readonly nearest: readonly Neighbor[];
}

/**
 * Explains the answer for each act asked about.
 * @throws {BrightlineError} as `decide`
 * @throws {OverBudget} when an act's diagram becomes larger than allowed
 */
export function explain(chain: Chain, question: Question, effort?: Effort): Explanation[] {
  const { answers } = decide(chain, question);
  const { known, on } = situate(chain, question.on, question.facts);
  return answers.map(({ act, verdict, settled, deciding, defeated }) => {
    const compiled = compile({ chain, act: chain.acts.get(act) as Act, on }, effort);
    return {
      act,
      verdict,
      settled,
      deciding,
      defeated,
      sufficient: sufficient(compiled, known, on),
      nearest: neighbors(compiled, known, on),
    };
  });
}
