/** Facts and their values: which the conditions tell apart, and which constraints bind them. */
import { type Atom, atoms, type Expression } from "./condition.js";
import type { Chain } from "./link.js";
import type { Statement } from "./statement.js";
import { holds } from "./truth.js";

export const factOf = (atom: Atom): string => (atom.kind === "name" ? atom.name : atom.fact);

export const factsIn = (expression: Expression): string[] => atoms(expression).map(factOf);

/** A fact's values, sorted by what some conditions say of them. */
export interface Partition {
  /** One value for each class. */
  readonly values: readonly string[];
  /** The class of any value: its index in `values`; undefined for a value of no class. */
  readonly classOf: (value: string) => number | undefined;
  /** Thresholds of a number, ascending; empty for a fact with listed values. */
  readonly cuts: readonly number[];
}

/**
 * Sorts values that the atoms do not tell apart into classes.
 * @param domain the fact's values; empty for a number, which is cut at the thresholds the atoms mention
 */
export function partition(domain: readonly string[], mentioned: readonly Atom[]): Partition {
  const pattern = (value: string): string =>
    mentioned.map((atom) => (holds(atom, value) ? "1" : "0")).join("");
  const byPattern = new Map<string, string>();
  for (const value of domain.length > 0 ? domain : samples(mentioned)) {
    const key = pattern(value);
    if (!byPattern.has(key)) byPattern.set(key, value);
  }
  const patterns = [...byPattern.keys()];
  return {
    values: [...byPattern.values()],
    classOf: (value) => {
      if (domain.length > 0 && !domain.includes(value)) return undefined;
      const at = patterns.indexOf(pattern(value));
      return at < 0 ? undefined : at;
    },
    cuts: domain.length > 0 ? [] : cutsOf(mentioned),
  };
}

/** Values that a fact has in every chain that knows it; where they have none in common, all of them. */
export function sharedDomain(chains: readonly Chain[], fact: string): readonly string[] {
  const domains = chains.flatMap((chain) => {
    const values = chain.facts.get(fact)?.values;
    return values ? [values] : [];
  });
  const [first = [], ...rest] = domains;
  const shared = first.filter((value) => rest.every((values) => values.includes(value)));
  return shared.length > 0 ? shared : [...new Set(domains.flat())];
}

/** One value for each class of a fact's values that the conditions tell apart. */
export function classes(chain: Chain, fact: string, conditions: readonly Expression[]): string[] {
  const mentioned = conditions.flatMap((condition) =>
    [...atoms(condition)].filter((atom) => factOf(atom) === fact),
  );
  return [...partition(chain.facts.get(fact)?.values ?? [], mentioned).values];
}

const cutsOf = (mentioned: readonly Atom[]): number[] =>
  [...new Set(mentioned.flatMap((atom) => (atom.kind === "compare" ? [atom.amount] : [])))].sort(
    (a, b) => a - b,
  );

/** A number on, between and beyond the cuts. */
function samples(mentioned: readonly Atom[]): string[] {
  const cuts = cutsOf(mentioned);
  const around = cuts.flatMap((cut, index) => [
    cut,
    index + 1 < cuts.length ? (cut + (cuts[index + 1] as number)) / 2 : cut + 1,
  ]);
  return [...new Set([(cuts[0] ?? 0) - 1, ...around])].map(String);
}

/** What the statements' facts hang on. */
export interface Ground {
  /** The constraints that can bear on the statements. */
  readonly constraints: readonly Expression[];
  /** Every fact met on the way. */
  readonly facts: ReadonlySet<string>;
}

/** Follows the statements' facts to constraints, directly, through one another, or through what facts are inferred from. */
export function ground(
  chain: Chain,
  constraints: readonly Expression[],
  statements: readonly Statement[],
): Ground {
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
  return { constraints: [...found], facts: reached };
}
