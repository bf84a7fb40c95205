import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { mostRows } from "./limits.js";
import { type Records, readRecords } from "./records.js";
import { type Refusal, Refused } from "./refusal.js";
import { textOf } from "./unpack.js";

const read = (...parts: BlobPart[]): Promise<Records> =>
  readRecords(new Blob(parts), ["done", "public"], "done", () => undefined);

async function refusal(...parts: BlobPart[]): Promise<Refusal> {
  const error: unknown = await read(...parts).catch((caught: unknown) => caught);
  if (error instanceof Refused) return error.refusal;
  throw error instanceof Error ? error : new Error("it was read");
}

const heading = "done,name,public\n";

describe("a file of records", () => {
  test("is read by the columns a mapping uses; the others are not kept", async () => {
    const { rows, numbers, rejected } = await read(
      `\uFEFF${heading}told,A. Invented,"Y\n(roster)"\n\nkept,B,N\n`,
    );
    expect(rows).toEqual([
      { done: "told", public: "Y\n(roster)" },
      { done: "kept", public: "N" },
    ]);
    expect([numbers, rejected]).toEqual([[2, 3], 0]);
  });

  test("may be gzipped, whatever its name", async () => {
    const packed = new Uint8Array(gzipSync(`${heading}told,A,Y\n`));
    expect((await read(packed)).rows).toEqual([{ done: "told", public: "Y" }]);
    expect(await refusal(packed.slice(0, 30))).toEqual({ kind: "gzip" });
  });

  test("has rows that are none: they are counted and located, and the rest is read", async () => {
    const { rows, numbers, rejected, faulty } = await read(
      heading,
      "told,A,Y\n",
      "told,A\n",
      "told,A,Y,Z\n",
      new Uint8Array([0x74, 0x2c, 0xff, 0x2c, 0x59, 0x0a]),
      "kept,B,N\n",
    );
    expect([rows.length, numbers, rejected]).toEqual([2, [2, 6], 3]);
    expect(faulty).toEqual([
      { row: 3, why: "it has fewer cells than the heading" },
      { row: 4, why: "it has more cells than the heading" },
      { row: 5, why: "it is not UTF-8 text" },
    ]);
  });

  test("tells how far the reading is", async () => {
    const heard: number[] = [];
    await readRecords(new Blob([heading, "told,A,Y\n".repeat(50_000)]), ["done"], "done", (done) =>
      heard.push(done),
    );
    expect(heard.length).toBeGreaterThan(1);
    expect(heard.at(-1)).toBe(1);
  });
});

describe("a file is refused", () => {
  const wide = (rows: number): string => `${heading}${"told,A,Y\n".repeat(rows)}`;

  test.each<[string, BlobPart, Refusal]>([
    ["when it is empty", "", { kind: "empty" }],
    ["when it has blank lines alone", "\n\n", { kind: "empty" }],
    ["when it has a heading alone", heading, { kind: "no-rows" }],
    ["when two columns share a name", "done,public,done\na,b,c\n", { kind: "column-twice", column: "done" }],
    [
      "when a column is missing",
      "done;public\na;b\n",
      { kind: "column-missing", columns: ["done", "public"], found: ["done;public"] },
    ],
    ["when it is Parquet", "PAR1....", { kind: "parquet" }],
    ["when it is a spreadsheet", "PK\u0003\u0004....", { kind: "spreadsheet" }],
    ["when it is not text", "a\u0000b", { kind: "not-text" }],
    [
      "when a quotation mark is not closed",
      `${heading}told,A,Y\ntold,"A,Y\nkept,B,N\n`,
      { kind: "quote", row: 3 },
    ],
    ["when one stands where none can", `${heading}told,"A"B,Y\nkept,B,N\n`, { kind: "quote", row: 2 }],
    ["when it has too many rows", wide(mostRows + 1), { kind: "too-many-rows", most: mostRows }],
    [
      "when what was done differs row by row",
      `${heading}${Array.from({ length: 1001 }, (_, n) => `${n},A,Y\n`).join("")}`,
      { kind: "done-many", column: "done", most: 1000 },
    ],
  ])("%s", async (_, text, expected) => {
    expect(await refusal(text)).toEqual(expected);
  });

  test("when it is too large, or would be once unpacked", async () => {
    const limit: Refusal = { kind: "too-large", megabytes: 100 };
    expect(await refusal(heading, "x".repeat(100_000_000))).toEqual(limit);
    const small = new Blob([new Uint8Array(gzipSync(Buffer.alloc(100_000_001, "told,A,Y\n")))]);
    expect(small.size).toBeLessThan(1_000_000);
    const unpacked = async (): Promise<void> => {
      for await (const _ of textOf(small, () => undefined));
    };
    await expect(unpacked()).rejects.toMatchObject({ refusal: limit });
  });
});
