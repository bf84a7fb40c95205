/** The nearest other answers and the fewest sufficient facts, where facts follow from others, are presumed, or contradict. */
import { describe, expect, test } from "vitest";
import { chainOf, today, told } from "../../test/sample.js";
import type { Act } from "../vocabulary.js";
import { compile } from "./compile.js";
import { explain } from "./explanation.js";
import { neighbors, sufficient } from "./nearest.js";

type Facts = Readonly<Record<string, string>>;

const facts =
  "fact us.a: yes, no\nfact us.b: yes, no\nfact us.c: yes, no\nfact us.d: red, green, blue\nfact us.years; unit: years\nfact us.e: yes, no; presume: {value: no, until: shown}";
const open = "fact us.f: yes, no; infer: [{value: yes, when: us.a}, {value: no, when: us.c}]";
const rebuttable =
  "fact us.f: yes, no; presume: {value: no, until: shown}; infer: [{value: yes, when: us.a}]";

function compiledOf(law: string) {
  const chain = chainOf(`us\n${facts}\n${law}\nr9: no-duty transfer`);
  return compile({ chain, act: chain.acts.get("transfer") as Act, on: today });
}

/** Each nearest situation in a line: its verdict, what is otherwise, and what must also be so. */
function near(law: string, known: Facts): string[] {
  const compiled = compiledOf(law);
  const list = neighbors(compiled, new Map(Object.entries(known)), today);
  const words = (some: Facts): string =>
    Object.entries(some)
      .map(([fact, value]) => `${fact.replace("us.", "")}=${value}`)
      .sort()
      .join(" ");
  for (const { verdict, changes, also } of list)
    expect(told(compiled.subject.chain, "transfer", { ...known, ...changes, ...also })).toContain(verdict);
  return list.map(({ verdict, changes, also }) => `${verdict}: ${words(changes)} | ${words(also)}`);
}

const enough = (law: string, known: Facts): readonly string[] | null =>
  sufficient(compiledOf(law), new Map(Object.entries(known)), today);

describe("the nearest other answer", () => {
  const and = "r1: must transfer; when: us.a and us.b and us.d is red";
  test.each([
    ["one fact away", and, { "us.a": "yes", "us.b": "yes", "us.d": "blue" }, ["must: d=red | "]],
    ["two facts away", and, { "us.a": "no", "us.b": "no", "us.d": "red" }, ["must: a=yes b=yes | "]],
    ["with what was not known", and, { "us.a": "no" }, ["must: a=yes | b=yes d=red"]],
    ["none while the answer depends", and, { "us.a": "yes" }, []],
    ["none where every situation is alike", "r1: must transfer", {}, []],
    [
      "of each verdict, the nearest first",
      `${and}\nr2: may transfer; when: us.c`,
      { "us.a": "yes", "us.b": "no", "us.d": "blue", "us.c": "no" },
      ["may: c=yes | ", "must: b=yes d=red | "],
    ],
    ["a presumed fact is a known one", "r1: must transfer; when: us.e", {}, ["must: e=yes | "]],
    [
      "across a threshold",
      "r1: must transfer; when: us.years < 5 years",
      { "us.years": "7" },
      ["must: years=4 | "],
    ],
    [
      "not through what a constraint forbids",
      "constraint us.a and us.b\nr1: must transfer; when: us.a",
      { "us.a": "no", "us.b": "yes" },
      ["must: a=yes b=no | "],
    ],
    [
      "past a constraint that the known facts break already",
      "constraint us.a and us.b\nr1: must transfer; when: us.a and us.b and us.c",
      { "us.a": "yes", "us.b": "yes", "us.c": "no" },
      ["must: c=yes | "],
    ],
    [
      "through a hidden fact that a constraint names",
      "constraint us.a and us.c\nr1: must transfer; when: us.a",
      { "us.a": "no", "us.c": "yes" },
      ["must: a=yes c=no | "],
    ],
  ])("%s", (_, law, known, wanted) => {
    expect(near(law, known as Facts)).toEqual(wanted);
  });
});

describe("the nearest other answer where facts follow", () => {
  const both = "r1: must transfer; when: us.f and us.b";
  test.each([
    [
      "what follows costs nothing",
      open,
      both,
      { "us.a": "no", "us.c": "yes", "us.b": "yes" },
      ["must: a=yes | "],
    ],
    [
      "what follows from nothing must be told, with what keeps it open",
      open,
      both,
      { "us.a": "no", "us.b": "no" },
      ["must: b=yes | c=no f=yes"],
    ],
    [
      "what was stated is changed like any other",
      open,
      both,
      { "us.f": "no", "us.b": "yes" },
      ["must: f=yes | "],
    ],
    [
      "a presumption is rebutted by what it follows from, or stated otherwise",
      rebuttable,
      both,
      { "us.a": "no", "us.b": "yes" },
      ["must: a=yes | "],
    ],
    [
      "a presumption is not otherwise for nothing",
      rebuttable,
      "r1: must transfer; when: us.f and not us.a",
      { "us.a": "no" },
      ["must: f=yes | "],
    ],
  ])("%s", (_, fact, law, known, wanted) => {
    expect(near(`${fact}\n${law}`, known as Facts)).toEqual(wanted);
  });
});

describe("facts that suffice", () => {
  test.each([
    [
      "one of two grounds",
      "r1: must transfer; when: us.a or us.b",
      { "us.a": "yes", "us.b": "yes" },
      ["us.a"],
    ],
    [
      "every part",
      "r1: must transfer; when: us.a and us.b",
      { "us.a": "yes", "us.b": "yes" },
      ["us.a", "us.b"],
    ],
    ["none", "r1: must transfer", { "us.a": "yes" }, []],
    ["null while it depends", "r1: must transfer; when: us.a", { "us.b": "yes" }, null],
    [
      "what is presumed anyway is none",
      "r1: must transfer; when: us.a and not us.e",
      { "us.a": "yes", "us.e": "no" },
      ["us.a"],
    ],
    [
      "what is stated against a presumption is one",
      "r1: must transfer; when: us.e",
      { "us.e": "yes", "us.a": "no" },
      ["us.e"],
    ],
    [
      "what a constraint settles is none",
      "constraint us.a and not us.b\nr1: must transfer; when: us.a and us.b",
      { "us.a": "yes", "us.b": "yes" },
      ["us.a"],
    ],
    [
      "under a constraint that is broken it is",
      "constraint us.a and us.b\nr1: must transfer; when: us.a and us.b",
      { "us.a": "yes", "us.b": "yes" },
      ["us.a", "us.b"],
    ],
    [
      "what is inferred rests on its ground",
      `${open}\nr1: must transfer; when: us.f`,
      { "us.a": "yes", "us.b": "no" },
      ["us.a"],
    ],
    [
      "a rebutted presumption rests on its ground",
      `${rebuttable}\nr1: must transfer; when: us.f and us.b`,
      { "us.a": "yes", "us.b": "yes" },
      ["us.a", "us.b"],
    ],
    [
      "what was stated stands by itself",
      `${open}\nr1: must transfer; when: us.f`,
      { "us.f": "yes", "us.a": "yes" },
      ["us.f"],
    ],
  ])("%s", (_, law, known, wanted) => {
    const found = enough(law, known as Facts);
    expect(found === null ? null : [...found].sort()).toEqual(wanted);
  });
});

test("an explanation says the rules, the facts and the nearest other answers together", () => {
  const chain = chainOf(
    `us\n${facts}\nr1: must-not transfer; when: us.a\nstate-statute\nr2: must transfer; when: us.b`,
  );
  const [one] = explain(chain, { on: today, facts: { "us.a": "yes", "us.b": "yes" }, acts: ["transfer"] });
  expect([
    one?.verdict,
    one?.settled,
    one?.deciding.map(({ rule }) => rule),
    one?.defeated.map(({ rule, by }) => [rule, by]),
  ]).toEqual(["must-not", true, ["us/law/r1"], [["us/law/r2", "us/law/r1"]]]);
  expect(one?.sufficient).toEqual(["us.a"]);
  expect(one?.nearest.map(({ verdict, changes }) => [verdict, changes])).toEqual([
    ["must", { "us.a": "no" }],
    ["no-rule", { "us.a": "no", "us.b": "no" }],
  ]);
});
