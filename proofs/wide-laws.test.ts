/** Random wide laws: the diagrams, packed or in columns, give what the evaluator gives, on every day. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Deliberation } from "../packages/engine/src/deliberation.js";
import type { Chain } from "../packages/engine/src/link.js";
import { Columns } from "../packages/engine/src/proof/columns.js";
import { decider } from "../packages/engine/src/proof/decider.js";
import { outcomesOf, remainder } from "../packages/engine/src/proof/knowledge.js";
import { outcomes } from "../packages/engine/src/proof/outcome.js";
import { pack } from "../packages/engine/src/proof/packed.js";
import type { Act } from "../packages/engine/src/vocabulary.js";
import { chainOf } from "../packages/engine/test/sample.js";
import { Comparison } from "./comparison.js";
import { extent } from "./extent.js";
import { seeded } from "./random.js";
import { type Breadth, wide } from "./wide.js";

const hour = 3_600_000;
const breadths: Readonly<Record<string, Breadth>> = {
  "of every kind": { rules: 9, contested: 3, infers: true },
  "in a crowd of doubts": { rules: 12, contested: 9, infers: false },
};
const runs = Math.ceil(extent.laws / 3);
const actOf = (chain: Chain, id: string): Act => chain.acts.get(id) as Act;

function answer(chain: Chain, act: Act, on: string, facts: Readonly<Record<string, string>>) {
  const known = new Map(Object.entries(facts));
  return new Deliberation(chain, act, { on, known, derived: new Set(), events: {}, warnings: [] }).summary();
}

describe.each(Object.entries(breadths))("laws %s", (_, breadth) => {
  test(
    "every situation on every day",
    () =>
      fc.assert(
        fc.property(wide(breadth), fc.constantFrom("hold", "transfer"), fc.nat(), (one, name, seed) => {
          const random = seeded(seed);
          const chain = chainOf(one.text);
          const comparison = new Comparison(chain, actOf(chain, name));
          if (comparison.size <= 4000) comparison.every();
          else for (let draw = 0; draw < 1500; draw += 1) comparison.compare(comparison.draw(random));
          comparison.boundaries(random, false);
          for (let draw = 0; draw < 4; draw += 1) {
            const point = comparison.drawLawful(random);
            if (point) comparison.compareWhole(point);
          }
          expect(comparison.differences.slice(0, 2)).toEqual([]);
        }),
        { numRuns: runs },
      ),
    hour,
  );

  test(
    "packed and in columns",
    () =>
      fc.assert(
        fc.property(wide(breadth), fc.constantFrom("hold", "transfer"), fc.nat(), (one, name, seed) => {
          const random = seeded(seed);
          const chain = chainOf(one.text);
          const act = actOf(chain, name);
          const comparison = new Comparison(chain, act);
          const packed = pack(comparison.compiled);
          for (let draw = 0; draw < 12; draw += 1) {
            const point = comparison.drawLawful(random);
            if (!point) return;
            const { on, facts } = comparison.facts(point);
            const { verdict, settled } = answer(chain, act, on, facts);
            expect([on, facts, decider(packed, on)(facts)]).toEqual([on, facts, { verdict, settled }]);
            const columns = new Columns(comparison.compiled, on);
            const results = new Uint8Array(1);
            columns.decide(
              columns.facts.map(({ name: fact, classOf }) =>
                Uint8Array.of(classOf(facts[fact] as string) as number),
              ),
              results,
            );
            expect([on, facts, outcomes[results[0] as number]]).toEqual([on, facts, { verdict, settled }]);
          }
        }),
        { numRuns: runs },
      ),
    hour,
  );

  test(
    "what can still come out when some facts are unknown",
    () =>
      fc.assert(
        fc.property(wide(breadth), fc.constantFrom("hold", "transfer"), fc.nat(), (one, name, seed) => {
          const random = seeded(seed);
          const chain = chainOf(one.text);
          const act = actOf(chain, name);
          const comparison = new Comparison(chain, act);
          for (let draw = 0; draw < 6; draw += 1) {
            const point = comparison.drawLawful(random);
            if (!point) return;
            const { on, facts } = comparison.facts(point);
            const share = random();
            const told = Object.fromEntries(Object.entries(facts).filter(() => random() < share));
            const { verdict, settled, verdicts } = answer(chain, act, on, told);
            const found = outcomesOf(
              comparison.compiled,
              remainder(comparison.compiled, new Map(Object.entries(told)), on),
            );
            expect([on, told, [...new Set(found.map((each) => each.verdict))].sort()]).toEqual([
              on,
              told,
              verdicts,
            ]);
            if (verdict !== "depends")
              expect([on, told, found.every((each) => each.settled)]).toEqual([on, told, settled]);
          }
        }),
        { numRuns: runs },
      ),
    hour,
  );
});
