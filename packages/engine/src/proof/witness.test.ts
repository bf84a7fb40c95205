/** A witness: no fact too many, none that goes without saying, and confirmed by the evaluator. */
import { describe, expect, test } from "vitest";
import { chainOf, today } from "../../test/sample.js";
import type { Chain } from "../link.js";
import type { Act } from "../vocabulary.js";
import { compile, type Compiled } from "./compile.js";
import { type Node, no, yes } from "./forest.js";
import { code, outcomeOf } from "./outcome.js";
import { where } from "./region.js";
import { ask, customsOf, type Facts, Unconfirmed, witness } from "./witness.js";

const actOf = (chain: Chain, id = "transfer"): Act => chain.acts.get(id) as Act;
const compiledOf = (law: string): Compiled => {
  const chain = chainOf(`us\n${law}`);
  return compile({ chain, act: actOf(chain), on: today });
};
const verdictOf = (compiled: Compiled, wanted: string): Node =>
  where(compiled, compiled.root, (result) => outcomeOf(result).verdict === wanted);

/** The witness of a verdict, told to the evaluator as `finding` does. */
function shown(compiled: Compiled, wanted: string): Facts {
  const region = verdictOf(compiled, wanted);
  return witness(
    compiled.space,
    region,
    compiled.lawful,
    customsOf(compiled),
    (facts) => ask(compiled.subject, today, facts).verdict === wanted,
  );
}

const facts =
  "fact us.a: yes, no\nfact us.b: yes, no\nfact us.d: red, none, blue\nfact us.e: yes, no; presume: {value: no, until: shown}";

describe("facts told", () => {
  test.each([
    ["one of two grounds, not both", "r1: must transfer; when: us.a or us.d is red", "must", 1],
    ["every part of a condition", "r1: must transfer; when: us.a and us.b and us.d is red", "must", 3],
    ["none that are presumed anyway", "r1: must transfer; when: us.a and not us.e", "must", 1],
    ["a presumed fact that must be otherwise", "r1: must transfer; when: us.e", "must", 1],
    ["none when every situation is alike", "r1: must transfer\nr2: must transfer; when: us.a", "must", 0],
    [
      "none that a constraint settles",
      "constraint us.a and not us.b\nr1: must transfer; when: us.a and us.b",
      "must",
      1,
    ],
  ])("%s", (_, law, verdict, count) => {
    const compiled = compiledOf(`${facts}\n${law}\nr9: no-duty transfer`);
    const found = shown(compiled, verdict);
    expect(Object.keys(found).length).toBe(count);
    expect(ask(compiled.subject, today, found).verdict).toBe(verdict);
    for (const fact of Object.keys(found)) {
      const { [fact]: _without, ...rest } = found;
      expect([fact, ask(compiled.subject, today, rest).verdict]).not.toEqual([fact, verdict]);
    }
  });

  test("what is nothing special is preferred where it will do", () => {
    const compiled = compiledOf(
      `${facts}\nr1: must transfer; when: us.a or us.d is none\nr9: no-duty transfer`,
    );
    expect(shown(compiled, "must")).toEqual({ "us.d": "none" });
  });
});

describe("the evaluator", () => {
  const compiled = compiledOf(`${facts}\nr1: must transfer; when: us.a and us.b\nr9: no-duty transfer`);
  const must = verdictOf(compiled, "must");

  test("is told more when the fewest facts do not convince it, and everything last", () => {
    const told: Facts[] = [];
    const found = witness(compiled.space, must, compiled.lawful, customsOf(compiled), (each) => {
      told.push(each);
      return told.length === 3;
    });
    expect(told.map((each) => Object.keys(each).length)).toEqual([2, 2, 2]);
    expect(found).toEqual({ "us.a": "yes", "us.b": "yes" });
  });

  test("that confirms nothing is an error that names the situation", () => {
    const never = () => witness(compiled.space, must, compiled.lawful, customsOf(compiled), () => false);
    expect(never).toThrow(Unconfirmed);
    expect(never).toThrow(/us\.a.*yes/);
  });

  test("is not asked about a region without situations", () => {
    expect(() => witness(compiled.space, no, yes, customsOf(compiled), () => true)).toThrow(/no situation/);
  });

  test("is not told facts and values that its chain does not know, and is told what is given", () => {
    const other = { "us.z": "yes", "us.a": "maybe", "us.b": "yes" };
    expect(ask(compiled.subject, today, other).verdicts).toEqual(["must", "no-rule"]);
    expect(ask({ ...compiled.subject, given: { "us.a": "yes" } }, today, { "us.b": "yes" }).verdict).toBe(
      "must",
    );
  });
});

test("a conflict is never settled, whatever a gap is", () => {
  expect(outcomeOf(code("gap", true))).toEqual({ verdict: "no-rule", settled: true });
  const compiled = compiledOf("r1: must transfer\nr2: must-not transfer");
  expect(compiled.root).toBe(code("conflict", false));
});
