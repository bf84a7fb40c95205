// Every pack read from disk and checked, linked, and tried by its own cases: seconds and memory.
import { link } from "@brightline/engine";
import { runCase } from "@brightline/engine/trial";
import { readLaws } from "@brightline/library";
import { fail, median, seconds } from "./measure.mjs";

const rounds = 5;
const timed = (work) => {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return { middle: median(times), first: times[0] };
};

let laws;
const read = timed(() => {
  laws = readLaws();
});
if (laws.problems.length > 0) fail("the packs have problems; run `npx brightline check laws`");
const { packs } = laws.library;
const memory = Math.round(process.memoryUsage().rss / 1e6);
let chains;
const linked = timed(() => {
  chains = new Map(packs.map(({ id }) => [id, link(laws.library, id)]));
});
const cases = packs.flatMap((pack) => pack.cases);
const began = performance.now();
const failed = cases.filter((one) => runCase(chains.get(one.jurisdiction), one).failures.length > 0).length;
const tried = performance.now() - began;
const rules = packs.reduce((sum, pack) => sum + new Set(pack.rules.map(({ id }) => id)).size, 0);
console.log(`${packs.length} packs, ${rules} rules, ${cases.length} cases (${failed} fail)`);
console.log(
  `read and check all    ${seconds(read.middle)} (the first time ${seconds(read.first)}), ${memory} MB of memory`,
);
console.log(`link all chains       ${seconds(linked.middle)}`);
console.log(`try every case        ${seconds(tried)}`);
