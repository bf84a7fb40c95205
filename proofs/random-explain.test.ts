/** Random laws explained and asked about: nearest answers, sufficient facts and questions, against lists of all situations. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Deliberation } from "../packages/engine/src/deliberation.js";
import type { Chain } from "../packages/engine/src/link.js";
import { compile } from "../packages/engine/src/proof/compile.js";
import { neighbors, sufficient } from "../packages/engine/src/proof/nearest.js";
import { Questions } from "../packages/engine/src/proof/questions.js";
import type { Act } from "../packages/engine/src/vocabulary.js";
import { chainOf, today } from "../packages/engine/test/sample.js";
import { type Case, casesOf, type Values } from "./brute.js";
import { extent } from "./extent.js";
import { seeded } from "./random.js";
import { type Breadth, wide } from "./wide.js";

const hour = 3_600_000;
const runs = Math.ceil(extent.laws / 3);
const plain: Breadth = { rules: 6, contested: 2, infers: false };
const inferring: Breadth = { ...plain, infers: true };
const name = fc.constantFrom("hold", "transfer");
const actOf = (chain: Chain, id: string): Act => chain.acts.get(id) as Act;

const summary = (chain: Chain, act: Act, facts: Values) =>
  new Deliberation(chain, act, {
    on: today,
    known: new Map(Object.entries(facts)),
    derived: new Set(),
    events: {},
    warnings: [],
  }).summary();

/** A case, of which each fact is told or not. */
function partly(cases: readonly Case[], random: () => number): { real: Case; told: Values } {
  const real = cases[Math.floor(random() * cases.length)] as Case;
  const share = random() < 0.4 ? 1 : random();
  return { real, told: Object.fromEntries(Object.entries(real.facts).filter(() => random() < share)) };
}

/** What is told, and what is presumed of the rest. */
const read = (chain: Chain, cases: readonly Case[], told: Values): Values => ({
  ...Object.fromEntries(
    Object.keys(cases[0]?.facts ?? {}).flatMap((fact) => {
      const value = chain.facts.get(fact)?.presume?.value;
      return value === undefined ? [] : [[fact, value]];
    }),
  ),
  ...told,
});
const agree = (one: Case, facts: Values): boolean =>
  Object.entries(facts).every(([fact, value]) => one.facts[fact] === value);

describe("laws without inferences", () => {
  test(
    "the nearest other answers change as few of the known facts as can be",
    () =>
      fc.assert(
        fc.property(wide(plain), name, fc.nat(), (one, id, seed) => {
          const chain = chainOf(one.text);
          const act = actOf(chain, id);
          const cases = casesOf(chain, act, today, 5000);
          fc.pre(cases !== undefined && cases.length > 0);
          const random = seeded(seed);
          const compiled = compile({ chain, act, on: today });
          for (let draw = 0; draw < 4; draw += 1) {
            const { told } = partly(cases, random);
            const now = read(chain, cases, told);
            const own = [...new Set(cases.filter((each) => agree(each, now)).map(({ verdict }) => verdict))];
            const near = neighbors(compiled, new Map(Object.entries(told)), today);
            if (own.length !== 1) {
              expect([told, near]).toEqual([told, []]);
              continue;
            }
            const distances = new Map<string, number>();
            for (const { facts, verdict, settled } of cases) {
              if (verdict === own[0]) continue;
              const changed = Object.keys(now).filter((fact) => facts[fact] !== now[fact]).length;
              const key = `${verdict} ${settled}`;
              distances.set(key, Math.min(changed, distances.get(key) ?? changed));
            }
            expect([
              told,
              near
                .map((each) => `${each.verdict} ${each.settled}: ${Object.keys(each.changes).length}`)
                .sort(),
            ]).toEqual([told, [...distances].map(([key, changed]) => `${key}: ${changed}`).sort()]);
          }
        }),
        { numRuns: runs },
      ),
    hour,
  );

  test(
    "the sufficient facts are as few as can be",
    () =>
      fc.assert(
        fc.property(wide(plain), name, fc.nat(), (one, id, seed) => {
          const chain = chainOf(one.text);
          const act = actOf(chain, id);
          const cases = casesOf(chain, act, today, 3000);
          fc.pre(cases !== undefined && cases.length > 0);
          const random = seeded(seed);
          const compiled = compile({ chain, act, on: today });
          for (let draw = 0; draw < 4; draw += 1) {
            const { told } = partly(cases, random);
            const now = read(chain, cases, told);
            const own = new Set(cases.filter((each) => agree(each, now)).map(({ verdict }) => verdict));
            const found = sufficient(compiled, new Map(Object.entries(told)), today);
            if (own.size !== 1) expect([told, found]).toEqual([told, null]);
            else expect([told, found?.length]).toEqual([told, fewest(chain, cases, now)]);
          }
        }),
        { numRuns: runs },
      ),
    hour,
  );

  test(
    "an interview never needs more questions than it says, and asks nothing it was told to skip",
    () =>
      fc.assert(
        fc.property(
          wide(plain),
          name,
          fc.nat(),
          fc.constantFrom("us.a", "us.d", "none"),
          (one, id, seed, skipped) => {
            const chain = chainOf(one.text);
            const act = actOf(chain, id);
            const cases = casesOf(chain, act, today, 5000);
            fc.pre(cases !== undefined && cases.length > 0);
            const random = seeded(seed);
            const questions = new Questions(compile({ chain, act, on: today }), today);
            const lawful = cases.filter((each) => agree(each, read(chain, cases, {})));
            fc.pre(lawful.length > 0);
            const { facts } = lawful[Math.floor(random() * lawful.length)] as Case;
            const known = new Map<string, string>();
            const first = questions.course(known, [skipped]);
            for (let asked = 0; ; asked += 1) {
              const { next, worst, mean } = questions.course(known, [skipped]);
              expect(asked + worst).toBeLessThanOrEqual(first.worst);
              expect(mean).toBeLessThanOrEqual(worst + 1e-9);
              if (next === null) break;
              expect(next).not.toBe(skipped);
              expect(known.has(next)).toBe(false);
              known.set(next, facts[next] as string);
            }
            const { verdict } = summary(chain, act, Object.fromEntries(known));
            if (skipped === "none") expect(verdict).not.toBe("depends");
          },
        ),
        { numRuns: runs },
      ),
    hour,
  );
});

describe("laws with inferences", () => {
  test(
    "the evaluator, told of a nearest situation, gives its answer",
    () =>
      fc.assert(
        fc.property(wide(inferring), name, fc.nat(), (one, id, seed) => {
          const chain = chainOf(one.text);
          const act = actOf(chain, id);
          const cases = casesOf(chain, act, today, 5000);
          fc.pre(cases !== undefined && cases.length > 0);
          const random = seeded(seed);
          const compiled = compile({ chain, act, on: today });
          for (let draw = 0; draw < 4; draw += 1) {
            const { told } = partly(cases, random);
            for (const near of neighbors(compiled, new Map(Object.entries(told)), today)) {
              // A presumption that an inference may rebut changes with what is learned, not only with what is otherwise.
              const moved = { ...near.changes, ...near.also };
              expect([near.verdict, Object.keys(moved).length > 0]).toEqual([near.verdict, true]);
              const there = { ...told, ...near.changes, ...near.also };
              expect([told, near, summary(chain, act, there).verdicts]).toEqual([told, near, [near.verdict]]);
            }
          }
        }),
        { numRuns: runs },
      ),
    hour,
  );

  test(
    "the evaluator, told only the sufficient facts, gives the same answer",
    () =>
      fc.assert(
        fc.property(wide(inferring), name, fc.nat(), (one, id, seed) => {
          const chain = chainOf(one.text);
          const act = actOf(chain, id);
          const cases = casesOf(chain, act, today, 5000);
          fc.pre(cases !== undefined && cases.length > 0);
          const random = seeded(seed);
          const compiled = compile({ chain, act, on: today });
          for (let draw = 0; draw < 4; draw += 1) {
            const { told } = partly(cases, random);
            const found = sufficient(compiled, new Map(Object.entries(told)), today);
            if (!found) continue;
            const least = Object.fromEntries(found.map((fact) => [fact, told[fact] as string]));
            const own = summary(chain, act, told).verdict;
            expect([told, least, summary(chain, act, least).verdicts]).toEqual([told, least, [own]]);
          }
        }),
        { numRuns: runs },
      ),
    hour,
  );
});

/** Size of the smallest set of facts that decides; what is as presumed counts for nothing. */
function fewest(chain: Chain, cases: readonly Case[], now: Values): number {
  const facts = Object.keys(now);
  const free = facts.filter((fact) => chain.facts.get(fact)?.presume?.value === now[fact]);
  const items = facts.filter((fact) => !free.includes(fact));
  const own = cases.find((each) => agree(each, now))?.verdict;
  let best = items.length;
  for (let bits = 0; bits < 2 ** items.length; bits += 1) {
    const held = [...free, ...items.filter((_, at) => (bits >> at) & 1)];
    if (held.length - free.length >= best) continue;
    const left = cases.filter((each) => held.every((fact) => each.facts[fact] === now[fact]));
    if (left.every(({ verdict }) => verdict === own)) best = held.length - free.length;
  }
  return best;
}
