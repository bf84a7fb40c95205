/** The answer in full: who may conclude, what follows, what would change it, what it carries. */
import { describe, expect, test } from "vitest";
import { answer, chainOf, type Facts, told, today } from "../test/sample.js";
import { decide } from "./decide.js";

const state = (rules: string): ReturnType<typeof chainOf> => chainOf(`us\nstate-statute\n${rules}`);

describe("conclusions that belong to a role", () => {
  const chain = state(
    "grant: may detain-on-hit; confers: yes; when: suspicion.reentry_after_removal\nrelease: must report-request; when: suspicion.reentry_after_removal",
  );
  const by = (role: string, act = "detain-on-hit"): ReturnType<typeof answer> =>
    answer(chain, act, { "suspicion.reentry_after_removal": "yes", "actor.role": role });

  test("a lower role's conclusion leaves the answer unsettled, says who must conclude, and licenses no force meanwhile", () => {
    const { verdict, settled, reasons, meanwhile } = by("patrol");
    expect([verdict, settled, meanwhile]).toEqual(["may", false, "must-not"]);
    expect(reasons.join()).toContain("supervisor");
  });
  test("the role itself settles it, and so does the head of the agency", () => {
    expect(by("supervisor").settled).toBe(true);
    expect(by("agency-head").settled).toBe(true);
    expect(by("records", "report-request").settled).toBe(false);
  });
  test("nobody's role known is not a supervisor's", () =>
    expect(answer(chain, "detain-on-hit", { "suspicion.reentry_after_removal": "yes" }).settled).toBe(false));
  test("a conclusion the answer does not turn on needs nobody", () => {
    const sure = state(
      "ban: must-not report-request\nother: no-duty report-request; when: suspicion.reentry_after_removal",
    );
    expect(
      answer(sure, "report-request", { "suspicion.reentry_after_removal": "yes", "actor.role": "patrol" })
        .settled,
    ).toBe(true);
  });
  test("restraint from force needs no conclusion", () =>
    expect(
      answer(chain, "detain-on-hit", { "suspicion.reentry_after_removal": "no", "actor.role": "patrol" }),
    ).toMatchObject({
      verdict: "must-not",
      settled: true,
    }));
  test("the role an act assumes may conclude what is its own", () => {
    const certify = state("certify: must certify-u; when: victim.qualifying_crime");
    expect(told(certify, "certify-u", { "victim.qualifying_crime": "yes" })).toBe("must by certify");
    expect(told(certify, "certify-u", { "victim.qualifying_crime": "yes", "actor.role": "patrol" })).toBe(
      "must unsettled by certify",
    );
  });
});

describe("who acts, and for which agency", () => {
  const chain = chainOf(`us; groups: {us.lea: [sheriff, county-jail]}
    state-statute
      lea: must-not transfer; binds: us.lea
      desk: must transfer; binds: municipal-police; actors: [jail-desk, supervisor]`);
  test.each<[Facts, string]>([
    [{ "agency.type": "sheriff" }, "must-not by lea"],
    [{ "agency.type": "county-jail" }, "must-not by lea"],
    [{ "agency.type": "municipal-police", "actor.role": "supervisor" }, "must by desk"],
    [{ "agency.type": "municipal-police", "actor.role": "patrol" }, "no-rule"],
    [{ "agency.type": "municipal-police" }, "depends: must, no-rule"],
    [{ "agency.type": "probation" }, "no-rule"],
  ])("%j", (facts, expected) => expect(told(chain, "transfer", facts)).toBe(expected));
  test("a duty of another role is listed apart, of another agency not at all", () => {
    const others = (type: string): unknown =>
      answer(chain, "transfer", { "agency.type": type, "actor.role": "patrol" }).others.map(
        ({ rule }) => rule,
      );
    expect(others("municipal-police")).toEqual(["us/law/desk"]);
    expect(others("sheriff")).toEqual([]);
  });
});

describe("what would change the answer", () => {
  test("each single change that leads elsewhere is shown, with what it says", () => {
    const chain = state(
      "ban: must-not transfer; unless: paper.judicial is federal-criminal-warrant\nwarrant: may transfer; when: paper.judicial is federal-criminal-warrant\nidle: no-duty transfer; when: person.minor",
    );
    const { alternatives } = answer(chain, "transfer", { "paper.judicial": "none", "person.minor": "no" });
    expect(alternatives).toEqual([
      {
        change: { "paper.judicial": "federal-criminal-warrant" },
        verdict: "may",
        settled: true,
        say: "Instruction of warrant",
      },
    ]);
  });
  test("a change that cannot be is not shown", () => {
    const chain = chainOf(`us
      fact us.a: yes, no
      fact us.b: yes, no
      constraint us.a and us.b
      state-statute
        ban: must-not transfer; when: us.a
        duty: must transfer; when: us.b`);
    const changes = answer(chain, "transfer", { "us.a": "yes", "us.b": "no" }).alternatives.map(
      ({ change }) => JSON.stringify(change),
    );
    expect(changes).toEqual(['{"us.a":"no"}']);
  });
});

describe("clocks and papers", () => {
  const chain = chainOf(`us
    us-tx
      state-statute
        command: must hold; then: [copy of the detainer]; do: [Look at the form., Log the time.]; by: on release-due
        void-local: restrains hold; makers: local; kinds: limit
        two-days: limit hold; lasts: 48 hours from release-due
    us-tx-travis
      local-ordinance
        day: limit hold; lasts: 24 hours from release-due
      agency-policy
        hours: limit hold; lasts: 6 hours from release-due`);
  test("come from the rules that decide, and from limits that bind it", () => {
    const { documents, steps, deadlines } = answer(chain, "hold");
    expect([documents, steps]).toEqual([["copy of the detainer"], ["Look at the form.", "Log the time."]]);
    expect(deadlines).toEqual([
      { rule: "us-tx/law/command", kind: "duty", from: null, due: null, why: "on release-due" },
      { rule: "us-tx/law/two-days", kind: "limit", from: null, due: null, why: "48 hours from release-due" },
    ]);
  });
  test("a void limit, and one below a command, bind nothing and are not shown", () => {
    const shown = answer(chain, "hold").deadlines.map(({ rule }) => rule);
    expect(shown).not.toContain("us-tx-travis/law/day");
    expect(shown).not.toContain("us-tx-travis/law/hours");
  });
  test("a permission has the limits of every rank below it", () => {
    const permitted = chainOf(
      "us\nfederal-statute\ngrant: may hold; confers: yes\nagency-policy\nhours: limit hold; lasts: 6 hours from release-due",
    );
    expect(answer(permitted, "hold").deadlines.map(({ rule }) => rule)).toEqual(["us/law/hours"]);
  });
});

describe("what every answer carries", () => {
  const chain = state("ban: must-not transfer; when: person.minor");
  test("the pack, the date, and the citation with its status", () => {
    const { jurisdiction, on, pack, answers, reviewed } = decide(chain, {
      on: today,
      facts: { "person.minor": true },
      acts: ["transfer"],
    });
    expect({ jurisdiction, on, version: pack.version, reviewed }).toEqual({
      jurisdiction: "us",
      on: today,
      version: "2026.01.01",
      reviewed: null,
    });
    expect(pack.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(answers[0]?.deciding).toEqual([
      {
        rule: "us/law/ban",
        cite: "Cite of ban",
        rank: "state-statute",
        status: "read",
        say: "Instruction of ban",
      },
    ]);
    expect(answers[0]?.used).toEqual({ "person.minor": "yes" });
  });
  test("reviewed only when every pack of the chain is", () => {
    const by = (parent: string, own: string): unknown =>
      decide(chainOf(`us; reviewed: ${parent}\nus-xx; reviewed: ${own}`), { on: today, facts: {}, acts: [] })
        .reviewed;
    const counsel = "{by: Counsel, on: 2026-01-01}";
    expect(by(counsel, counsel)).toEqual({ by: "Counsel", on: "2026-01-01" });
    expect(by("none", counsel)).toBeNull();
    expect(by(counsel, "none")).toBeNull();
  });
  test("without acts, every act of the vocabulary is answered", () =>
    expect(decide(chain, { on: today, facts: {} }).answers.map(({ act }) => act)).toEqual([
      ...chain.acts.keys(),
    ]));
  test("an instant far away is read in the agency's own zone", () => {
    const local = chainOf(
      "us; zone: America/Los_Angeles\nstate-statute\nban: must-not transfer; from: 2026-01-01",
    );
    expect(told(local, "transfer", {}, "2026-01-01T07:59Z")).toBe("no-rule");
    expect(told(local, "transfer", {}, "2026-01-01T08:00Z")).toBe("must-not by ban");
    expect(told(local, "transfer", {}, "2025-12-31T23:59")).toBe("no-rule");
  });
  test("an unknown act is refused, with the one that was meant", () =>
    expect(() => decide(chain, { on: today, facts: {}, acts: ["tranfer", "hold"] })).toThrow(
      "did you mean `transfer`?",
    ));
});
