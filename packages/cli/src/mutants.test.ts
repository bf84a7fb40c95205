import { describe, expect, it } from "vitest";
import { brightline } from "../test/run.js";

describe("brightline mutants", () => {
  it("counts what the cases notice, and shows a situation for what they do not", () => {
    const { out } = brightline(["mutants", "template-city", "--sample", "20", "--json"]);
    const [report] = JSON.parse(out);
    expect(report).toMatchObject({ pack: "template-city", unknown: 0 });
    expect(report.mutants).toBeGreaterThan(9);
    expect(report.killed + report.equal + report.survivors.length).toBe(report.mutants);
    expect(report.killed).toBeGreaterThan(0);
    for (const { was, becomes, act, on } of report.survivors) {
      expect(was).not.toBe(becomes);
      expect([act, on]).toEqual([expect.stringMatching(/^[a-z0-9-]+$/), expect.stringMatching(/^\d{4}-/)]);
    }
  });

  it("another seed takes other changes; the same seed the same", () => {
    const sample = (seed: string): string =>
      brightline(["mutants", "template-city", "--sample", "5", "--seed", seed]).out;
    expect(sample("1")).toBe(sample("1"));
    expect(sample("1")).not.toBe(sample("2"));
  });

  it.each([
    ["an unknown pack", ["mutants", "us-zz"], "jurisdiction-unknown"],
    ["no number", ["mutants", "--sample", "few"], "--sample"],
  ])("refuses %s", (_, args, message) => {
    const { status, err } = brightline(args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});
