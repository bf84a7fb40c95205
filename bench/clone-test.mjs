// From a bare clone to the end of `npm test`.
import { spawnSync } from "node:child_process";
import { clone, fail, seconds } from "./measure.mjs";

const cwd = clone();
const began = performance.now();
const done = spawnSync("npm", ["test"], {
  cwd,
  encoding: "utf8",
  env: { ...process.env, CI: "true", DATABASE_URL: "" },
});
const took = performance.now() - began;
if (done.status !== 0) fail(`${done.stdout}${done.stderr}`);
const again = performance.now();
spawnSync("npm", ["test"], { cwd, env: { ...process.env, CI: "true", DATABASE_URL: "" } });
console.log(
  `bare clone → npm test done   ${seconds(took)} (package cache as it is), again ${seconds(performance.now() - again)}`,
);
