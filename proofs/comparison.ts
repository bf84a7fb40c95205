/** One act's diagram beside the readable evaluator: situations in, differences out. */
import type { Expression } from "../packages/engine/src/condition.js";
import { Deliberation } from "../packages/engine/src/deliberation.js";
import { factOf } from "../packages/engine/src/domain.js";
import type { Chain } from "../packages/engine/src/link.js";
import { compile, type Compiled, frameOf } from "../packages/engine/src/proof/compile.js";
import { no, terminals } from "../packages/engine/src/proof/forest.js";
import { type Outcome, outcomeOf } from "../packages/engine/src/proof/outcome.js";
import { resolveReadings } from "../packages/engine/src/reading.js";
import { type Statement, statements } from "../packages/engine/src/statement.js";
import { holds } from "../packages/engine/src/truth.js";
import type { Act } from "../packages/engine/src/vocabulary.js";

/** A value for each level of the space. */
export type Point = Int32Array;

type Test = (point: Point) => boolean;

/** The evaluator on complete situations of one day: which statements apply, then steps 2 to 6. */
class Oracle {
  readonly #tests: readonly { readonly statement: Statement; readonly applies: Test }[];
  readonly #outcomes = new Map<number, Outcome>();
  readonly #compiled: Compiled;

  constructor(compiled: Compiled, day: string) {
    this.#compiled = compiled;
    const { chain, act } = compiled.subject;
    this.#tests = statements(chain, act, day).map((statement) => ({
      statement,
      applies: testOf(compiled, statement.condition),
    }));
    if (this.#tests.length > 52) throw new Error("more statements than a number has bits");
  }

  outcome(point: Point): Outcome {
    let key = 0;
    for (let index = 0; index < this.#tests.length; index += 1)
      if ((this.#tests[index] as { applies: Test }).applies(point)) key += 2 ** index;
    let outcome = this.#outcomes.get(key);
    if (!outcome) {
      const applying = this.#tests.filter(({ applies }) => applies(point)).map(({ statement }) => statement);
      const { chain, act } = this.#compiled.subject;
      const { verdict, settled } = resolveReadings(applying, frameOf(chain, act), chain.positions);
      outcome = { verdict, settled };
      this.#outcomes.set(key, outcome);
    }
    return outcome;
  }
}

function testOf(compiled: Compiled, expression: Expression): Test {
  switch (expression.kind) {
    case "constant":
      return () => expression.value;
    case "not": {
      const part = testOf(compiled, expression.of);
      return (point) => !part(point);
    }
    case "all": {
      const parts = expression.of.map((part) => testOf(compiled, part));
      return (point) => parts.every((part) => part(point));
    }
    case "any": {
      const parts = expression.of.map((part) => testOf(compiled, part));
      return (point) => parts.some((part) => part(point));
    }
    default: {
      const level = compiled.space.level("fact", factOf(expression)) as number;
      const truth = compiled.space.variables[level]?.values.map((value) => holds(expression, value)) ?? [];
      return (point) => truth[point[level] as number] as boolean;
    }
  }
}

export class Comparison {
  readonly compiled: Compiled;
  readonly differences: string[] = [];
  compared = 0;
  readonly #oracles = new Map<number, Oracle>();
  readonly #day: number | undefined;
  readonly #told: number[];

  constructor(chain: Chain, act: Act) {
    this.compiled = compile({ chain, act });
    const { variables } = this.compiled.space;
    this.#day = this.compiled.space.level("day", "day");
    this.#told = [...variables.keys()].filter(
      (level) => variables[level]?.kind !== "doubt" && !variables[level]?.hidden,
    );
  }

  /** Complete situations on every day, as the rules tell them apart. */
  get size(): number {
    const { sizes } = this.compiled.space.forest;
    return this.#told.reduce((product, level) => product * (sizes[level] as number), 1);
  }

  point(): Point {
    return new Int32Array(this.compiled.space.variables.length);
  }

  /** Compares the outcome of one complete situation. */
  compare(point: Point): void {
    const { space, subject, root } = this.compiled;
    const { forest } = space;
    let node = root;
    while (node >= terminals) node = forest.child(node, point[forest.level(node)] as number);
    const diagram = outcomeOf(node);
    const outcome = this.#oracle(point).outcome(point);
    this.compared += 1;
    if (diagram.verdict !== outcome.verdict || diagram.settled !== outcome.settled)
      this.differences.push(
        `${subject.chain.id} ${subject.act.id} ${JSON.stringify(this.facts(point))}: diagram ${diagram.verdict} ${diagram.settled}, evaluator ${outcome.verdict} ${outcome.settled}`,
      );
  }

  /** Compares one complete situation with the evaluator from end to end. */
  compareWhole(point: Point): void {
    const { space, subject, root } = this.compiled;
    let node = root;
    while (node >= terminals) node = space.forest.child(node, point[space.forest.level(node)] as number);
    const diagram = outcomeOf(node);
    const { on, facts } = this.facts(point);
    const known = new Map(Object.entries(facts));
    const { verdict, settled } = new Deliberation(subject.chain, subject.act, {
      on,
      known,
      derived: new Set(),
      events: {},
      warnings: [],
    }).summary();
    this.compared += 1;
    if (diagram.verdict !== verdict || diagram.settled !== settled)
      this.differences.push(
        `${subject.chain.id} ${subject.act.id} ${on} ${JSON.stringify(facts)}: diagram ${diagram.verdict} ${diagram.settled}, evaluator ${verdict} ${settled}`,
      );
  }

  /** Every situation. */
  every(): void {
    const { sizes } = this.compiled.space.forest;
    const point = this.point();
    for (;;) {
      this.compare(point);
      let at = this.#told.length - 1;
      for (; at >= 0; at -= 1) {
        const level = this.#told[at] as number;
        point[level] = (point[level] as number) + 1;
        if ((point[level] as number) < (sizes[level] as number)) break;
        point[level] = 0;
      }
      if (at < 0) return;
    }
  }

  /** A situation drawn evenly. */
  draw(random: () => number): Point {
    const { sizes } = this.compiled.space.forest;
    const point = this.point();
    for (const level of this.#told) point[level] = Math.floor(random() * (sizes[level] as number));
    return point;
  }

  /** A situation that can occur, drawn until one is found; undefined when it is not soon found. */
  drawLawful(random: () => number): Point | undefined {
    const { space, lawful } = this.compiled;
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const point = this.draw(random);
      let node = lawful;
      while (node >= terminals) node = space.forest.child(node, point[space.forest.level(node)] as number);
      if (node !== no) return point;
    }
    return undefined;
  }

  /** For each edge of the diagram a situation that walks it; with `around`, also each fact of it changed alone. */
  boundaries(random: () => number, around: boolean): void {
    const { space, root } = this.compiled;
    const { forest } = space;
    const paths = new Map([[root, this.draw(random)]]);
    for (const node of forest.nodes(root)) {
      const path = paths.get(node);
      if (node < terminals || !path) continue;
      const level = forest.level(node);
      for (const [value, child] of forest.children(node).entries()) {
        const point = path.slice();
        point[level] = value;
        this.compare(point);
        if (!paths.has(child)) paths.set(child, point);
        if (!around) continue;
        for (const other of this.#told)
          for (let changed = 0; changed < (forest.sizes[other] as number); changed += 1) {
            const near = point.slice();
            near[other] = changed;
            this.compare(near);
          }
      }
    }
  }

  /** The first day of the epoch and the facts of a situation, in words. */
  facts(point: Point): { on: string; facts: Record<string, string> } {
    const { variables } = this.compiled.space;
    const facts: Record<string, string> = {};
    for (const level of this.#told) {
      const variable = variables[level];
      if (variable?.kind === "fact") facts[variable.name] = variable.values[point[level] as number] as string;
    }
    const day = this.#day === undefined ? 0 : (point[this.#day] as number);
    return { on: this.#days[day] as string, facts };
  }

  get #days(): readonly string[] {
    return this.#day === undefined
      ? ["2000-01-01"]
      : (this.compiled.space.variables[this.#day]?.values ?? []);
  }

  #oracle(point: Point): Oracle {
    const day = this.#day === undefined ? 0 : (point[this.#day] as number);
    let oracle = this.#oracles.get(day);
    if (!oracle) {
      oracle = new Oracle(this.compiled, this.#days[day] as string);
      this.#oracles.set(day, oracle);
    }
    return oracle;
  }
}
