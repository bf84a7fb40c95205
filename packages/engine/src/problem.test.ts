/** Problems: the word that was meant, one line each, in the order people mend them. */
import { describe, expect, test } from "vitest";
import { BrightlineError, catalogue, format, nearest, problem, sorted, suggestion } from "./problem.js";

const known = ["custody.state", "custody.status", "person.minor", "hold", "info.public"];

describe("did you mean", () => {
  test.each([
    ["custody.sate", "custody.state"],
    ["custody.stat", "custody.state"],
    ["persn.minor", "person.minor"],
    ["hodl", "hold"],
    ["info.publik", "info.public"],
    ["INFO.PUBLIC", undefined],
    ["weather", undefined],
    ["", undefined],
  ])("%j: %s", (word, expected) => expect(nearest(word, known)).toBe(expected));
  test("the nearest of several wins, the earlier on a tie", () => {
    expect(nearest("abcdef", ["abcdxx", "abcdex"])).toBe("abcdex");
    expect(nearest("abc", ["abd", "abe"])).toBe("abd");
  });
  test("in words, or not at all", () => {
    expect(suggestion("hodl", known)).toBe(", did you mean `hold`?");
    expect(suggestion("weather", known)).toBe("");
  });
});

describe("a problem in one line", () => {
  const place = { file: "us/law.md", line: 4, column: 7 };
  test("with its place and the way to mend it", () =>
    expect(format(problem("id-invalid", "`A` is not an id", place))).toBe(
      `us/law.md:4:7 id-invalid \`A\` is not an id. ${catalogue["id-invalid"]}`,
    ));
  test("without a place, where it is about a question", () =>
    expect(format(problem("act-unknown", "there is no act `x`"))).toBe(
      `act-unknown there is no act \`x\`. ${catalogue["act-unknown"]}`,
    ));
  test("thrown, all are told", () => {
    const error = new BrightlineError([problem("act-unknown", "one"), problem("fact-unknown", "two")]);
    expect(error.message.split("\n")).toHaveLength(2);
  });
});

test("problems are sorted by file, line, column and code, whatever order they came in", () => {
  const at = (file: string, line: number, column: number) => ({ file, line, column });
  const ordered = [
    problem("id-invalid", "m", at("a.md", 2, 1)),
    problem("id-invalid", "m", at("a.md", 10, 1)),
    problem("key-missing", "m", at("a.md", 10, 2)),
    problem("key-unknown", "m", at("a.md", 10, 2)),
    problem("act-unknown", "m", at("b.md", 1, 1)),
  ];
  expect(sorted([...ordered].reverse())).toEqual(ordered);
});
