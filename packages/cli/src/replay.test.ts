import { existsSync, readFileSync } from "node:fs";
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

const pierce = fileURLToPath(
  new URL("../../../../shared/data/pierce-jail-immigration-holds-2015-2018.csv.gz", import.meta.url),
);
if (!existsSync(pierce))
  console.warn(
    "SKIPPED, LOUDLY: the Pierce County records are not here; the replay by each person's own day was not tested.",
  );

describe.skipIf(!existsSync(pierce))("the replay of Pierce County, 2015 to 2018", () => {
  const own = fileURLToPath(new URL("../../../replays/pierce-county-2015-2018.yaml", import.meta.url));
  const { out, status } = existsSync(pierce)
    ? brightline(["replay", "--json", "--map", own, pierce])
    : { out: "{}", status: 0 };
  const report = JSON.parse(out) as Replay;

  it("reads every row, and each booking under the federal law of the day the person left", () => {
    expect(status).toBe(0);
    expect([report.rows, report.situations, report.faults]).toEqual([691, 204, 0]);
    const federal = report.tallies.filter(({ layer }) => layer === "us");
    expect(count(federal)).toBe(204);
    expect(new Set(federal.map(({ on }) => on)).size).toBeGreaterThan(1);
  });

  it("says what federal law turns on, as the records do not say on what papers anybody was held", () => {
    for (const { layer, verdict, missing } of report.tallies)
      if (layer === "us") expect([verdict, missing.length]).toEqual(["depends", 1]);
  });

  it("finds that the same holds would all be forbidden under the later act", () => {
    const later = report.tallies.filter(({ layer }) => layer === "us-wa");
    expect(count(later.filter(({ verdict }) => verdict === "must-not"))).toBe(204);
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

  it("reads the mapping that its guide shows", () => {
    const guide = readFileSync(new URL("../../../docs/replay.md", import.meta.url), "utf8");
    const shown = /```yaml\n(.*?)```/s.exec(guide)?.[1] as string;
    const csv = scratch(
      "rows.csv",
      "list,booking,custody,authority,charge_code,charge,booking_date\naccepted,1,REL,ICEW,09990030,MURDER,2018-05-01\n",
    );
    const { out, status } = brightline(["replay", "--json", "--map", scratch("map.yaml", shown), csv]);
    expect(status).toBe(0);
    const { tallies } = JSON.parse(out) as Replay;
    expect(tallies.map(({ verdict, agreement }) => [verdict, agreement])).toEqual([
      ["must", "agrees"],
      ["must", "not compared"],
    ]);
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
