// Every pack of laws/bad must be refused by the command line, with exactly the diagnostics beside it.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const bad = "laws/bad";
const folders = readdirSync(bad, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `${bad}/${name}`);
const expected = folders.flatMap((folder) =>
  readFileSync(`${folder}/expected.txt`, "utf8").trim().split("\n"),
);

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  ["packages/cli/bin/brightline.mjs", "check", "--json", ...folders],
  { encoding: "utf8", maxBuffer: 2 ** 26 },
);
if (status !== 1) {
  console.error(`exit status ${status}, not 1\n${stderr}`);
  process.exit(1);
}
const found = JSON.parse(stdout).problems.map(
  ({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`,
);
const missing = expected.filter((line) => !found.includes(line));
const surplus = found.filter((line) => !expected.includes(line));
for (const line of missing) console.error(`expected, not found: ${line}`);
for (const line of surplus) console.error(`found, not expected: ${line}`);
if (missing.length + surplus.length > 0) process.exit(1);
console.log(`${folders.length} packs refused, ${found.length} diagnostics`);
