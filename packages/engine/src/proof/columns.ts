/** Decides many situations at once: a column of classes for each fact, a result for each row. */
import type { CivilDate } from "../pack.js";
import type { Compiled } from "./compile.js";
import type { Forest, Node } from "./forest.js";
import { onDay } from "./region.js";
import type { Variable } from "./space.js";

/** Columns looked up together. */
interface Stage {
  readonly columns: readonly number[];
  readonly shifts: readonly number[];
  readonly bits: number;
  /** The next state by state and classes: `table[(state << bits) | classes]`. */
  readonly table: Uint16Array;
}

const block = 8192;
const mostBits = 9;
const mostColumns = 4;

/** Rows beyond this many situations have no table of their own. */
export const mostCodes = 1 << 24;

/** One day of a compiled act as a machine that reads columns. Results are indices into `outcomes`. */
export class Columns {
  /** The facts it reads; one column each, in this order. */
  readonly facts: readonly Variable[];
  readonly #stages: readonly Stage[];
  readonly #results: Uint8Array;
  readonly #state = new Uint16Array(block);

  constructor(compiled: Compiled, on: CivilDate) {
    const { space } = compiled;
    const root = onDay(compiled, compiled.root, on);
    const levels = space.forest.support(root);
    this.facts = levels.map((level) => space.variables[level] as Variable);
    let frontier = [root];
    const stages: Stage[] = [];
    for (const group of grouped(levels, space.forest.sizes)) {
      const { stage, next } = stageOf(space.forest, frontier, group, levels);
      stages.push(stage);
      frontier = next;
    }
    this.#stages = stages;
    this.#results = Uint8Array.from(frontier);
  }

  /**
   * Decides rows.
   * @param columns for each fact the class of each row's value
   * @param results receives the result of each row
   */
  decide(columns: readonly Uint8Array[], results: Uint8Array): void {
    const state = this.#state;
    for (let from = 0; from < results.length; from += block) {
      const size = Math.min(block, results.length - from);
      state.fill(0, 0, size);
      for (const stage of this.#stages) advance(stage, columns, state, from, size);
      for (let row = 0; row < size; row += 1)
        results[from + row] = this.#results[state[row] as number] as number;
    }
  }

  /** How many different rows there are. */
  get codes(): number {
    return this.facts.reduce((product, { values }) => product * values.length, 1);
  }

  /**
   * The result of every different row, by its code: classes as digits, the first fact's highest.
   * Undefined when there are more than `mostCodes`.
   */
  table(): Uint8Array | undefined {
    if (this.codes > mostCodes) return undefined;
    const results = new Uint8Array(this.codes);
    const columns = this.facts.map(() => new Uint8Array(block));
    for (let from = 0; from < results.length; from += block) {
      let run = this.codes;
      for (const [index, { values }] of this.facts.entries()) {
        run /= values.length;
        const column = columns[index] as Uint8Array;
        for (let row = 0; row < block; row += 1) column[row] = Math.floor((from + row) / run) % values.length;
      }
      this.decide(columns, results.subarray(from, from + block));
    }
    return results;
  }
}

/** Levels that fit one table together. */
function grouped(levels: readonly number[], sizes: readonly number[]): number[][] {
  const groups: number[][] = [];
  let bits = mostBits + 1;
  for (const level of levels) {
    const own = bitsOf(sizes[level] as number);
    const last = groups.at(-1);
    if (last && last.length < mostColumns && bits + own <= mostBits) {
      last.push(level);
      bits += own;
    } else {
      groups.push([level]);
      bits = own;
    }
  }
  return groups;
}

const bitsOf = (size: number): number => Math.max(1, Math.ceil(Math.log2(size)));

function stageOf(
  forest: Forest,
  frontier: readonly Node[],
  group: readonly number[],
  levels: readonly number[],
): { stage: Stage; next: Node[] } {
  const widths = group.map((level) => bitsOf(forest.sizes[level] as number));
  const bits = widths.reduce((sum, width) => sum + width, 0);
  const shifts = widths.map((_, index) => widths.slice(index + 1).reduce((sum, width) => sum + width, 0));
  const table = new Uint16Array(frontier.length << bits);
  const states = new Map<Node, number>();
  for (const [state, node] of frontier.entries())
    for (let code = 0; code < 1 << bits; code += 1) {
      let at = node;
      for (const [index, level] of group.entries()) {
        const value = (code >> (shifts[index] as number)) & ((1 << (widths[index] as number)) - 1);
        at = forest.at(at, level, Math.min(value, (forest.sizes[level] as number) - 1));
      }
      const next = states.get(at) ?? states.size;
      states.set(at, next);
      table[(state << bits) | code] = next;
    }
  if (states.size > 0xffff) throw new RangeError("the diagram is too wide for columns");
  const columns = group.map((level) => levels.indexOf(level));
  return { stage: { columns, shifts, bits, table }, next: [...states.keys()] };
}

/** One pass over a block of rows; a loop of its own for each number of columns keeps it tight. */
function advance(
  { columns, shifts, bits, table }: Stage,
  all: readonly Uint8Array[],
  state: Uint16Array,
  from: number,
  size: number,
): void {
  const [a, b, c, d] = columns.map((index) => all[index] as Uint8Array) as [Uint8Array, ...Uint8Array[]];
  const [p = 0, q = 0, r = 0] = shifts;
  if (!b)
    for (let row = 0; row < size; row += 1)
      state[row] = table[((state[row] as number) << bits) | (a[from + row] as number)] as number;
  else if (!c)
    for (let row = 0; row < size; row += 1)
      state[row] = table[
        ((state[row] as number) << bits) | ((a[from + row] as number) << p) | (b[from + row] as number)
      ] as number;
  else if (!d)
    for (let row = 0; row < size; row += 1)
      state[row] = table[
        ((state[row] as number) << bits) |
          ((a[from + row] as number) << p) |
          ((b[from + row] as number) << q) |
          (c[from + row] as number)
      ] as number;
  else
    for (let row = 0; row < size; row += 1)
      state[row] = table[
        ((state[row] as number) << bits) |
          ((a[from + row] as number) << p) |
          ((b[from + row] as number) << q) |
          ((c[from + row] as number) << r) |
          (d[from + row] as number)
      ] as number;
}
