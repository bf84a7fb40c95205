/** Which question to ask next, and how many remain: at most, and on average over the situations that can occur. */
import { factsIn } from "../domain.js";
import type { CivilDate } from "../pack.js";
import type { Compiled } from "./compile.js";
import { Counter } from "./count.js";
import { type Forest, type Node, no, terminals } from "./forest.js";
import { type Known, remainder } from "./knowledge.js";
import { outcomeOf } from "./outcome.js";
import type { Variable } from "./space.js";
import { verdicts } from "../answer.js";

/** What is still to be asked about one act. */
export interface Course {
  /** The fact to ask, or null when the answer is clear or nothing more may be asked. */
  readonly next: string | null;
  /** Questions left at most, and on average. */
  readonly worst: number;
  readonly mean: number;
  /** Whether no order of questions has a lower worst case. */
  readonly least: boolean;
  /** False when the numbers were too costly to follow to the end; `worst` is then the number of open facts. */
  readonly counted: boolean;
}

/** What can still be: the verdicts left, what can still occur, and what has been told so far. */
interface State {
  readonly root: Node;
  readonly lawful: Node;
  readonly known: Known;
}

interface Value {
  readonly worst: number;
  /** Mean times the number of situations. */
  readonly total: number;
  readonly level: number | null;
}

/** Open facts up to which every order of questions is tried. */
const mostExact = 9;
/** States after which counting stops. */
const mostStates = 6000;

/** Plans the questions of one act on one day; what it has worked out it remembers. */
export class Questions {
  readonly #compiled: Compiled;
  readonly #on: CivilDate;
  readonly #forest: Forest;
  readonly #counter: Counter;
  /** Facts that are inferred from others, and those others. */
  readonly #inferred: ReadonlySet<string>;
  readonly #sources: ReadonlySet<string>;
  #plans = new Map<string, Map<string, Value>>();
  #states = 0;

  constructor(compiled: Compiled, on: CivilDate) {
    this.#compiled = compiled;
    this.#on = on;
    this.#forest = compiled.space.forest;
    this.#inferred = new Set(compiled.bounds.inferred.map(({ fact }) => fact));
    this.#sources = new Set(compiled.bounds.inferred.flatMap(({ consistent }) => [...factsIn(consistent)]));
    this.#counter = new Counter(compiled.space, (level) => {
      const variable = compiled.space.variables[level];
      return variable?.kind === "fact" && !variable.hidden;
    });
  }

  /**
   * The best question now.
   * @param skipped facts not to ask
   */
  course(known: Known, skipped: readonly string[] = []): Course {
    const state = this.#state(known);
    const variables = this.#compiled.space.variables;
    const barred = new Set(
      [...variables.keys()].filter((level) => skipped.includes(variables[level]?.name ?? "")),
    );
    const open = this.#open(state, barred);
    if (this.#clear(state) || open.length === 0)
      return { next: null, worst: 0, mean: 0, least: true, counted: true };
    const least = open.length <= mostExact;
    const memo = this.#memo(`${least} ${[...barred].join()}`);
    this.#states = 0;
    const value = this.#follow(state, barred, least, memo);
    const situations = this.#size(state);
    const level = value?.level ?? this.#greedy(state, barred);
    const next = level === null ? null : (variables[level]?.name ?? null);
    if (!value || !Number.isFinite(value.worst))
      return { next, worst: open.length, mean: open.length, least: false, counted: false };
    return { next, worst: value.worst, mean: value.total / situations, least, counted: true };
  }

  #state(known: Known): State {
    const { root, lawful } = remainder(this.#compiled, known, this.#on);
    return { root: this.#verdicts(root), lawful, known };
  }

  #memo(key: string): Map<string, Value> {
    const memo = this.#plans.get(key) ?? new Map<string, Value>();
    this.#plans.set(key, memo);
    return memo;
  }

  /** Questions from here on; undefined when there are too many states to follow. */
  #follow(
    state: State,
    barred: ReadonlySet<number>,
    exact: boolean,
    memo: Map<string, Value>,
  ): Value | undefined {
    if (this.#clear(state)) return { worst: 0, total: 0, level: null };
    const told = [...state.known].filter(([fact]) => this.#sources.has(fact)).sort();
    const key = `${state.root} ${state.lawful} ${told.join()}`;
    const before = memo.get(key);
    if (before) return before;
    this.#states += 1;
    if (this.#states > mostStates) return undefined;
    const open = this.#open(state, barred);
    if (open.length === 0) return { worst: 0, total: 0, level: null };
    const tried = exact ? open : [this.#greedy(state, barred) as number];
    let best: Value | undefined;
    for (const level of tried) {
      let worst = 0;
      let total = this.#size(state);
      for (const next of this.#answers(state, level)) {
        const after = this.#follow(next, barred, exact, memo);
        if (!after) return undefined;
        worst = Math.max(worst, after.worst);
        // What is answered counts no more, but the counter still takes its every value.
        total += after.total / (this.#forest.sizes[level] as number);
      }
      if (!best || worst + 1 < best.worst || (worst + 1 === best.worst && total < best.total))
        best = { worst: worst + 1, total, level };
    }
    if (best) memo.set(key, best);
    return best;
  }

  /** The fact whose answer leaves the fewest situations undecided, on average. */
  #greedy(state: State, barred: ReadonlySet<number>): number | null {
    let best: { level: number; undecided: number; nodes: number } | undefined;
    for (const level of this.#open(state, barred)) {
      let undecided = 0;
      let nodes = 0;
      for (const next of this.#answers(state, level)) {
        if (this.#clear(next)) continue;
        undecided += this.#size(next) / (this.#forest.sizes[level] as number);
        nodes += this.#forest.nodes(next.root).length;
      }
      if (!best || undecided < best.undecided || (undecided === best.undecided && nodes < best.nodes))
        best = { level, undecided, nodes };
    }
    return best?.level ?? null;
  }

  /** What is left after each answer that can be given. */
  #answers({ root, lawful, known }: State, level: number): State[] {
    const states: State[] = [];
    const { name, values } = this.#compiled.space.variables[level] as Variable;
    for (let value = 0; value < (this.#forest.sizes[level] as number); value += 1) {
      const at = new Map([[level, value]]);
      const within = this.#forest.restrict(lawful, at);
      if (within === no) continue;
      const told = new Map([...known, [name, values[value] as string]]);
      // Who states a fact is no longer held to what it would be inferred from: more can occur than before.
      states.push(
        this.#inferred.has(name)
          ? this.#state(told)
          : { root: this.#forest.restrict(root, at), lawful: within, known: told },
      );
    }
    return states;
  }

  #open({ root }: State, barred: ReadonlySet<number>): number[] {
    return this.#forest.support(root).filter((level) => !barred.has(level));
  }

  /** Whether all that can still occur has one verdict. */
  #clear({ root, lawful }: State): boolean {
    if (root < terminals || lawful === no) return true;
    const reached = new Set<Node>();
    const seen = new Set<string>();
    const visit = (a: Node, b: Node): boolean => {
      if (b === no) return true;
      if (a < terminals) return reached.add(a).size === 1;
      const key = `${a} ${b}`;
      if (seen.has(key)) return true;
      seen.add(key);
      const level = Math.min(this.#forest.level(a), this.#forest.level(b));
      for (let value = 0; value < (this.#forest.sizes[level] as number); value += 1)
        if (!visit(this.#forest.at(a, level, value), this.#forest.at(b, level, value))) return false;
      return true;
    };
    return visit(root, lawful);
  }

  #size({ lawful }: State): number {
    return Number(this.#counter.count(lawful));
  }

  /** The diagram by verdict alone: whether it is settled does not need a question. */
  #verdicts(root: Node): Node {
    return this.#forest.map(root, (node) =>
      node < terminals ? verdicts.indexOf(outcomeOf(node).verdict) : undefined,
    );
  }
}
