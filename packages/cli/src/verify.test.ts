import { describe, expect, it } from "vitest";
import { brightline } from "../test/run.js";

describe("brightline verify", () => {
  it("counts every situation, shows what is found and who explains it", () => {
    const { status, out } = brightline(["verify", "--jurisdiction", "us-ca", "--on", "2026-11-22"]);
    expect(out).toMatch(/^California on 2026-11-22: 37 acts, [\d,]+ situations that can occur/);
    expect(out).toMatch(/^0 findings that nobody has explained, \d+ that a note explains\.$/m);
    expect(out).toContain("rule-idle · refuse-bail");
    expect(out).toContain("explained by");
    expect(status).toBe(0);
  });

  it("as JSON: counts are numbers, or their digits where a number would not be exact", () => {
    const { status, out } = brightline([
      "verify",
      "--jurisdiction",
      "us-ca",
      "--act",
      "refuse-bail",
      "--json",
    ]);
    const { situations, findings } = JSON.parse(out);
    expect(situations).toBe(2);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: "rule-idle",
      act: "refuse-bail",
      rules: ["us-ca/values-act/bail"],
      of: 2,
    });
    expect(findings[0].count).toBeGreaterThan(0);
    expect(Object.keys(findings[0].witness)).toEqual(["agency.type"]);
    expect(status).toBe(0);
  });

  it.each([
    ["no jurisdiction", ["verify"], "--jurisdiction"],
    ["an unknown one", ["verify", "--jurisdiction", "us-zz"], "jurisdiction-unknown"],
    ["no date", ["verify", "--jurisdiction", "us-ca", "--on", "soon"], "date-invalid"],
  ])("refuses %s", (_, args, message) => {
    const { status, err } = brightline(args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});
