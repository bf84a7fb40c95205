import { describe, expect, it } from "vitest";
import { brightline, scratch } from "../test/run.js";

const facts = scratch(
  "facts.json",
  JSON.stringify({
    "agency.type": "county-jail",
    "request.form": "i-247a",
    "requester.kind": "ice-ero",
    "info.public": "no",
    "request.asks_notify": "yes",
    convictions: [],
  }),
);
const base = ["explain", "--jurisdiction", "us-ca", "--on", "2026-03-01", "--facts", facts];

describe("brightline explain", () => {
  it("names the fewest facts that decide, and the nearest other answer", () => {
    const { status, out } = brightline([...base, "--act", "notify-release", "--json"]);
    const { explanations } = JSON.parse(out);
    expect(explanations[0]).toMatchObject({
      act: "notify-release",
      verdict: "must-not",
      settled: true,
      nearest: [{ verdict: "may", settled: true, changes: { "info.public": "yes" }, also: {} }],
    });
    expect(explanations[0].sufficient).toContain("info.public");
    expect(explanations[0].sufficient).not.toContain("requester.kind");
    expect(status).toBe(0);
  });

  it("says when the facts stated do not matter", () => {
    const { out } = brightline([...base, "--act", "hold"]);
    expect(out).toContain("It follows whatever the facts stated here.");
  });

  it("refuses an unknown act", () => {
    const { status, err } = brightline([...base, "--act", "hodl"]);
    expect(status).toBe(2);
    expect(err).toContain("did you mean `hold`");
  });
});
