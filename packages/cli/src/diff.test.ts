import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lawsFolder } from "@brightline/library";
import { describe, expect, it } from "vitest";
import { brightline } from "../test/run.js";

const travis = ["diff", "--jurisdiction", "us-tx-travis"];

describe("brightline diff", () => {
  it("two dates: what the sheriff's policy changed on 1 February 2017", () => {
    const { status, out } = brightline([...travis, "--from", "2017-01-31", "--to", "2017-02-01", "--json"]);
    const { acts } = JSON.parse(out) as { acts: { act: string; changes: Record<string, unknown>[] }[] };
    expect(acts.map(({ act }) => act)).toEqual([
      "hold",
      "notify-release",
      "allow-interview",
      "allow-access",
      "ask-status",
      "assist-operation",
    ]);
    expect(acts[1]?.changes).toEqual([
      {
        from: "may",
        fromSettled: true,
        to: "must-not",
        toSettled: true,
        situations: 9,
        of: 64,
        witness: { "agency.type": "sheriff", "paper.judicial": "none", "request.asks_notify": "no" },
        rules: ["us-tx-travis/detainer-policy/no-release-dates"],
      },
    ]);
    expect(status).toBe(1);
  });

  it("two places", () => {
    const { status, out } = brightline([
      ...[
        "diff",
        "--jurisdiction",
        "us-tx",
        "--with",
        "us-ca",
        "--on",
        "2026-03-01",
        "--act",
        "notify-release",
      ],
    ]);
    expect(out).toMatch(/^Texas on 2026-03-01, then California on 2026-03-01/);
    expect(out).toContain("us-ca/values-act/release-date");
    expect(status).toBe(1);
  });

  it("two folders of packs, and nothing to tell of one and the same", () => {
    const after = mkdtempSync(join(tmpdir(), "brightline-laws-"));
    cpSync(lawsFolder, after, { recursive: true });
    const same = ["diff", "--jurisdiction", "us-ca", "--with-laws", after, "--on", "2026-03-01"];
    expect(brightline(same)).toMatchObject({ status: 0 });
    const path = join(after, "us-ca/values-act.md");
    const text = readFileSync(path, "utf8");
    expect(text).toContain("must-not: hold\n");
    writeFileSync(path, text.replace("must-not: hold\n", "no-duty: hold\n"));
    const { status, out } = brightline(same);
    expect(out).toContain("1 of 37 acts have another answer somewhere.");
    expect(out).toContain("us-ca/values-act/hold");
    expect(status).toBe(1);
  });

  it.each([
    ["nothing to compare with", travis, "two dates, two places or two folders"],
    ["half a span", [...travis, "--from", "2017-01-31"], "go together"],
    [
      "an unknown act",
      [...travis, "--from", "2017-01-31", "--to", "2017-02-01", "--act", "hodl"],
      "did you mean",
    ],
    ["a date that is none", [...travis, "--from", "2017-02-30", "--to", "2017-03-01"], "date-invalid"],
  ])("refuses %s", (_, args, message) => {
    const { status, err } = brightline(args);
    expect(err).toContain(message);
    expect(status).toBe(2);
  });
});
