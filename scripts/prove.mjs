/** The long proofs: every act of every chain, and ten thousand random laws, against the readable evaluator. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

if (!existsSync("node_modules")) spawnSync("npm", ["ci"], { stdio: "inherit" });
const began = performance.now();
const { status } = spawnSync("npx", ["vitest", "run", "--project", "proof", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, PROVE: "all" },
});
console.log(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
process.exit(status ?? 1);
