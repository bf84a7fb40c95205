/**
 * Steps 2 to 5 of the semantics for all situations at once: what `resolve` says of one situation, said with and, or and not.
 * The algebra decides what a truth is: a decision diagram, or a formula for the satisfiability solver.
 */
import { type Frame, voidable } from "../resolve.js";
import type { Statement } from "../statement.js";
import type { Maker } from "../vocabulary.js";
import type { Finality } from "./outcome.js";

/** Truths that can be put together. */
export interface Algebra<T> {
  readonly no: T;
  readonly yes: T;
  and(a: T, b: T): T;
  or(a: T, b: T): T;
  not(a: T): T;
}

/** A statement, when its condition holds, and on which readings it stands and confers. */
export interface Said<T> {
  readonly statement: Statement;
  readonly holds: T;
  readonly stands: T;
  readonly confers: T;
}

export interface Resolution<T> {
  /** When each verdict comes out; exactly one does. */
  readonly verdicts: Readonly<Record<Finality, T>>;
  /** When each statement applies, and when it is neither void nor overridden. */
  readonly read: readonly T[];
  readonly alive: readonly T[];
  /** When something grants the power to act. */
  readonly granted: T;
  /** When a higher restraint voids it. */
  readonly voided: readonly T[];
  /** When the statement is among those that decide. */
  readonly decides: (index: number) => T;
}

/** When each kind of decision is made at one rank, nothing above having decided. */
interface Floor<T> {
  readonly ended: T;
  readonly conflict: T;
  readonly must: T;
  readonly forbidden: T;
  readonly notYet: T;
  readonly uncured: T;
}

/** Resolves statements in the order of their ranks. */
export function resolution<T>(algebra: Algebra<T>, said: readonly Said<T>[], frame: Frame): Resolution<T> {
  const { no, yes } = algebra;
  const and = (...parts: readonly T[]): T => parts.reduce((all, part) => algebra.and(all, part), yes);
  const or = (...parts: readonly T[]): T => parts.reduce((any, part) => algebra.or(any, part), no);
  const { not } = algebra;
  const statements = said.map(({ statement }) => statement);
  const ranks = [...new Set(statements.map(({ rank }) => rank))].sort((a, b) => a - b);

  const read = said.map(({ holds, stands }) => and(holds, stands));
  const permits = (alive: readonly T[], index: number): T => {
    const { kind } = statements[index] as Statement;
    return kind === "may" || kind === "must" ? and(alive[index] as T, (said[index] as Said<T>).confers) : no;
  };
  const { alive, voided } = living();

  /** `needs: state` lives only beside a state rule that itself confers permission for the act. */
  function living(): Survival<T> {
    const needy = statements.map(({ rule }) => rule.needs === "state");
    const others = survivors(read.map((truth, index) => (needy[index] ? no : truth)));
    if (!needy.includes(true)) return others;
    const permitted = or(
      ...statements.map(({ rank }, index) =>
        frame.makers[rank] === "state" ? permits(others.alive, index) : no,
      ),
    );
    return survivors(read.map((truth, index) => (needy[index] ? and(truth, permitted) : truth)));
  }

  /** Step 2: what higher restraints void, and what is overridden within its rank, drops out. */
  function survivors(applying: readonly T[]): Survival<T> {
    const living: T[] = statements.map(() => no);
    const voided: T[] = statements.map(() => no);
    for (const rank of ranks) {
      const here = statements.flatMap((statement, index) => (statement.rank === rank ? [index] : []));
      const valid = new Map<number, T>();
      for (const index of here) {
        const by = or(...restraints(index).map((restraint) => living[restraint] as T));
        voided[index] = and(applying[index] as T, by);
        valid.set(index, and(applying[index] as T, not(by)));
      }
      const beaten = new Map<number, T>();
      const overridden = (index: number): T => {
        const known = beaten.get(index);
        if (known !== undefined) return known;
        const { id } = (statements[index] as Statement).rule;
        const truth = or(
          ...here
            .filter((other) => (statements[other] as Statement).rule.overrides.includes(id))
            .map((other) => and(valid.get(other) as T, not(overridden(other)))),
        );
        beaten.set(index, truth);
        return truth;
      };
      for (const index of here) living[index] = and(valid.get(index) as T, not(overridden(index)));
    }
    return { alive: living, voided };
  }

  /** Restraints that would void the statement. */
  function restraints(index: number): number[] {
    const { kind, rank } = statements[index] as Statement;
    const voids = voidable[kind];
    if (voids === undefined) return [];
    const maker = frame.makers[rank] as Maker;
    return statements.flatMap((other, at) =>
      other.kind === "restrains" &&
      other.rank < rank &&
      other.rule.makers.includes(maker) &&
      other.rule.kinds.includes(voids)
        ? [at]
        : [],
    );
  }

  const floors = new Map<number, Floor<T>>();
  let open = yes;
  let granted = no;
  for (const rank of ranks) {
    const of = (...kinds: Statement["kind"][]): T =>
      or(
        ...statements.map((statement, index) =>
          statement.rank === rank && kinds.includes(statement.kind) ? (alive[index] as T) : no,
        ),
      );
    granted = or(
      granted,
      ...statements.map((statement, index) => (statement.rank === rank ? permits(alive, index) : no)),
    );
    const ended = and(open, of("limit"));
    open = and(open, not(ended));
    const must = of("must");
    const licensed = or(must, of("may"));
    const uncured = not(granted);
    const forbids = or(of("must-not", "court-forbids"), and(of("no-power"), uncured));
    const notYet = and(open, of("not-yet"), not(licensed), not(forbids));
    floors.set(rank, {
      ended,
      conflict: and(open, forbids, licensed),
      must: and(open, must, not(forbids)),
      forbidden: and(open, forbids, not(licensed)),
      notYet,
      uncured,
    });
    open = and(open, not(or(forbids, must, notYet)));
  }

  const each = (part: keyof Floor<T>): T => or(...[...floors.values()].map((floor) => floor[part]));
  const anyOf = (kind: Statement["kind"]): T =>
    or(...statements.map((statement, index) => (statement.kind === kind ? (alive[index] as T) : no)));
  const may = and(open, anyOf("may"));
  const rest = and(open, not(may));
  const silent = and(rest, anyOf("no-duty"));
  const gap = and(rest, not(silent));
  const forbidden = or(each("ended"), each("forbidden"), each("notYet"));
  // Step 5: a coercive act needs something that grants the power.
  const powerless = frame.coercive ? and(or(each("must"), may, rest), not(granted)) : no;
  const empowered = (truth: T): T => and(truth, not(powerless));

  return {
    verdicts: {
      must: empowered(each("must")),
      "must-not": or(forbidden, powerless),
      may: empowered(may),
      silent: empowered(silent),
      gap: empowered(gap),
      conflict: each("conflict"),
    },
    read,
    alive,
    voided,
    granted,
    decides: (index) => {
      const { kind, rank } = statements[index] as Statement;
      const floor = floors.get(rank) as Floor<T>;
      const when: Readonly<Record<Statement["kind"], T>> = {
        limit: floor.ended,
        must: or(floor.must, floor.conflict),
        may: or(may, floor.conflict),
        "must-not": or(floor.forbidden, floor.conflict),
        "court-forbids": or(floor.forbidden, floor.conflict),
        "no-power": and(or(floor.forbidden, floor.conflict), floor.uncured),
        "not-yet": floor.notYet,
        "no-duty": silent,
        restrains: no,
      };
      return and(alive[index] as T, when[kind]);
    },
  };
}

interface Survival<T> {
  readonly alive: readonly T[];
  readonly voided: readonly T[];
}
