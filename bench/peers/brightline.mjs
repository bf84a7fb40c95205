// Brightline's decision diagrams, one for each act, asked with the plain objects as they are.
import { compile, decider, outcomes as results, pack } from "@brightline/engine/proof";
import { acts, day, outcomes } from "./law.mjs";
import { chainOf, named } from "./oracle.mjs";

const numbers = new Map(results.map((result) => [result, outcomes.indexOf(named(result))]));

export function load() {
  const chain = chainOf();
  const [notify, transfer] = acts.map((id) =>
    decider(pack(compile({ chain, act: chain.acts.get(id), on: day })), day),
  );
  return (facts) => numbers.get(notify(facts)) * outcomes.length + numbers.get(transfer(facts));
}
