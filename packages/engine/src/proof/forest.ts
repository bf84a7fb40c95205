/**
 * Decision diagrams with shared nodes: multi-valued tests, many terminals, one `Int32Array`.
 * Two diagrams of one forest are the same function exactly when they are the same number.
 */
import { Memo } from "./memo.js";

/** Below `terminals` a result; from there on the offset of a node: its level, then one child for each value. */
export type Node = number;

export const terminals = 256;
export const no: Node = 0;
export const yes: Node = 1;
/** No result here. */
export const none: Node = terminals - 1;

/** The level of a result: below every variable. */
export const bottom = 0x3fffffff;

/** How much work is allowed. */
export interface Effort {
  /** Most numbers in the table; beyond it the work stops with `OverBudget`. */
  readonly most?: number;
  /** Called now and then; throws to cancel. */
  readonly step?: () => void;
}

/** About 40 MB of table: far above what real law needs. */
export const defaultMost = 10_000_000;

/** The diagrams became larger than was allowed. */
export class OverBudget extends Error {
  readonly most: number;
  constructor(most: number) {
    super(`more than ${most} numbers in the diagram`);
    this.most = most;
  }
}

/** An operation on two diagrams: what it gives when that is already clear, else -1. */
export interface Operation {
  readonly known: (a: Node, b: Node) => Node;
  readonly commutes: boolean;
  readonly memo: Memo;
}

export const operation = (known: Operation["known"], commutes = false, room?: number): Operation => ({
  known,
  commutes,
  memo: new Memo(room),
});

export class Forest {
  /** How many values each level has. */
  readonly sizes: readonly number[];
  #data: Int32Array<ArrayBuffer>;
  #top = terminals;
  #unique: Int32Array<ArrayBuffer>;
  #nodes = 0;
  #stack = new Int32Array(4096);
  #depth = 0;
  #steps = 0;
  readonly #most: number;
  readonly #step: (() => void) | undefined;
  readonly #negations: Memo;
  readonly #and: Operation;
  readonly #or: Operation;
  readonly #keep = operation((when, what) => (when === no ? none : when === yes ? what : -1));
  readonly #fill = operation((kept, what) =>
    kept === none || kept === what ? what : kept < none ? kept : -1,
  );

  constructor(sizes: readonly number[], effort: Effort = {}) {
    this.sizes = sizes;
    // Tables to begin with, by what such a space has needed: large ones are costly to fill, small ones to grow.
    const room = sizes.length > 30 ? 1 << 15 : 1 << 11;
    this.#data = new Int32Array(4 * room);
    this.#unique = new Int32Array(room);
    this.#negations = new Memo(room);
    this.#and = operation(
      (a, b) => {
        if (a === no || b === no) return no;
        if (a === yes || a === b) return b;
        return b === yes ? a : -1;
      },
      true,
      room,
    );
    this.#or = operation(
      (a, b) => {
        if (a === yes || b === yes) return yes;
        if (a === no || a === b) return b;
        return b === no ? a : -1;
      },
      true,
      room,
    );
    this.#most = effort.most ?? defaultMost;
    this.#step = effort.step;
  }

  /** Numbers in use: a measure of the work done so far. */
  get used(): number {
    return this.#top - terminals;
  }

  level(node: Node): number {
    return node < terminals ? bottom : (this.#data[node] as number);
  }

  child(node: Node, value: number): Node {
    return this.#data[node + 1 + value] as number;
  }

  /** What the diagram becomes when the variable of `level`, not below its own, has a value. */
  at(node: Node, level: number, value: number): Node {
    return this.level(node) === level ? this.child(node, value) : node;
  }

  children(node: Node): Node[] {
    const size = this.sizes[this.level(node)] as number;
    return Array.from({ length: size }, (_, value) => this.child(node, value));
  }

  /** The node that tests the level; the child itself when every value leads to the same. */
  node(level: number, children: readonly Node[]): Node {
    for (const child of children) this.#push(child);
    return this.#make(level, children.length);
  }

  /** One test: whether the variable has one of the values. */
  test(level: number, holds: (value: number) => boolean): Node {
    return this.node(
      level,
      Array.from({ length: this.sizes[level] as number }, (_, value) => (holds(value) ? yes : no)),
    );
  }

  and(a: Node, b: Node): Node {
    return this.apply(this.#and, a, b);
  }

  or(a: Node, b: Node): Node {
    return this.apply(this.#or, a, b);
  }

  not(node: Node): Node {
    if (node < terminals) return node === no ? yes : no;
    const known = this.#negations.get(node, 0);
    if (known >= 0) return known;
    this.#tick();
    const negated = this.#rebuilt(node, (child) => this.not(child));
    this.#negations.set(node, 0, negated);
    this.#negations.set(negated, 0, node);
    return negated;
  }

  /** Combines two diagrams, result by result. */
  apply(operation: Operation, a: Node, b: Node): Node {
    const clear = operation.known(a, b);
    if (clear >= 0) return clear;
    if (operation.commutes && a > b) [a, b] = [b, a];
    const found = operation.memo.get(a, b);
    if (found >= 0) return found;
    this.#tick();
    const [above, below] = [this.level(a), this.level(b)];
    const level = above < below ? above : below;
    const size = this.sizes[level] as number;
    for (let value = 0; value < size; value += 1)
      this.#push(
        this.apply(
          operation,
          above === level ? this.child(a, value) : a,
          below === level ? this.child(b, value) : b,
        ),
      );
    const result = this.#make(level, size);
    operation.memo.set(a, b, result);
    return result;
  }

  /** One diagram where the condition holds, the other elsewhere. */
  choose(when: Node, then: Node, otherwise: Node): Node {
    return this.apply(this.#fill, this.apply(this.#keep, when, then), otherwise);
  }

  /** The diagram with each result, and each node that `replace` names, replaced; others are rebuilt. */
  map(root: Node, replace: (node: Node) => Node | undefined): Node {
    const memo = new Memo(64);
    const visit = (node: Node): Node => {
      const known = memo.get(node, 0);
      if (known >= 0) return known;
      this.#tick();
      const result = replace(node) ?? (node < terminals ? node : this.#rebuilt(node, visit));
      memo.set(node, 0, result);
      return result;
    };
    return visit(root);
  }

  /** The diagram when variables have the values named; levels without one stay. */
  restrict(root: Node, values: ReadonlyMap<number, number>): Node {
    if (values.size === 0 || root < terminals) return root;
    const last = Math.max(...values.keys());
    const memo = new Memo(64);
    const visit = (node: Node): Node => {
      const level = this.level(node);
      if (level > last) return node;
      const known = memo.get(node, 0);
      if (known >= 0) return known;
      const value = values.get(level);
      const result = value === undefined ? this.#rebuilt(node, visit) : visit(this.child(node, value));
      memo.set(node, 0, result);
      return result;
    };
    return visit(root);
  }

  /** Whether some value of the variables makes it hold: they no longer matter. */
  exists(root: Node, hidden: (level: number) => boolean): Node {
    const memo = new Memo(64);
    const gone = this.sizes.map((_, level) => hidden(level));
    const last = gone.lastIndexOf(true);
    const visit = (node: Node): Node => {
      const level = this.level(node);
      if (level > last) return node;
      const known = memo.get(node, 0);
      if (known >= 0) return known;
      let result: Node = no;
      if (gone[level])
        for (let value = 0; value < (this.sizes[level] as number) && result !== yes; value += 1)
          result = this.or(result, visit(this.child(node, value)));
      else result = this.#rebuilt(node, visit);
      memo.set(node, 0, result);
      return result;
    };
    return visit(root);
  }

  /** Every node of a diagram once, the root first, each after one that leads to it. */
  nodes(root: Node): Node[] {
    const seen = new Set<Node>();
    const visit = (node: Node): void => {
      if (seen.has(node)) return;
      seen.add(node);
      if (node >= terminals) for (const child of this.children(node)) visit(child);
    };
    visit(root);
    return [...seen];
  }

  /** The levels a diagram tests, from the top. */
  support(root: Node): number[] {
    const levels = this.nodes(root)
      .filter((node) => node >= terminals)
      .map((node) => this.level(node));
    return [...new Set(levels)].sort((a, b) => a - b);
  }

  /** The node with each child changed. */
  #rebuilt(node: Node, change: (child: Node) => Node): Node {
    const level = this.#data[node] as number;
    const size = this.sizes[level] as number;
    for (let value = 0; value < size; value += 1) this.#push(change(this.child(node, value)));
    return this.#make(level, size);
  }

  #tick(): void {
    this.#steps += 1;
    if ((this.#steps & 0xfff) === 0) this.#step?.();
  }

  #push(value: number): void {
    if (this.#depth === this.#stack.length) this.#stack = grown(this.#stack);
    this.#stack[this.#depth] = value;
    this.#depth += 1;
  }

  /** Makes a node of the last `size` numbers on the stack, or finds it. */
  #make(level: number, size: number): Node {
    const stack = this.#stack;
    const base = this.#depth - size;
    this.#depth = base;
    const first = stack[base] as number;
    let same = true;
    let hash = Math.imul(level + 1, 0x9e3779b1);
    for (let index = 0; index < size; index += 1) {
      const child = stack[base + index] as number;
      if (child !== first) same = false;
      hash = Math.imul(hash ^ child, 0x85ebca6b);
      hash ^= hash >>> 13;
    }
    if (same) return first;
    const mask = this.#unique.length - 1;
    let at = hash & mask;
    for (let node = this.#unique[at] as number; node !== 0; node = this.#unique[at] as number) {
      if (this.#equals(node, level, base, size)) return node;
      at = (at + 1) & mask;
    }
    return this.#add(level, base, size, at);
  }

  #equals(node: Node, level: number, base: number, size: number): boolean {
    if (this.#data[node] !== level) return false;
    for (let index = 0; index < size; index += 1)
      if (this.#data[node + 1 + index] !== this.#stack[base + index]) return false;
    return true;
  }

  #add(level: number, base: number, size: number, slot: number): Node {
    const node = this.#top;
    if (node + size + 1 > this.#most) throw new OverBudget(this.#most);
    while (node + size + 1 > this.#data.length) this.#data = grown(this.#data);
    this.#data[node] = level;
    for (let index = 0; index < size; index += 1)
      this.#data[node + 1 + index] = this.#stack[base + index] as number;
    this.#top = node + size + 1;
    this.#unique[slot] = node;
    this.#nodes += 1;
    if (this.#nodes * 2 > this.#unique.length) this.#rehash();
    return node;
  }

  #rehash(): void {
    const nodes = this.#unique.filter((node) => node !== 0);
    this.#unique = new Int32Array(this.#unique.length * 2);
    const mask = this.#unique.length - 1;
    for (const node of nodes) {
      const level = this.#data[node] as number;
      let hash = Math.imul(level + 1, 0x9e3779b1);
      for (let index = 0; index < (this.sizes[level] as number); index += 1) {
        hash = Math.imul(hash ^ (this.#data[node + 1 + index] as number), 0x85ebca6b);
        hash ^= hash >>> 13;
      }
      let at = hash & mask;
      while (this.#unique[at] !== 0) at = (at + 1) & mask;
      this.#unique[at] = node;
    }
  }
}

function grown(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const next = new Int32Array(old.length * 2);
  next.set(old);
  return next;
}
