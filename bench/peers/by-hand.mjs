// Hand-written TypeScript, compiled beforehand.
import { notify, transfer } from "./dist/by-hand.js";
import { outcomes } from "./law.mjs";

export function load() {
  const base = outcomes.length;
  return (facts) => notify(facts) * base + transfer(facts);
}
