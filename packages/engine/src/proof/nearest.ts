/** The nearest situations with another answer, and the fewest facts that suffice for this one. Both exact. */
import type { CivilDate } from "../pack.js";
import type { Compiled } from "./compile.js";
import { type Node, no } from "./forest.js";
import { type Known, outcomesOf, possibilities, readings, remainder } from "./knowledge.js";
import { codes, type Outcome, outcomeOf } from "./outcome.js";
import { onDay, where } from "./region.js";
import { type Price, shortest } from "./shortest.js";
import type { Facts } from "./witness.js";

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
  const inferred = new Set(compiled.bounds.inferred.map(({ fact }) => fact));
  const follows = (level: number): boolean => {
    const name = variables[level]?.name ?? "";
    return inferred.has(name) && !known.has(name);
  };
  const price: Price = (level, value) => {
    const now = fixed.get(level);
    if (follows(level) || now === value) return 0;
    return now === undefined ? small : 1;
  };
  const found = new Map<string, { neighbor: Neighbor; cost: number }>();
  for (let code = 0; code < codes; code += 1) {
    const outcome = outcomeOf(code);
    if (own.some((each) => each.verdict === outcome.verdict)) continue;
    const region = forest.and(
      possible,
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
  return [...found.values()].sort((a, b) => a.cost - b.cost).map(({ neighbor }) => neighbor);
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
    const name = space.variables[level]?.name ?? "";
    return known.has(name) && known.get(name) !== subject.chain.facts.get(name)?.presume?.value;
  });
  const background = new Map([...fixed].filter(([level]) => !weighed.includes(level) && isOwn(level)));
  const otherwise = forest.restrict(
    forest.and(
      possibilities(compiled, known),
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
    if (!counter) return chosen.map((level) => space.variables[level]?.name ?? "");
    clashes.push(counter);
  }

  /** Facts read from themselves: stated or presumed, not inferred from what might be left out. */
  function isOwn(level: number): boolean {
    const name = space.variables[level]?.name ?? "";
    const fact = subject.chain.facts.get(name);
    return known.has(name) || fact?.presume !== undefined || name === "actor.role";
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
