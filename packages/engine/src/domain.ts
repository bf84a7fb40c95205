/** Facts and their values: which the conditions tell apart, and which constraints bind them. */
import { type Atom, atoms, type Expression } from "./condition.js";
import type { Chain } from "./link.js";
import type { Statement } from "./statement.js";
import { holds } from "./truth.js";

export const factOf = (atom: Atom): string => (atom.kind === "name" ? atom.name : atom.fact);

export const factsIn = (expression: Expression): string[] => atoms(expression).map(factOf);

/**
 * One value for each class of values that the conditions tell apart.
 * Numbers are cut at the thresholds the conditions mention.
 */
export function classes(chain: Chain, fact: string, conditions: readonly Expression[]): string[] {
  const mentioned = conditions.flatMap((condition) =>
    [...atoms(condition)].filter((atom) => factOf(atom) === fact),
  );
  const domain = chain.facts.get(fact)?.values ?? [];
  const values = domain.length > 0 ? domain : samples(mentioned);
  const byPattern = new Map<string, string>();
  for (const value of values) {
    const pattern = mentioned.map((atom) => (holds(atom, value) ? "1" : "0")).join("");
    if (!byPattern.has(pattern)) byPattern.set(pattern, value);
  }
  return [...byPattern.values()];
}

function samples(mentioned: readonly Atom[]): string[] {
  const cuts = mentioned
    .flatMap((atom) => (atom.kind === "compare" ? [atom.amount] : []))
    .sort((a, b) => a - b);
  const around = cuts.flatMap((cut, index) => [
    cut,
    index + 1 < cuts.length ? (cut + (cuts[index + 1] as number)) / 2 : cut + 1,
  ]);
  return [...new Set([(cuts[0] ?? 0) - 1, ...around])].map(String);
}

/** The constraints that can bear on the statements: directly, through one another, or through what facts are inferred from. */
export function connected(
  chain: Chain,
  constraints: readonly Expression[],
  statements: readonly Statement[],
): Expression[] {
  const reached = new Set<string>();
  const reach = (facts: readonly string[]): void => {
    for (const fact of facts) {
      if (reached.has(fact)) continue;
      reached.add(fact);
      for (const { when } of chain.facts.get(fact)?.infer ?? []) reach(factsIn(when));
    }
  };
  for (const { condition } of statements) reach(factsIn(condition));
  const found = new Set<Expression>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const never of constraints) {
      const own = factsIn(never);
      if (found.has(never) || !own.some((fact) => reached.has(fact))) continue;
      found.add(never);
      reach(own);
    }
  }
  return [...found];
}
