/** An act's law as formulas for the satisfiability solver: the same resolution as the diagrams', another algebra. */
import Logic, { type Formula, type Solution, type Solver } from "logic-solver";
import { type Atom, atoms, type Expression } from "../condition.js";
import { factOf, partition, sharedDomain } from "../domain.js";
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import { frameOf } from "../proof/compile.js";
import { boundsOf, demands } from "../proof/lawful.js";
import { type Algebra, type Resolution, resolution, type Said } from "../proof/resolution.js";
import { type Statement, statements } from "../statement.js";
import { holds } from "../truth.js";
import type { Act } from "../vocabulary.js";

const algebra: Algebra<Formula> = {
  no: Logic.FALSE,
  yes: Logic.TRUE,
  and: (a, b) => Logic.and(a, b),
  or: (a, b) => Logic.or(a, b),
  not: (a) => Logic.not(a),
};

/** One act of one chain on one day. */
export interface Side {
  readonly chain: Chain;
  readonly act: Act;
  readonly on: CivilDate;
}

export interface Encoded {
  readonly side: Side;
  readonly statements: readonly Statement[];
  /** When each statement's condition holds. */
  readonly holds: readonly Formula[];
  readonly resolution: Resolution<Formula>;
  /** Every doubt is read as its rule says to read it meanwhile. */
  readonly stated: Formula;
}

/** Facts as one-of-many variables, shared by all sides that are encoded together. */
export class Encoding {
  readonly solver: Solver = new Logic.Solver();
  readonly #classes = new Map<string, readonly string[]>();

  readonly sides: readonly Encoded[];

  constructor(sides: readonly Side[]) {
    const parts = sides.map((side) => {
      const list = statements(side.chain, side.act, side.on);
      return { side, list, limits: demands(boundsOf(side.chain, list)) };
    });
    this.#declare(
      sides,
      parts.flatMap(({ list, limits }) => [...list.map(({ condition }) => condition), ...limits]),
    );
    for (const { limits } of parts) for (const limit of limits) this.solver.require(this.formula(limit));
    this.sides = parts.map(({ side, list }, index) => this.#encode(side, list, index));
  }

  #declare(sides: readonly Side[], conditions: readonly Expression[]): void {
    const mentioned = new Map<string, Atom[]>();
    for (const condition of conditions)
      for (const atom of atoms(condition))
        mentioned.set(factOf(atom), [...(mentioned.get(factOf(atom)) ?? []), atom]);
    for (const [fact, list] of mentioned) {
      const domain = sharedDomain(
        sides.map(({ chain }) => chain),
        fact,
      );
      const { values } = partition(domain, list);
      this.#classes.set(fact, values);
      this.solver.require(Logic.exactlyOne(...values.map((value) => variable(fact, value))));
    }
  }

  #encode(side: Side, list: readonly Statement[], index: number): Encoded {
    const { chain, act } = side;
    const doubt = (name: string): Formula => {
      const position = chain.positions.get(name);
      if (position !== undefined) return position === "stands" ? Logic.TRUE : Logic.FALSE;
      return `doubt ${index} ${name}`;
    };
    const defaults = new Map<string, Formula>();
    for (const { doubts } of list)
      for (const { name, default: reading } of doubts)
        if (!defaults.has(name) && !chain.positions.has(name))
          defaults.set(name, reading === "stands" ? doubt(name) : Logic.not(doubt(name)));
    const said = list.map((statement): Said<Formula> => {
      const without = (of: "rule" | "confers"): Formula =>
        statement.doubts
          .filter((each) => each.of === of)
          .reduce<Formula>((all, { name }) => Logic.and(all, doubt(name)), Logic.TRUE);
      return {
        statement,
        holds: this.formula(statement.condition),
        stands: without("rule"),
        confers: statement.rule.confers ? without("confers") : Logic.FALSE,
      };
    });
    return {
      side,
      statements: list,
      holds: said.map((each) => each.holds),
      resolution: resolution(algebra, said, frameOf(chain, act)),
      stated: Logic.and(...defaults.values()),
    };
  }

  formula(expression: Expression): Formula {
    switch (expression.kind) {
      case "constant":
        return expression.value ? Logic.TRUE : Logic.FALSE;
      case "not":
        return Logic.not(this.formula(expression.of));
      case "all":
        return Logic.and(...expression.of.map((part) => this.formula(part)));
      case "any":
        return Logic.or(...expression.of.map((part) => this.formula(part)));
      default: {
        const fact = factOf(expression);
        const values = (this.#classes.get(fact) ?? []).filter((value) => holds(expression, value));
        return Logic.or(...values.map((value) => variable(fact, value)));
      }
    }
  }

  /** The facts of a solution. */
  facts(solution: Solution): Record<string, string> {
    const facts: Record<string, string> = {};
    for (const [fact, values] of this.#classes) {
      const value = values.find((each) => solution.evaluate(variable(fact, each)));
      if (value !== undefined) facts[fact] = value;
    }
    return facts;
  }

  /** A formula for: the same conditions hold as in the solution. */
  alike(solution: Solution): Formula {
    const all = this.sides.flatMap((side) => side.holds);
    return Logic.and(...all.map((each) => (solution.evaluate(each) ? each : Logic.not(each))));
  }
}

const variable = (fact: string, value: string): Formula => `${fact} = ${value}`;
