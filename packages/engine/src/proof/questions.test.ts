/** What is asked next, how much is left, and what is never asked. */
import { describe, expect, test } from "vitest";
import { chainOf, today } from "../../test/sample.js";
import type { Chain } from "../link.js";
import type { Act } from "../vocabulary.js";
import { compile } from "./compile.js";
import { Interviewer } from "./interviewer.js";
import { type Course, Questions } from "./questions.js";

const actOf = (chain: Chain, id = "transfer"): Act => chain.acts.get(id) as Act;
const facts =
  "fact us.a: yes, no\nfact us.b: yes, no\nfact us.c: yes, no\nfact us.d: red, green, blue\nfact us.e: yes, no; presume: {value: no, until: shown}\nfact us.f: yes, no; infer: [{value: yes, when: us.a}]";

function course(law: string, known: Record<string, string> = {}, skipped: readonly string[] = []): Course {
  const chain = chainOf(`us\n${facts}\n${law}\nr9: no-duty transfer`);
  const questions = new Questions(compile({ chain, act: actOf(chain), on: today }), today);
  return questions.course(new Map(Object.entries(known)), skipped);
}
const brief = ({ next, worst, mean }: Course): string => `${next} ${worst} ${Math.round(mean * 1000) / 1000}`;
const and = "r1: must transfer; when: us.a and us.b and us.d is red";

describe("questions left", () => {
  test.each([
    ["none when every situation is alike", "r1: must transfer", {}, "null 0 0"],
    ["one fact, one question", "r1: must transfer; when: us.a", {}, "us.a 1 1"],
    ["three that must all hold", and, {}, "us.a 3 1.75"],
    ["what is known is not asked", and, { "us.d": "red" }, "us.a 2 1.5"],
    ["what is clear is not asked on", and, { "us.d": "blue" }, "null 0 0"],
    [
      "a telling fact first",
      "r1: must transfer; when: us.d is red and us.a\nr2: may transfer; when: us.d is green and us.b",
      {},
      "us.d 2 1.667",
    ],
    ["what is presumed is not asked", "r1: must transfer; when: us.a and us.e", {}, "null 0 0"],
    ["nor after it is shown", "r1: must transfer; when: us.a and us.e", { "us.e": "yes" }, "us.a 1 1"],
    ["what is inferred is not asked", "r1: must transfer; when: us.f", { "us.a": "yes" }, "null 0 0"],
    [
      "what a constraint settles is not asked",
      "constraint us.a and us.b\nr1: must transfer; when: us.b",
      { "us.a": "yes" },
      "null 0 0",
    ],
    [
      "whether it is settled needs no question",
      "r1: must transfer\nr2: must transfer; when: us.a; doubt: some",
      {},
      "null 0 0",
    ],
  ])("%s", (_, law, known, wanted) => {
    const found = course(law, known as Record<string, string>);
    expect(brief(found)).toBe(wanted);
    expect([found.least, found.counted]).toEqual([true, true]);
  });

  test("a skipped fact is not asked, and the rest still is", () => {
    expect(brief(course(and, {}, ["us.d"]))).toBe("us.a 2 1.5");
    expect(brief(course(and, { "us.a": "yes", "us.b": "yes" }, ["us.d"]))).toBe("null 0 0");
  });

  test("of many open facts the best is still named, without the claim that no order is better", () => {
    const many = Array.from({ length: 12 }, (_, at) => `fact us.x${at}: yes, no`).join("\n");
    const any = Array.from({ length: 12 }, (_, at) => `us.x${at}`).join(" and ");
    const found = course(`${many}\nr1: must transfer; when: ${any}`);
    expect([found.next?.startsWith("us.x"), found.worst, found.least, found.counted]).toEqual([
      true,
      12,
      false,
      true,
    ]);
    expect(found.mean).toBeCloseTo(2 - 2 ** -11, 6);
  });

  test("what is too costly to count is not counted, and still has a next question", () => {
    const many = Array.from({ length: 26 }, (_, at) => `fact us.x${at}: yes, no`).join("\n");
    const rules = Array.from(
      { length: 26 },
      (_, at) =>
        `q${at}: ${at % 2 ? "must" : "must-not"} transfer; when: us.x${at} and us.x${(at * 7 + 3) % 26} and not us.x${(at * 11 + 5) % 26}`,
    ).join("\n");
    const found = course(`${many}\n${rules}`);
    expect([found.counted, found.least]).toEqual([false, false]);
    expect(found.worst).toBeGreaterThan(20);
    expect(found.next).toMatch(/^us\.x/);
  });
});

describe("an interviewer", () => {
  const chain = chainOf(
    `us\n${facts}\n${and}\nr2: must tell-court; when: us.c\nr9: no-duty transfer, tell-court`,
  );
  const ask = (said: Record<string, string>, skipped: string[] = [], effort = {}) =>
    new Interviewer(chain, effort).step(
      { on: today, facts: said, acts: ["transfer", "tell-court"] },
      skipped,
    );

  test("goes on to the next act when one is clear, or nothing more may be asked about it", () => {
    expect(ask({}).next?.id).toBe("us.a");
    expect(ask({}).course?.worst).toBe(3);
    expect(ask({ "us.d": "blue" }).next?.id).toBe("us.c");
    expect(ask({ "us.a": "yes", "us.b": "yes" }, ["us.d"]).next?.id).toBe("us.c");
    expect(ask({ "us.d": "blue", "us.c": "no" })).toMatchObject({ next: null, course: null, open: [] });
  });

  test("asks as the evaluator does where the diagrams are, or become, too large", () => {
    const { used } = compile({ chain, act: actOf(chain), on: today }).space.forest;
    for (const most of [1, used + 256, used + 260, used + 270]) {
      const { next, course: left } = ask({}, [], { most });
      expect([most, next === null, left === null || left.worst === 3 || left.worst === 1]).toEqual([
        most,
        false,
        true,
      ]);
    }
    expect(ask({}, [], { most: 1 }).course).toBeNull();
  });
});
