/** What a diagram gives in the end: a verdict, and whether it is settled. */
import type { Verdict } from "../answer.js";

/** A verdict as the diagrams tell it: "no rule" said on purpose, or a gap where nothing speaks at all. */
export type Finality = "must" | "must-not" | "may" | "silent" | "gap" | "conflict";
export const finalities: readonly Finality[] = ["must-not", "silent", "gap", "conflict", "may", "must"];

export interface Outcome {
  readonly verdict: Verdict;
  readonly settled: boolean;
}

/** The result of a diagram that stands for a verdict. */
export const code = (finality: Finality, settled: boolean): number =>
  2 * finalities.indexOf(finality) + (settled ? 1 : 0);

/** How many results there are. */
export const codes = 2 * finalities.length;

export const finalityOf = (result: number): Finality => finalities[result >> 1] as Finality;

const verdictOf: Readonly<Record<Finality, Verdict>> = {
  must: "must",
  "must-not": "must-not",
  may: "may",
  silent: "no-rule",
  gap: "no-rule",
  conflict: "conflict",
};

export const outcomes: readonly Outcome[] = finalities.flatMap((finality) => [
  { verdict: verdictOf[finality], settled: false },
  { verdict: verdictOf[finality], settled: true },
]);

export const outcomeOf = (result: number): Outcome => outcomes[result] as Outcome;
