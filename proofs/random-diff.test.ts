/** Random wide laws compared and verified: every count is what listing every situation gives, whole and in parts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chain } from "../packages/engine/src/link.js";
import { diffAct, type Law } from "../packages/engine/src/proof/difference.js";
import { OverBudget } from "../packages/engine/src/proof/forest.js";
import { Prover } from "../packages/engine/src/proof/prover.js";
import type { Act } from "../packages/engine/src/vocabulary.js";
import { search, searchDifference } from "../packages/engine/src/search/index.js";
import { chainOf } from "../packages/engine/test/sample.js";
import { casesOf } from "./brute.js";
import { countChanges } from "./counting.js";
import { extent } from "./extent.js";
import { type Breadth, twoDays, wide } from "./wide.js";

const hour = 3_600_000;
const breadths: Readonly<Record<string, Breadth>> = {
  "of every kind": { rules: 7, contested: 2, infers: true },
  "in a crowd of doubts": { rules: 12, contested: 9, infers: false },
};
const runs = Math.ceil(extent.laws / 6);
const name = fc.constantFrom("hold", "transfer");
const actOf = (chain: Chain, id: string): Act => chain.acts.get(id) as Act;

/** What two laws are found to differ in, and what counting finds. */
function bothWays(before: Law, after: Law, act: Act) {
  const { changes, of, before: was, after: is } = diffAct(before, after, act);
  const counted = [...countChanges(before, after, act)];
  const changed = counted.filter(([change]) => new Set(change.split(" → ")).size === 2);
  const shares = (side: 0 | 1): string[] => {
    const sum = new Map<string, bigint>();
    for (const [change, situations] of counted) {
      const key = change.split(" → ")[side] as string;
      sum.set(key, (sum.get(key) ?? 0n) + situations);
    }
    return [...sum].map(([outcome, situations]) => `${outcome}: ${situations}`).sort();
  };
  const shown = (list: typeof was): string[] =>
    list.map(({ verdict, settled, situations }) => `${verdict} ${settled}: ${situations}`).sort();
  return {
    found: {
      of,
      was: shown(was),
      is: shown(is),
      changes: changes
        .map((each) => `${each.from} ${each.fromSettled} → ${each.to} ${each.toSettled}: ${each.situations}`)
        .sort(),
    },
    counted: {
      of: counted.reduce((sum, [, situations]) => sum + situations, 0n),
      was: shares(0),
      is: shares(1),
      changes: changed.map(([change, situations]) => `${change}: ${situations}`).sort(),
    },
  };
}

describe.each(Object.entries(breadths))("laws %s", (_, breadth) => {
  test(
    "two laws differ in the situations that counting finds, and the evaluator confirms each witness",
    () =>
      fc.assert(
        fc.property(wide(breadth), wide(breadth), name, twoDays, (one, other, id, [from, to]) => {
          const [before, after] = [chainOf(one.text), chainOf(other.text)];
          const { found, counted } = bothWays(
            { chain: before, on: from },
            { chain: after, on: to },
            actOf(before, id),
          );
          expect(found).toEqual(counted);
        }),
        { numRuns: runs },
      ),
    hour,
  );

  test(
    "one law on two days, likewise",
    () =>
      fc.assert(
        fc.property(wide(breadth), name, twoDays, (one, id, [from, to]) => {
          const chain = chainOf(one.text);
          const { found, counted } = bothWays({ chain, on: from }, { chain, on: to }, actOf(chain, id));
          expect(found).toEqual(counted);
        }),
        { numRuns: runs },
      ),
    hour,
  );

  test(
    "verdicts, gaps and conflicts are as many as in the list of situations",
    () =>
      fc.assert(
        fc.property(wide(breadth), name, twoDays, (one, id, [on]) => {
          const chain = chainOf(one.text);
          const cases = casesOf(chain, actOf(chain, id), on);
          fc.pre(cases !== undefined);
          const proof = new Prover(chain, on).prove(actOf(chain, id));
          const count = (of: (one: (typeof cases)[number]) => boolean): bigint =>
            BigInt(cases.filter(of).length);
          const found = (code: string): bigint =>
            proof.findings.filter((each) => each.code === code).reduce((sum, each) => sum + each.count, 0n);
          expect({
            situations: proof.situations,
            gaps: found("law-gap"),
            conflicts: found("law-conflict"),
          }).toEqual({
            situations: count(() => true),
            gaps: count(({ gap }) => gap),
            conflicts: count(({ verdict }) => verdict === "conflict"),
          });
          for (const { verdict, settled, situations } of proof.shares)
            expect([verdict, settled, situations]).toEqual([
              verdict,
              settled,
              count((each) => each.verdict === verdict && each.settled === settled),
            ]);
        }),
        { numRuns: runs },
      ),
    hour,
  );

  test(
    "in parts the proof and the difference are what they are as a whole",
    () =>
      fc.assert(
        fc.property(
          wide(breadth),
          wide(breadth),
          name,
          twoDays,
          fc.integer({ min: 2, max: 9 }),
          (one, other, id, [from, to], tenths) => {
            const [before, after] = [chainOf(one.text), chainOf(other.text)];
            const act = actOf(before, id);
            const plain = (effort?: { most: number }) => {
              const { situations, shares, findings } = new Prover(before, to, effort).prove(act);
              return findings.some(({ code }) => code === "beyond-budget")
                ? undefined
                : {
                    situations,
                    shares: shares.map((each) => `${each.verdict} ${each.settled} ${each.situations}`).sort(),
                    findings: findings
                      .map(
                        ({ code, rules, count, of }) =>
                          `${code} ${[...rules].sort().join()} ${count} of ${of}`,
                      )
                      .sort(),
                  };
            };
            const most = 256 + tenths * 60;
            const parts = plain({ most });
            if (parts) expect(parts).toEqual(plain());
            const [was, is] = [
              { chain: before, on: from },
              { chain: after, on: to },
            ];
            const counts = (effort?: { most: number }) => {
              const { of, changes } = diffAct(was, is, act, effort);
              return [
                of,
                changes
                  .map(
                    (each) =>
                      `${each.from} ${each.fromSettled} ${each.to} ${each.toSettled} ${each.situations}`,
                  )
                  .sort(),
              ];
            };
            try {
              expect(counts({ most })).toEqual(counts());
            } catch (error) {
              if (!(error instanceof OverBudget)) throw error;
            }
          },
        ),
        { numRuns: runs },
      ),
    hour,
  );

  test(
    "the solver finds what the diagrams find, or says that it gave up",
    () =>
      fc.assert(
        fc.property(wide(breadth), wide(breadth), name, twoDays, (one, other, id, [from, to]) => {
          const [before, after] = [chainOf(one.text), chainOf(other.text)];
          const act = actOf(before, id);
          const codes = new Prover(before, from).prove(act).findings.map(({ code }) => code);
          const found = search(before, act, from);
          for (const code of ["law-gap", "law-conflict"] as const)
            if (!found.open.includes(code))
              expect([code, found.findings.some((each) => each.code === code)]).toEqual([
                code,
                codes.includes(code),
              ]);
          const { changes } = diffAct({ chain: before, on: from }, { chain: after, on: to }, act);
          const apart = searchDifference({ chain: before, act, on: from }, { chain: after, act, on: to });
          if (apart.proved) expect(apart.witness !== null).toBe(changes.length > 0);
        }),
        { numRuns: Math.ceil(runs / 2) },
      ),
    hour,
  );
});
