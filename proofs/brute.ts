/** Every situation of one act on one day as a plain list, with what the evaluator's steps 2 to 6 make of each. */
import { atoms, type Expression } from "../packages/engine/src/condition.js";
import { factOf, partition } from "../packages/engine/src/domain.js";
import type { Chain } from "../packages/engine/src/link.js";
import { frameOf } from "../packages/engine/src/proof/compile.js";
import { boundsOf, demands } from "../packages/engine/src/proof/lawful.js";
import { resolveReadings } from "../packages/engine/src/reading.js";
import { statements } from "../packages/engine/src/statement.js";
import { holds, isTrue, simplify } from "../packages/engine/src/truth.js";
import type { Act } from "../packages/engine/src/vocabulary.js";

export type Values = Readonly<Record<string, string>>;

export interface Case {
  /** Facts that the rules test. */
  readonly facts: Values;
  readonly verdict: string;
  readonly settled: boolean;
  /** No rule speaks, and none says that on purpose. */
  readonly gap: boolean;
}

/** Undefined when there are more than `most` combinations of values. */
export function casesOf(chain: Chain, act: Act, on: string, most = 20_000): Case[] | undefined {
  const list = statements(chain, act, on);
  const limits = demands(boundsOf(chain, list));
  const own = list.map(({ condition }) => condition);
  const told = factsOf(own);
  const all = [...new Set([...told, ...factsOf(limits)])];
  const values = all.map((fact) => {
    const mentioned = [...own, ...limits].flatMap((each) =>
      atoms(each).filter((atom) => factOf(atom) === fact),
    );
    return partition(chain.facts.get(fact)?.values ?? [], mentioned).values;
  });
  if (values.reduce((product, each) => product * each.length, 1) > most) return undefined;
  const found = new Map<string, Case>();
  const visit = (at: number, facts: Values): void => {
    const fact = all[at];
    if (fact !== undefined) {
      for (const value of values[at] as readonly string[]) visit(at + 1, { ...facts, [fact]: value });
      return;
    }
    const truth = (condition: Expression): boolean => isTrue(decided(condition, facts));
    if (!limits.every(truth)) return;
    const seen = Object.fromEntries(told.map((name) => [name, facts[name] as string]));
    const key = JSON.stringify(seen);
    if (found.has(key)) return;
    const applying = list.filter(({ condition }) => truth(condition));
    const { verdict, settled, deciding } = resolveReadings(applying, frameOf(chain, act), chain.positions);
    found.set(key, {
      facts: seen,
      verdict,
      settled,
      gap: verdict === "no-rule" && deciding.length === 0,
    });
  };
  visit(0, {});
  return [...found.values()];
}

const factsOf = (conditions: readonly Expression[]): string[] => [
  ...new Set(conditions.flatMap((each) => atoms(each).map(factOf))),
];

const decided = (condition: Expression, facts: Values): Expression =>
  simplify(condition, (atom) => ({ kind: "constant", value: holds(atom, facts[factOf(atom)] as string) }));
