/** Travis County, 31 January, 1 February and 1 September 2017: the differences are what counting every situation gives. */
import { describe, expect, test } from "vitest";
import { link } from "../packages/engine/src/link.js";
import { diffAct } from "../packages/engine/src/proof/difference.js";
import { readLaws } from "../packages/library/src/index.js";
import { countChanges } from "./counting.js";
import { long, progress } from "./extent.js";

const { library } = readLaws();
const chain = link(library, "us-tx-travis");
const steps = [
  ["2017-01-31", "2017-02-01"],
  ["2017-08-31", "2017-09-01"],
  ["2017-02-01", "2017-09-01"],
] as const;
/** The largest act takes minutes; the long form has it. */
const acts = [...chain.acts.values()].filter(({ id }) => long || id !== "hold");

describe.each(steps)("%s to %s", (from, to) => {
  test.each(acts.map((act) => [act.id, act] as const))(
    "%s",
    (_, act) => {
      const [before, after] = [
        { chain, on: from },
        { chain, on: to },
      ];
      const { changes, of, before: was } = diffAct(before, after, act);
      const counted = countChanges(before, after, act);
      const changed = [...counted].filter(([change]) => {
        const [one, other] = change.split(" → ");
        return one !== other;
      });
      expect(
        changes
          .map(
            (each) => `${each.from} ${each.fromSettled} → ${each.to} ${each.toSettled}: ${each.situations}`,
          )
          .sort(),
      ).toEqual(changed.map(([change, situations]) => `${change}: ${situations}`).sort());
      expect([...counted.values()].reduce((sum, each) => sum + each, 0n)).toBe(of);
      expect(was.reduce((sum, { situations }) => sum + situations, 0n)).toBe(of);
      progress(
        `Travis County ${from} to ${to}, ${act.id}: ${of.toLocaleString("en-US")} situations counted twice`,
      );
    },
    3_600_000,
  );
});
