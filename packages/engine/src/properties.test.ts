/**
 * Random laws: the engine agrees with the plain reference, whatever is unknown and in whatever order it is told.
 * `TIMES=20 npx vitest run packages/engine/src/properties.test.ts` runs twenty times as many.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge, type Judgement, truth, type Values } from "../test/reference.js";
import { answer, chainOf, today } from "../test/sample.js";
import { completions, domains, fitting, law, type Law, ranks, situation, textOf } from "../test/sketch.js";
import type { Answer } from "./answer.js";
import { interview } from "./ask.js";
import { decide } from "./decide.js";

const times = Number(process.env.TIMES ?? 1);
const limit = 90_000 * times;
const act = fc.constantFrom("hold", "transfer");

/** The reference, asked once for all situations that its conditions do not tell apart. */
const asked = new WeakMap<Law, Map<string, Judgement>>();
function judged(one: Law, name: string, values: Values): Judgement {
  const memo = asked.get(one) ?? new Map<string, Judgement>();
  asked.set(one, memo);
  const conditions = one.rules.flatMap(({ when, enjoined }) => [
    truth(when, values),
    truth(enjoined?.scope, values),
  ]);
  const clocks = one.rules.map(({ id }) => values[`clock.us/law/${id}.expired`]);
  const key = JSON.stringify([name, conditions, clocks, values["did.tell-court"] === "yes"]);
  const found = memo.get(key) ?? judge(one.rules, ranks, name === "hold", values);
  memo.set(key, found);
  return found;
}

/** What every lawful completion says, put together. */
function expected(
  one: Law,
  name: string,
  known: Values,
): { verdict: string; settled: boolean; possible: string[] } | undefined {
  const found = completions(one, known).map((values) => judged(one, name, values));
  const verdicts = [...new Set(found.map(({ verdict }) => verdict))].sort();
  if (verdicts.length === 0) return undefined;
  if (verdicts.length > 1) return { verdict: "depends", settled: false, possible: verdicts };
  return { verdict: verdicts[0] as string, settled: found.every(({ settled }) => settled), possible: [] };
}

const core = ({ verdict, settled, possible }: Answer) => ({ verdict, settled, possible });

describe("random laws", () => {
  test(
    "an answer is what every lawful completion and every reading say",
    () =>
      fc.assert(
        fc.property(law, act, situation, (one, name, facts) => {
          const known = fitting(one, facts);
          const right = expected(one, name, known);
          fc.pre(right !== undefined);
          expect(core(answer(chainOf(textOf(one, name)), name, known))).toEqual(right);
        }),
        { numRuns: 400 * times },
      ),
    limit,
  );

  test(
    "the order of rules and of facts changes nothing, and the same question has the same bytes",
    () =>
      fc.assert(
        fc.property(law, act, situation, fc.infiniteStream(fc.nat()), (one, name, facts, random) => {
          const known = fitting(one, facts);
          const shuffled = <T>(list: readonly T[]): T[] =>
            list
              .map((each) => [random.next().value as number, each] as const)
              .sort((a, b) => a[0] - b[0])
              .map(([, each]) => each);
          const chain = chainOf(textOf(one, name));
          const first = answer(chain, name, known);
          expect(
            JSON.stringify(
              answer(chainOf(textOf(one, name)), name, Object.fromEntries(shuffled(Object.entries(known)))),
            ),
          ).toBe(JSON.stringify(first));
          const other = answer(chainOf(textOf({ ...one, rules: shuffled(one.rules) }, name)), name, known);
          const plain = (each: Answer): unknown => [
            core(each),
            each.meanwhile,
            each.words,
            each.deciding.map(({ rule }) => rule).sort(),
          ];
          expect(plain(other)).toEqual(plain(first));
        }),
        { numRuns: 120 * times },
      ),
    limit,
  );

  test(
    "the interview always has a next question that can matter, and always ends in the right answer",
    () =>
      fc.assert(
        fc.property(law, act, situation, fc.nat(), (one, name, facts, pick) => {
          const known: Record<string, string> = { ...fitting(one, facts) };
          const lawful = completions(one, known);
          fc.pre(lawful.length > 0);
          const real = lawful[pick % lawful.length] as Values;
          const chain = chainOf(textOf(one, name));
          for (let asked = 0; ; asked += 1) {
            const { next, answers } = interview(chain, { on: today, facts: known, acts: [name] });
            if (answers[0]?.verdict !== "depends") {
              expect(next).toBeNull();
              expect(answers[0]?.verdict).toBe(judged(one, name, real).verdict);
              return;
            }
            expect(asked).toBeLessThan(Object.keys(domains).length);
            expect(answers[0].next).toBe(next?.id);
            const fact = next?.id as string;
            expect(Object.keys(domains)).toContain(fact);
            expect(known[fact]).toBeUndefined();
            if (one.nevers.length === 0)
              expect([fact, matters(one, name, known, fact)]).toEqual([fact, true]);
            known[fact] = real[fact] as string;
          }
        }),
        { numRuns: 150 * times },
      ),
    limit,
  );
});

/** Whether some completion's judgement changes with this one fact alone. */
function matters(one: Law, name: string, known: Values, fact: string): boolean {
  const same = (a: Judgement, b: Judgement): boolean => a.verdict === b.verdict && a.settled === b.settled;
  return completions(one, known).some((values) =>
    (domains[fact] as readonly string[]).some(
      (value) => !same(judged(one, name, values), judged(one, name, { ...values, [fact]: value })),
    ),
  );
}

test(
  "a whole decision has the same bytes whenever it is made",
  () =>
    fc.assert(
      fc.property(law, situation, (one, facts) => {
        const ask = () =>
          JSON.stringify(decide(chainOf(textOf(one, "hold")), { on: today, facts: fitting(one, facts) }));
        expect(ask()).toBe(ask());
      }),
      { numRuns: 10 * times },
    ),
  limit,
);
