/** Taking a subject apart by the values of one fact, when it is too large as a whole. */
import { atoms, type Expression } from "../condition.js";
import { factOf, factsIn, partition, sharedDomain } from "../domain.js";
import type { CivilDate } from "../pack.js";
import { statements } from "../statement.js";
import { epochs, type Subject } from "./compile.js";
import { boundsOf, demands } from "./lawful.js";

/** How often a part may be taken apart again. */
export const deepest = 2;

/** How many facts are given already. */
export const depth = ({ given = {} }: Subject): number => Object.keys(given).length;

/**
 * The fact behind which most rules stand, and its values; undefined when none is left to split by.
 * @param subjects parts that must be split alike
 * @param counted the day on which situations are counted; its rules must tell the same values apart as all days' rules
 */
export function guardOf(
  subjects: readonly Subject[],
  counted?: CivilDate,
): { fact: string; values: readonly string[] } | undefined {
  const ever = conditionsOf(subjects);
  const then = counted === undefined ? ever : conditionsOf(subjects, counted);
  const mentions = new Map<string, number>();
  for (const condition of ever.own)
    for (const fact of new Set(factsIn(condition))) mentions.set(fact, (mentions.get(fact) ?? 0) + 1);
  const tested = new Set(then.own.flatMap(factsIn));
  for (const [fact] of [...mentions].sort((a, b) => b[1] - a[1])) {
    if (!tested.has(fact) || subjects.some(({ given = {} }) => fact in given)) continue;
    const values = valuesOf(subjects, fact, ever);
    if (values.length > 1 && values.length === valuesOf(subjects, fact, then).length) return { fact, values };
  }
  return undefined;
}

interface Conditions {
  readonly own: readonly Expression[];
  /** Constraints and inferences that bear on them. */
  readonly beside: readonly Expression[];
}

/** @param on only this day's; absent: the subject's own day, or every day */
function conditionsOf(subjects: readonly Subject[], on?: CivilDate): Conditions {
  const parts = subjects.map((subject) => {
    const { chain, act } = subject;
    const day = on ?? subject.on;
    const list = (day === undefined ? epochs(chain, act) : [day]).flatMap((each) =>
      statements(chain, act, each),
    );
    return { own: list.map(({ condition }) => condition), beside: demands(boundsOf(chain, list)) };
  });
  return { own: parts.flatMap(({ own }) => own), beside: parts.flatMap(({ beside }) => beside) };
}

/** One value for each class that the conditions tell apart, as the spaces of the parts do; none for a number. */
function valuesOf(
  subjects: readonly Subject[],
  fact: string,
  { own, beside }: Conditions,
): readonly string[] {
  const domain = sharedDomain(
    subjects.map(({ chain }) => chain),
    fact,
  );
  const mentioned = [...own, ...beside].flatMap((each) =>
    atoms(each).filter((atom) => factOf(atom) === fact),
  );
  return domain.length === 0 ? [] : partition(domain, mentioned).values;
}

export const within = (subject: Subject, fact: string, value: string): Subject => ({
  ...subject,
  given: { ...subject.given, [fact]: value },
});
