/** What decides at speed: packed acts from plain objects, and columns, against the readable evaluator. */
import { describe, expect, test } from "vitest";
import { Deliberation } from "../packages/engine/src/deliberation.js";
import { link } from "../packages/engine/src/link.js";
import { Columns } from "../packages/engine/src/proof/columns.js";
import { compile } from "../packages/engine/src/proof/compile.js";
import { decider } from "../packages/engine/src/proof/decider.js";
import { outcomes } from "../packages/engine/src/proof/outcome.js";
import { pack, type Packed } from "../packages/engine/src/proof/packed.js";
import { chainOf, today } from "../packages/engine/test/sample.js";
import { readLaws } from "../packages/library/src/index.js";
import { extentOf } from "./extent.js";
import { seeded } from "./random.js";

const { library } = readLaws();
const days = ["2014-06-01", "2017-09-01", "2026-03-01"];

describe.each(library.packs.map(({ id }) => id))("%s", (id) => {
  const chain = link(library, id);
  const { partial } = extentOf(id);
  test("packed for every day, sent as JSON, and in columns: the evaluator's answers", () => {
    const random = seeded(id.length);
    for (const act of chain.acts.values()) {
      const compiled = compile({ chain, act });
      const packed = JSON.parse(JSON.stringify(pack(compiled))) as Packed;
      for (const on of days) {
        const decide = decider(packed, on);
        const columns = new Columns(compiled, on);
        const facts = compiled.space.variables.filter(({ kind, hidden }) => kind === "fact" && !hidden);
        const rows = Array.from({ length: Math.ceil(partial / 3) }, () =>
          Object.fromEntries(
            facts.map(({ name, domain, values }) => {
              const from = domain.length > 0 ? domain : values;
              return [name, from[Math.floor(random() * from.length)] as string];
            }),
          ),
        );
        const results = new Uint8Array(rows.length);
        columns.decide(
          columns.facts.map(({ name, classOf }) =>
            Uint8Array.from(rows, (row) => classOf(row[name] as string) as number),
          ),
          results,
        );
        for (const [index, row] of rows.entries()) {
          const { verdict, settled } = new Deliberation(chain, act, {
            on,
            known: new Map(Object.entries(row)),
            derived: new Set(),
            events: {},
            warnings: [],
          }).summary();
          expect([act.id, on, row, decide(row)]).toEqual([act.id, on, row, { verdict, settled }]);
          expect([act.id, outcomes[results[index] as number]]).toEqual([act.id, { verdict, settled }]);
        }
      }
    }
  });
});

const law = chainOf(`us
fact us.a: yes, no
fact us.d: red, green, blue
fact us.years; unit: years
federal-statute
r1: must transfer; when: us.a and us.years < 5 years
r2: must-not transfer; when: not us.a and us.d is red
r3: no-duty transfer`);
const act = law.acts.get("transfer") as NonNullable<ReturnType<typeof law.acts.get>>;
const compiled = compile({ chain: law, act, on: today });

describe("a packed act", () => {
  const decide = decider(pack(compiled), today);
  test("tells numbers apart at the threshold, as text and as numbers", () => {
    const at = (years: unknown) => decide({ "us.a": "yes", "us.d": "red", "us.years": years })?.verdict;
    expect([at(4.99), at("4.99"), at(5), at("5"), at(6), at(-1)]).toEqual([
      "must",
      "must",
      "no-rule",
      "no-rule",
      "no-rule",
      "must",
    ]);
  });

  test.each([
    ["missing", {}],
    ["undefined", { "us.a": undefined }],
    ["of another value", { "us.a": "maybe" }],
    ["a truth value, which is no listed value", { "us.a": true }],
    ["not a number", { "us.a": "yes", "us.years": "many" }],
    ["an empty number", { "us.a": "yes", "us.years": "" }],
    ["an endless number", { "us.a": "yes", "us.years": Number.POSITIVE_INFINITY }],
    ["the name of a method", { "us.a": "constructor" }],
  ])("a fact that is %s decides nothing: unknown is never false", (_, facts) => {
    expect(decide(facts)).toBeUndefined();
  });

  test("facts it does not need may be missing", () => {
    expect(decide({ "us.a": "yes", "us.years": 1 })?.verdict).toBe("must");
  });
});

describe("a table of every row", () => {
  test("has the result of each code", () => {
    const columns = new Columns(compiled, today);
    const table = columns.table() as Uint8Array;
    expect(table.length).toBe(columns.codes);
    const code = (row: Record<string, string>): number =>
      columns.facts.reduce(
        (sum, { name, values, classOf }) => sum * values.length + (classOf(row[name] as string) as number),
        0,
      );
    const verdict = (row: Record<string, string>) => outcomes[table[code(row)] as number]?.verdict;
    expect(verdict({ "us.a": "yes", "us.years": "3", "us.d": "blue" })).toBe("must");
    expect(verdict({ "us.a": "no", "us.years": "3", "us.d": "red" })).toBe("must-not");
    expect(verdict({ "us.a": "no", "us.years": "3", "us.d": "blue" })).toBe("no-rule");
  });
});
