import { describe, expect, it } from "vitest";
import { chainOf } from "../test/sample.js";
import { BrightlineError } from "./problem.js";
import { readReplay } from "./read/replay.js";
import { columnsOf, type Mapping, type Replay, type Row, replay } from "./replay.js";

/** From 2018 on, a jail tells a release date only when it is public. */
const chain = chainOf(`
  us
    federal-statute
      ask: no-duty notify-release
  us-xx
    state-statute
      closed: must-not notify-release; when: not info.public; from: 2018-01-01; to: 2024-01-01
      open: may notify-release; when: info.public; from: 2018-01-01
`);

const read = (text: string): Mapping => readReplay({ path: "map.yaml", text });

const head = "title: t\nsource: s\njurisdiction: us-xx\nact: notify-release\nrecorded: done\n";
const rowsOfOneDay = read(`${head}
facts:
  info.public: {column: public, map: {Y: yes, N: no}, unknown: ["?"]}
views:
  - {name: state, on: 2020-01-01, layer: us-xx, agrees: {told: may, silent: must-not}}
`);
const bookings: Mapping = { ...rowsOfOneDay, group: ["booking"] };
const ownDay: Mapping = {
  ...rowsOfOneDay,
  views: [{ name: "own day", on: { column: "day" }, layer: "us-xx", facts: {}, rows: [] }],
};

const run = (mapping: Mapping, ...rows: readonly Row[]): Replay => replay(chain, mapping, rows);
const counts = ({ tallies }: Replay) =>
  tallies.map(({ on, recorded, verdict, agreement, count }) => [on, recorded, verdict, agreement, count]);

describe("rows that are each a situation", () => {
  it("compares what was done with what the layer's rules say", () => {
    const report = run(
      rowsOfOneDay,
      { done: "told", public: "Y" },
      { done: "told", public: "N" },
      { done: "told", public: "Y" },
      { done: "silent", public: "N" },
    );
    expect(counts(report)).toEqual([
      ["2020-01-01", "told", "may", "agrees", 2],
      ["2020-01-01", "told", "must-not", "disagrees", 1],
      ["2020-01-01", "silent", "must-not", "agrees", 1],
    ]);
    expect(report.agreement).toEqual({ agrees: 3, disagrees: 1, undetermined: 0 });
  });

  it("leaves open what is not recorded and says what is missing", () => {
    const report = run(
      rowsOfOneDay,
      { done: "told", public: "?" },
      { done: "told", public: "" },
      { done: "told" },
    );
    expect(counts(report)).toEqual([["2020-01-01", "told", "depends", "undetermined", 3]]);
    expect(report.tallies[0]?.missing).toEqual(["info.public"]);
  });

  it("sets aside a row with a word nobody foresaw, and says where", () => {
    const report = run(
      rowsOfOneDay,
      { done: "told", public: "Y" },
      { done: "told", public: "maybe" },
      { public: "Y" },
    );
    expect([report.rows, report.situations, report.setAside, report.faults]).toEqual([3, 1, 2, 2]);
    expect(report.faulty).toEqual([
      { row: 3, why: "the column `public` holds `maybe`, which the mapping does not know" },
      { row: 4, why: "the column `done` is empty or not there" },
    ]);
  });

  it("counts every fault and locates the first thousand", () => {
    const report = run(rowsOfOneDay, ...Array.from({ length: 1500 }, () => ({ done: "" })));
    expect([report.faults, report.faulty.length, report.faulty.at(-1)?.row]).toEqual([1500, 1000, 1001]);
  });
});

describe("several rows of one booking", () => {
  it("are one situation", () => {
    const report = run(
      bookings,
      { booking: "1", done: "told", public: "" },
      { booking: "1", done: "told", public: "Y" },
      { booking: "2", done: "told", public: "Y" },
    );
    expect(counts(report)).toEqual([["2020-01-01", "told", "may", "agrees", 2]]);
  });

  it("are set aside together when one of them cannot be read, or when they contradict each other", () => {
    const report = run(
      bookings,
      { booking: "1", done: "told", public: "Y" },
      { booking: "1", done: "told", public: "maybe" },
      { booking: "2", done: "told", public: "N" },
      { booking: "2", done: "told", public: "Y" },
      { booking: "", done: "told", public: "Y" },
    );
    expect([report.situations, report.setAside, report.tallies]).toEqual([0, 2, []]);
    expect(report.faulty.map(({ row }) => row)).toEqual([3, 4, 6]);
    expect(report.faulty[1]?.why).toContain("both no and yes for `info.public`");
  });
});

describe("a view on the day of each row", () => {
  const at = (day: string): Row => ({ done: "told", public: "N", day });

  it("asks the law of that day, and counts days of equal law together", () => {
    const report = run(
      ownDay,
      at("2017-12-31"),
      at("2018-01-01"),
      at("2023-12-31 23:59:59"),
      at("2024-01-01T08:00"),
    );
    expect(counts(report).map(([on, , verdict, , count]) => [on, verdict, count])).toEqual([
      ["2000-01-01", "no-rule", 1],
      ["2018-01-01", "must-not", 2],
      ["2024-01-01", "no-rule", 1],
    ]);
  });

  it("sets aside rows without a day", () => {
    const days = ["", "2018-02-30", "01/02/2018", "2018-01-01T08:00Z"];
    const report = run(ownDay, ...days.map(at));
    expect([report.setAside, report.faults]).toEqual([4, 4]);
    expect(report.faulty[0]?.why).toBe("the column `day` is empty or not there");
    expect(report.faulty[1]?.why).toContain("`2018-02-30`, which is not a date");
  });

  it("sets aside a booking with days of different law, not one with two days of the same", () => {
    const dated = { ...ownDay, group: ["booking"] };
    const report = run(
      dated,
      ...["2018-01-01", "2019-01-01"].map((day) => ({ ...at(day), booking: "1" })),
      ...["2017-01-01", "2019-01-01"].map((day) => ({ ...at(day), booking: "2" })),
    );
    expect([report.situations, report.setAside]).toEqual([1, 1]);
    expect(report.faulty).toEqual([
      { row: 4, why: "the rows of one situation have days of different law in `day`" },
    ]);
  });
});

describe("a mapping", () => {
  it("tells apart only the words it knows, and only days on which the law changes", () => {
    const uses = columnsOf(chain, { ...ownDay, compare: { column: "charge" } });
    expect([...uses.keys()].sort()).toEqual(["charge", "day", "public"]);
    expect(uses.get("public")).toEqual({ kind: "values", values: new Set(["Y", "N", "?"]) });
    expect(uses.get("day")).toEqual({
      kind: "days",
      starts: ["1999-12-31", "2000-01-01", "2018-01-01", "2024-01-01"],
    });
    expect(uses.get("charge")).toEqual({ kind: "any" });
  });

  it("is refused with everything it names wrongly, before any row is read", () => {
    const wrong = read(
      `${head.replace("notify-release", "notify-releese")}
facts: {info.publik: yes, person.minor: {column: x, map: {A: perhaps}}}
unrecorded: [custody.stat]
views: [{name: v, on: 2020-01-01, layer: us-yy}]`,
    );
    const refused = (): Replay => run(wrong, { done: "told" });
    expect(refused).toThrow(BrightlineError);
    try {
      refused();
    } catch (error) {
      expect((error as BrightlineError).problems.map(({ code }) => code).sort()).toEqual([
        "act-unknown",
        "fact-unknown",
        "fact-unknown",
        "fact-value",
        "jurisdiction-unknown",
      ]);
    }
  });

  it.each([
    ["a day that is none", "views: [{name: v, on: tomorrow, layer: us-xx}]", "date-invalid"],
    ["a column of days without a name", "views: [{name: v, on: {}, layer: us-xx}]", "key-missing"],
    [
      "a column with an unknown key",
      "facts: {info.public: {column: a, maps: {}}}\nviews: [{name: v, on: 2020-01-01, layer: us-xx}]",
      "key-unknown",
    ],
  ])("with %s is refused with its place", (_, rest, code) => {
    expect(() => read(`${head}${rest}\n`)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code })] }),
    );
  });
});
