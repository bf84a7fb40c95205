// Brightline's readable evaluator, asked for the law of the situation, without the explanation.
import { deliberate } from "../../packages/engine/dist/decide.js";
import { acts, code, day } from "./law.mjs";
import { chainOf, named } from "./oracle.mjs";

export function load() {
  const chain = chainOf();
  return (facts) => {
    const [notify, transfer] = deliberate(chain, { on: day, facts, acts }).map((work) => work.summary());
    return code(named(notify), named(transfer));
  };
}
