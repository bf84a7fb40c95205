import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lawsFolder } from "@brightline/library";
import { describe, expect, it } from "vitest";
import { brightline } from "../test/run.js";

/** A laws folder with the made-up city and federal law alone. */
const laws = mkdtempSync(join(tmpdir(), "brightline-laws-"));
for (const name of ["vocabulary.yaml", "us", "template-city"])
  cpSync(join(lawsFolder, name), join(laws, name), { recursive: true });

describe("brightline mutants", () => {
  it("counts what the cases notice, and shows a situation for what they do not", () => {
    const { out } = brightline(["mutants", "template-city", "--sample", "20", "--laws", laws, "--json"]);
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
      brightline(["mutants", "template-city", "--sample", "5", "--seed", seed, "--laws", laws]).out;
    expect(sample("1")).toBe(sample("1"));
    expect(sample("1")).not.toBe(sample("2"));
  });

  it.each([
    ["an unknown pack", ["mutants", "us-zz", "--laws", laws], "jurisdiction-unknown"],
    ["no number", ["mutants", "--sample", "few", "--laws", laws], "--sample"],
  ])("refuses %s", (_, args, message) => {
    const { status, err } = brightline(args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});
