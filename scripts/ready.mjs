// Makes a bare checkout runnable: installs, compiles and builds what changed, and says so.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Brightline needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

function step(title, command, args) {
  process.stdout.write(`· ${title} … `);
  const began = Date.now();
  const done = spawnSync(command, args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  if (done.status !== 0) {
    console.log("failed");
    console.error(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error ? `${done.error.message}\n` : ""}`);
    process.exit(done.status || 1);
  }
  console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function digest(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function walk(folder, keep, skip = /^(node_modules|dist)$/) {
  const found = [];
  for (const name of readdirSync(join(root, folder)).sort()) {
    if (skip.test(name)) continue;
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) found.push(...walk(path, keep, skip));
    else if (keep.test(name)) found.push(path);
  }
  return found;
}

/** Runs `work` unless the stamp says that the same inputs were dealt with before. */
function unlessDone(name, inputs, proof, work) {
  const stamp = join(root, "node_modules", ".brightline", name);
  const key = digest(inputs);
  if (existsSync(join(root, proof)) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  work();
  mkdirSync(join(root, "node_modules", ".brightline"), { recursive: true });
  writeFileSync(stamp, key);
}

unlessDone("install", ["package-lock.json"], "node_modules/typescript", () =>
  step("installing packages", "npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]),
);
const sources = ["tsconfig.json", "tsconfig.base.json", ...walk("packages", /\.(tsx?|json)$/)];
unlessDone("compile", sources, "packages/cli/dist/main.js", () =>
  step("compiling", process.execPath, [join("node_modules", "typescript", "bin", "tsc"), "-b"]),
);
const pages = [
  "package-lock.json",
  ...walk("packages/web", /./),
  ...["engine", "library", "contract"].flatMap((name) => walk(`packages/${name}/src`, /\.ts$/)),
  ...walk("laws", /\.(md|yaml|csv)$/),
  ...walk("replays", /\.(yaml|csv)$/),
];
unlessDone("web", pages, "packages/web/dist/site/index.html", () =>
  step("building the pages", process.execPath, [
    join("node_modules", "vite", "bin", "vite.js"),
    "build",
    "packages/web",
    "--logLevel",
    "error",
  ]),
);
