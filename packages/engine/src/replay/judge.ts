/** What the law says of one act in one situation: the one place where the replay asks the evaluator. */
import type { Answer } from "../answer.js";
import { deliberate, verdictOf } from "../decide.js";
import type { Deliberation } from "../deliberation.js";
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";

export type Judgement = Pick<Answer, "verdict" | "settled" | "next">;

/** @param layer only this pack's own rules; without it, the whole chain */
export type Judge = (on: CivilDate, facts: Readonly<Record<string, unknown>>, layer?: string) => Judgement;

/** Judges by the readable evaluator. */
export const judgeOf =
  (chain: Chain, act: string): Judge =>
  (on, facts, layer) => {
    const [work] = deliberate(chain, { on, facts, acts: [act], ...(layer !== undefined && { layer }) });
    return verdictOf(work as Deliberation);
  };
