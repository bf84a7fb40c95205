import { problem, type Replay } from "@brightline/engine";
import { expect, test } from "vitest";
import { located, placed } from "./work.js";

test("faults carry the numbers rows have in the file, and unreadable rows stand among them", () => {
  const replay = {
    rows: 3,
    faults: 1,
    faulty: [{ row: 2, why: "unknown word" }],
  } as unknown as Replay;
  const row = { done: "told" };
  const records = {
    rows: [row, row, row],
    numbers: [2, 4, 6],
    rejected: 2,
    faulty: [
      { row: 3, why: "too few" },
      { row: 5, why: "too many" },
    ],
  };
  expect(located(replay, records)).toEqual({
    rows: 5,
    faults: 3,
    faulty: [
      { row: 3, why: "too few" },
      { row: 4, why: "unknown word" },
      { row: 5, why: "too many" },
    ],
  });
});

test("a problem with a word of the mapping stands where the word does, not in a comment or a longer word", () => {
  const file = { path: "mine.yaml", text: "title: t # holds\nact: holds-back\nfacts: {holds: yes}\n" };
  expect(placed(problem("fact-unknown", "there is no fact `holds`"), file).place).toEqual({
    file: "mine.yaml",
    line: 3,
    column: 1,
  });
  expect(placed(problem("fact-unknown", "there is no fact `nowhere`"), file).place.line).toBe(0);
});
