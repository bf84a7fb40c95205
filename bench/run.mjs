// npm run bench -- NAME…: runs figures; without a name, lists them.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const figures = readdirSync(here)
  .filter((file) => /\.mjs$/.test(file) && !["run.mjs", "measure.mjs"].includes(file))
  .map((file) => file.replace(/\.mjs$/, ""));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !figures.includes(name));

if (unknown.length > 0) {
  console.error(`there is no figure ${unknown.join(", ")}; there are ${figures.join(", ")}`);
  process.exit(2);
}
if (asked.length === 0)
  for (const name of figures) {
    const [first] = readFileSync(`${here}${name}.mjs`, "utf8").split("\n");
    console.log(`${name.padEnd(14)} ${first.replace(/^\/\/ /, "")}`);
  }
else {
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  console.log(`${cpus()[0].model} × ${cpus().length}, ${memory} GiB, Node ${process.versions.node}, ${day}`);
  for (const name of asked) {
    const { status } = spawnSync(process.execPath, [`${here}${name}.mjs`], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}
