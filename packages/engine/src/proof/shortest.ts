/** The cheapest way through a condition: which values to choose so that it holds. */
import { type Forest, type Node, no, terminals, yes } from "./forest.js";

/** What it costs that the variable of a level has a value; a variable the way does not meet costs nothing. */
export type Price = (level: number, value: number) => number;

/**
 * A way to yes of the lowest price, as values by level; undefined when the condition never holds.
 * Exact: prices are added up over the whole diagram.
 */
export function shortest(forest: Forest, root: Node, price: Price): Map<number, number> | undefined {
  const costs = new Map<Node, { cost: number; value: number }>();
  const cost = (node: Node): number => {
    if (node < terminals) return node === yes ? 0 : Number.POSITIVE_INFINITY;
    const known = costs.get(node);
    if (known) return known.cost;
    const level = forest.level(node);
    let best = { cost: Number.POSITIVE_INFINITY, value: 0 };
    for (const [value, child] of forest.children(node).entries()) {
      const total = cost(child) + price(level, value);
      if (total < best.cost) best = { cost: total, value };
    }
    costs.set(node, best);
    return best.cost;
  };
  if (root === no || cost(root) === Number.POSITIVE_INFINITY) return undefined;
  const way = new Map<number, number>();
  for (let node = root; node >= terminals; ) {
    const { value } = costs.get(node) as { value: number };
    way.set(forest.level(node), value);
    node = forest.child(node, value);
  }
  return way;
}
