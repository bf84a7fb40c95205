// The California notification question in other rule engines, side by side.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, folder, root } from "./measure.mjs";

const here = join(root, "bench/peers");
const lock = join(here, "package-lock.json");
const installed = join(here, "node_modules/.package-lock.json");

/** Runs one step of the set-up and ends the figure when it fails. */
function step(command, args) {
  const done = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  if (done.status !== 0) fail(`${command} ${args.join(" ")}\n${done.stdout}${done.stderr}`);
}
// Not `npm ci`: the lock names only the builds of ZEN that its registry had, and other machines need others.
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs)
  step("npm", ["install", "--no-save", "--prefix", here, "--no-workspaces", "--no-audit", "--no-fund"]);
step(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", here]);

const { answers, chainOf, domainsOf } = await import("./peers/oracle.mjs");
const { contestants } = await import("./peers/contestants.mjs");
const { gates, rows } = await import("./peers/law.mjs");
const { race } = await import("./peers/race.mjs");
const { situations } = await import("./peers/situations.mjs");

const count = 10_000;
const seed = 20260301;
const chain = chainOf();
const inputs = situations(domainsOf(chain), count, seed);
const { codes, shares, silent, statements } = answers(chain, inputs);
if (silent.length > 0) fail(`rules that no situation reaches: ${silent.join(", ")}`);
const path = join(folder(), "situations.json");
writeFileSync(path, JSON.stringify({ inputs, codes }));

const list = Object.values(rows).flat().length;
console.log(
  `${statements} statements of law on two acts; for the peers ${list} rows over ${Object.keys(gates).length} named conditions`,
);
console.log(`${count.toLocaleString("en")} situations of ${Object.keys(inputs[0]).length} facts:`);
for (const [name, share] of [...shares].sort())
  console.log(`  ${name.padEnd(40)} ${(100 * share).toFixed(1)} %`);

const entries = contestants.map(({ module, form = "plain", underWay = 1, ...rest }) => ({
  ...rest,
  args: [path, module, form, String(underWay)],
}));
const results = await race("contestant.mjs", entries);
const version = ({ package: name }) =>
  name
    ? ` ${JSON.parse(readFileSync(join(here, "node_modules", name, "package.json"), "utf8")).version}`
    : "";
const number = (value) => Number(value.toPrecision(3)).toLocaleString("en");
const range = ({ rates }) => `${number(Math.min(...rates))} to ${number(Math.max(...rates))}`;

console.log(
  `\nevery engine gave the right answers to each of the ${count.toLocaleString("en")} situations\n`,
);
console.log(
  "| engine | decisions per CPU second | lowest to highest | slower than by hand | load | memory | means |",
);
console.log("|---|---|---|---|---|---|---|");
for (const each of results)
  console.log(
    `| ${each.name}${version(each)} | ${number(each.rate)} | ${range(each)} | ${number(each.behind)} × | ${each.loaded.toFixed(0)} ms | ${each.memory.toFixed(0)} MB | ${each.means} |`,
  );

console.log(
  "\na million rows about notify-release, 200,000 of them distinct, coded beforehand; every row gets the same answer each way\n",
);
console.log("| batch | rows per CPU second | lowest to highest | faster than by hand |");
console.log("|---|---|---|---|");
const batches = [
  { name: "hand-written TypeScript over objects", args: ["by-hand"] },
  { name: "Brightline, a column for each fact", args: ["columns"] },
  { name: "Brightline, one code for each row", args: ["codes"] },
];
for (const each of await race("batch.mjs", batches))
  console.log(`| ${each.name} | ${number(each.rate)} | ${range(each)} | ${number(1 / each.behind)} × |`);
