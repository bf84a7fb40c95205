/** The real packs prove clean, and what is counted is what counting every situation gives. */
import { describe, expect, test } from "vitest";
import { link } from "../packages/engine/src/link.js";
import { Prover } from "../packages/engine/src/proof/prover.js";
import { verify } from "../packages/engine/src/proof/verify.js";
import { runCase } from "../packages/engine/src/trial.js";
import { readLaws } from "../packages/library/src/index.js";
import { countChanges } from "./counting.js";
import { long, proved, progress } from "./extent.js";

const { library } = readLaws();
const days = long ? ["2014-06-01", "2017-09-01", "2026-03-01", "2026-11-22"] : ["2026-11-22"];

describe.each(library.packs.map(({ id }) => id))("%s", (id) => {
  const chain = link(library, id);

  test.each(days)("on %s nothing is found that no note explains", (on) => {
    const trials = library.packs
      .flatMap(({ cases }) => cases)
      .filter(({ jurisdiction }) => jurisdiction === id)
      .map((one) => runCase(chain, one));
    const { findings, acts } = verify(chain, { on, trials });
    expect(
      findings.filter(({ explained }) => !explained).map(({ code, act, rules }) => [code, act, rules]),
    ).toEqual([]);
    expect(acts.every(({ situations }) => situations > 0n)).toBe(true);
  });

  // The short form counts again where it proves most closely.
  test.each(long || proved.includes(id) ? days : [])(
    "on %s every share is what counting gives",
    (on) => {
      const prover = new Prover(chain, on);
      for (const act of chain.acts.values()) {
        if (act.id === "hold" && !(long && proved.includes(id))) continue;
        const proof = prover.prove(act);
        const law = { chain, on };
        const counted = [...countChanges(law, law, act)].map(([change, situations]) => [
          change.split(" → ")[0],
          situations,
        ]);
        const shares = proof.shares.map(({ verdict, settled, situations }) => [
          `${verdict} ${settled}`,
          situations,
        ]);
        expect([act.id, shares.sort()]).toEqual([act.id, counted.sort()]);
        progress(
          `${id} on ${on}, ${act.id}: ${proof.situations.toLocaleString("en-US")} situations counted twice`,
        );
      }
    },
    3_600_000,
  );
});
