/** Taking a subject apart by the values of one fact, when it is too large as a whole. */
import { atoms, type Expression } from "../condition.js";
import { factOf, factsIn, partition, sharedDomain } from "../domain.js";
import { statements } from "../statement.js";
import { epochs, type Subject } from "./compile.js";

/** How often a part may be taken apart again. */
export const deepest = 2;

/** How many facts are given already. */
export const depth = ({ given = {} }: Subject): number => Object.keys(given).length;

/**
 * The fact behind which most rules stand, and its values; undefined when none is left to split by.
 * @param subjects parts that must be split alike
 */
export function guardOf(
  subjects: readonly Subject[],
): { fact: string; values: readonly string[] } | undefined {
  const conditions = subjects.flatMap(({ chain, act, on }) =>
    (on === undefined ? epochs(chain, act) : [on]).flatMap((day) =>
      statements(chain, act, day).map(({ condition }) => condition),
    ),
  );
  const mentions = new Map<string, number>();
  for (const condition of conditions)
    for (const fact of new Set(factsIn(condition))) mentions.set(fact, (mentions.get(fact) ?? 0) + 1);
  for (const [fact] of [...mentions].sort((a, b) => b[1] - a[1])) {
    if (subjects.some(({ given = {} }) => fact in given)) continue;
    const values = valuesOf(subjects, fact, conditions);
    if (values.length > 1) return { fact, values };
  }
  return undefined;
}

/** One value for each class that the rules or constraints of some subject tell apart; none for a number. */
function valuesOf(
  subjects: readonly Subject[],
  fact: string,
  conditions: readonly Expression[],
): readonly string[] {
  const domain = sharedDomain(
    subjects.map(({ chain }) => chain),
    fact,
  );
  const limits = subjects.flatMap(({ chain }) => chain.constraints.map(({ never }) => never));
  const mentioned = [...conditions, ...limits].flatMap((each) =>
    atoms(each).filter((atom) => factOf(atom) === fact),
  );
  return domain.length === 0 ? [] : partition(domain, mentioned).values;
}

export const within = (subject: Subject, fact: string, value: string): Subject => ({
  ...subject,
  given: { ...subject.given, [fact]: value },
});
