/** How many states give each answer, through the years. */
import type { Verdict } from "@brightline/engine";
import type { Span } from "./errand.js";
import { spanOn } from "./work.js";

export interface Kind {
  readonly verdict: Verdict;
  readonly settled: boolean;
}

/** From the answer that binds most to the one that says least; settled before unsettled. */
export const kinds: readonly Kind[] = (
  ["must", "may", "no-rule", "depends", "conflict", "must-not"] as const
).flatMap((verdict): Kind[] =>
  verdict === "depends"
    ? [{ verdict, settled: false }]
    : [
        { verdict, settled: true },
        { verdict, settled: false },
      ],
);

export const sameKind = (one: Kind, other: Kind): boolean =>
  one.verdict === other.verdict && (one.settled === other.settled || one.verdict === "depends");

/** A kind of answer, and how many states give it on each day. */
export interface Tally {
  readonly kind: Kind;
  readonly counts: readonly number[];
}

/** For each kind that occurs at all, the number of states on each day. */
export function tally(states: readonly (readonly Span[])[], days: readonly string[]): Tally[] {
  return kinds
    .map((kind) => ({
      kind,
      counts: days.map(
        (day) =>
          states.filter((spans) => {
            const span = spanOn(spans, day);
            return span !== undefined && sameKind(span, kind);
          }).length,
      ),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0));
}

/** Days in the window on which any state's answer changed, ascending. */
export function turns(states: readonly (readonly Span[])[]): string[] {
  return [...new Set(states.flatMap((spans) => spans.slice(1).map(({ from }) => from)))].sort();
}
