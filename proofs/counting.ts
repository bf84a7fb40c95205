/**
 * A change of law counted a second way: no diagrams, only conditions simplified fact by fact, and the evaluator's
 * steps 2 to 6 where nothing is open any more. Slow, and exact.
 */
import { atoms, type Expression } from "../packages/engine/src/condition.js";
import { factOf, partition } from "../packages/engine/src/domain.js";
import { frameOf } from "../packages/engine/src/proof/compile.js";
import { boundsOf, demands } from "../packages/engine/src/proof/lawful.js";
import type { Law } from "../packages/engine/src/proof/difference.js";
import { resolveReadings } from "../packages/engine/src/reading.js";
import { statements } from "../packages/engine/src/statement.js";
import { holds, isTrue, keyOf, simplify } from "../packages/engine/src/truth.js";
import type { Act } from "../packages/engine/src/vocabulary.js";

type Tally = ReadonlyMap<string, bigint>;
const none: Tally = new Map();

/** Situations by "verdict settled → verdict settled". */
export function countChanges(before: Law, after: Law, act: Act): Tally {
  const sides = [before, after].map(({ chain, on }) => ({ chain, list: statements(chain, act, on) }));
  const conditions = sides.flatMap(({ list }) => list.map(({ condition }) => condition));
  const limits = sides.flatMap(({ chain, list }) => demands(boundsOf(chain, list)));
  const told = [...new Set(conditions.flatMap((each) => atoms(each).map(factOf)))];
  const hidden = [...new Set(limits.flatMap((each) => atoms(each).map(factOf)))].filter(
    (fact) => !told.includes(fact),
  );
  const facts = new Map(
    [...told, ...hidden].map((fact) => {
      const mentioned = [...conditions, ...limits].flatMap((each) =>
        atoms(each).filter((atom) => factOf(atom) === fact),
      );
      const values = before.chain.facts.get(fact)?.values ?? after.chain.facts.get(fact)?.values ?? [];
      return [fact, partition(values, mentioned).values] as const;
    }),
  );
  const fix =
    (fact: string, value: string) =>
    (each: Expression): Expression =>
      simplify(each, (atom) =>
        factOf(atom) === fact ? { kind: "constant", value: holds(atom, value) } : atom,
      );
  const keys = (list: readonly Expression[]): string => list.map(keyOf).join(" ");
  const memo = new Map<string, Tally>();
  const possible = new Map<string, boolean>();
  const leaves = new Map<string, string>();

  /** Whether the hidden facts can be so that the limits hold. */
  function canOccur(at: number, limits: readonly Expression[]): boolean {
    if (limits.some((each) => each.kind === "constant" && !each.value)) return false;
    const fact = hidden[at];
    if (fact === undefined) return true;
    const key = `${at} ${keys(limits)}`;
    let can = possible.get(key);
    if (can === undefined) {
      can = (facts.get(fact) ?? []).some((value) => canOccur(at + 1, limits.map(fix(fact, value))));
      possible.set(key, can);
    }
    return can;
  }

  function leaf(conditions: readonly Expression[]): string {
    const key = keys(conditions);
    let found = leaves.get(key);
    if (found === undefined) {
      let from = 0;
      found = sides
        .map(({ chain, list }) => {
          const applying = list.filter((_, index) => isTrue(conditions[from + index] as Expression));
          from += list.length;
          const { verdict, settled } = resolveReadings(applying, frameOf(chain, act), chain.positions);
          return `${verdict} ${settled}`;
        })
        .join(" → ");
      leaves.set(key, found);
    }
    return found;
  }

  function count(at: number, conditions: readonly Expression[], limits: readonly Expression[]): Tally {
    if (limits.some((each) => each.kind === "constant" && !each.value)) return none;
    const fact = told[at];
    if (fact === undefined) return canOccur(0, limits) ? new Map([[leaf(conditions), 1n]]) : none;
    const key = `${at} ${keys(conditions)} | ${keys(limits)}`;
    const known = memo.get(key);
    if (known) return known;
    const sum = new Map<string, bigint>();
    for (const value of facts.get(fact) ?? [])
      for (const [change, situations] of count(
        at + 1,
        conditions.map(fix(fact, value)),
        limits.map(fix(fact, value)),
      ))
        sum.set(change, (sum.get(change) ?? 0n) + situations);
    memo.set(key, sum);
    return sum;
  }

  return count(0, conditions, limits);
}
