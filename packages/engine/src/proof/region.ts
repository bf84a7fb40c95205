/** Parts of a compiled act: one day of it, the situations of one outcome. */
import type { CivilDate } from "../pack.js";
import type { Compiled } from "./compile.js";
import { type Node, no, terminals, yes } from "./forest.js";

/** The value of the day variable on a day; nothing when the day is fixed. */
export function dayOf({ space }: Compiled, on: CivilDate): ReadonlyMap<number, number> {
  const level = space.level("day", "day");
  const value = level === undefined ? undefined : space.variables[level]?.classOf(on);
  return level === undefined || value === undefined ? new Map() : new Map([[level, value]]);
}

/** A diagram of the compiled act on one day. */
export const onDay = (compiled: Compiled, node: Node, on: CivilDate): Node =>
  compiled.space.forest.restrict(node, dayOf(compiled, on));

/** Where a diagram gives one of some results. */
export const where = (
  { space }: Pick<Compiled, "space">,
  root: Node,
  wanted: (result: number) => boolean,
): Node => space.forest.map(root, (node) => (node < terminals ? (wanted(node) ? yes : no) : undefined));

/**
 * Where in a region each rule can decide, on some reading of the doubts.
 * @param among only these rules
 */
export function deciding(
  { space, said, resolution }: Compiled,
  region: Node,
  among?: readonly string[],
): Map<string, Node> {
  const { forest } = space;
  const found = new Map<string, Node>();
  for (const [index, { statement }] of said.entries()) {
    if (among && !among.includes(statement.rule.id)) continue;
    const here = forest.exists(forest.and(region, resolution.decides(index)), (level) =>
      space.isDoubt(level),
    );
    if (here !== no) found.set(statement.rule.id, forest.or(found.get(statement.rule.id) ?? no, here));
  }
  return found;
}
