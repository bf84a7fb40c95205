/**
 * The situations an act's rules can tell apart: its variables and their values, in the order the diagrams test them.
 * First the day, where it is open, cut where the law changes; then facts, each doubt after the facts of its rules.
 */
import { type Atom, atoms, type Expression } from "../condition.js";
import { factOf, factsIn, partition, type Partition, sharedDomain } from "../domain.js";
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import type { Statement } from "../statement.js";
import { holds } from "../truth.js";
import { type Effort, Forest, type Node, no, yes } from "./forest.js";

export interface Variable {
  readonly kind: "day" | "fact" | "doubt";
  readonly name: string;
  /** One value for each class that the rules tell apart; of days the first of each epoch. */
  readonly values: readonly string[];
  /** The class of any value of the fact; undefined for none. */
  readonly classOf: (value: string) => number | undefined;
  /** Thresholds of a number, ascending. */
  readonly cuts: readonly number[];
  /** All values of a fact that lists them. */
  readonly domain: readonly string[];
  /** A fact that no rule of the act tests, but that rules tested by it hang on. */
  readonly hidden: boolean;
}

/** What a space must be able to tell apart. */
export interface Wanted {
  /** First days of epochs, ascending; empty when the day is fixed. */
  readonly days: readonly CivilDate[];
  readonly chains: readonly Chain[];
  readonly statements: readonly Statement[];
  /** Conditions beside the rules' own: constraints and inferences. */
  readonly beside: readonly Expression[];
  /** Doubts on which counsel has a position everywhere. */
  readonly settled: (doubt: string) => boolean;
}

export class Space {
  readonly variables: readonly Variable[];
  readonly forest: Forest;
  readonly #levels: ReadonlyMap<string, number>;

  constructor(variables: readonly Variable[], effort: Effort = {}) {
    this.variables = variables;
    this.forest = new Forest(
      variables.map(({ values }) => values.length),
      effort,
    );
    this.#levels = new Map(variables.map(({ kind, name }, level) => [`${kind} ${name}`, level]));
  }

  /** Undefined when the rules do not tell values of it apart. */
  level(kind: Variable["kind"], name: string): number | undefined {
    return this.#levels.get(`${kind} ${name}`);
  }

  /** Levels of doubts. */
  get doubts(): number[] {
    return [...this.variables.keys()].filter((level) => this.isDoubt(level));
  }

  isDoubt(level: number): boolean {
    return this.variables[level]?.kind === "doubt";
  }

  /** Whether a level is no fact that the rules test: a doubt, or a fact that others hang on. */
  isBeside(level: number): boolean {
    return this.isDoubt(level) || this.variables[level]?.hidden === true;
  }

  /** The condition as a diagram over the facts. */
  condition(expression: Expression): Node {
    const { forest } = this;
    switch (expression.kind) {
      case "constant":
        return expression.value ? yes : no;
      case "not":
        return forest.not(this.condition(expression.of));
      case "all":
        return expression.of.reduce<Node>((both, part) => forest.and(both, this.condition(part)), yes);
      case "any":
        return expression.of.reduce<Node>((either, part) => forest.or(either, this.condition(part)), no);
      default:
        return this.#atom(expression);
    }
  }

  #atom(atom: Atom): Node {
    const level = this.level("fact", factOf(atom));
    const variable = level === undefined ? undefined : this.variables[level];
    if (level === undefined || !variable) throw new Error(`no variable for ${factOf(atom)}`);
    return this.forest.test(level, (value) => holds(atom, variable.values[value] as string));
  }
}

/**
 * The space of some statements.
 * @param order facts, first to last; those it lacks follow in the order the rules mention them
 */
export function spaceOf(wanted: Wanted, order: readonly string[], effort?: Effort): Space {
  const own = wanted.statements.map(({ condition }) => condition);
  const mentioned = gathered([...own, ...wanted.beside]);
  const told = gathered(own);
  const names = [...new Set([...order.filter((name) => mentioned.has(name)), ...mentioned.keys()])];
  const facts = names.map((name) =>
    factVariable(name, sharedDomain(wanted.chains, name), mentioned, !told.has(name)),
  );
  const doubts = [...new Set(wanted.statements.flatMap(({ doubts }) => doubts.map(({ name }) => name)))]
    .filter((name) => !wanted.settled(name))
    .map((name) => ({ name, after: lastFact(name, names, wanted.statements) }));
  const placed = facts.flatMap((fact, index) => [
    fact,
    ...doubts.filter(({ after }) => after === index).map(({ name }) => doubtVariable(name)),
  ]);
  return new Space(
    [
      ...(wanted.days.length > 0 ? [dayVariable(wanted.days)] : []),
      ...doubts.filter(({ after }) => after < 0).map(({ name }) => doubtVariable(name)),
      ...placed,
    ],
    effort,
  );
}

/** Where a doubt stands best: right after the last fact that its rules test. */
function lastFact(doubt: string, names: readonly string[], statements: readonly Statement[]): number {
  const own = statements.filter(({ doubts }) => doubts.some(({ name }) => name === doubt));
  return Math.max(
    -1,
    ...own.flatMap(({ condition }) => factsIn(condition).map((fact) => names.indexOf(fact))),
  );
}

const doubtVariable = (name: string): Variable => ({
  kind: "doubt",
  name,
  values: ["falls", "stands"],
  classOf: (value) => (value === "stands" ? 1 : 0),
  cuts: [],
  domain: ["falls", "stands"],
  hidden: false,
});

function gathered(expressions: readonly Expression[]): Map<string, Atom[]> {
  const found = new Map<string, Atom[]>();
  for (const expression of expressions)
    for (const atom of atoms(expression)) {
      const list = found.get(factOf(atom)) ?? [];
      list.push(atom);
      found.set(factOf(atom), list);
    }
  return found;
}

function factVariable(
  name: string,
  domain: readonly string[],
  mentioned: ReadonlyMap<string, readonly Atom[]>,
  hidden: boolean,
): Variable {
  const split: Partition = partition(domain, mentioned.get(name) ?? []);
  return { kind: "fact", name, ...split, domain, hidden };
}

function dayVariable(days: readonly CivilDate[]): Variable {
  return {
    kind: "day",
    name: "day",
    values: days,
    classOf: (day) => {
      const after = days.findIndex((first) => first > day);
      return after < 0 ? days.length - 1 : Math.max(0, after - 1);
    },
    cuts: [],
    domain: days,
    hidden: false,
  };
}
