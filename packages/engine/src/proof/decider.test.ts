/** Packed acts and columns at their edges: few and many values, thresholds, days, and rows by the thousand. */
import { describe, expect, test } from "vitest";
import { chainOf, today } from "../../test/sample.js";
import type { Chain } from "../link.js";
import type { Act } from "../vocabulary.js";
import { Columns, mostCodes } from "./columns.js";
import { compile, type Compiled } from "./compile.js";
import { decider } from "./decider.js";
import { outcomes } from "./outcome.js";
import { pack, type Packed } from "./packed.js";

const actOf = (chain: Chain, id = "transfer"): Act => chain.acts.get(id) as Act;
const compiledOf = (law: string, on?: string): Compiled => {
  const chain = chainOf(`us\n${law}`);
  return compile({ chain, act: actOf(chain), ...(on && { on }) });
};

describe("listed values", () => {
  const colours = ["red", "green", "blue", "black", "white", "grey", "brown"];
  const compiled = compiledOf(
    `fact us.d: ${colours.join(", ")}\nr1: must transfer; when: us.d is one of red, grey\nr2: may transfer; when: us.d is black\nr3: no-duty transfer`,
    today,
  );
  const decide = decider(pack(compiled), today);
  test.each(colours)("%s of seven", (colour) => {
    const verdict = ["red", "grey"].includes(colour) ? "must" : colour === "black" ? "may" : "no-rule";
    expect(decide({ "us.d": colour })).toEqual({ verdict, settled: true });
  });
  test.each([["pink"], ["\u0000"], [""], [undefined], [null], [1], ["__proto__"], ["toString"]])(
    "%j is none of them, and decides nothing",
    (value) => expect(decide({ "us.d": value })).toBeUndefined(),
  );
});

describe("a number", () => {
  const compiled = compiledOf(
    "fact us.years; unit: years\nr1: must transfer; when: us.years < 2 years\nr2: may transfer; when: us.years >= 2 years and us.years <= 5 years\nr3: must-not transfer; when: us.years > 9 years\nr4: no-duty transfer",
    today,
  );
  const decide = decider(pack(compiled), today);
  test.each([
    [-1, "must"],
    [1.999, "must"],
    [2, "may"],
    [2.001, "may"],
    [5, "may"],
    [5.001, "no-rule"],
    [9, "no-rule"],
    [9.001, "must-not"],
    [1e9, "must-not"],
  ])("%d: %s, as a number and as text", (years, verdict) => {
    expect(decide({ "us.years": years })?.verdict).toBe(verdict);
    expect(decide({ "us.years": String(years) })?.verdict).toBe(verdict);
  });
  test.each([
    [" "],
    ["\t"],
    [""],
    ["1 "],
    ["0x1"],
    ["1e0"],
    ["-"],
    ["."],
    [Number.NaN],
    [null],
    [true],
    [[]],
    [{}],
    [[1]],
  ])("%j is no number, and decides nothing", (value) =>
    expect(decide({ "us.years": value })).toBeUndefined(),
  );
});

describe("days", () => {
  const law =
    "fact us.a: yes, no\nr1: must transfer; when: us.a; from: 2010-01-01; to: 2015-01-01\nr2: may transfer; from: 2015-01-01";
  const packed = JSON.parse(JSON.stringify(pack(compiledOf(law)))) as Packed;
  test.each([
    ["2009-12-31", "no-rule"],
    ["2010-01-01", "must"],
    ["2014-12-31", "must"],
    ["2015-01-01", "may"],
    ["2030-01-01", "may"],
  ])("on %s: %s", (on, verdict) => {
    expect(decider(packed, on)({ "us.a": "yes" })?.verdict).toBe(verdict);
    const columns = new Columns(compiledOf(law), on);
    const results = new Uint8Array(1);
    columns.decide(
      columns.facts.map(({ classOf }) => Uint8Array.of(classOf("yes") as number)),
      results,
    );
    expect(outcomes[results[0] as number]?.verdict).toBe(verdict);
  });

  test("one day of many can be packed alone", () => {
    const one = pack(compiledOf(law), "2012-01-01");
    expect([one.days, one.roots.length, decider(one, "2012-01-01")({ "us.a": "yes" })?.verdict]).toEqual([
      ["2012-01-01"],
      1,
      "must",
    ]);
  });

  test("an act that is the same for everybody needs no fact and no node", () => {
    const packed = pack(compiledOf("r1: must transfer", today));
    expect([packed.facts, packed.nodes, decider(packed, today)({})]).toEqual([
      [],
      [],
      { verdict: "must", settled: true },
    ]);
    const columns = new Columns(compiledOf("r1: must transfer", today), today);
    expect([
      columns.facts,
      columns.codes,
      [...(columns.table() ?? [])].map((result) => outcomes[result]?.verdict),
    ]).toEqual([[], 1, ["must"]]);
  });
});

describe("columns", () => {
  /** Facts of many widths, so that tables hold one to four columns and there are several. */
  const widths = [2, 2, 2, 2, 2, 9, 3, 17, 2, 2];
  const values = widths.map((width) => Array.from({ length: width }, (_, at) => `v${at}`));
  const lines = values.map((list, fact) => `fact us.f${fact}: ${list.join(", ")}`);
  const rules = widths.flatMap((width, fact) =>
    Array.from(
      { length: width - 1 },
      (_, at) =>
        `r${fact}-${at}: ${["must", "may", "must-not"][(fact + at) % 3]} transfer; when: us.f${fact} is v${at} and us.f${(fact * 3 + at) % 10} is not v0`,
    ),
  );
  const compiled = compiledOf([...lines, ...rules, "r: no-duty transfer"].join("\n"), today);
  const columns = new Columns(compiled, today);
  const decide = decider(pack(compiled), today);

  test("rows over several blocks, each as the decider decides it", () => {
    const count = 20_000;
    const row = (at: number): Record<string, string> =>
      Object.fromEntries(
        values.map((list, fact) => [
          `us.f${fact}`,
          list[Math.floor((at * (2 * fact + 7)) / (fact + 1)) % list.length] as string,
        ]),
      );
    const rows = Array.from({ length: count }, (_, at) => row(at));
    const results = new Uint8Array(count);
    columns.decide(
      columns.facts.map(({ name, classOf }) =>
        Uint8Array.from(rows, (each) => classOf(each[name] as string) as number),
      ),
      results,
    );
    expect(columns.facts.length).toBe(10);
    for (const [at, each] of rows.entries())
      if (at % 7 === 0 || at > count - 9)
        expect([at, outcomes[results[at] as number]]).toEqual([at, decide(each)]);
    expect(new Set(results).size).toBeGreaterThan(2);
  });

  test("a table has the result of every code, in the order of the codes", () => {
    const table = columns.table() as Uint8Array;
    expect(table.length).toBe(widths.reduce((product, width) => product * width, 1));
    for (let at = 0; at < table.length; at += 997) {
      let rest = at;
      const row: Record<string, string> = {};
      for (const { name, values: own } of columns.facts.toReversed()) {
        row[name] = own[rest % own.length] as string;
        rest = Math.floor(rest / own.length);
      }
      expect([at, outcomes[table[at] as number]]).toEqual([at, decide(row)]);
    }
  });

  test("too many codes have no table", () => {
    const facts = Array.from({ length: 25 }, (_, at) => `fact us.x${at}: yes, no`);
    const any = Array.from({ length: 25 }, (_, at) => `us.x${at}`).join(" or ");
    const large = new Columns(
      compiledOf(`${facts.join("\n")}\nr1: must transfer; when: ${any}\nr2: no-duty transfer`, today),
      today,
    );
    expect(large.codes).toBeGreaterThan(mostCodes);
    expect(large.table()).toBeUndefined();
  });
});
