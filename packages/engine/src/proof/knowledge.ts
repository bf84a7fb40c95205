/** What an act's answer can still be when only some facts are known: step 7 of the semantics, on the diagram. */
import { lookup } from "../situation.js";
import { isTrue, simplify } from "../truth.js";
import type { CivilDate } from "../pack.js";
import type { Compiled } from "./compile.js";
import { no, type Node, yes } from "./forest.js";
import { codes, type Outcome, outcomeOf } from "./outcome.js";
import { onDay, where } from "./region.js";

/** A compiled act as it is left when some facts are known, read by inference, or presumed. */
export interface Remainder {
  /** The verdicts of what can still be. */
  readonly root: Node;
  /** What can still occur, in terms of the facts the rules test. */
  readonly lawful: Node;
}

/**
 * Takes what is known into account. A constraint that the known facts break by themselves is set aside.
 * @param known values by fact; numbers as text
 */
export function remainder(compiled: Compiled, known: ReadonlyMap<string, string>, on: CivilDate): Remainder {
  const { space, subject, bounds } = compiled;
  const { forest, variables } = space;
  const look = lookup(subject.chain, known, subject.act.actor);
  const fixed = new Map<number, number>();
  for (const [level, { kind, name }] of variables.entries()) {
    if (kind !== "fact") continue;
    const value =
      known.get(name) ??
      subject.chain.facts
        .get(name)
        ?.values.find((each) => isTrue(look({ kind: "is", fact: name, values: [each] })));
    const at = value === undefined ? undefined : variables[level]?.classOf(value);
    if (at !== undefined) fixed.set(level, at);
  }
  const demands = [
    ...bounds.nevers
      .filter((never) => !isTrue(simplify(never, look)))
      .map((never) => forest.not(space.condition(never))),
    ...bounds.inferred
      .filter(({ fact }) => !known.has(fact) && !subject.chain.facts.get(fact)?.presume)
      .map(({ consistent }) => space.condition(consistent)),
  ];
  const possible = demands.reduce<Node>(
    (all, demand) => forest.and(all, forest.restrict(demand, fixed)),
    yes,
  );
  return {
    root: forest.restrict(onDay(compiled, compiled.root, on), fixed),
    lawful: forest.exists(possible, (level) => variables[level]?.hidden === true),
  };
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
