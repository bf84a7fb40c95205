/** One situation for a claim about many: as few facts as will do, told so that the evaluator can be asked. */
import { Deliberation } from "../deliberation.js";
import type { Summary } from "../deliberation.js";
import { situate } from "../situation.js";
import type { CivilDate } from "../pack.js";
import type { Fact } from "../vocabulary.js";
import { type Node, no } from "./forest.js";
import { shortest } from "./shortest.js";
import type { Compiled, Subject } from "./compile.js";
import type { Space } from "./space.js";

/** Facts with values; the rest may be anything that can occur. */
export type Facts = Readonly<Record<string, string>>;

/** Of more variables than this the evaluator is told all: it explores what is open one by one. */
const mostOpen = 64;

/** A witness that the readable evaluator did not confirm: the diagram or the evaluator is wrong. */
export class Unconfirmed extends Error {
  constructor(what: string, facts: Facts) {
    super(`the evaluator does not confirm it: ${what}: ${JSON.stringify(facts)}`);
  }
}

/**
 * The fewest facts that make sure of a region, or nearly: every situation that can occur with them is in it, and none
 * of them can be left out.
 * @param region situations, without hidden facts, doubts and days
 * @param lawful situations that can occur, likewise
 * @param confirm asks the evaluator whether it says the same of these facts
 * @throws {Unconfirmed}
 */
export function witness(
  space: Space,
  region: Node,
  lawful: Node,
  { usual, presumed: presumedOf }: Customs,
  confirm: (facts: Facts) => boolean,
): Facts {
  const { forest } = space;
  const inside = forest.and(region, lawful);
  if (inside === no) throw new Error("no situation to show");
  const chosen = shortest(forest, inside, (level, value) => (value === usual(level) ? 1 : 1000)) ?? new Map();
  const whole = told(space, chosen);
  // What is presumed anyway need not be told.
  const presumed = new Map([...chosen].filter(([level, value]) => presumedOf(level) === value));
  for (const level of presumed.keys()) chosen.delete(level);
  const outside = forest.restrict(forest.and(lawful, forest.not(region)), presumed);
  const sufficient = (values: ReadonlyMap<number, number>): boolean =>
    forest.restrict(outside, values) === no;
  for (const level of [...chosen.keys()].sort((a, b) => dispensable(a) - dispensable(b))) {
    const without = new Map(chosen);
    without.delete(level);
    if (sufficient(without)) chosen.delete(level);
  }
  const least = told(space, chosen);
  const partial = space.variables.length <= mostOpen ? [least, whole] : [];
  const facts = [...partial, complete()].find(confirm);
  if (!facts) throw new Unconfirmed("a situation found by the diagram", whole);
  return facts;

  /** The whole way, and every other fact at some value, for law so large that the evaluator gives up on open facts. */
  function complete(): Facts {
    const others = space.variables.flatMap(({ kind, name, values, hidden }, level) =>
      kind === "fact" && !hidden ? [[name, values[usual(level) ?? 0] ?? ""]] : [],
    );
    return { ...Object.fromEntries(others), ...whole };
  }

  /** What is usual anyway goes first, then what stands lowest. */
  function dispensable(level: number): number {
    return (usual(level) === chosen.get(level) ? 0 : forest.sizes.length) - level;
  }
}

const told = ({ variables }: Space, chosen: ReadonlyMap<number, number>): Facts =>
  Object.fromEntries(
    [...chosen].map(([level, value]) => [
      variables[level]?.name ?? "",
      variables[level]?.values[value] ?? "",
    ]),
  );

/** By level of a fact: the class of the value it is presumed to have, and of the one that is nothing special. */
export interface Customs {
  readonly presumed: (level: number) => number | undefined;
  readonly usual: (level: number) => number | undefined;
}

export function customsOf({ space, subject }: Pick<Compiled, "space" | "subject">): Customs {
  const quiet = ["no", "none"];
  const factAt = (level: number): Fact | undefined =>
    space.variables[level]?.kind === "fact"
      ? subject.chain.facts.get(space.variables[level]?.name ?? "")
      : undefined;
  const classAt = (level: number, value: string | undefined): number | undefined =>
    value === undefined ? undefined : space.variables[level]?.classOf(value);
  const presumed = (level: number): number | undefined => classAt(level, factAt(level)?.presume?.value);
  return {
    presumed,
    usual: (level) =>
      presumed(level) ??
      classAt(
        level,
        quiet.find((value) => factAt(level)?.values.includes(value)),
      ),
  };
}

/** What the readable evaluator says of a witness; facts and values that the chain does not know are left out. */
export function ask({ chain, act, given }: Subject, on: CivilDate, facts: Facts): Summary {
  const known = Object.entries({ ...given, ...facts }).filter(([name, value]) => {
    const values = chain.facts.get(name)?.values;
    return values && (values.length === 0 || values.includes(value));
  });
  return new Deliberation(chain, act, situate(chain, on, Object.fromEntries(known))).summary();
}
