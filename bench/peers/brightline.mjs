// Brightline's decision diagrams, one for each act, asked with the plain objects as they are.
import { compile, decider, outcomes as results, pack } from "@brightline/engine/proof";
import { acts, day, outcomes } from "./law.mjs";
import { chainOf, named } from "./oracle.mjs";

/** The number of each result among the outcomes; a diagram's results are always the same objects. */
const numbers = new Map(results.map((result) => [result, outcomes.indexOf(named(result))]));
const unsettled = new Map(results.map(({ verdict }) => [verdict, outcomes.indexOf(named({ verdict }))]));

/** Roles that may draw any conclusion, whoever else the law names for it. */
const above = ["agency-head", "policymaker"];

/** The act's diagram with one fact fixed: whatever a situation says of it, it is read as `value`. */
function fixed(packed, name, value) {
  const fix = (fact) =>
    fact.name === name
      ? {
          ...fact,
          values: Object.fromEntries(Object.keys(fact.values).map((each) => [each, fact.values[value]])),
        }
      : fact;
  return decider({ ...packed, facts: packed.facts.map(fix) }, day);
}

/** Facts that somebody has to conclude: who may, the value that needs no conclusion, and the law under each value. */
function conclusions(chain, packed) {
  return packed.facts.flatMap(({ name, values }) => {
    const { concludedBy, presume } = chain.facts.get(name);
    if (!concludedBy) return [];
    const readings = Object.keys(values).map((value) => ({ value, decide: fixed(packed, name, value) }));
    return [{ name, roles: new Set([concludedBy, ...above]), presumed: presume?.value, readings }];
  });
}

/** The number of one act's outcome; a verdict that turns on somebody else's conclusion is not settled. */
function asker(chain, act) {
  const packed = pack(compile({ chain, act: chain.acts.get(act), on: day }), day);
  const decide = decider(packed, day);
  const pending = conclusions(chain, packed);
  return (facts) => {
    const result = decide(facts);
    if (!result.settled) return numbers.get(result);
    const role = facts["actor.role"];
    for (const { name, roles, presumed, readings } of pending) {
      if (roles.has(role) || facts[name] === presumed) continue;
      for (const reading of readings)
        if (reading.value !== facts[name] && reading.decide(facts).verdict !== result.verdict)
          return unsettled.get(result.verdict);
    }
    return numbers.get(result);
  };
}

export function load() {
  const chain = chainOf();
  const [notify, transfer] = acts.map((act) => asker(chain, act));
  return (facts) => notify(facts) * outcomes.length + transfer(facts);
}
