/** Step 7: what the answer can still be when some facts are not known. */
import type { Verdict } from "./answer.js";
import { all, type Atom, atoms, type Expression } from "./condition.js";
import { classes, factOf, factsIn, ground } from "./domain.js";
import type { Chain } from "./link.js";
import { type ReadOutcome, resolveReadings } from "./reading.js";
import { decisive, type Frame, hangsOnLower } from "./resolve.js";
import { type Look, lookup } from "./situation.js";
import type { Statement } from "./statement.js";
import { holds, isFalse, isTrue, keyOf, simplify } from "./truth.js";

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

/** What is left of the conditions and the constraints when some facts are known. */
interface Remainder {
  readonly left: readonly Expression[];
  readonly constraints: readonly Expression[];
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
  readonly #numbers = new Map<string, number>();
  readonly #leaves = new Map<string, ReadonlyMap<string, Possibility>>();
  #states = 0;

  /** @param stated what the situation states; a constraint that it breaks is set aside */
  constructor(
    chain: Chain,
    frame: Frame,
    statements: readonly Statement[],
    stated: ReadonlyMap<string, string>,
    actor: string | undefined,
  ) {
    this.#chain = chain;
    this.#frame = frame;
    this.#statements = statements;
    this.#actor = actor;
    const look = lookup(chain, stated, actor);
    const unbroken = chain.constraints
      .map(({ never }) => never)
      .filter((never) => !isTrue(simplify(never, look)));
    this.#constraints = ground(chain, unbroken, statements).constraints;
  }

  /** Every verdict that a lawful completion of the known facts can reach; none when the facts cannot occur together. */
  completions(known: ReadonlyMap<string, string>): Completions {
    const { left, constraints } = this.#remainder(known);
    return this.#explore(left, constraints);
  }

  /** Whether some completion's outcome changes with this fact alone. */
  matters(known: ReadonlyMap<string, string>, fact: string): boolean {
    const { left, constraints } = this.#remainder(known);
    const values = classes(this.#chain, fact, [...left, ...constraints]);
    const supposed = values.map((value) => this.#remainder(new Map(known).set(fact, value)));
    return supposed.some((one, index) =>
      supposed.slice(0, index).some((other) => !this.#alike(other, one, new Map())),
    );
  }

  #remainder(known: ReadonlyMap<string, string>): Remainder {
    const look = lookup(this.#chain, known, this.#actor);
    return {
      left: this.#prune(this.#statements.map(({ condition }) => simplify(condition, look))),
      constraints: this.#constraints.map((never) => simplify(never, look)),
    };
  }

  /** Whether two partial situations have the same outcome under every completion that both allow. */
  #alike(one: Remainder, other: Remainder, seen: Map<string, boolean>): boolean {
    if (one.constraints.some(isTrue) || other.constraints.some(isTrue)) return true;
    const [here, there] = [this.#key(one), this.#key(other)];
    if (here === there) return true;
    const key = `${here}~${there}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const fact = this.#pick(one.left) ?? this.#pick(other.left);
    let alike: boolean;
    if (fact === undefined)
      alike = [...this.#leaf(one.left).keys()].join() === [...this.#leaf(other.left).keys()].join();
    else
      alike =
        seen.size < mostStates &&
        classes(this.#chain, fact, [
          ...one.left,
          ...other.left,
          ...one.constraints,
          ...other.constraints,
        ]).every((value) => {
          const look = fixed(fact, value);
          const at = ({ left, constraints }: Remainder): Remainder => ({
            left: this.#prune(left.map((condition) => simplify(condition, look))),
            constraints: constraints.map((never) => simplify(never, look)),
          });
          return this.#alike(at(one), at(other), seen);
        });
    seen.set(key, alike);
    return alike;
  }

  /** Facts that the known ones leave in the conditions, most telling rank first. */
  openFacts(known: ReadonlyMap<string, string>): string[] {
    const { left } = this.#remainder(known);
    const order = left.map((condition, index) => ({
      condition,
      rank: (this.#statements[index] as Statement).rank,
    }));
    order.sort((a, b) => a.rank - b.rank);
    return [...new Set(order.flatMap(({ condition }) => factsIn(condition)))];
  }

  #explore(conditions: readonly Expression[], constraints: readonly Expression[]): Completions {
    if (constraints.some(isTrue)) return { possible: new Map(), exact: true };
    const left = this.#prune(conditions);
    const key = this.#key({ left, constraints });
    const seen = this.#memo.get(key);
    if (seen) return seen;
    const found = this.#search(left, constraints);
    this.#memo.set(key, found);
    return found;
  }

  /** Equal for equal remainders: each distinct condition has a number. */
  #key({ left, constraints }: Remainder): string {
    const number = (expression: Expression): number => {
      if (expression.kind === "constant") return expression.value ? 1 : 0;
      const text = keyOf(expression);
      const known = this.#numbers.get(text);
      if (known !== undefined) return known;
      this.#numbers.set(text, this.#numbers.size + 2);
      return this.#numbers.size + 1;
    };
    return `${left.map(number).join()}/${constraints.map(number).join()}`;
  }

  #search(left: readonly Expression[], constraints: readonly Expression[]): Completions {
    const fact = this.#pick(left);
    if (fact === undefined)
      return { possible: this.#canOccur(constraints) ? this.#leaf(left) : new Map(), exact: true };
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
      for (const [name, possibility] of branch.possible)
        possible.set(name, merge(possible.get(name), possibility));
    }
    return { possible, exact };
  }

  /** Whether facts that no rule turns on can be so that every constraint holds. */
  #canOccur(constraints: readonly Expression[]): boolean {
    if (constraints.some(isTrue)) return false;
    const open = constraints.find((never) => never.kind !== "constant");
    if (!open) return true;
    const fact = factOf(atoms(open)[0] as Atom);
    return classes(this.#chain, fact, constraints).some((value) =>
      this.#canOccur(constraints.map((never) => simplify(never, fixed(fact, value)))),
    );
  }

  /** The outcome of one set of applying statements; many completions share one. */
  #leaf(left: readonly Expression[]): ReadonlyMap<string, Possibility> {
    const applying = this.#statements.filter((_, index) => isTrue(left[index] as Expression));
    const key = left.map((condition) => (isTrue(condition) ? "1" : "0")).join("");
    const seen = this.#leaves.get(key);
    if (seen) return seen;
    const outcome = resolveReadings(applying, this.#frame, this.#chain.positions);
    const deciding = new Set(outcome.deciding.map(({ rule }) => rule.id));
    const { verdict, settled } = outcome;
    const leaf = new Map([
      [
        `${verdict} ${settled}`,
        { verdict, settled, outcome, words: outcome.words, everywhere: deciding, somewhere: deciding },
      ],
    ]);
    this.#leaves.set(key, leaf);
    return leaf;
  }

  /** The fact to split on: the first one open in the highest rank. */
  #pick(left: readonly Expression[]): string | undefined {
    let best: { rank: number; fact: string } | undefined;
    for (const [index, condition] of left.entries()) {
      if (condition.kind === "constant") continue;
      const { rank } = this.#statements[index] as Statement;
      if (best && best.rank <= rank) continue;
      const first = atoms(condition)[0] as Atom;
      best = { rank, fact: factOf(first) };
    }
    return best?.fact;
  }

  /** Conditions below a rank that is surely decided can no longer matter. */
  #prune(conditions: readonly Expression[]): readonly Expression[] {
    let surely = Number.POSITIVE_INFINITY;
    for (const [index, condition] of conditions.entries()) {
      const statement = this.#statements[index] as Statement;
      if (!isTrue(condition) || statement.rank >= surely || !decisive(statement, this.#frame)) continue;
      const threatened = this.#statements.some(
        (other, at) => !isFalse(conditions[at] as Expression) && this.#threatens(other, statement),
      );
      if (!threatened) surely = statement.rank;
    }
    if (surely === Number.POSITIVE_INFINITY) return conditions;
    return conditions.map((condition, index) =>
      (this.#statements[index] as Statement).rank > surely && condition.kind !== "constant"
        ? all([{ kind: "constant", value: false }])
        : condition,
    );
  }

  /** Whether `other`, if it applies, could defeat the statement or meet it in a conflict that lower law brings about. */
  #threatens(other: Statement, statement: Statement): boolean {
    if (hangsOnLower(other, statement.rank, this.#frame)) return true;
    if (other.kind === "restrains" && other.rank < statement.rank) return true;
    return other.rank === statement.rank && other.rule.overrides.includes(statement.rule.id);
  }
}

const fixed =
  (fact: string, value: string): Look =>
  (atom) =>
    factOf(atom) === fact ? { kind: "constant", value: holds(atom, value) } : atom;

function merge(before: Possibility | undefined, next: Possibility): Possibility {
  if (!before) return next;
  return {
    ...before,
    words: before.words === next.words ? before.words : null,
    everywhere: new Set([...before.everywhere].filter((rule) => next.everywhere.has(rule))),
    somewhere: new Set([...before.somewhere, ...next.somewhere]),
  };
}
