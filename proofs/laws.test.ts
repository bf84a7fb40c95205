/** The real packs: every act's diagram gives what the readable evaluator gives. */
import { describe, expect, test } from "vitest";
import { Deliberation } from "../packages/engine/src/deliberation.js";
import { link } from "../packages/engine/src/link.js";
import { outcomesOf, remainder } from "../packages/engine/src/proof/knowledge.js";
import { readLaws } from "../packages/library/src/index.js";
import { Comparison } from "./comparison.js";
import { extentOf, proved, progress } from "./extent.js";
import { seeded } from "./random.js";

const { library } = readLaws();
const hour = 3_600_000;
let situations = 0;

describe.each(library.packs.map(({ id }) => id))("%s", (id) => {
  const chain = link(library, id);
  const extent = extentOf(id);
  test.each([...chain.acts.keys()])(
    "%s",
    (name) => {
      const act = chain.acts.get(name);
      if (!act) throw new Error(name);
      const comparison = new Comparison(chain, act);
      const random = seeded(name.length * 7919 + id.length);
      const all = comparison.size <= extent.every && (proved.includes(id) || comparison.size <= 1_000_000);
      if (all) comparison.every();
      else for (let draw = 0; draw < extent.random; draw += 1) comparison.compare(comparison.draw(random));
      comparison.boundaries(random, extent.around && !all);
      const whole = comparison.size > 1 ? extent.whole : 1;
      for (let draw = 0; draw < whole; draw += 1) comparison.compareWhole(comparison.draw(random));
      situations += comparison.compared;
      progress(
        `${id} ${name}: ${comparison.compared.toLocaleString("en-US")} compared${all ? ", every situation" : ` of ${comparison.size.toExponential(1)}`}; ${situations.toLocaleString("en-US")} in all`,
      );
      expect(comparison.differences.slice(0, 3)).toEqual([]);
      expect(comparison.compared).toBeGreaterThan(0);
    },
    hour,
  );

  test(
    "partial knowledge: what can still come out",
    () => {
      const random = seeded(id.length);
      for (const act of chain.acts.values()) {
        const comparison = new Comparison(chain, act);
        if (comparison.size === 1) continue;
        for (let draw = 0; draw < extent.partial; draw += 1) {
          const { on, facts } = comparison.facts(comparison.draw(random));
          const share = 0.3 + 0.7 * random();
          const known = new Map(Object.entries(facts).filter(() => random() < share));
          const work = new Deliberation(chain, act, {
            on,
            known,
            derived: new Set(),
            events: {},
            warnings: [],
          });
          const { verdict, settled, verdicts } = work.summary();
          const found = outcomesOf(comparison.compiled, remainder(comparison.compiled, known, on));
          const can = [...new Set(found.map((each) => each.verdict))].sort();
          const said = verdict === "depends" ? { verdicts } : { verdicts, settled };
          const shown =
            verdict === "depends"
              ? { verdicts: can }
              : { verdicts: can, settled: found.every((each) => each.settled) };
          expect([act.id, on, Object.fromEntries(known), shown]).toEqual([
            act.id,
            on,
            Object.fromEntries(known),
            said,
          ]);
        }
      }
      progress(`${id}: partial knowledge, ${extent.partial} situations of each act`);
    },
    hour,
  );
});
