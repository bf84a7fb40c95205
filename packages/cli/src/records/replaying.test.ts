import { link, type Mapping, replay, type Row } from "@brightline/engine";
import { readLaws } from "@brightline/library";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parquet, rowsQuery } from "../../test/parquet.js";
import { scratch } from "../../test/run.js";
import { replayFile } from "./replaying.js";

const { library } = readLaws();
const travis = link(library, "us-tx-travis");
const california = link(library, "us-ca");

/** Words for each column: known ones, unforeseen ones, empty, and what makes reading CSV hard. */
const words = {
  booking: ["1", "2", "3", ""],
  done: ["held", "released", "released", 'held, "on paper"', ""],
  day: ["2017-01-31", "2017-02-01 23:59:59", "2017-09-01", "2019-03-05T10:00", "2017-02-30", "1 May", ""],
  code: ["4200", "09990030", "1,2", "line\nbreak", ""],
  paper: ["W", "none", "?", "torn", "torn", ""],
  state: ["release-due", "pretrial", "n/a", "elsewhere", ""],
  dated: ["2001-05-05", "2016-12-31", "soon", ""],
};
type Column = keyof typeof words;
const columns = Object.keys(words) as Column[];

/** Mostly the first words, so that sound situations are common. */
const word = (column: Column): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...words[column].slice(0, 2)) },
    { weight: 1, arbitrary: fc.constantFrom(...words[column]) },
  );
const row: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(columns.map((column) => [column, word(column)])) as Record<Column, fc.Arbitrary<string>>,
);

const base: Mapping = {
  title: "invented",
  source: "invented",
  jurisdiction: "us-tx-travis",
  act: "hold",
  group: [],
  facts: {
    "agency.type": "county-jail",
    "request.form": "i-247d",
    "custody.state": { column: "state", unknown: ["n/a"] },
  },
  rows: [
    {
      unless: { code: ["4200"] },
      facts: {},
      record: {
        list: "charges",
        keys: {
          statute: { column: "code", map: { "09990030": "Tex. Penal Code 19.02" }, other: "not listed" },
        },
      },
    },
    {
      if: { code: ["4200"] },
      facts: {
        "paper.judicial": { column: "paper", map: { W: "court-order", none: "none" }, unknown: ["?"] },
      },
    },
  ],
  recorded: "done",
  unrecorded: ["us-tx-travis.listed_conviction"],
  views: [
    {
      name: "county",
      on: "2017-02-01",
      layer: "us-tx-travis",
      facts: {},
      rows: [],
      agrees: { held: ["must", "may"], released: ["must-not"] },
    },
    { name: "state, own day", on: { column: "day" }, layer: "us-tx", only: ["held"], facts: {}, rows: [] },
  ],
};

/** A law that looks back from the day of the decision into dated convictions: each day is its own. */
const lookingBack: Mapping = {
  ...base,
  act: "notify-release",
  jurisdiction: "us-ca",
  rows: [
    ...base.rows,
    {
      facts: {},
      record: {
        list: "convictions",
        keys: {
          date: { column: "dated" },
          statute: { column: "code" },
          grade: { column: "done", map: { held: "felony" }, other: "misdemeanor" },
        },
      },
    },
  ],
  unrecorded: [],
  views: [
    {
      name: "state, own day",
      on: { column: "day" },
      layer: "us-ca",
      facts: {},
      rows: [],
      agrees: { held: ["may"] },
    },
  ],
};

const laws = { travis: [travis, base], california: [california, lookingBack] } as const;

const shapes = fc.record({
  law: fc.constantFrom<keyof typeof laws>("travis", "travis", "california"),
  group: fc.constantFrom<readonly string[]>([], ["booking"], ["booking", "done"]),
  compare: fc.constantFrom<Mapping["compare"]>(undefined, { column: "code", unless: { paper: ["W"] } }),
});

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows: readonly Row[]): string =>
  [columns, ...rows.map((each) => columns.map((column) => cell(each[column] ?? "")))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");

const runs = 25 * Number(process.env.TIMES ?? 1);
const quiet = (): void => undefined;

describe("a file replayed by the database", () => {
  it("gives what replaying its rows one by one gives", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        shapes,
        fc.array(row, { minLength: 1, maxLength: 14 }),
        async ({ law, group, compare }, rows) => {
          const [chain, common] = laws[law];
          const mapping = { ...common, group, ...(compare && { compare }) };
          expect(await replayFile(chain, mapping, scratch("rows.csv", csv(rows)), quiet)).toEqual(
            replay(chain, mapping, rows, 1),
          );
          expect(await replayFile(chain, mapping, await parquet(rowsQuery(columns, rows)), quiet)).toEqual(
            replay(chain, mapping, rows, 0),
          );
        },
      ),
      { numRuns: runs },
    );
  });
});
