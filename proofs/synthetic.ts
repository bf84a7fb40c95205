/** Large laws of the shape that real ones have: chapters, each behind a guard, on facts of its own topic. */
import type { Chain } from "../packages/engine/src/link.js";
import { chainOf } from "../packages/engine/test/sample.js";
import { seeded } from "./random.js";

export interface Size {
  readonly facts: number;
  readonly rules: number;
  /** How many neighbouring facts a chapter draws from: the wider, the more topics overlap. */
  readonly window: number;
}

const ranks = ["federal-statute", "state-statute", "local-ordinance"];
const kinds = ["must", "must-not", "may", "may", "no-duty"];

/**
 * The law as text, for one act. The facts are those of the size; the rules those of the seed.
 */
export function syntheticText({ facts, rules, window }: Size, seed: number, act: string): string {
  const random = seeded(seed);
  const shape = seeded(facts);
  const pick = (below: number): number => Math.floor(random() * below);
  const sizes = Array.from({ length: facts }, () => (shape() < 0.7 ? 2 : 3 + Math.floor(shape() * 2)));
  const valuesOf = (fact: number): string[] =>
    sizes[fact] === 2 ? ["yes", "no"] : Array.from({ length: sizes[fact] as number }, (_, at) => `v${at}`);
  const atom = (fact: number): string => {
    const values = valuesOf(fact);
    return `us.f${fact} is ${values[pick(values.length)]}`;
  };
  const lines = sizes.map((_, fact) => `fact us.f${fact}: ${valuesOf(fact).join(", ")}`);
  let made = 0;
  while (made < rules) {
    const guard = atom(pick(Math.min(4, facts)));
    const topic = pick(Math.max(1, facts - window));
    const rank = ranks[pick(ranks.length)] as string;
    const inChapter = Math.min(rules - made, 4 + pick(7));
    lines.push(rank);
    for (let index = 0; index < inChapter; index += 1) {
      const own = Array.from({ length: 1 + pick(3) }, () => atom(topic + pick(window)));
      lines.push(`r${made}: ${kinds[pick(kinds.length)]} ${act}; when: ${[guard, ...own].join(" and ")}`);
      made += 1;
    }
  }
  return ["us", ...lines].join("\n");
}

export const synthetic = (size: Size, seed: number, act = "transfer"): Chain =>
  chainOf(syntheticText(size, seed, act));
