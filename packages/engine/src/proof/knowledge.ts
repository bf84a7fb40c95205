/** What an act's answer can still be when only some facts are known: step 7 of the semantics, on the diagram. */
import type { CivilDate } from "../pack.js";
import { lookup } from "../situation.js";
import { isTrue, simplify } from "../truth.js";
import type { Compiled } from "./compile.js";
import { type Node, no, yes } from "./forest.js";
import { codes, type Outcome, outcomeOf } from "./outcome.js";
import { onDay, where } from "./region.js";

/** Values by fact, numbers as text. */
export type Known = ReadonlyMap<string, string>;

/** A compiled act as it is left when some facts are known, read by inference, or presumed. */
export interface Remainder {
  /** The verdicts of what can still be. */
  readonly root: Node;
  /** What can still occur, in terms of the facts the rules test. */
  readonly lawful: Node;
}

/** Takes what is known into account. */
export function remainder(compiled: Compiled, known: Known, on: CivilDate): Remainder {
  const { space } = compiled;
  const { forest } = space;
  const fixed = readings(compiled, known);
  const possible = forest.restrict(possibilities(compiled, known), fixed);
  return {
    root: forest.restrict(onDay(compiled, compiled.root, on), fixed),
    lawful: forest.exists(possible, (level) => space.variables[level]?.hidden === true),
  };
}

/** The classes of facts that are known, surely inferred, or presumed, by level. */
export function readings({ space, subject }: Compiled, known: Known): Map<number, number> {
  const { chain, act } = subject;
  const look = lookup(chain, known, act.actor);
  const fixed = new Map<number, number>();
  for (const [level, { kind, name, classOf }] of space.variables.entries()) {
    if (kind !== "fact") continue;
    const values = chain.facts.get(name)?.values ?? [];
    const value =
      known.get(name) ?? values.find((each) => isTrue(look({ kind: "is", fact: name, values: [each] })));
    const at = value === undefined ? undefined : classOf(value);
    if (at !== undefined) fixed.set(level, at);
  }
  return fixed;
}

/**
 * What can occur beside what is known: a constraint that the known facts break by themselves is set aside, and a fact
 * that is stated outright is not held to what it would be inferred from.
 */
export function possibilities({ space, subject, bounds }: Compiled, known: Known): Node {
  const { chain, act } = subject;
  const look = lookup(chain, known, act.actor);
  const { forest } = space;
  const demands = [
    ...bounds.nevers
      .filter((never) => !isTrue(simplify(never, look)))
      .map((never) => forest.not(space.condition(never))),
    ...bounds.inferred
      .filter(({ fact }) => !known.has(fact) && !chain.facts.get(fact)?.presume)
      .map(({ consistent }) => space.condition(consistent)),
  ];
  return demands.reduce<Node>((all, demand) => forest.and(all, demand), yes);
}

/** Every outcome that can still come out; none when the known facts cannot occur together. */
export function outcomesOf(compiled: Compiled, { root, lawful }: Remainder): Outcome[] {
  const { forest } = compiled.space;
  const found = new Map<string, Outcome>();
  for (let code = 0; code < codes; code += 1) {
    const here = where(compiled, root, (result) => result === code);
    if (here === no || forest.and(here, lawful) === no) continue;
    const outcome = outcomeOf(code);
    found.set(`${outcome.verdict} ${outcome.settled}`, outcome);
  }
  return [...found.values()];
}
