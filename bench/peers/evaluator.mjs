// Brightline's readable evaluator, asked for the verdict and whether it is settled, without the explanation.
import { deliberate, verdictOf } from "../../packages/engine/dist/decide.js";
import { acts, code, day } from "./law.mjs";
import { chainOf, named } from "./oracle.mjs";

export function load() {
  const chain = chainOf();
  return (facts) => {
    const [notify, transfer] = deliberate(chain, { on: day, facts, acts }).map(verdictOf);
    return code(named(notify), named(transfer));
  };
}
