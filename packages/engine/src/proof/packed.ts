/** A compiled act packed for deciding: facts by name, and one array of numbers. Plain JSON, for files and the browser. */
import type { CivilDate } from "../pack.js";
import type { Compiled } from "./compile.js";
import { type Forest, type Node, terminals } from "./forest.js";
import { onDay } from "./region.js";
import type { Variable } from "./space.js";

export interface PackedFact {
  readonly name: string;
  /** How many classes its values fall into. */
  readonly classes: number;
  /** The class of each listed value. */
  readonly values?: Readonly<Record<string, number>>;
  /** Of a number: thresholds, and the class below the first, on it, between it and the next, and so on. */
  readonly cuts?: readonly number[];
  readonly at?: readonly number[];
}

export interface Packed {
  readonly jurisdiction: string;
  readonly act: string;
  /** SHA-256 of the chain it was made from. */
  readonly hash: string;
  /** The only day it answers for; null when it was packed for every day. */
  readonly on: CivilDate | null;
  readonly facts: readonly PackedFact[];
  /** First days of the epochs, ascending, and the entry of each. */
  readonly days: readonly CivilDate[];
  readonly roots: readonly number[];
  /** Each node: its fact, then for each class an entry: the offset of a node, or `-1 - result` (see `outcomes`). */
  readonly nodes: readonly number[];
}

/** Diagrams with more nodes than this keep one order of facts on every path. */
const mostAdaptive = 400;

/**
 * Packs a compiled act. Where it is small, each path asks its own facts in the order that decides soonest.
 * @param on packs the law of one day; absent: of every day, when the act was compiled for every day
 */
export function pack(compiled: Compiled, on?: CivilDate): Packed {
  const { space, root, subject } = compiled;
  const { forest, variables } = space;
  const day = space.level("day", "day");
  const open = day !== undefined && on === undefined;
  const days = open ? (variables[day]?.values ?? []) : [on ?? subject.on ?? "0001-01-01"];
  const entries = days.map((first) => (day === undefined ? root : onDay(compiled, root, first)));
  const small = entries.reduce((sum, entry) => sum + forest.nodes(entry).length, 0) <= mostAdaptive;
  const pick = small ? bestLevel(forest) : (node: Node) => forest.level(node);

  const levels: number[] = [];
  const nodes: number[] = [];
  const offsets = new Map<Node, number>();
  const place = (node: Node): number => {
    if (node < terminals) return -1 - node;
    const known = offsets.get(node);
    if (known !== undefined) return known;
    const level = pick(node);
    const children = Array.from({ length: forest.sizes[level] as number }, (_, value) =>
      place(forest.restrict(node, new Map([[level, value]]))),
    );
    if (!levels.includes(level)) levels.push(level);
    const offset = nodes.length;
    nodes.push(levels.indexOf(level), ...children);
    offsets.set(node, offset);
    return offset;
  };
  const roots = entries.map(place);
  return {
    jurisdiction: subject.chain.id,
    act: subject.act.id,
    hash: subject.chain.hash,
    on: open ? null : (on ?? subject.on ?? null),
    facts: levels.map((level) => packedFact(variables[level] as Variable)),
    days,
    roots,
    nodes,
  };
}

/** The level whose answer leaves least to ask. */
function bestLevel(forest: Forest): (node: Node) => number {
  const chosen = new Map<Node, number>();
  return (node) => {
    const known = chosen.get(node);
    if (known !== undefined) return known;
    let best = { level: forest.level(node), size: Number.POSITIVE_INFINITY };
    for (const level of forest.support(node)) {
      let size = 0;
      for (let value = 0; value < (forest.sizes[level] as number); value += 1)
        size += forest.nodes(forest.restrict(node, new Map([[level, value]]))).length;
      const mean = size / (forest.sizes[level] as number);
      if (mean < best.size) best = { level, size: mean };
    }
    chosen.set(node, best.level);
    return best.level;
  };
}

function packedFact({ name, values, domain, cuts, classOf }: Variable): PackedFact {
  const classes = values.length;
  if (domain.length > 0)
    return { name, classes, values: Object.fromEntries(domain.map((value) => [value, classOf(value) ?? 0])) };
  const around = cuts.flatMap((cut, index) => [cut, (cut + (cuts[index + 1] ?? cut + 2)) / 2]);
  const at = [(cuts[0] ?? 0) - 1, ...around].map((value) => classOf(String(value)) ?? 0);
  return { name, classes, cuts, at };
}
