/** Runs the built command line as a person would; for tests. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin/brightline.mjs", import.meta.url));

export function brightline(
  args: readonly string[],
  input = "",
): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [bin, ...args], {
    encoding: "utf8",
    input,
    maxBuffer: 50_000_000,
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

/** A temporary file with this text. */
export function scratch(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "brightline-")), name);
  writeFileSync(path, text);
  return path;
}
