/** Exact numbers of situations. */
import { bottom, type Forest, type Node, no, terminals } from "./forest.js";
import type { Space } from "./space.js";

/** Counts assignments of the counted variables for which a condition holds; the others it must not test. */
export class Counter {
  readonly #forest: Forest;
  /** Number of assignments of the counted variables from a level on. */
  readonly #below: bigint[];
  readonly #memo = new Map<Node, bigint>();

  constructor(space: Space, counted: (level: number) => boolean) {
    this.#forest = space.forest;
    const { sizes } = space.forest;
    this.#below = [1n];
    for (let level = sizes.length - 1; level >= 0; level -= 1)
      this.#below.unshift(
        (this.#below[0] as bigint) * (counted(level) ? BigInt(sizes[level] as number) : 1n),
      );
  }

  count(root: Node): bigint {
    return this.#visit(root) * this.#gap(0, this.#forest.level(root));
  }

  /** Assignments from the node's own level on. */
  #visit(node: Node): bigint {
    if (node < terminals) return node === no ? 0n : 1n;
    const known = this.#memo.get(node);
    if (known !== undefined) return known;
    const level = this.#forest.level(node);
    const sum = this.#forest
      .children(node)
      .reduce(
        (total, child) => total + this.#visit(child) * this.#gap(level + 1, this.#forest.level(child)),
        0n,
      );
    this.#memo.set(node, sum);
    return sum;
  }

  /** Assignments of the counted variables between two levels. */
  #gap(from: number, to: number): bigint {
    const below = this.#below;
    return (below[from] as bigint) / (to === bottom ? 1n : (below[to] as bigint));
  }
}

/** A counter of situations: of the facts that the rules test. */
export const situations = (space: Space): Counter =>
  new Counter(space, (level) => {
    const variable = space.variables[level];
    return variable?.kind === "fact" && !variable.hidden;
  });
