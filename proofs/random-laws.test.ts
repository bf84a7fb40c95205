/** Random laws, with contested, enjoined, voided, coercive and act-dependent rules, in any order: the diagrams agree with the evaluator. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Deliberation } from "../packages/engine/src/deliberation.js";
import { outcomesOf, remainder } from "../packages/engine/src/proof/knowledge.js";
import type { Act } from "../packages/engine/src/vocabulary.js";
import { chainOf, today } from "../packages/engine/test/sample.js";
import { fitting, law, situation, textOf } from "../packages/engine/test/sketch.js";
import { Comparison } from "./comparison.js";
import { extent, progress } from "./extent.js";
import { seeded } from "./random.js";

const hour = 3_600_000;
const act = fc.constantFrom("hold", "transfer");
let done = 0;

test(
  "every situation of a random law, and what can still come out when some is unknown",
  () =>
    fc.assert(
      fc.property(
        law,
        act,
        fc.array(situation, { minLength: 3, maxLength: 3 }),
        fc.nat(),
        (one, name, asked, seed) => {
          const random = seeded(seed);
          const rules = [...one.rules].sort(() => random() - 0.5);
          const chain = chainOf(textOf({ ...one, rules }, name));
          const comparison = new Comparison(chain, chain.acts.get(name) as Act);
          if (comparison.size <= 20_000) comparison.every();
          else for (let draw = 0; draw < 2000; draw += 1) comparison.compare(comparison.draw(random));
          comparison.boundaries(random, false);
          expect(comparison.differences.slice(0, 2)).toEqual([]);
          for (const facts of asked) {
            const known = new Map(Object.entries(fitting(one, facts)).sort(() => random() - 0.5));
            const work = new Deliberation(chain, chain.acts.get(name) as Act, {
              on: today,
              known,
              derived: new Set(),
              events: {},
              warnings: [],
            });
            const { verdict, settled, verdicts } = work.summary();
            const found = outcomesOf(comparison.compiled, remainder(comparison.compiled, known, today));
            expect([...new Set(found.map((each) => each.verdict))].sort()).toEqual(verdicts);
            if (verdict !== "depends") expect(found.every((each) => each.settled)).toBe(settled);
          }
          done += 1;
          if (done % 250 === 0) progress(`${done} of ${extent.laws} random laws`);
        },
      ),
      { numRuns: extent.laws },
    ),
  hour,
);
