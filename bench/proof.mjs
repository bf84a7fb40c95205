// Exact diagrams: compile, verify and compare each chain; one act's difference; size of the runtime in a page.
import { build } from "vite";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { link } from "@brightline/engine";
import { compile, diff, diffAct, verify } from "@brightline/engine/proof";
import { readLaws } from "@brightline/library";
import { fail, median, root } from "./measure.mjs";

const { library, problems } = readLaws();
if (problems.length > 0) fail("the packs have problems; run `npx brightline check laws`");
const day = "2026-11-22";
const before = "2017-01-01";
const rounds = 5;
const timed = (work) => {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return median(times.sort((a, b) => a - b));
};
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

console.log(
  "| chain | acts, rules | situations | compile, every day | verify | compare with 2017 | together |",
);
console.log("|---|---|---|---|---|---|---|");
let all = 0;
const single = [];
for (const { id } of library.packs) {
  const chain = link(library, id);
  const acts = [...chain.acts.values()];
  const rules = acts.reduce((sum, act) => sum + chain.rules.get(act.id).length, 0);
  const compiled = timed(() => {
    for (const act of acts) compile({ chain, act });
  });
  let situations;
  const verified = timed(() => {
    ({ situations } = verify(chain, { on: day }));
  });
  const laws = [
    { chain, on: before },
    { chain, on: day },
  ];
  const compared = timed(() => diff(...laws));
  for (const act of acts)
    if (chain.rules.get(act.id).length > 0)
      single.push({ what: `${id} ${act.id}`, took: timed(() => diffAct(...laws, act)) });
  all += compiled + verified + compared;
  console.log(
    `| ${id} | ${acts.length}, ${rules} | ${situations.toLocaleString("en")} | ${ms(compiled)} | ${ms(verified)} | ${ms(compared)} | ${ms(compiled + verified + compared)} |`,
  );
}
console.log(
  `\nall ${library.packs.length} chains: ${ms(all)}; most memory held: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);

single.sort((a, b) => a.took - b.took);
const within = single.filter(({ took }) => took <= 5).length;
console.log(
  `one act's difference, diagrams made anew, witnesses confirmed: median ${ms(median(single.map(({ took }) => took)))}; ${within} of ${single.length} within 5 ms; slowest ${single
    .slice(-3)
    .map(({ what, took }) => `${what} ${ms(took)}`)
    .join(", ")}`,
);

const bundle = await build({
  root,
  configFile: false,
  logLevel: "silent",
  build: {
    write: false,
    lib: { entry: join(root, "packages/engine/dist/proof/decider.js"), formats: ["es"], fileName: "decider" },
    minify: true,
  },
});
const code = [bundle]
  .flat()[0]
  .output.map((each) => each.code ?? "")
  .join("");
const proof = await build({
  root,
  configFile: false,
  logLevel: "silent",
  build: {
    write: false,
    lib: { entry: join(root, "packages/engine/dist/proof/index.js"), formats: ["es"], fileName: "proof" },
    minify: true,
  },
});
const whole = [proof]
  .flat()[0]
  .output.map((each) => each.code ?? "")
  .join("");
const kilobytes = (text) => `${(gzipSync(text).length / 1000).toFixed(1)} kB`;
console.log(
  `runtime that decides from a packed act: ${kilobytes(code)} compressed; everything under /proof with the evaluator: ${kilobytes(whole)}`,
);
