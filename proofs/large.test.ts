/** Law that is too large, contradictory or empty: no hang, no guess, the same answers by every way. */
import { describe, expect, test } from "vitest";
import type { Chain } from "../packages/engine/src/link.js";
import { compile } from "../packages/engine/src/proof/compile.js";
import { diffAct } from "../packages/engine/src/proof/difference.js";
import { OverBudget } from "../packages/engine/src/proof/forest.js";
import { Prover } from "../packages/engine/src/proof/prover.js";
import { search, searchDifference } from "../packages/engine/src/search/index.js";
import type { Act, Fact } from "../packages/engine/src/vocabulary.js";
import { chainOf, today } from "../packages/engine/test/sample.js";
import { synthetic, syntheticText } from "./synthetic.js";

const minutes = 60_000;
const actOf = (chain: Chain, id = "transfer"): Act => chain.acts.get(id) as Act;
const medium = { facts: 25, rules: 40, window: 8 };
const plain = ({ findings, situations, shares }: ReturnType<Prover["prove"]>) => ({
  situations,
  shares,
  findings: findings
    .map(({ code, rules, count, of }) => ({ code, rules: [...rules].sort(), count, of }))
    .sort((a, b) => (JSON.stringify([a.code, a.rules]) < JSON.stringify([b.code, b.rules]) ? -1 : 1)),
});

describe("80 facts and 300 rules", () => {
  test(
    "whole or in parts, with little overlap between chapters, every situation is counted",
    () => {
      const chain = synthetic({ facts: 80, rules: 300, window: 5 }, 3);
      const proof = new Prover(chain, today).prove(actOf(chain));
      expect(proof.situations).toBeGreaterThan(10n ** 20n);
      expect(proof.shares.reduce((sum, { situations }) => sum + situations, 0n)).toBe(proof.situations);
    },
    2 * minutes,
  );

  test(
    "beyond the budget the overrun is said, and the solver proves the rest",
    () => {
      const size = { facts: 80, rules: 300, window: 16 };
      const chain = synthetic(size, 1);
      const act = actOf(chain);
      const effort = { most: 300_000 };
      const proof = new Prover(chain, today, effort).prove(act);
      expect(proof.findings.map(({ code }) => code)).toEqual(["beyond-budget"]);
      const found = search(chain, act, today);
      expect(found.open).toEqual([]);
      expect(found.findings.map(({ code }) => code)).toContain("law-conflict");
      const same = searchDifference({ chain, act, on: today }, { chain: synthetic(size, 1), act, on: today });
      expect(same).toEqual({ act: "transfer", witness: null, proved: true });
      const other = chainOf(
        syntheticText(size, 1, "transfer")
          .replace("r17: must ", "r17: must-not ")
          .replace("r18: may ", "r18: must "),
      );
      const apart = searchDifference({ chain, act, on: today }, { chain: other, act, on: today });
      expect(apart.proved).toBe(true);
    },
    4 * minutes,
  );

  test("it can be cancelled", () => {
    const chain = synthetic({ facts: 80, rules: 300, window: 16 }, 1);
    let steps = 0;
    const step = (): void => {
      steps += 1;
      if (steps > 5) throw new Error("cancelled");
    };
    expect(() => new Prover(chain, today, { step }).prove(actOf(chain))).toThrow("cancelled");
    expect(() => search(chain, actOf(chain), today, { step })).toThrow("cancelled");
  });
});

describe("part by part", () => {
  test.each([1, 2, 3, 4, 5])("law %i: the parts together are the whole", (seed) => {
    const chain = synthetic(medium, seed);
    const whole = new Prover(chain, today).prove(actOf(chain));
    const most = compile({ chain, act: actOf(chain) }).space.forest.used * 0.9;
    const parts = new Prover(chain, today, { most }).prove(actOf(chain));
    expect(parts.split.length).toBeGreaterThan(0);
    expect(plain(parts)).toEqual(plain(whole));
  });

  test.each([1, 2, 3])("law %i: a difference, in parts and whole", (seed) => {
    const [before, after] = [synthetic(medium, seed), synthetic(medium, seed + 100)];
    const law = (chain: Chain) => ({ chain, on: today });
    const whole = diffAct(law(before), law(after), actOf(before));
    let most = 4_000_000;
    let parts = whole;
    for (; most > 2000; most = Math.floor(most * 0.3)) {
      try {
        parts = diffAct(law(before), law(after), actOf(before), { most });
      } catch (error) {
        expect(error).toBeInstanceOf(OverBudget);
        break;
      }
    }
    const counts = ({ of, before: was, after: is, changes }: typeof whole) => ({
      of,
      was,
      is,
      changes: changes.map(({ from, to, situations }) => `${from} ${to} ${situations}`).sort(),
    });
    expect(counts(parts)).toEqual(counts(whole));
  });

  test.each([1, 2, 3, 4, 5, 6])("law %i: the solver finds what the diagrams find", (seed) => {
    const chain = synthetic(medium, seed);
    const exact = new Prover(chain, today).prove(actOf(chain)).findings;
    const found = search(chain, actOf(chain), today);
    const key = ({ code, rules }: { code: string; rules: readonly string[] }): string =>
      code.startsWith("law-") ? code : `${code} ${rules.join()}`;
    const wanted = exact.filter(({ code }) =>
      ["law-gap", "law-conflict", "rule-dead", "rule-idle"].includes(code),
    );
    expect(found.open).toEqual([]);
    expect([...new Set(found.findings.map(key))].sort()).toEqual([...new Set(wanted.map(key))].sort());
  });
});

describe("odd laws", () => {
  test("contradictory constraints: said, and nothing else claimed", () => {
    const chain = chainOf(
      "us\nfact us.a: yes, no\nconstraint us.a is yes\nconstraint us.a is no\nr1: must transfer; when: us.a",
    );
    const proof = new Prover(chain, today).prove(actOf(chain));
    expect(proof.situations).toBe(0n);
    expect(proof.findings.map(({ code }) => code)).toEqual(["facts-contradict", "rule-dead"]);
  });

  test("an act without rules is one gap", () => {
    const chain = chainOf("us\nr1: must transfer");
    const { situations, findings } = new Prover(chain, today).prove(actOf(chain, "obstruct"));
    expect(situations).toBe(1n);
    expect(findings.map(({ code, count, witness }) => [code, count, witness])).toEqual([["law-gap", 1n, {}]]);
  });

  test("a coercive act without rules is forbidden, not a gap", () => {
    const chain = chainOf("us\nr1: must transfer");
    const { shares, findings } = new Prover(chain, today).prove(actOf(chain, "hold"));
    expect(findings).toEqual([]);
    expect(shares).toEqual([{ verdict: "must-not", settled: true, situations: 1n }]);
  });

  test("a fact with a single value is no question", () => {
    const law = chainOf(
      "us\nfact us.only: yes, no\nfact us.a: yes, no\nr1: must transfer; when: us.only and us.a",
    );
    const only = law.facts.get("us.only") as Fact;
    const chain = { ...law, facts: new Map(law.facts).set("us.only", { ...only, values: ["yes"] }) };
    const proof = new Prover(chain, today).prove(actOf(chain));
    expect(proof.situations).toBe(2n);
    expect(proof.facts).toEqual(["us.a"]);
  });
});
