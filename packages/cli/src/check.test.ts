import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lawsFolder } from "@brightline/library";
import { describe, expect, it } from "vitest";
import { brightline } from "../test/run.js";
import { problemsUnder } from "./check.js";

const bad = join(lawsFolder, "bad");
const folders = readdirSync(bad, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const libraries = new Map();

describe("brightline check", () => {
  it("finds nothing wrong with the packs that come with Brightline", () => {
    const { status, out } = brightline(["check"]);
    expect(out).toMatch(/^\d+ packs, no problems\.$/m);
    expect(status).toBe(0);
  });

  it("has at least 40 packs to refuse", () => expect(folders.length).toBeGreaterThanOrEqual(40));

  it.each(folders)("refuses laws/bad/%s with exactly its diagnostics", (name) => {
    const expected = join(bad, name, "expected.txt");
    expect(existsSync(expected)).toBe(true);
    const { problems, packs } = problemsUnder(join(bad, name), libraries);
    const lines = problems.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);
    expect(lines.join("\n")).toBe(readFileSync(expected, "utf8").trim());
    expect(problems.length).toBeGreaterThan(0);
    expect(packs).toBe(0);
  });

  it("prints file, line, column, code and help, and exits with 1", () => {
    const { status, out } = brightline(["check", join(bad, "act-unknown")]);
    expect(status).toBe(1);
    expect(out).toMatch(/^act-unknown\/\S+:\d+:\d+ act-unknown .*did you mean `notify-release`\?/m);
  });

  it("says which folder is not there", () => {
    const { status, err } = brightline(["check", "laws/nowhere"]);
    expect(status).toBe(2);
    expect(err).toContain("laws/nowhere");
  });
});
