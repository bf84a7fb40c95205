/** Which situations can occur: no declared constraint is broken, and what is inferred is as inferred. */
import { any, all, type Expression, not } from "../condition.js";
import { ground } from "../domain.js";
import type { Chain } from "../link.js";
import type { Statement } from "../statement.js";
import type { Look } from "../situation.js";
import { simplify } from "../truth.js";
import type { Fact } from "../vocabulary.js";
import { type Node, yes } from "./forest.js";
import type { Space } from "./space.js";

/** Conditions that every situation of a chain meets, as far as they bear on the statements. */
export interface Bounds {
  readonly nevers: readonly Expression[];
  /** Of a fact with inferences: it has the value that the first one that applies gives it. */
  readonly inferred: readonly { readonly fact: string; readonly consistent: Expression }[];
}

export function boundsOf(chain: Chain, statements: readonly Statement[]): Bounds {
  const { constraints, facts } = ground(
    chain,
    chain.constraints.map(({ never }) => never),
    statements,
  );
  const inferred = [...facts].flatMap((id) => {
    const fact = chain.facts.get(id);
    return fact && fact.infer.length > 0 ? [{ fact: id, consistent: consistent(fact) }] : [];
  });
  return { nevers: constraints, inferred };
}

/** The fact has the value that the first inference that applies gives it, or none applies. */
function consistent({ id, infer }: Fact): Expression {
  const cases: Expression[] = [];
  let none: Expression = all([]);
  for (const { value, when } of infer) {
    cases.push(all([none, when, { kind: "is", fact: id, values: [value] }]));
    none = all([none, not(when)]);
  }
  return any([...cases, none]);
}

/** Everything that must hold, as conditions. */
export const demands = ({ nevers, inferred }: Bounds): Expression[] => [
  ...nevers.map(not),
  ...inferred.map(({ consistent }) => consistent),
];

/** The situations that can occur, in terms of all facts of the space, hidden ones too. */
export const lawful = (space: Space, bounds: Bounds, look: Look): Node =>
  demands(bounds).reduce<Node>(
    (all, demand) => space.forest.and(all, space.condition(simplify(demand, look))),
    yes,
  );
