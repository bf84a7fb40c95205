/** Step 7: what the answer can still be when some facts are not known. */
import type { Verdict } from "./answer.js";
import { all, atoms, type Expression } from "./condition.js";
import type { Chain } from "./link.js";
import { type ReadOutcome, resolveReadings } from "./reading.js";
import type { Frame } from "./resolve.js";
import { type Look, lookup } from "./situation.js";
import type { Statement } from "./statement.js";
import { holds, isFalse, isTrue, keyOf, simplify } from "./truth.js";

type Atom = Extract<Expression, { kind: "is" | "compare" | "name" }>;

/** One verdict that lawful completions of the situation can reach. */
export interface Possibility {
  readonly verdict: Verdict;
  readonly settled: boolean;
  /** One completion's outcome in full. */
  readonly outcome: ReadOutcome;
  /** The verdict in words, when every completion has the same. */
  readonly words: string | null;
  /** Rules that decide in every completion with this verdict, and in some. */
  readonly everywhere: ReadonlySet<string>;
  readonly somewhere: ReadonlySet<string>;
}

/** Possibilities by verdict and settledness; `exact` is false when the search was cut short. */
export interface Completions {
  readonly possible: ReadonlyMap<string, Possibility>;
  readonly exact: boolean;
}

/** Searching further than this many partial situations gives up and answers "depends". */
export const mostStates = 60_000;

/** Explores the completions of situations for one act; what it has seen once it remembers. */
export class Explorer {
  readonly #chain: Chain;
  readonly #frame: Frame;
  readonly #statements: readonly Statement[];
  readonly #constraints: readonly Expression[];
  readonly #actor: string | undefined;
  readonly #memo = new Map<string, Completions>();
  #states = 0;

  constructor(chain: Chain, frame: Frame, statements: readonly Statement[], actor: string | undefined) {
    this.#chain = chain;
    this.#frame = frame;
    this.#statements = statements;
    this.#actor = actor;
    this.#constraints = chain.constraints.map(({ never }) => never);
  }

  /** Every verdict that a lawful completion of the known facts can reach; a constraint the known facts break is set aside. */
  completions(known: ReadonlyMap<string, string>): Completions {
    const look = lookup(this.#chain, known, this.#actor);
    return this.#explore(
      this.#statements.map(({ condition }) => simplify(condition, look)),
      this.#constraints.map((never) => simplify(never, look)).filter((never) => !isTrue(never)),
    );
  }

  /** Facts that the known ones leave in the conditions, most telling rank first. */
  openFacts(known: ReadonlyMap<string, string>): string[] {
    const look = lookup(this.#chain, known, this.#actor);
    const left = this.#prune(this.#statements.map(({ condition }) => simplify(condition, look)));
    const order = left.map((condition, index) => ({ condition, rank: (this.#statements[index] as Statement).rank }));
    order.sort((a, b) => a.rank - b.rank);
    return [...new Set(order.flatMap(({ condition }) => [...atoms(condition)].map(factOf)))];
  }

  #explore(conditions: readonly Expression[], constraints: readonly Expression[]): Completions {
    if (constraints.some(isTrue)) return { possible: new Map(), exact: true };
    const left = this.#prune(conditions);
    const key = [...left.map(keyOf), "/", ...constraints.map(keyOf)].join(";");
    const seen = this.#memo.get(key);
    if (seen) return seen;
    const found = this.#search(left, constraints);
    this.#memo.set(key, found);
    return found;
  }

  #search(left: readonly Expression[], constraints: readonly Expression[]): Completions {
    const fact = this.#pick(left);
    if (fact === undefined) return { possible: this.#canOccur(constraints) ? this.#leaf(left) : new Map(), exact: true };
    this.#states += 1;
    if (this.#states > mostStates) return { possible: new Map(), exact: false };
    const possible = new Map<string, Possibility>();
    let exact = true;
    for (const value of classes(this.#chain, fact, [...left, ...constraints])) {
      const look = fixed(fact, value);
      const branch = this.#explore(
        left.map((condition) => simplify(condition, look)),
        constraints.map((never) => simplify(never, look)),
      );
      exact &&= branch.exact;
      for (const [name, possibility] of branch.possible) possible.set(name, merge(possible.get(name), possibility));
    }
    return { possible, exact };
  }

  /** Whether facts that no rule turns on can be so that every constraint holds. */
  #canOccur(constraints: readonly Expression[]): boolean {
    if (constraints.some(isTrue)) return false;
    const open = constraints.find((never) => never.kind !== "constant");
    if (!open) return true;
    const fact = factOf(atoms(open).next().value as Atom);
    return classes(this.#chain, fact, constraints).some((value) => this.#canOccur(constraints.map((never) => simplify(never, fixed(fact, value)))));
  }

  #leaf(left: readonly Expression[]): Map<string, Possibility> {
    const applying = this.#statements.filter((_, index) => isTrue(left[index] as Expression));
    const outcome = resolveReadings(applying, this.#frame, this.#chain.positions);
    const deciding = new Set(outcome.deciding.map(({ rule }) => rule.id));
    const { verdict, settled } = outcome;
    return new Map([[`${verdict} ${settled}`, { verdict, settled, outcome, words: outcome.words, everywhere: deciding, somewhere: deciding }]]);
  }

  /** The fact to split on: the first one open in the highest rank. */
  #pick(left: readonly Expression[]): string | undefined {
    let best: { rank: number; fact: string } | undefined;
    for (const [index, condition] of left.entries()) {
      if (condition.kind === "constant") continue;
      const { rank } = this.#statements[index] as Statement;
      if (best && best.rank <= rank) continue;
      const first = atoms(condition).next().value as Atom;
      best = { rank, fact: factOf(first) };
    }
    return best?.fact;
  }

  /** Conditions below a rank that is surely decided can no longer matter. */
  #prune(conditions: readonly Expression[]): readonly Expression[] {
    let surely = Number.POSITIVE_INFINITY;
    for (const [index, condition] of conditions.entries()) {
      const statement = this.#statements[index] as Statement;
      if (!isTrue(condition) || statement.rank >= surely || !decisive(statement)) continue;
      const threatened = this.#statements.some(
        (other, at) => !isFalse(conditions[at] as Expression) && this.#threatens(other, statement),
      );
      if (!threatened) surely = statement.rank;
    }
    if (surely === Number.POSITIVE_INFINITY) return conditions;
    return conditions.map((condition, index) =>
      (this.#statements[index] as Statement).rank > surely && condition.kind !== "constant" ? all([{ kind: "constant", value: false }]) : condition,
    );
  }

  /** Whether `other`, if it applies, could defeat the statement or meet it in a conflict that lower law brings about. */
  #threatens(other: Statement, statement: Statement): boolean {
    if (other.rule.needs === "state") return other.rank <= statement.rank;
    if (other.kind === "restrains") return other.rank < statement.rank;
    return other.rank === statement.rank && other.rule.overrides.includes(statement.rule.id);
  }
}

const fixed =
  (fact: string, value: string): Look =>
  (atom) =>
    factOf(atom) === fact ? { kind: "constant", value: holds(atom, value) } : atom;

const decisive = (statement: Statement): boolean =>
  (statement.kind === "must" || statement.kind === "must-not" || statement.kind === "limit" || statement.kind === "court-forbids") &&
  statement.doubts.length === 0 &&
  statement.rule.needs === undefined;

const factOf = (atom: Atom): string => (atom.kind === "name" ? atom.name : atom.fact);

function merge(before: Possibility | undefined, next: Possibility): Possibility {
  if (!before) return next;
  return {
    ...before,
    words: before.words === next.words ? before.words : null,
    everywhere: new Set([...before.everywhere].filter((rule) => next.everywhere.has(rule))),
    somewhere: new Set([...before.somewhere, ...next.somewhere]),
  };
}

/**
 * One value for each class of values that the conditions tell apart.
 * Numbers are cut at the thresholds the conditions mention.
 */
export function classes(chain: Chain, fact: string, conditions: readonly Expression[]): string[] {
  const mentioned = conditions.flatMap((condition) => [...atoms(condition)].filter((atom) => factOf(atom) === fact));
  const domain = chain.facts.get(fact)?.values ?? [];
  const values = domain.length > 0 ? domain : samples(mentioned);
  const byPattern = new Map<string, string>();
  for (const value of values) {
    const pattern = mentioned.map((atom) => (holds(atom, value) ? "1" : "0")).join("");
    if (!byPattern.has(pattern)) byPattern.set(pattern, value);
  }
  return [...byPattern.values()];
}

function samples(mentioned: readonly Atom[]): string[] {
  const cuts = mentioned.flatMap((atom) => (atom.kind === "compare" ? [atom.amount] : [])).sort((a, b) => a - b);
  const around = cuts.flatMap((cut, index) => [cut, index + 1 < cuts.length ? (cut + (cuts[index + 1] as number)) / 2 : cut + 1]);
  return [...new Set([(cuts[0] ?? 0) - 1, ...around])].map(String);
}
