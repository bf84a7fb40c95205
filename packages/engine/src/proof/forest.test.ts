/** Diagrams with shared nodes: equal functions are equal numbers, and operations mean what their names say. */
import { describe, expect, test } from "vitest";
import { Forest, type Node, no, none, operation, OverBudget, terminals, yes } from "./forest.js";

const sizes = [2, 3, 2, 4];

/** Every assignment of the variables. */
function* points(widths: readonly number[] = sizes): Generator<number[]> {
  const [first, ...rest] = widths;
  if (first === undefined) yield [];
  else
    for (let value = 0; value < first; value += 1) for (const point of points(rest)) yield [value, ...point];
}

function follow(forest: Forest, root: Node, point: readonly number[]): Node {
  let node = root;
  while (node >= terminals) node = forest.child(node, point[forest.level(node)] as number);
  return node;
}

/** Some conditions of all levels, made in one way. */
function conditions(
  forest: Forest,
): { name: string; node: Node; holds: (point: readonly number[]) => boolean }[] {
  const tests = sizes.map((_, level) => forest.test(level, (value) => value === 1));
  const [a, b, c, d] = tests as [Node, Node, Node, Node];
  return [
    { name: "no", node: no, holds: () => false },
    { name: "yes", node: yes, holds: () => true },
    { name: "a", node: a, holds: ([x]) => x === 1 },
    { name: "b and d", node: forest.and(b, d), holds: ([, y, , w]) => y === 1 && w === 1 },
    { name: "a or not c", node: forest.or(a, forest.not(c)), holds: ([x, , z]) => x === 1 || z !== 1 },
    {
      name: "c, else b",
      node: forest.choose(c, d, b),
      holds: ([, y, z, w]) => (z === 1 ? w === 1 : y === 1),
    },
  ];
}

describe("two conditions", () => {
  const forest = new Forest(sizes);
  const all = conditions(forest);
  test.each(all.flatMap((one) => all.map((other) => [one.name, other.name, one, other] as const)))(
    "%s / %s: and, or, not and choose say what they say of every situation",
    (_, __, one, other) => {
      const [and, or, not] = [
        forest.and(one.node, other.node),
        forest.or(one.node, other.node),
        forest.not(one.node),
      ];
      const chosen = forest.choose(one.node, other.node, 7);
      for (const point of points()) {
        const [p, q] = [one.holds(point), other.holds(point)];
        expect(follow(forest, and, point) === yes).toBe(p && q);
        expect(follow(forest, or, point) === yes).toBe(p || q);
        expect(follow(forest, not, point)).toBe(p ? no : yes);
        expect(follow(forest, chosen, point)).toBe(p ? (q ? yes : no) : 7);
      }
    },
  );

  test("the same function made in another way is the same number", () => {
    const [, , a, bd] = all.map(({ node }) => node) as [Node, Node, Node, Node];
    expect(forest.not(forest.and(forest.not(a), forest.not(bd)))).toBe(forest.or(bd, a));
    expect(forest.choose(a, bd, forest.and(bd, yes))).toBe(bd);
    expect(forest.not(forest.not(bd))).toBe(bd);
    const used = forest.used;
    forest.and(bd, a);
    const again = forest.used;
    forest.node(1, [no, bd >= terminals ? forest.child(bd, 1) : bd, no]);
    forest.and(a, bd);
    expect(forest.used).toBe(again);
    expect(again).toBeGreaterThanOrEqual(used);
  });

  test("a test that every value passes is no test", () => {
    expect(forest.test(1, () => true)).toBe(yes);
    expect(forest.node(3, [5, 5, 5, 5])).toBe(5);
    expect(forest.node(3, [5, 5, 5, 6])).toBeGreaterThanOrEqual(terminals);
  });
});

describe("one condition", () => {
  const forest = new Forest(sizes);
  const all = conditions(forest);
  test.each(all)("$name: restricted, a level has one value, and no longer matters", ({ node, holds }) => {
    for (const [level, size] of sizes.entries())
      for (let value = 0; value < size; value += 1) {
        const left = forest.restrict(node, new Map([[level, value]]));
        expect(forest.support(left)).not.toContain(level);
        for (const point of points())
          expect(follow(forest, left, point) === yes).toBe(holds(point.with(level, value)));
      }
    const both = forest.restrict(
      node,
      new Map([
        [0, 1],
        [2, 0],
      ]),
    );
    for (const point of points())
      expect(follow(forest, both, point) === yes).toBe(holds(point.with(0, 1).with(2, 0)));
  });

  test.each(all)("$name: some value of the hidden levels makes it hold", ({ node, holds }) => {
    for (const hidden of [[], [0], [3], [1, 2], [0, 1, 2, 3]]) {
      const left = forest.exists(node, (level) => hidden.includes(level));
      const seen = new Set<string>();
      const key = (point: readonly number[]): string =>
        point.filter((_, level) => !hidden.includes(level)).join();
      for (const point of points()) if (holds(point)) seen.add(key(point));
      for (const point of points()) expect(follow(forest, left, point) === yes).toBe(seen.has(key(point)));
      expect(forest.support(left).some((level) => hidden.includes(level))).toBe(false);
    }
  });

  test.each(all)("$name: its nodes are the root first, and with each its children, once", ({ node }) => {
    const order = forest.nodes(node);
    expect(order[0]).toBe(node);
    expect(new Set(order).size).toBe(order.length);
    for (const one of order.filter((each) => each >= terminals))
      expect(order).toEqual(expect.arrayContaining(forest.children(one)));
  });
});

test("results and nodes are replaced, and the rest is rebuilt", () => {
  const forest = new Forest(sizes);
  const inner = forest.node(2, [4, 5]);
  const root = forest.node(0, [forest.node(1, [3, inner, 4]), inner]);
  const mapped = forest.map(root, (node) => (node === inner ? 9 : node === 4 ? 3 : undefined));
  expect([...points()].map((point) => follow(forest, mapped, point))).toEqual(
    [...points()].map(([x, y]) => (x === 1 ? 9 : y === 1 ? 9 : 3)),
  );
});

test("where a choice is not made, nothing of it shows", () => {
  const forest = new Forest(sizes);
  const when = forest.test(3, (value) => value > 1);
  const both = forest.choose(when, forest.node(0, [2, 3]), 8);
  expect(forest.nodes(both)).not.toContain(none);
  expect(follow(forest, both, [1, 0, 0, 3])).toBe(3);
  expect(follow(forest, both, [1, 0, 0, 1])).toBe(8);
});

test("an operation of one's own joins two results", () => {
  const forest = new Forest([2, 2]);
  const pair = operation((a, b) => (a < terminals && b < terminals ? a * 10 + b : -1));
  const joined = forest.apply(pair, forest.node(0, [1, 2]), forest.node(1, [3, 4]));
  expect([...points([2, 2])].map((point) => follow(forest, joined, point))).toEqual([13, 14, 23, 24]);
});

/** A condition whose diagram doubles with every pair: the first of each pair stand together. */
function crossed(forest: Forest, pairs: number): Node {
  let all: Node = yes;
  for (let pair = 0; pair < pairs; pair += 1) {
    const [one, other] = [forest.test(pair, Boolean), forest.test(pairs + pair, Boolean)];
    all = forest.and(all, forest.or(forest.and(one, other), forest.not(forest.or(one, other))));
  }
  return all;
}
const twos = (count: number): number[] => Array.from({ length: count }, () => 2);

test("tables grow, and what was made before is still found", () => {
  const forest = new Forest(twos(26));
  const early = forest.test(3, Boolean);
  const root = crossed(forest, 13);
  expect(forest.used).toBeGreaterThan(40_000);
  expect(forest.test(3, Boolean)).toBe(early);
  expect(crossed(forest, 13)).toBe(root);
  expect(
    follow(
      forest,
      root,
      twos(26).map((_, at) => (at % 13 === 5 ? 1 : 0)),
    ),
  ).toBe(yes);
  expect(
    follow(
      forest,
      root,
      twos(26).map((_, at) => (at === 5 ? 1 : 0)),
    ),
  ).toBe(no);
});

test("beyond the budget the work stops and says how much was allowed; within, it is never exceeded", () => {
  const forest = new Forest(twos(26), { most: 5000 });
  expect(() => crossed(forest, 13)).toThrow(OverBudget);
  expect(() => crossed(forest, 13)).toThrow(/5000/);
  expect(forest.used).toBeLessThanOrEqual(5000);
  expect(new Forest(twos(4), { most: 100_000 }).used).toBe(0);
});

test("long work asks now and then whether to go on", () => {
  let asked = 0;
  crossed(new Forest(twos(26), { step: () => (asked += 1) }), 13);
  expect(asked).toBeGreaterThan(3);
  const stop = (): void => {
    throw new Error("enough");
  };
  expect(() => crossed(new Forest(twos(26), { step: stop }), 13)).toThrow("enough");
});
