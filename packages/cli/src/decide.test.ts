import type { Decision } from "@brightline/engine";
import { describe, expect, it } from "vitest";
import { brightline, scratch } from "../test/run.js";

const detainer = {
  "agency.type": "county-jail",
  "request.form": "i-247a",
  "requester.kind": "ice-ero",
  "info.public": "yes",
  convictions: [],
};

function decide(jurisdiction: string, on: string, facts: object, ...more: string[]): Decision {
  const { out, status, err } = brightline([
    "decide",
    "--jurisdiction",
    jurisdiction,
    "--on",
    on,
    "--facts",
    scratch("facts.json", JSON.stringify(facts)),
    "--json",
    ...more,
  ]);
  expect(err).toBe("");
  expect(status).toBe(0);
  return JSON.parse(out) as Decision;
}

describe("brightline decide", () => {
  it("answers the detainer in California, each act with its citation", () => {
    const decision = decide("us-ca", "2026-03-01", detainer, "--act", "hold,give-copy,notify-release");
    expect(decision.jurisdiction).toBe("us-ca");
    expect(decision.pack.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(decision.answers.map(({ act, verdict, settled }) => [act, verdict, settled])).toEqual([
      ["hold", "must-not", true],
      ["give-copy", "must", true],
      ["notify-release", "may", true],
    ]);
    expect(decision.answers[0]?.deciding[0]).toMatchObject({
      rule: "us-ca/values-act/hold",
      rank: "state-statute",
      status: "read",
    });
  });

  it("gives the same bytes for the same input", () => {
    expect(decide("us-ca", "2026-03-01", detainer)).toEqual(decide("us-ca", "2026-03-01", detainer));
  });

  it("depends, with a next question, when facts are missing", () => {
    const [answer] = decide("us-ca", "2026-03-01", {}, "--act", "notify-release").answers;
    expect(answer).toMatchObject({ verdict: "depends", settled: false });
    expect(answer?.next).not.toBeNull();
    expect(answer?.possible.length).toBeGreaterThan(1);
  });

  it("computes deadlines from the events of the case", () => {
    const facts = {
      ...detainer,
      "info.public": "yes",
      "did.notify-release": "yes",
      events: { "release-due": "2026-03-06T17:00", "notice-given": "2026-03-05T09:00" },
    };
    const [answer] = decide("us-ca", "2026-03-05T10:00", facts, "--act", "notify-person").answers;
    expect(answer?.verdict).toBe("must");
    expect(answer?.deadlines[0]).toMatchObject({ kind: "duty", from: "2026-03-05T09:00:00-08:00" });
  });

  it.each([
    ["an unknown fact", { "agency.typ": "county-jail" }, "fact-unknown", "did you mean `agency.type`?"],
    ["an unknown value", { "agency.type": "county-jial" }, "fact-value", "did you mean `county-jail`?"],
    [
      "a record that is none",
      { convictions: ["theft"] },
      "record-invalid",
      "`convictions[0]` is not a record",
    ],
    ["a date that is none", { convictions: [{ date: "2023-02-30" }] }, "date-invalid", "`2023-02-30`"],
  ])("refuses %s by code, with status 2", (_, facts, code, words) => {
    const { status, err, out } = brightline([
      "decide",
      "--jurisdiction",
      "us-ca",
      "--on",
      "2026-03-01",
      "--facts",
      scratch("facts.json", JSON.stringify(facts)),
    ]);
    expect(status).toBe(2);
    expect(err).toContain(code);
    expect(err).toContain(words);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe("");
  });

  it.each([
    [["--jurisdiction", "us-txx", "--on", "2026-03-01"], "did you mean `us-tx`?"],
    [["--jurisdiction", "us-ca", "--on", "2026-13-01"], "is not a date"],
    [["--jurisdiction", "us-ca", "--on", "2026-03-01", "--act", "hodl"], "did you mean `hold`?"],
    [["--on", "2026-03-01"], "`--jurisdiction` is missing"],
    [["--jurisdiction", "us-ca", "--on", "2026-03-01", "--wrong"], "--wrong"],
  ])("refuses %j", (args, words) => {
    const { status, err } = brightline(["decide", "--facts", scratch("facts.json", "{}"), ...args]);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });

  it("refuses a file that is not one JSON object", () => {
    for (const text of ["", "[]", "{", "null"]) {
      const { status } = brightline([
        "decide",
        "--jurisdiction",
        "us",
        "--on",
        "2026-03-01",
        "--facts",
        scratch("facts.json", text),
      ]);
      expect(status).toBe(2);
    }
  });
});
