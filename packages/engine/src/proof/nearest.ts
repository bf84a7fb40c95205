/** The nearest situations with another answer, and the fewest facts that suffice for this one. Both exact. */
import type { Verdict } from "../answer.js";
import type { Expression } from "../condition.js";
import type { CivilDate } from "../pack.js";
import type { Fact } from "../vocabulary.js";
import type { Compiled } from "./compile.js";
import { type Node, no, yes } from "./forest.js";
import { type Known, outcomesOf, possibilities, readings, remainder } from "./knowledge.js";
import { codes, type Outcome, outcomeOf } from "./outcome.js";
import { onDay, where } from "./region.js";
import { type Price, shortest } from "./shortest.js";
import type { Space } from "./space.js";
import { ask, type Facts } from "./witness.js";

/** The fewest changes that lead to another outcome. */
export interface Neighbor extends Outcome {
  /** Facts that are otherwise, with their values there. */
  readonly changes: Facts;
  /** Facts that were not known and must be as said. */
  readonly also: Facts;
}

/** Cost of a fact that was unknown: it counts only between ways of equally many changes. */
const small = 1 / 4096;

/**
 * For each outcome other than the situation's own, the nearest situation that has it, nearest first.
 * None when the situation's own answer still depends.
 */
export function neighbors(compiled: Compiled, known: Known, on: CivilDate): Neighbor[] {
  const { space } = compiled;
  const { forest, variables } = space;
  const own = outcomesOf(compiled, remainder(compiled, known, on));
  if (new Set(own.map(({ verdict }) => verdict)).size !== 1) return [];
  const fixed = readings(compiled, known);
  const possible = possibilities(compiled, known);
  const root = onDay(compiled, compiled.root, on);
  const found = new Map<string, { neighbor: Neighbor; cost: number }>();
  for (const { where: here, follows } of tellings(compiled, known)) {
    const price: Price = (level, value) => {
      const now = fixed.get(level);
      if (follows.has(level) || now === value) return 0;
      return now === undefined ? small : 1;
    };
    const lawful = forest.and(possible, here);
    for (let code = 0; code < codes; code += 1) {
      const outcome = outcomeOf(code);
      if (own.some((each) => each.verdict === outcome.verdict)) continue;
      const region = forest.and(
        lawful,
        where(compiled, root, (result) => result === code),
      );
      const way = shortest(forest, region, price);
      if (!way) continue;
      const cost = [...way].reduce((sum, [level, value]) => sum + price(level, value), 0);
      const key = `${outcome.verdict} ${outcome.settled}`;
      if ((found.get(key)?.cost ?? Number.POSITIVE_INFINITY) <= cost) continue;
      const told = (wanted: number): Facts =>
        Object.fromEntries(
          [...way]
            .filter(([level, value]) => price(level, value) === wanted)
            .map(([level, value]) => [variables[level]?.name ?? "", variables[level]?.values[value] ?? ""]),
        );
      found.set(key, { neighbor: { ...outcome, changes: told(1), also: told(small) }, cost });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.cost - b.cost)
    .map(({ neighbor }) => neighbor)
    .filter(
      ({ verdict, changes, also }) =>
        verdictOf(compiled, on, { ...Object.fromEntries(known), ...changes, ...also }) === verdict,
    );
}

/** What the readable evaluator says, told these facts. A presumption that inferences rebut can differ from the diagram. */
const verdictOf = ({ subject }: Compiled, on: CivilDate, facts: Facts): Verdict =>
  ask(subject, on, facts).verdict;

/** Which facts that nobody stated follow from others, and where they do. */
interface Telling {
  readonly where: Node;
  readonly follows: ReadonlySet<number>;
}

/** Each fact with inferences either follows from others, and costs nothing, or must be told, because none applies. */
function tellings({ space, subject, bounds }: Compiled, known: Known): Telling[] {
  const { forest } = space;
  let found: Telling[] = [{ where: yes, follows: new Set() }];
  for (const { fact, consistent } of bounds.inferred) {
    const level = space.level("fact", fact);
    if (known.has(fact) || level === undefined) continue;
    const apt = space.condition(consistent);
    const bound = following(space, subject.chain.facts.get(fact) as Fact, (when) => space.condition(when));
    const told = space.variables[level]?.hidden ? no : forest.and(apt, forest.not(bound));
    const free = space.variables[level]?.hidden ? apt : bound;
    found = found.flatMap(({ where: here, follows }) => [
      { where: forest.and(here, free), follows: new Set([...follows, level]) },
      { where: forest.and(here, told), follows },
    ]);
    found = found.filter((each) => each.where !== no);
  }
  return found;
}

/**
 * Where a fact has the value of the first inference that applies, else the one it is presumed to have.
 * @param applies where an inference applies
 */
function following(space: Space, { id, infer, presume }: Fact, applies: (when: Expression) => Node): Node {
  const { forest } = space;
  const level = space.level("fact", id) as number;
  const is = (value: string): Node => {
    const own = space.variables[level]?.classOf(value);
    return forest.test(level, (each) => each === own);
  };
  let found: Node = no;
  let none: Node = yes;
  for (const { value, when } of infer) {
    const here = applies(when);
    found = forest.or(found, forest.and(forest.and(none, here), is(value)));
    none = forest.and(none, forest.not(here));
  }
  return presume ? forest.or(found, forest.and(none, is(presume.value))) : found;
}

/**
 * A smallest set of the known facts from which the same answer follows, whatever the other known facts were; what is
 * presumed stays presumed. Null when the answer still depends.
 */
export function sufficient(compiled: Compiled, known: Known, on: CivilDate): string[] | null {
  const { space, subject } = compiled;
  const { forest } = space;
  const own = outcomesOf(compiled, remainder(compiled, known, on));
  if (new Set(own.map(({ verdict }) => verdict)).size !== 1) return null;
  const fixed = readings(compiled, known);
  const weighed = [...fixed.keys()].filter((level) => {
    const name = nameOf(level);
    return known.has(name) && known.get(name) !== subject.chain.facts.get(name)?.presume?.value;
  });
  const background = new Map([...fixed].filter(([level]) => !weighed.includes(level) && isOwn(level)));
  const otherwise = forest.restrict(
    forest.and(
      forest.and(possibilities(compiled, known), yielding()),
      where(
        compiled,
        onDay(compiled, compiled.root, on),
        (result) => outcomeOf(result).verdict !== own[0]?.verdict,
      ),
    ),
    background,
  );
  const clashes: number[][] = [];
  for (;;) {
    const chosen = hitting(weighed, clashes);
    const counter = counterexample(otherwise, chosen);
    if (!counter) return confirmed(chosen.map(nameOf));
    clashes.push(counter);
  }

  function nameOf(level: number): string {
    return space.variables[level]?.name ?? "";
  }

  /** All the known facts, where the evaluator does not say the same of fewer. */
  function confirmed(names: string[]): string[] {
    const facts = Object.fromEntries(names.map((name) => [name, known.get(name) as string]));
    return verdictOf(compiled, on, facts) === own[0]?.verdict ? names : [...known.keys()];
  }

  /** Facts read from themselves: stated or presumed, not inferred from what might be left out. */
  function isOwn(level: number): boolean {
    const name = nameOf(level);
    const fact = subject.chain.facts.get(name);
    if (known.has(name) || name === "actor.role") return true;
    return fact?.presume !== undefined && fact.infer.length === 0;
  }

  /** A presumption yields to the first inference that surely applies; what was never known makes none sure. */
  function yielding(): Node {
    const surely = (when: Expression): Node =>
      forest.not(forest.exists(forest.not(space.condition(when)), (level) => !fixed.has(level)));
    return compiled.bounds.inferred
      .map(({ fact }) => subject.chain.facts.get(fact) as Fact)
      .filter(({ id, presume }) => presume !== undefined && !known.has(id))
      .reduce<Node>((all, fact) => forest.and(all, following(space, fact, surely)), yes);
  }

  /** Known facts, as few as may be, that differ in a situation with another answer where the chosen ones hold. */
  function counterexample(region: Node, chosen: readonly number[]): number[] | undefined {
    const held = new Map(chosen.map((level) => [level, fixed.get(level) as number]));
    const left = forest.restrict(region, held);
    if (left === no) return undefined;
    const way = shortest(forest, left, (level, value) =>
      weighed.includes(level) && fixed.get(level) !== value ? 1 : 0,
    );
    return [...(way ?? [])]
      .filter(([level, value]) => weighed.includes(level) && fixed.get(level) !== value)
      .map(([level]) => level);
  }
}

/** A smallest choice that has one of each clash; the first in the order of the items. */
function hitting(items: readonly number[], clashes: readonly (readonly number[])[]): number[] {
  for (let size = 0; size <= items.length; size += 1) {
    const found = extended([], size);
    if (found) return found;
  }
  throw new Error("a clash without a known fact");

  function extended(chosen: readonly number[], left: number): number[] | undefined {
    const open = clashes.find((clash) => !clash.some((item) => chosen.includes(item)));
    if (!open) return [...chosen];
    if (left === 0) return undefined;
    for (const item of items) {
      if (!open.includes(item)) continue;
      const found = extended([...chosen, item], left - 1);
      if (found) return found;
    }
    return undefined;
  }
}
