import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { link, type Mapping, type Replay } from "@brightline/engine";
import { readLaws } from "@brightline/library";
import { describe, expect, it } from "vitest";
import { parquet } from "../../test/parquet.js";
import { scratch } from "../../test/run.js";
import { Misuse } from "../command.js";
import { replayFile } from "./replaying.js";

const chain = link(readLaws().library, "us-tx-travis");

const mapping: Mapping = {
  title: "invented",
  source: "invented",
  jurisdiction: "us-tx-travis",
  act: "hold",
  group: [],
  facts: { "agency.type": "county-jail", "request.form": "i-247d", "custody.state": "release-due" },
  rows: [
    {
      facts: { "paper.judicial": { column: "code", map: { 7: "court-order", "0": "none" } } },
    },
  ],
  recorded: "done",
  unrecorded: [],
  views: [{ name: "county", on: { column: "day" }, layer: "us-tx-travis", facts: {}, rows: [] }],
};

const run = (path: string, map: Mapping = mapping): Promise<Replay> =>
  replayFile(chain, map, path, () => undefined);
const verdicts = ({ tallies }: Replay) => tallies.map(({ on, verdict, count }) => [on, verdict, count]);
const refusal = async (path: string, map: Mapping = mapping): Promise<string> => {
  try {
    await run(path, map);
  } catch (error) {
    expect(error).toBeInstanceOf(Misuse);
    return (error as Misuse).message;
  }
  throw new Error("it was not refused");
};

const lines = ["done,day,code,note", "held,2017-02-01,7,a", "held,2017-02-02,0,b", "held,2017-02-03,0,"];
const expected = [
  ["2017-02-01", "must", 1],
  ["2017-02-01", "depends", 2],
];

describe("CSV", () => {
  it.each([
    ["plain", `${lines.join("\n")}\n`],
    ["with a byte order mark", `\uFEFF${lines.join("\n")}\n`],
    ["with lines as Windows ends them", `${lines.join("\r\n")}\r\n`],
    ["with blank lines and no last line end", lines.join("\n\n")],
    ["with quoted cells", lines.map((line) => line.replace(/[^,]+/g, '"$&"')).join("\n")],
  ])("%s is read", async (_, text) => {
    const report = await run(scratch("a.csv", text));
    expect([report.rows, report.faults, verdicts(report)]).toEqual([3, 0, expected]);
  });

  it("is read gzipped, and from a name full of wildcards", async () => {
    const path = scratch("jail [2017] *?.csv.gz", "");
    writeFileSync(path, gzipSync(`${lines.join("\n")}\n`));
    expect(verdicts(await run(path))).toEqual(expected);
  });

  it("sets aside what is not a row, counts it, and numbers all rows as the file has them", async () => {
    const [heading, ...rows] = lines;
    const text = [heading, "held,2017-02-01", ...rows, "held,2017-02-01,7,a,b", "held,yesterday,7,a"].join(
      "\n",
    );
    const report = await run(scratch("a.csv", text));
    expect([report.rows, report.situations, report.faults, report.setAside]).toEqual([6, 3, 3, 1]);
    expect(report.faulty.map(({ row }) => row)).toEqual([2, 6, 7]);
    expect(report.faulty[0]?.why).toBe("it has fewer cells than the heading");
    expect(report.faulty[2]?.why).toContain("`yesterday`");
  });

  it("with text that is not UTF-8 loses only that row", async () => {
    const path = scratch("a.csv", "");
    writeFileSync(path, Buffer.from(`${lines.join("\n")}\nheld,2017-02-01,\xe9,a\n`, "latin1"));
    const report = await run(path);
    expect(verdicts(report)).toEqual(expected);
    expect(report.faulty).toEqual([{ row: 5, why: "it is not UTF-8 text" }]);
  });

  it("of many rows keeps their order and their numbers", { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 300_000 }, (_, index) =>
      index % 100_000 === 99_999 ? "held,never,7,x" : index === 150_000 ? "held" : "held,2017-02-01,7,x",
    );
    const report = await run(scratch("many.csv", [lines[0], ...many].join("\n")));
    expect([report.rows, report.situations, report.faults]).toEqual([300_000, 299_996, 4]);
    expect(report.faulty.map(({ row }) => row)).toEqual([100_001, 150_002, 200_001, 300_001]);
  });

  it.each([
    ["without rows", "a.csv", "done,day,code\n", /no rows under its heading/],
    ["that is empty", "a.csv", "", /is empty/],
    [
      "without a column of the mapping",
      "a.csv",
      "done,day,kode\n1,2,3\n",
      /no column `code`, did you mean `kode`/,
    ],
    ["with a column twice", "a.csv", "done,day,code,day\n1,2,3,4\n", /`day` twice/],
    ["that only calls itself Parquet", "a.parquet", `${lines.join("\n")}\n`, /not a Parquet file/],
    ["that only calls itself gzipped", "a.csv.gz", `${lines.join("\n")}\n`, /not gzipped/],
    ["that is broken Parquet", "a.parquet", "PAR1 and nothing more", /cannot be read as Parquet/],
  ])("%s is refused", async (_, name, text, why) => {
    expect(await refusal(scratch(name, text))).toMatch(why);
  });

  it("is refused when gzip ends too early", async () => {
    const path = scratch("a.csv.gz", "");
    const whole = gzipSync(`${lines.join("\n")}\n${"held,2017-02-01,7,filler\n".repeat(5000)}`);
    writeFileSync(path, whole.subarray(0, whole.length / 2));
    expect(await refusal(path)).toMatch(/cannot be read/);
  });

  it("is refused when the recorded column holds something else for each row", async () => {
    const many = Array.from({ length: 1500 }, (_, index) => `act ${index},2017-02-01,7,a`);
    expect(await refusal(scratch("a.csv", [lines[0], ...many].join("\n")))).toMatch(
      /more than 1000 different/,
    );
  });
});

const query = (day: string, code: string): string =>
  `SELECT 'held' AS done, ${day} AS day, ${code} AS code FROM (VALUES ('2017-02-01 10:00:00', 7), ('2017-02-02 23:00:00', 0), ('2017-02-03 00:00:00', 0)) AS v(day, code)`;

describe("Parquet", () => {
  it.each([
    ["text", "v.day", "CAST(v.code AS VARCHAR)"],
    ["dates and whole numbers", "CAST(left(v.day, 10) AS DATE)", "v.code"],
    ["times and numbers with a point", "CAST(v.day AS TIMESTAMP)", "CAST(v.code AS DOUBLE)"],
    ["nanoseconds and decimals", "CAST(v.day AS TIMESTAMP_NS)", "CAST(v.code AS DECIMAL(9, 2))"],
    ["choices", "v.day", "CAST(CAST(v.code AS VARCHAR) AS ENUM ('7', '0'))"],
  ])("of %s says the same", async (_, day, code) => {
    const report = await run(await parquet(query(day, code)));
    expect([report.rows, report.faults, verdicts(report)]).toEqual([3, 0, expected]);
  });

  it("reads instants on the clocks of the place", async () => {
    // 05:59 in London is still the day before in Austin, when the county's policy was not yet in force.
    const path = await parquet(
      "SELECT 'held' AS done, TIMESTAMPTZ '2017-02-01 05:59:00+00' AS day, '7' AS code UNION ALL SELECT 'held', TIMESTAMPTZ '2017-02-01 06:00:00+00', '7'",
    );
    expect((await run(path)).tallies.map(({ on }) => on)).toEqual(["2012-05-07", "2017-02-01"]);
  });

  it("takes null for not recorded, and counts what cannot be", async () => {
    const report = await run(
      await parquet(
        "SELECT * FROM (VALUES ('held', DATE '2017-02-01', NULL), (NULL, DATE '2017-02-01', 7), ('held', NULL, 7), ('held', DATE '9999-01-01', 7), ('held', DATE '2017-02-01', 8)) AS v(done, day, code)",
      ),
    );
    expect([report.situations, report.faults]).toEqual([1, 4]);
    expect(report.faulty.map(({ row, why }) => `${row} ${why}`)).toEqual([
      "2 the column `done` is empty or not there",
      "3 the column `day` is empty or not there",
      "4 the column `day` holds `9999-01-01`, which is not a date as YYYY-MM-DD",
      "5 the column `code` holds `8`, which the mapping does not know",
    ]);
  });

  it.each([
    ["lists", "[v.code]", {}, /`code` holds INTEGER\[\], not single values/],
    ["structures", "{'code': v.code}", {}, /`code` holds STRUCT/],
    [
      "numbers where the mapping writes them with a nought before",
      "v.code",
      { "07": "court-order" },
      /never `07`/,
    ],
    ["truth values where the mapping looks for yes", "v.code = 7", { yes: "court-order" }, /never `yes`/],
  ])("of %s is refused", async (_, code, map, why) => {
    const other: Mapping = {
      ...mapping,
      rows: [{ facts: { "paper.judicial": { column: "code", map, other: "none" } } }],
    };
    expect(await refusal(await parquet(query("v.day", code)), other)).toMatch(why);
  });

  it("that is damaged inside is refused, not half replayed", async () => {
    const path = await parquet(
      "SELECT 'held' AS done, '2017-02-01' AS day, CAST(hash(i) AS VARCHAR) AS code FROM range(50000) AS t(i)",
    );
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 2000, 40_000);
    writeFileSync(path, bytes);
    expect(await refusal(path)).toMatch(/records\.parquet` (could not be replayed|cannot be read)/);
  });

  it("without rows is refused", async () => {
    expect(await refusal(await parquet(`${query("v.day", "v.code")} LIMIT 0`))).toMatch(/no rows/);
  });
});
