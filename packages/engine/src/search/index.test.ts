/** The solver's findings on small laws: there, not there, or given up; never a guess. */
import { describe, expect, test } from "vitest";
import { chainOf, told, today } from "../../test/sample.js";
import type { Chain } from "../link.js";
import type { Act } from "../vocabulary.js";
import { search, searchDifference } from "./index.js";

const facts =
  "fact us.a: yes, no\nfact us.b: yes, no\nfact us.d: red, green, blue\nfact us.years; unit: years\nfact us.f: yes, no; infer: [{value: yes, when: us.a}]";
const chainWith = (law: string): Chain => chainOf(`us\n${facts}\n${law}`);
const actOf = (chain: Chain, id = "transfer"): Act => chain.acts.get(id) as Act;
const found = (law: string) => {
  const chain = chainWith(law);
  const { findings, open } = search(chain, actOf(chain), today);
  expect(open).toEqual([]);
  for (const { code, witness } of findings)
    if (code.startsWith("law-"))
      expect(told(chain, "transfer", witness ?? { missing: true })).toContain(
        code === "law-gap" ? "no-rule" : "conflict",
      );
  return findings.map(({ code, rules }) => [code, ...rules.map((rule) => rule.split("/").at(-1))].join(" "));
};

describe("findings", () => {
  test.each([
    ["a gap", "r1: must transfer; when: us.a or us.years < 5 years", ["law-gap"]],
    [
      "a conflict",
      "r1: must transfer; when: us.a\nr2: must-not transfer; when: us.d is red\nr3: no-duty transfer",
      ["law-conflict"],
    ],
    [
      "none where a special rule prevails",
      "r1: must transfer; when: us.a; overrides: [r2]\nr2: must-not transfer; when: us.d is red\nr3: no-duty transfer",
      [],
    ],
    [
      "none that a constraint excludes",
      "constraint us.a and us.d is red\nr1: must transfer; when: us.a\nr2: must-not transfer; when: us.d is red\nr3: no-duty transfer",
      [],
    ],
    [
      "none that an inference excludes",
      "r1: must transfer; when: us.a\nr2: must-not transfer; when: not us.f\nr3: no-duty transfer",
      [],
    ],
    [
      "a dead rule",
      "r1: must transfer; when: us.years < 2 years and us.years > 5 years\nr2: no-duty transfer",
      ["rule-dead r1"],
    ],
    ["an idle rule", "r1: must-not transfer\nstate-statute\nr2: may transfer; when: us.a", ["rule-idle r2"]],
    [
      "no gap while silence on purpose is contested and stands meanwhile",
      "r1: no-duty transfer; doubt: some",
      [],
    ],
    ["a gap where it falls meanwhile", "r1: no-duty transfer; doubt: some falls", ["law-gap"]],
    ["a position of counsel decides it", "r1: must transfer; doubt: some\nr2: no-duty transfer", []],
    [
      "constraints that leave nothing",
      "constraint us.a\nconstraint not us.a\nr1: must transfer; when: us.a",
      ["facts-contradict", "rule-dead r1"],
    ],
  ])("%s", (_, law, wanted) => {
    expect(found(law)).toEqual(wanted);
  });
});

describe("a difference", () => {
  const apart = (one: string, other: string, head = "") => {
    const [before, after] = [chainWith(one), chainOf(`us${head}\n${facts}\n${other}`)];
    const result = searchDifference(
      { chain: before, act: actOf(before), on: today },
      { chain: after, act: actOf(after), on: today },
    );
    if (result.witness)
      expect(told(before, "transfer", result.witness)).not.toBe(told(after, "transfer", result.witness));
    return [result.witness !== null, result.proved];
  };
  test.each([
    [
      "none between a law and its paraphrase",
      "r1: must transfer; when: not (us.a and us.b)",
      "r1: must transfer; when: not us.a\nr2: must transfer; when: not us.b",
      [false, true],
    ],
    [
      "in one situation of many",
      "r1: must transfer; when: us.a and us.b and us.d is red and us.years < 5 years",
      "r1: must transfer; when: us.a and us.b and us.d is red and us.years <= 5 years",
      [true, true],
    ],
    [
      "in settledness alone",
      "r1: must transfer; when: us.a; doubt: some",
      "r1: must transfer; when: us.a",
      [true, true],
    ],
    [
      "none in what cannot occur",
      "constraint us.a and us.b\nr1: must transfer; when: us.a and us.b",
      "constraint us.a and us.b\nr2: no-duty transfer; when: us.a and not us.a",
      [false, true],
    ],
  ])("%s", (_, one, other, wanted) => {
    expect(apart(one, other)).toEqual(wanted);
  });

  const seven = Array.from({ length: 7 }, (_, at) => `r${at}: may transfer; doubt: d${at}`).join("\n");
  test("with more doubts than are read in all combinations, sameness is not claimed", () => {
    expect(apart(`${seven}\nr9: may transfer`, "r9: may transfer")).toEqual([false, false]);
  });
  test("six are read in all combinations: a position leaves no more", () => {
    const position = "; positions: [{doubt: d0, reading: falls, by: Counsel, on: 2026-01-01}]";
    expect(apart("r9: may transfer", `${seven}\nr9: may transfer`, position)).toEqual([false, true]);
  });
});
