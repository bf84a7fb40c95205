import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Replay, Tally } from "@brightline/engine";
import { describe, expect, it } from "vitest";
import { brightline, scratch } from "../test/run.js";

const map = fileURLToPath(new URL("../../../replays/travis-county-2017-02-01.yaml", import.meta.url));
const data = fileURLToPath(
  new URL("../../../../shared/data/travis-detainer-policy-change-2017-02-01.csv.gz", import.meta.url),
);
const there = existsSync(data);
if (!there)
  console.warn(
    "SKIPPED, LOUDLY: the Travis County records are not here; the replay of real records was not tested.",
  );

const count = (tallies: readonly Tally[]): number => tallies.reduce((sum, tally) => sum + tally.count, 0);

describe.skipIf(!there)("the replay of Travis County, 1 February 2017", () => {
  const { out, status } = there
    ? brightline(["replay", "--json", "--map", map, data])
    : { out: "{}", status: 0 };
  const report = JSON.parse(out) as Replay;
  const of = (view: RegExp, recorded: string, test: (tally: Tally) => boolean = () => true): number =>
    count(
      report.tallies.filter((tally) => view.test(tally.view) && tally.recorded === recorded && test(tally)),
    );
  const before = /before any warrant/;

  it("reads every row", () => {
    expect(status).toBe(0);
    expect([report.rows, report.situations, report.faulty.length]).toEqual([739, 230, 0]);
  });

  it("declines 149 of the 149 that were declined", () => {
    expect(of(before, "declined_by_policy")).toBe(149);
    expect(
      of(
        before,
        "declined_by_policy",
        ({ verdict, agreement }) => verdict === "must-not" && agreement === "agrees",
      ),
    ).toBe(149);
  });

  it("declines 31 of 31 before the warrant and honors them after it", () => {
    expect(of(before, "reinstated_with_warrant", ({ verdict }) => verdict === "must-not")).toBe(31);
    expect(
      of(
        /came with a warrant/,
        "reinstated_with_warrant",
        ({ verdict, agreement }) => verdict === "must" && agreement === "agrees",
      ),
    ).toBe(31);
  });

  it("honors 23 of the 50 that were accepted and leaves 27 not explained by what is recorded", () => {
    expect(
      of(before, "accepted", ({ verdict, agreement }) => verdict === "must" && agreement === "agrees"),
    ).toBe(23);
    const open = report.tallies.filter(
      ({ view, recorded, agreement }) =>
        before.test(view) && recorded === "accepted" && agreement === "undetermined",
    );
    expect(count(open)).toBe(27);
    for (const { missing } of open)
      expect(missing).toEqual(["us-tx-travis.listed_conviction", "us-tx-travis.sheriff_decision"]);
    expect(report.agreement).toEqual({ agrees: 203, disagrees: 0, undetermined: 27 });
  });

  it("holds all 230 under the statute in force on 2 September 2017", () => {
    const september = report.tallies.filter(
      ({ on, view }) => on === "2017-09-02" && /as the statute reads/.test(view),
    );
    expect(count(september)).toBe(230);
    expect(new Set(september.map(({ verdict }) => verdict))).toEqual(new Set(["must"]));
  });

  it("shows the same charge treated in different ways", () => {
    const child = report.unlike.find(
      ({ same, what }) => same === "charge" && what.startsWith("SEX ABUSE OF CHILD CONTINUOUS"),
    );
    expect(child?.treated).toEqual({ accepted: 7, declined_by_policy: 2 });
  });
});

describe("brightline replay", () => {
  it("counts and locates rows it cannot use, and goes on", () => {
    const csv = scratch(
      "rows.csv",
      "list,booking,charge_code,charge,authority\naccepted,1,09990030,MURDER,NEW\n,2,1,X,NEW\ndeclined_by_policy,1,1,X,NEW\n",
    );
    const { out, status } = brightline(["replay", "--json", "--map", map, csv]);
    const report = JSON.parse(out) as Replay;
    expect(status).toBe(1);
    expect(report.faulty.map(({ row }) => row)).toEqual([3, 4]);
    expect(report.situations).toBe(1);
  });

  it.each([
    ["no file", ["replay", "--map", map]],
    ["no mapping", ["replay", "x.csv"]],
    ["a file that is not there", ["replay", "--map", map, "nowhere.csv"]],
    ["an empty file", ["replay", "--map", map, scratch("empty.csv", "")]],
    ["a broken gzip", ["replay", "--map", map, scratch("broken.csv.gz", "not gzip")]],
    [
      "a mapping with an unknown key",
      ["replay", "--map", scratch("map.yaml", "title: x\nwrong: y\n"), "x.csv"],
    ],
  ])("refuses %s with status 2 and no stack", (_, args) => {
    const { status, err } = brightline(args);
    expect(status).toBe(2);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.length).toBeGreaterThan(10);
  });
});
