// What Brightline's readable evaluator answers: the right answers every contestant has to give.
import { inForce, link } from "@brightline/engine";
import { readLaws } from "@brightline/library";
import { decide, deliberate } from "../../packages/engine/dist/decide.js";
import { fail } from "../measure.mjs";
import { acts, code, day, jurisdiction } from "./law.mjs";

/** The chain the questions are asked of. */
export function chainOf() {
  const { library } = readLaws();
  if (!library.packs.some(({ id }) => id === jurisdiction))
    fail(`the pack ${jurisdiction} has problems; run \`npx brightline check laws\``);
  return link(library, jurisdiction);
}

/** The name of an answer: its verdict, and whether it is settled. */
export const named = ({ verdict, settled }) => (settled ? verdict : `${verdict}, not settled`);

/** Rules of both acts in force on the day. */
const rulesOf = (chain) =>
  acts.flatMap((act) => chain.rules.get(act) ?? []).filter(({ rule }) => inForce(rule, day));

function factsIn(expression, found) {
  if (expression.fact ?? expression.name) found.add(expression.fact ?? expression.name);
  for (const part of [expression.of ?? []].flat()) factsIn(part, found);
  return found;
}

/** Values by fact, of every fact that the rules in force mention. */
export function domainsOf(chain) {
  const facts = new Set();
  for (const { binding, condition } of rulesOf(chain))
    for (const each of [binding, condition]) factsIn(each, facts);
  return Object.fromEntries(
    [...chain.facts.values()].filter(({ id }) => facts.has(id)).map(({ id, values }) => [id, values]),
  );
}

/**
 * The answers, as codes; the shares of each verdict; and the rules that could decide but never did.
 * A situation that the packs call impossible ends the comparison.
 */
export function answers(chain, inputs) {
  const shares = new Map();
  const met = new Set();
  const codes = inputs.map((facts) => {
    const question = { on: day, facts, acts };
    const decision = decide(chain, question);
    if (decision.warnings.length > 0) fail(`a situation that cannot occur: ${decision.warnings.join(" ")}`);
    const names = deliberate(chain, question).map((work) => named(work.summary()));
    for (const [index, { deciding, defeated, readings }] of decision.answers.entries()) {
      for (const { rule } of [...deciding, ...defeated]) met.add(rule);
      for (const { doubt } of readings.flatMap(({ supposing }) => supposing)) met.add(doubt);
      const key = `${acts[index]}: ${names[index]}`;
      shares.set(key, (shares.get(key) ?? 0) + 1 / inputs.length);
    }
    const number = code(...names);
    if (number < 0) fail(`an answer the peers' table does not know: ${names.join("; ")}`);
    return number;
  });
  const statements = rulesOf(chain);
  // A rule that falls by default is heard only in the readings of its doubt.
  const isMet = ({ id, doubts }) => met.has(id) || doubts.some(({ name }) => met.has(name));
  const silent = statements
    .map(({ rule }) => rule)
    .filter((rule) => !isMet(rule) && !["no-duty", "restrains"].includes(rule.kind))
    .map(({ id }) => id);
  return { codes, shares, silent, statements: statements.length };
}
