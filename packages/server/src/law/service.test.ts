import { BrightlineError } from "@brightline/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Opened } from "../database/open.js";
import { standingClock } from "../testing/clock.js";
import { migratedDatabase } from "../testing/database.js";
import { zenith } from "../testing/laws.js";
import { readTexts } from "./load.js";
import { type LawService, lawService } from "./service.js";

let opened: Opened;
let law: LawService;
beforeAll(async () => {
  opened = await migratedDatabase();
  law = lawService(readTexts(zenith()), opened.database, standingClock());
});
afterAll(() => opened.close());

const facts = { "agency.type": "county-jail", "request.form": "i-247a" };
const codes = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(BrightlineError);
  return (error as BrightlineError).problems.map(({ code }) => code);
};

describe("packs", () => {
  it("come parents first, with their rules counted by status", () => {
    const [federal, state] = law.summaries();
    expect(federal).toMatchObject({
      id: "us",
      parent: null,
      rules: { read: 1, unverified: 0 },
      reviewed: null,
    });
    expect(state).toMatchObject({ id: "us-zz", parent: "us", rules: { read: 2 } });
    expect(state?.chain).toBe(law.chain("us-zz").hash);
    expect(state?.chain).not.toBe(state?.hash);
  });

  it.each([
    ["2017-12-31", [true, false]],
    ["2018-01-01", [true, true]],
    ["2029-12-31", [true, true]],
    ["2030-01-01", [true, false]],
    ["2016-12-31", [false, false]],
  ])("are marked for %s", (on, expected) => {
    const { rules } = law.pack("us-zz", on);
    expect(rules.map(({ inForce }) => inForce)).toEqual(expected);
  });

  it("are not marked when no day is asked about", () => {
    expect(law.pack("us-zz").rules.every((rule) => !("inForce" in rule))).toBe(true);
  });

  it("show a rule's conditions as the pack writes them", () => {
    expect(law.rule("us-zz/trust/copy")?.words).toEqual({ when: "request.form is i-247a", unless: null });
    expect(law.rule("us-zz/trust/hold")?.words.unless).toBe("actor.role is supervisor");
    expect(law.rule("us-zz/trust/hold")?.chapter.title).toBe("Zenith Code");
    for (const id of ["us-zz/trust/other", "us-zz/trust", "us/trust/copy", "", "us-zz//copy"])
      expect(law.rule(id)).toBeUndefined();
  });

  it("list every fact a question may state", () => {
    const ids = law.chain("us-zz").facts.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["agency.type", "did.hold", "circuit"]));
  });
});

describe("moments", () => {
  const ask = (on: string) =>
    law.decide({ jurisdiction: "us-zz", on, facts: { ...facts, "actor.role": "jail-desk" }, acts: ["hold"] });
  const deciding = async (on: string) => (await ask(on)).answers[0]?.deciding.map(({ rule }) => rule);

  it("are civil dates of the pack's zone, whatever the offset they are written in", async () => {
    expect(await deciding("2030-01-01T00:30-08:00")).toEqual(await deciding("2030-01-01"));
    expect(await deciding("2030-01-01T07:30Z")).toEqual(await deciding("2029-12-31"));
    expect(await deciding("2029-12-31")).toEqual(["us-zz/trust/hold"]);
    expect(await deciding("2030-01-01T09:00Z")).toEqual(["us/requests/request"]);
  });

  it("are answered as they were asked", async () => {
    expect((await ask("2029-12-31T07:30Z")).on).toBe("2029-12-31T07:30Z");
  });

  it.each([
    "2026-13-01",
    "2026-02-30",
    "2026-02-29",
    "2026-03-01 noon",
    "2026-03-01T",
    "2026-03-01T25:00",
    "yesterday",
    "02026-03-01",
    "2026-03-01x",
  ])("that do not exist are refused: %s", async (on) => {
    expect(await codes(ask(on))).toEqual(["date-invalid"]);
    expect(await codes(law.ask({ jurisdiction: "us-zz", on, facts, acts: ["hold"] }, []))).toEqual([
      "date-invalid",
    ]);
  });

  it("are refused together with everything else that is wrong", async () => {
    const wrong = {
      jurisdiction: "us-zz",
      on: "2026-13-01",
      facts: { "agency.typ": "x", "request.form": "i-247b" },
    };
    expect((await codes(law.decide(wrong))).sort()).toEqual(["date-invalid", "fact-unknown", "fact-value"]);
  });
});

describe("the interview", () => {
  it("asks until nothing asked can change an answer, and skips what is not known", async () => {
    const put = { jurisdiction: "us-zz", on: "2026-03-01", facts: {}, acts: ["give-copy"] };
    const first = await law.ask(put, []);
    expect(first).toMatchObject({ next: { id: "request.form" }, open: ["give-copy"] });
    expect((await law.ask(put, ["request.form"])).next).toBeNull();
    const last = await law.ask({ ...put, facts }, []);
    expect(last).toMatchObject({ next: null, open: [] });
    expect(last.answers).toEqual((await law.decide({ ...put, facts })).answers);
  });
});
