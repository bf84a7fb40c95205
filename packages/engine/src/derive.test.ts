/** Facts from court records: windows to the day, what is missing, offence lists, and what leaves it open. */
import { describe, expect, test } from "vitest";
import { parseCondition } from "./condition.js";
import { anyRecord, covers, type CourtRecord, normalCitation, type Ternary } from "./derive.js";
import type { Pack, Table } from "./pack.js";
import type { Derivation } from "./vocabulary.js";

interface Terms {
  readonly where: string;
  readonly unclear?: string;
  readonly within?: [number, "days" | "months" | "years"];
  readonly join?: boolean;
}

const derivation = ({ where, unclear, within, join }: Terms): Derivation => ({
  any: "convictions",
  where: parseCondition(where),
  ...(unclear && { unclear: parseCondition(unclear) }),
  ...(within && { within: { amount: within[0], unit: within[1], from: "date" } }),
  ...(join && { join: { table: "offenses", on: "statute" } }),
});
const offenses = (...rows: (readonly [string, string])[]): Table => ({
  name: "offenses",
  columns: ["statute", "gate"],
  rows: rows.map(([statute, gate]) => ({ statute, gate })),
});
const ask = (terms: Terms, records: CourtRecord[], decision = "2026-03-02", table?: Table): Ternary =>
  anyRecord(derivation(terms), records, decision, table ? [{ tables: [table] } as unknown as Pack] : []);

describe("any record", () => {
  const felony: Terms = { where: "grade is felony" };
  test("none in the list is no, one is yes", () => {
    expect(ask(felony, [])).toBe(false);
    expect(ask(felony, [{ grade: "misdemeanor" }])).toBe(false);
    expect(ask(felony, [{ grade: "misdemeanor" }, { grade: "felony" }])).toBe(true);
  });
  test("a missing key leaves it open, unless another record decides or the key cannot matter", () => {
    expect(ask(felony, [{}])).toBeUndefined();
    expect(ask(felony, [{}, { grade: "felony" }])).toBe(true);
    expect(ask(felony, [{}, { grade: "misdemeanor" }])).toBeUndefined();
    expect(ask({ where: "grade is felony and sealed is no" }, [{ grade: "misdemeanor" }])).toBe(false);
    expect(ask({ where: "grade is felony or sealed" }, [{ grade: "felony" }])).toBe(true);
  });
  test("true and false are yes and no, numbers are compared", () => {
    expect(ask({ where: "sealed and not juvenile" }, [{ sealed: true, juvenile: false }])).toBe(true);
    expect(ask({ where: "months < 12" }, [{ months: 11 }])).toBe(true);
    expect(ask({ where: "months < 12" }, [{ months: 12 }])).toBe(false);
  });
  test("the grade at initial sentencing is the grade, where nothing else is recorded", () => {
    const terms: Terms = { where: "grade_at_initial_sentencing is felony" };
    expect(ask(terms, [{ grade: "felony" }])).toBe(true);
    expect(ask(terms, [{ grade: "misdemeanor", grade_at_initial_sentencing: "felony" }])).toBe(true);
    expect(ask(terms, [{ grade: "felony", grade_at_initial_sentencing: "misdemeanor" }])).toBe(false);
  });
});

describe("windows, to the day", () => {
  test.each<[string, [number, "days" | "months" | "years"], string, string, boolean]>([
    ["the day after the last day of five years", [5, "years"], "2021-03-03", "2026-03-02", true],
    ["the last day counts as outside", [5, "years"], "2021-03-02", "2026-03-02", false],
    ["the day of the decision", [5, "years"], "2026-03-02", "2026-03-02", true],
    ["after the decision", [5, "years"], "2026-03-03", "2026-03-02", false],
    ["fifteen years", [15, "years"], "2011-03-03", "2026-03-02", true],
    ["five years before a leap day is 28 February", [5, "years"], "2019-02-28", "2024-02-29", false],
    ["and 1 March is inside", [5, "years"], "2019-03-01", "2024-02-29", true],
    [
      "a conviction on a leap day, seen five years and a day later",
      [5, "years"],
      "2020-02-29",
      "2025-03-01",
      false,
    ],
    ["and on the anniversary that does not exist", [5, "years"], "2020-02-29", "2025-02-28", true],
    ["six months back from a 31st", [6, "months"], "2026-02-28", "2026-08-31", false],
    ["30 days", [30, "days"], "2026-02-01", "2026-03-02", true],
    ["30 days ago exactly", [30, "days"], "2026-01-31", "2026-03-02", false],
  ])("%s", (_, within, date, decision, expected) =>
    expect(ask({ where: "grade is felony", within }, [{ grade: "felony", date }], decision)).toBe(expected),
  );

  test("without the date it stays open; a record that does not match needs none", () => {
    const terms: Terms = { where: "grade is felony", within: [5, "years"] };
    expect(ask(terms, [{ grade: "felony" }])).toBeUndefined();
    expect(ask(terms, [{ grade: "felony", date: "long ago" }])).toBeUndefined();
    expect(ask(terms, [{ grade: "misdemeanor" }])).toBe(false);
  });
  test("a record outside the window is no, even where a key is missing", () =>
    expect(ask({ where: "grade is felony", within: [5, "years"] }, [{ date: "2001-01-01" }])).toBe(false));
});

describe("unclear records", () => {
  const terms: Terms = { where: "grade is felony", unclear: "juvenile or sealed" };
  const clear = { juvenile: false, sealed: false };
  test("a juvenile or sealed record that matches leaves it open", () => {
    expect(ask(terms, [{ grade: "felony", ...clear }])).toBe(true);
    expect(ask(terms, [{ grade: "felony", ...clear, juvenile: true }])).toBeUndefined();
    expect(ask(terms, [{ grade: "felony", ...clear, sealed: true }])).toBeUndefined();
    expect(
      ask(terms, [
        { grade: "felony", ...clear, sealed: true },
        { grade: "felony", ...clear },
      ]),
    ).toBe(true);
  });
  test("one that does not match, or lies outside the window, does not", () => {
    expect(ask(terms, [{ grade: "misdemeanor", juvenile: true, sealed: false }])).toBe(false);
    expect(
      ask({ ...terms, within: [5, "years"] }, [{ grade: "felony", juvenile: true, date: "2001-01-01" }]),
    ).toBe(false);
  });
  test("not saying whether it is sealed leaves it open", () =>
    expect(ask(terms, [{ grade: "felony" }])).toBeUndefined());
});

describe("offence lists", () => {
  const table = offenses(
    ["Cal. Pen. Code § 245(a)(1)", "a3"],
    ["Cal. Pen. Code § 487", "a2"],
    ["Cal. Pen. Code § 459", "unclear"],
  );
  const gate = (statute: unknown, where = "offenses.gate is a3", rows = table): Ternary =>
    ask({ where, join: true }, [{ statute }], "2026-03-02", rows);
  test.each<[string, Ternary]>([
    ["Cal. Pen. Code § 245(a)(1)", true],
    ["cal penal code 245 (a) (1)", true],
    ["Cal. Pen. Code § 245(a)(1)(B)", true],
    ["Cal. Pen. Code § 245(a)(2)", false],
    ["Cal. Pen. Code § 245.5(a)(1)", false],
    ["Cal. Pen. Code § 245(a)", undefined],
    ["Cal. Pen. Code § 245", undefined],
    ["Cal. Pen. Code § 24", false],
    ["Cal. Pen. Code § 487", false],
    ["Cal. Pen. Code § 459", undefined],
    ["Tex. Penal Code § 245(a)(1)", false],
  ])("%s", (statute, expected) => expect(gate(statute)).toBe(expected));
  test("a record without a statute leaves it open", () => {
    expect(gate(undefined)).toBeUndefined();
    expect(gate(17)).toBeUndefined();
  });
  test("the table's name alone asks whether a row was found", () => {
    expect(gate("Cal. Pen. Code § 487", "offenses")).toBe(true);
    expect(gate("Cal. Pen. Code § 488", "offenses")).toBe(false);
    expect(gate("Cal. Pen. Code § 488", "not offenses")).toBe(true);
  });
  test("an open subdivision stays open, asked either way, and beside a wider row", () => {
    expect(gate("Cal. Pen. Code § 245", "offenses")).toBeUndefined();
    expect(gate("Cal. Pen. Code § 245", "not offenses")).toBeUndefined();
    expect(gate(undefined, "not offenses")).toBeUndefined();
    const wide = offenses(["Cal. Pen. Code § 245", "a1"], ["Cal. Pen. Code § 245(a)(1)", "a2"]);
    expect(gate("Cal. Pen. Code § 245(a)", "offenses.gate is a2", wide)).toBeUndefined();
    expect(gate("Cal. Pen. Code § 245(a)", "offenses.gate is a1", wide)).toBe(true);
    expect(gate("Cal. Pen. Code § 245(b)", "offenses.gate is a2", wide)).toBe(false);
  });
  test("several rows for one statute: any that matches", () => {
    const rows = offenses(["Cal. Pen. Code § 487", "a2"], ["Cal. Pen. Code § 487", "a3"]);
    expect(gate("Cal. Pen. Code § 487", "offenses.gate is a3", rows)).toBe(true);
  });
});

describe("citations", () => {
  test.each([
    ["Cal. Pen. Code § 273.5(a)", "cal penal code 273.5(a)"],
    ["CAL. PENAL CODE, SECTION 273.5 (a)", "cal penal code 273.5(a)"],
    ["Tex. Health & Safety Code sec. 481.115( b )", "tex health & safety code 481.115(b)"],
  ])("%s is %s", (text, expected) => expect(normalCitation(text)).toBe(expected));
  test("a section covers its subdivisions, never another section", () => {
    expect(covers("pc 245", "pc 245(a)")).toBe(true);
    expect(covers("pc 245", "pc 2455")).toBe(false);
    expect(covers("pc 245(a)", "pc 245")).toBe(false);
    expect(covers("", "pc 245")).toBe(false);
  });
});
