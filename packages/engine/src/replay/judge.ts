/** What the law says of one act in one situation: the one place where the replay asks the evaluator. */
import type { Answer } from "../answer.js";
import { verdictOf } from "../decide.js";
import { Deliberation } from "../deliberation.js";
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import { type Situation, situate } from "../situation.js";
import type { Act } from "../vocabulary.js";

export type Judgement = Pick<Answer, "verdict" | "settled" | "next">;

/** @param layer only this pack's own rules; without it, the whole chain */
export type Judge = (on: CivilDate, facts: Readonly<Record<string, unknown>>, layer?: string) => Judgement;

/**
 * Judges by the readable evaluator. Situations alike in all that is known are judged once, whatever records
 * they come from.
 * @throws {BrightlineError} for facts and records that cannot be
 */
export function judgeOf(chain: Chain, act: Act): Judge {
  const asked = new Memory<Judgement>();
  const known = new Memory<Judgement>();
  return (on, facts, layer) =>
    asked.recall(JSON.stringify([on, layer, facts]), () => {
      const situation = situate(chain, on, facts);
      return known.recall(keyOf(situation, layer), () =>
        verdictOf(new Deliberation(chain, act, situation, layer)),
      );
    });
}

const keyOf = ({ on, known, derived }: Situation, layer: string | undefined): string =>
  JSON.stringify([on, layer, [...known].sort(([a], [b]) => (a < b ? -1 : 1)), [...derived].sort()]);

/** Remembers so many things, then forgets them all and begins anew. */
class Memory<T> {
  readonly #things = new Map<string, T>();
  static readonly most = 100_000;

  recall(key: string, make: () => T): T {
    const kept = this.#things.get(key);
    if (kept !== undefined) return kept;
    if (this.#things.size >= Memory.most) this.#things.clear();
    const made = make();
    this.#things.set(key, made);
    return made;
  }
}
