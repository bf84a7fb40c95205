/** Counting and the cheapest way, against lists of every assignment. */
import { describe, expect, test } from "vitest";
import { Counter } from "./count.js";
import { Forest, type Node, no, yes } from "./forest.js";
import { Memo } from "./memo.js";
import { shortest } from "./shortest.js";
import type { Space } from "./space.js";

const sizes = [2, 3, 2, 4];
const forest = new Forest(sizes);
const space = { forest } as Space;
const [a, b, c, d] = sizes.map((_, level) => forest.test(level, (value) => value === 1)) as [
  Node,
  Node,
  Node,
  Node,
];
const roots: readonly (readonly [string, Node, bigint])[] = [
  ["never", no, 0n],
  ["always", yes, 48n],
  ["the first level", a, 24n],
  ["the last level", d, 12n],
  ["a level in between", b, 16n],
  ["the first and the last", forest.and(a, d), 6n],
  ["one of two", forest.or(b, c), 32n],
  ["all four", forest.and(forest.and(a, b), forest.and(c, d)), 1n],
];

describe("counting", () => {
  test.each(roots)("%s", (_, root, count) => {
    expect(new Counter(space, () => true).count(root)).toBe(count);
  });

  test("levels that are not counted multiply nothing", () => {
    const counter = new Counter(space, (level) => level !== 1 && level !== 3);
    expect([yes, no, a, c, forest.or(a, c)].map((root) => counter.count(root))).toEqual([4n, 0n, 2n, 2n, 3n]);
  });

  test("numbers beyond what a double holds stay exact", () => {
    const wide = new Forest(Array.from({ length: 80 }, () => 3));
    const counter = new Counter({ forest: wide } as Space, () => true);
    const first = wide.test(0, (value) => value === 0);
    const last = wide.test(79, (value) => value === 0);
    expect(counter.count(wide.or(first, last))).toBe(5n * 3n ** 78n);
  });
});

describe("the cheapest way", () => {
  const price = (level: number, value: number): number => (value === 0 ? 0 : 10 ** level);
  test("none leads to what never holds, and the way to what always holds is empty", () => {
    expect(shortest(forest, no, price)).toBeUndefined();
    expect(shortest(forest, yes, price)).toEqual(new Map());
    expect(shortest(forest, 5, price)).toBeUndefined();
  });

  test("a dear value early is worth it when what follows is cheaper", () => {
    const either = forest.or(a, forest.and(forest.not(a), forest.and(c, d)));
    expect(shortest(forest, either, price)).toEqual(new Map([[0, 1]]));
    const dear = (level: number, value: number): number => (value === 0 ? 0 : level === 0 ? 5 : 2);
    expect(shortest(forest, either, dear)).toEqual(
      new Map([
        [0, 0],
        [2, 1],
        [3, 1],
      ]),
    );
  });

  test("of ways at one price the lowest values", () => {
    const root = forest.test(3, (value) => value >= 2);
    expect(shortest(forest, root, () => 1)).toEqual(new Map([[3, 2]]));
  });
});

test("a memo remembers many pairs apart, also after it has grown, and the last value of each", () => {
  const memo = new Memo(2);
  for (let a = 0; a < 60; a += 1) for (let b = 0; b < 60; b += 1) memo.set(a, b, a * 100 + b);
  memo.set(3, 4, 77);
  expect(memo.get(3, 4)).toBe(77);
  expect(memo.get(4, 3)).toBe(403);
  for (let a = 0; a < 60; a += 1)
    for (let b = 0; b < 60; b += 1) if (a !== 3 || b !== 4) expect(memo.get(a, b)).toBe(a * 100 + b);
  expect(memo.get(60, 0)).toBe(-1);
  expect(memo.get(0, 60)).toBe(-1);
});
