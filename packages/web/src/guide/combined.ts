/** What would turn an answer when several facts were otherwise together. */
import type { Answer, Chain } from "@brightline/engine";
import type { Explanation } from "@brightline/engine/proof";
import { beside, type Turn } from "./turns.js";

/** More facts than this together nobody weighs at a glance. */
const most = 4;

/** The nearest situations with another verdict that no single fact leads to. */
export function combinedTurnsOf(
  chain: Chain,
  answers: readonly Answer[],
  explanations: readonly Explanation[],
): Turn[] {
  return explanations.flatMap(({ act, nearest }) =>
    nearest.flatMap(({ changes, also, verdict, settled }): Turn[] => {
      const facts = { ...changes, ...also };
      const names = Object.keys(facts);
      const sayable = names.every((fact) => chain.facts.has(fact) && !beside.has(fact));
      const turn = { act, facts, verdict, settled };
      return names.length > 1 && names.length <= most && sayable && !isLonger(turn, answers) ? [turn] : [];
    }),
  );
}

/** Whether one of the facts is enough. */
const isLonger = ({ act, facts, verdict }: Turn, answers: readonly Answer[]): boolean =>
  answers
    .filter((answer) => answer.act === act)
    .flatMap(({ alternatives }) => alternatives)
    .some(
      ({ change, verdict: there }) =>
        there === verdict && Object.entries(change).every(([fact, value]) => facts[fact] === value),
    );
