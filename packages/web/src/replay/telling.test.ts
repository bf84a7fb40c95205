import type { Replay, Tally } from "@brightline/engine";
import { describe, expect, test } from "vitest";
import { en } from "../messages/replay/en.js";
import { es } from "../messages/replay/es.js";
import { elsewhere, headlineOf, looksOf } from "./telling.js";

const tally = (given: Partial<Tally>): Tally => ({
  view: "the policy",
  on: "2020-01-01",
  layer: "us-xx",
  recorded: "told",
  verdict: "may",
  chain: "may",
  chainSettled: true,
  agreement: "agrees",
  missing: [],
  count: 1,
  ...given,
});

function replayOf(...tallies: readonly Tally[]): Replay {
  const sum = (agreement: Tally["agreement"]): number =>
    tallies
      .filter((each) => each.view === tallies[0]?.view && each.agreement === agreement)
      .reduce((total, { count }) => total + count, 0);
  const agreement = {
    agrees: sum("agrees"),
    disagrees: sum("disagrees"),
    undetermined: sum("undetermined"),
  };
  return { tallies, agreement } as unknown as Replay;
}

const said = (...tallies: readonly Tally[]): string[] => {
  const headline = headlineOf(replayOf(...tallies));
  return [en, es].map(({ replay }) => replay.headline(headline, String));
};

describe("the headline", () => {
  test("says first what went against the rules", () => {
    expect(
      said(
        tally({ count: 26 }),
        tally({ agreement: "disagrees", verdict: "must-not", count: 3 }),
        tally({ agreement: "undetermined", verdict: "depends", count: 4 }),
      ),
    ).toEqual([
      "In 3 of 33 cases the agency did otherwise than these rules say.",
      "En 3 de 33 casos la agencia actuó de otro modo que lo que dicen estas reglas.",
    ]);
  });

  test("does not pass over what the records leave open", () => {
    expect(said(tally({ count: 203 }), tally({ agreement: "undetermined", count: 27 }))[0]).toBe(
      "Nothing done goes against these rules; in 27 of 230 cases the records do not say enough to tell.",
    );
  });

  test("says all only of all", () => {
    expect(said(tally({ count: 5 }))[0]).toBe("In all 5 cases the agency did what these rules say.");
    expect(said(tally({}))[0]).toBe("In the only case the agency did what these rules say.");
  });

  test("says what the rules said where nothing is compared", () => {
    const open = tally({ agreement: "not compared", verdict: "depends", count: 3 });
    expect(said(open, tally({ agreement: "not compared" }))[0]).toBe(
      "In 3 of 4 cases, the answer turns on what is not recorded.",
    );
    expect(said()[0]).toBe("No case could be put to the law.");
  });

  test("counts the first view alone", () => {
    const later = tally({ view: "another", agreement: "disagrees", verdict: "must-not", count: 9 });
    expect(said(tally({ count: 2 }), later)[0]).toBe("In all 2 cases the agency did what these rules say.");
  });
});

test("agreement with a layer is told apart from agreement with all law", () => {
  expect(
    elsewhere(
      replayOf(
        tally({ count: 10 }),
        tally({ chainSettled: false, count: 2 }),
        tally({ chain: "must-not", count: 3 }),
        tally({ agreement: "disagrees", chain: "must-not", count: 50 }),
        tally({ view: "another", chain: "must-not", count: 70 }),
      ),
    ),
  ).toBe(5);
});

describe("the looks", () => {
  const looks = looksOf([
    tally({ recorded: "kept", verdict: "must-not", agreement: "disagrees", count: 2 }),
    tally({ on: "2019-05-01", count: 4 }),
    tally({ count: 3, chainSettled: false }),
    tally({ agreement: "undetermined", verdict: "depends", missing: ["a"] }),
    tally({ agreement: "undetermined", verdict: "depends", missing: ["a", "b"] }),
    tally({ view: "another", agreement: "not compared", verdict: "must", count: 9 }),
  ]);

  test("keep the views in order, with the days whose law was asked", () => {
    expect(looks.map(({ view, days }) => [view, days])).toEqual([
      ["the policy", ["2019-05-01", "2020-01-01"]],
      ["another", ["2020-01-01", "2020-01-01"]],
    ]);
  });

  test("count days together, agreement first, with all law beside and what is missing", () => {
    expect(looks[0]?.done.map(({ recorded, count }) => [recorded, count])).toEqual([
      ["told", 9],
      ["kept", 2],
    ]);
    expect(looks[0]?.done[0]?.parts).toEqual([
      {
        kind: "agrees",
        verdict: "may",
        count: 7,
        beside: [
          { verdict: "may", settled: true, count: 4 },
          { verdict: "may", settled: false, count: 3 },
        ],
        missing: [],
      },
      {
        kind: "undetermined",
        verdict: "depends",
        count: 2,
        beside: [{ verdict: "may", settled: true, count: 2 }],
        missing: ["a", "b"],
      },
    ]);
  });

  test("show the verdict where nothing is compared", () => {
    expect(looks[1]?.done[0]?.parts[0]?.kind).toBe("must");
  });
});
