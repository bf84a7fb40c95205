// One way to decide a million rows about one act, in a process of its own. Argument: the way.
import { Columns, compile, outcomes as results } from "@brightline/engine/proof";
import { notify } from "./dist/by-hand.js";
import { acts, day, outcomes } from "./law.mjs";
import { chainOf, domainsOf, named } from "./oracle.mjs";
import { answerRounds } from "./race.mjs";
import { rowsOf, shareValues, situations } from "./situations.mjs";

const distinct = 200_000;
const rows = 1_000_000;
const [act] = acts;

const began = performance.now();
const chain = chainOf();
const domains = domainsOf(chain);
const facts = shareValues(situations(domains, distinct, 20260302));
const order = rowsOf(distinct, rows, 20260303);

/** Each way makes what it reads, and returns a function that fills in the result of every row. */
const ways = {
  "by-hand"() {
    const objects = Array.from(order, (index) => facts[index]);
    return (out) => {
      for (let row = 0; row < rows; row += 1) out[row] = notify(objects[row]);
    };
  },
  columns() {
    const { machine, columns } = encoded();
    return (out) => machine.decide(columns, out);
  },
  codes() {
    const { machine, columns } = encoded();
    const table = machine.table();
    const codes = new Uint32Array(rows);
    for (const [index, { values }] of machine.facts.entries())
      for (let row = 0; row < rows; row += 1) codes[row] = codes[row] * values.length + columns[index][row];
    return (out) => {
      for (let row = 0; row < rows; row += 1) out[row] = table[codes[row]];
    };
  },
};

/** The act as a machine over columns, and the class of each row's value in each. */
function encoded() {
  const machine = new Columns(compile({ chain, act: chain.acts.get(act), on: day }), day);
  const columns = machine.facts.map(({ name, classOf }) => {
    const classes = new Map(domains[name].map((value) => [value, classOf(value)]));
    return Uint8Array.from(order, (index) => classes.get(facts[index][name]));
  });
  return { machine, columns };
}

const [way] = process.argv.slice(2);
const decide = ways[way]();
const loaded = performance.now() - began;
const out = new Uint8Array(rows);
decide(out);

const right = facts.map(notify);
const said = way === "by-hand" ? outcomes : results.map(named);
const wrong = order.findIndex((index, row) => said[out[row]] !== outcomes[right[index]]);
globalThis.gc();
process.send({
  loaded,
  memory: process.memoryUsage().rss / 1e6,
  wrong: wrong < 0 ? undefined : { facts: facts[order[wrong]], answer: said[out[wrong]] },
});

answerRounds(() => {
  decide(out);
  return rows;
});
