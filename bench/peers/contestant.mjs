// One contestant in a process of its own: loads, proves that it answers right, then runs a round whenever asked.
// Arguments: a file with the situations and the right answers, the module, "flat" or "plain" situations, and how many
// questions may be under way at once.
import { readFileSync } from "node:fs";
import { acts } from "./law.mjs";
import { answerRounds } from "./race.mjs";
import { shareValues } from "./situations.mjs";
import { flat } from "./writing.mjs";

const [path, module, form, many] = process.argv.slice(2);
const underWay = Number(many);
const { inputs, codes } = JSON.parse(readFileSync(path, "utf8"));
shareValues(inputs);
const situations = form === "flat" ? inputs.map(flat) : inputs;

const began = performance.now();
const { load } = await import(`./${module}.mjs`);
const decide = await load(situations[0]);
const first = decide(situations[0]);
const waits = first instanceof Promise;
await first;
const loaded = performance.now() - began;

let wrong;
for (const [index, facts] of situations.entries()) {
  const answer = waits ? await decide(facts) : decide(facts);
  if (answer !== codes[index]) wrong ??= { facts, answer, right: codes[index] };
}
globalThis.gc();
process.send({ loaded, memory: process.memoryUsage().rss / 1e6, wrong });

const answers = new Uint8Array(situations.length);
let next = 0;

/** Decides `count` situations, going on where the last call stopped. */
function oneByOne(count) {
  let at = next;
  for (let left = count; left > 0; left -= 1) {
    answers[at] = decide(situations[at]);
    at = at + 1 === situations.length ? 0 : at + 1;
  }
  next = at;
}

/** The same for an engine that answers later, with so many questions under way at once. */
async function abreast(count) {
  for (let left = count; left > 0; left -= underWay) {
    const asked = Array.from({ length: underWay }, (_, ahead) => (next + ahead) % situations.length);
    const codes = await Promise.all(asked.map((at) => decide(situations[at])));
    asked.forEach((at, index) => {
      answers[at] = codes[index];
    });
    next = (next + underWay) % situations.length;
  }
}

answerRounds(async (block) => {
  if (waits) await abreast(block);
  else oneByOne(block);
  return block * acts.length;
});
