import { describe, expect, it } from "vitest";
import { brightline } from "../test/run.js";

describe("brightline", () => {
  it("lists its commands", () => {
    const { status, out } = brightline(["--help"]);
    expect(status).toBe(0);
    for (const name of ["decide", "explain", "ask", "check", "cases", "verify", "diff", "replay", "start"])
      expect(out).toContain(`brightline ${name}`);
  });

  it("refuses an unknown command", () => {
    const { status, err } = brightline(["decied"]);
    expect(status).toBe(2);
    expect(err).toContain("decied");
  });

  it("runs every case of every pack", () => {
    const { status, out } = brightline(["cases"]);
    expect(out).toMatch(/^\d+ cases hold, 0 do not\.$/m);
    expect(status).toBe(0);
  });

  it("interviews until the answer is reached, asking only what matters", () => {
    const { status, out } = brightline(
      ["ask", "--jurisdiction", "us-ca", "--on", "2026-03-01", "--act", "notify-release"],
      `${"?\n".repeat(30)}`,
    );
    expect(status).toBe(0);
    expect(out).toContain("I don't know");
  });

  it("names the next question as JSON", () => {
    const { out } = brightline([
      "ask",
      "--jurisdiction",
      "us-ca",
      "--on",
      "2026-03-01",
      "--act",
      "notify-release",
      "--json",
    ]);
    const { next, open } = JSON.parse(out) as { next: { id: string; question: string }; open: string[] };
    expect(open).toEqual(["notify-release"]);
    expect(next.question.length).toBeGreaterThan(5);
  });
});
