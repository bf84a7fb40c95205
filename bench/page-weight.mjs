// What the guide's page weighs when compressed, and how much of it is the engine.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { fail, gzipped, kilobytes, root } from "./measure.mjs";

const site = join(root, "packages/web/dist/site");
if (!existsSync(join(site, "index.html"))) fail("the pages are not built; run `npm run ready` first");

const files = readdirSync(site, { recursive: true }).filter((path) => statSync(join(site, path)).isFile());
const weigh = (keep) =>
  files
    .filter((path) => keep.test(path))
    .reduce((sum, path) => sum + gzipped(readFileSync(join(site, path))), 0);
const html = readFileSync(join(site, "index.html"), "utf8");
const first = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, path]) => path);
const firstScripts = first.filter((path) => path.endsWith(".js"));
const sum = (paths) => paths.reduce((total, path) => total + gzipped(readFileSync(join(site, path))), 0);

// An entry that uses what the guide uses, bundled as the pages are.
const entry = "virtual:engine-alone";
const bundle = await build({
  configFile: false,
  root,
  logLevel: "error",
  plugins: [
    {
      name: "engine-alone",
      resolveId: (id) => (id === entry ? id : undefined),
      load: (id) =>
        id === entry
          ? 'import { decide, interview, link } from "@brightline/engine"; globalThis.engine = { decide, interview, link };'
          : undefined,
    },
  ],
  build: { write: false, minify: true, target: "es2022", rollupOptions: { input: entry } },
});
const engine = gzipped(
  Buffer.from(
    [bundle]
      .flat()[0]
      .output.map((each) => each.code ?? "")
      .join(""),
  ),
);

const page = sum(first);
console.log(`first page, scripts and styles  ${kilobytes(page)} (scripts ${kilobytes(sum(firstScripts))})`);
console.log(`all scripts                     ${kilobytes(weigh(/\.js$/))}`);
const chainOf = (id) =>
  id
    .split("-")
    .map((_, at, parts) => new RegExp(`^laws/${parts.slice(0, at + 1).join("-")}\\.[0-9a-f]+\\.json$`));
const packFile = /^laws\/(?!index|map|standings)[^.]+\.[0-9a-f]+\.json$/;
console.log(`names and places                ${kilobytes(weigh(/^laws\/index\./))}`);
for (const id of ["us-ca", "us-ny-nyc"])
  console.log(
    `law of ${id.padEnd(24)} ${kilobytes(chainOf(id).reduce((total, file) => total + weigh(file), 0))}`,
  );
console.log(`law of every place              ${kilobytes(weigh(packFile))}`);
console.log(
  `prose and cases of every place  ${kilobytes(weigh(/\.reading\./))} (the library loads one pack at a time)`,
);
console.log(
  `the engine alone                ${kilobytes(engine)}, ${Math.round((100 * engine) / sum(firstScripts))} % of the first page's scripts`,
);
