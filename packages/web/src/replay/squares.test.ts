import { expect, test } from "vitest";
import { pictureOf, settingOf, unitOf } from "./squares.js";
import type { Part } from "./telling.js";

const part = (kind: Part["kind"], count: number): Part => ({
  kind,
  count,
  verdict: "may",
  beside: [],
  missing: [],
});
const lines = { unit: 1, columns: 32 };
const drawn = (path: string): number => [...path.matchAll(/M/g)].length;

test("a square is one case until there are too many to look at", () => {
  expect([1, 640, 641, 1281, 3201, 500_000].map(unitOf)).toEqual([1, 1, 2, 5, 10, 1000]);
});

test("few squares stand in short lines, many in long ones", () => {
  const done = (count: number) => ({ recorded: "told", count, parts: [part("agrees", count)] });
  expect(settingOf({ done: [done(18), done(15)] })).toEqual({ unit: 1, columns: 20 });
  expect(settingOf({ done: [done(149), done(50), done(31)] })).toEqual({ unit: 1, columns: 32 });
  expect(settingOf({ done: [] })).toEqual({ unit: 1, columns: 20 });
});

test("as many squares as cases, in lines of 32", () => {
  const picture = pictureOf({ parts: [part("agrees", 30), part("disagrees", 3)] }, lines);
  const { squares } = picture;
  expect(squares.map(({ outline }) => drawn(outline))).toEqual([30, 3]);
  expect(picture.lines).toBe(2);
  expect(squares[1]?.outline).toMatch(/^M300 0h.*M310 0h.*M0 10h/);
});

test("what is rare is not rounded away", () => {
  const { squares } = pictureOf(
    { parts: [part("agrees", 100_000), part("disagrees", 1)] },
    { ...lines, unit: 1000 },
  );
  expect(squares.map(({ outline }) => drawn(outline))).toEqual([100, 1]);
});

test("what disagrees and what is open carry a sign; what agrees is plain", () => {
  const { squares } = pictureOf(
    { parts: [part("agrees", 1), part("disagrees", 1), part("undetermined", 1)] },
    lines,
  );
  expect(squares.map(({ sign }) => sign !== "")).toEqual([false, true, true]);
});
