/** What would turn an answer. */
import type { Answer, Chain, Verdict } from "@brightline/engine";
import type { Course } from "./course.js";
import { agencyFact } from "./matter.js";

export interface Turn {
  readonly act: string;
  /** What would have to be so, all of it. */
  readonly facts: Readonly<Record<string, string>>;
  readonly verdict: Verdict;
  readonly settled: boolean;
}

/** Facts about the officer, or that the situation is named after: they change nothing that can happen in it. */
export const beside = new Set([agencyFact, "actor.role", "request.form"]);

/** One fact otherwise: another verdict before the same one less settled, what was said before what the situation says. */
export function turnsOf(chain: Chain, answers: readonly Answer[], course: Course): Turn[] {
  // What was only inferred is left out.
  const told = (fact: string): boolean => {
    const known = chain.facts.get(fact);
    return fact in course.facts || known?.infer.length === 0 || known?.controllable === true;
  };
  const found = answers.flatMap(({ act, verdict: now, alternatives }) =>
    alternatives.flatMap(({ change, verdict, settled }) =>
      Object.keys(change).every((fact) => told(fact) && !beside.has(fact))
        ? [{ same: verdict === now, turn: { act, facts: change, verdict, settled } }]
        : [],
    ),
  );
  const order = ({ same, turn }: (typeof found)[number]): number =>
    2 * Number(same) + Number(!Object.keys(turn.facts).some((fact) => fact in course.facts));
  return found.sort((a, b) => order(a) - order(b)).map(({ turn }) => turn);
}
