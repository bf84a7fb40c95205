// Decisions a second of the readable evaluator, over the packs' own cases.
import { decide, link } from "@brightline/engine";
import { readLaws } from "@brightline/library";
import { fail, median } from "./measure.mjs";

const { library, problems } = readLaws();
if (problems.length > 0) fail("the packs have problems; run `npx brightline check laws`");

const chains = new Map(library.packs.map(({ id }) => [id, link(library, id)]));
const questions = library.packs.flatMap((pack) =>
  pack.cases.map((each) => ({
    chain: chains.get(each.jurisdiction),
    question: { on: each.on, facts: each.facts, acts: Object.keys(each.expect) },
  })),
);
if (questions.length === 0) fail("the packs have no cases");

const rounds = 5;
const each = [];
let answers = 0;
let spent = 0;
for (let round = 0; round <= rounds; round += 1)
  for (const { chain, question } of questions) {
    const began = performance.now();
    answers += decide(chain, question).answers.length * (round > 0);
    const took = performance.now() - began;
    if (round === 0) continue; // the first round warms up
    spent += took;
    each.push(took / question.acts.length);
  }
each.sort((a, b) => a - b);
const milliseconds = (value) => `${value.toFixed(2)} ms`;
console.log(`${questions.length} cases, ${answers / rounds} answers in a round`);
console.log(`answers a second   ${Math.round((1000 * answers) / spent)}`);
console.log(
  `one answer         median ${milliseconds(median(each))}, 95 % within ${milliseconds(each[Math.floor(each.length * 0.95)])}, slowest ${milliseconds(each.at(-1))}`,
);
