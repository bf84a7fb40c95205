/** Decides from plain objects with a packed act: no `eval`, nothing but comparisons. Small enough for any page. */
import type { CivilDate } from "../pack.js";
import { type Outcome, outcomes } from "./outcome.js";
import type { Packed, PackedFact } from "./packed.js";

/** One question: a fact, and where each answer leads. The first four answers are compared, the rest looked up. */
class Step {
  readonly fact: string;
  a: unknown;
  b: unknown;
  c: unknown;
  d: unknown;
  toA: Step | Outcome | undefined;
  toB: Step | Outcome | undefined;
  toC: Step | Outcome | undefined;
  toD: Step | Outcome | undefined;
  others: Map<unknown, Step | Outcome> | undefined;
  number: ((value: number) => Step | Outcome) | undefined;
  constructor(fact: string) {
    this.fact = fact;
  }
}

/** Facts by name: listed values and numbers as text, or numbers as numbers. */
export type Told = Readonly<Record<string, unknown>>;

/**
 * Makes the function that decides complete situations on one day.
 * It gives undefined when a fact it needs is missing or has no value of its kind: unknown is never false. It tells the
 * law of a situation; whether somebody entitled to has concluded a fact (`concluded_by`) is the evaluator's to say.
 * @throws {RangeError} when the act was packed for another day only
 */
export function decider(packed: Packed, on: CivilDate): (told: Told) => Outcome | undefined {
  const steps = new Map<number, Step>();
  const { days, roots, nodes, facts } = packed;
  if (packed.on !== null && packed.on !== on)
    throw new RangeError(`packed for ${packed.on}, and asked about ${on}`);
  let epoch = 0;
  while (epoch + 1 < days.length && (days[epoch + 1] as string) <= on) epoch += 1;
  const root = entry(roots[epoch] as number);
  if (!(root instanceof Step)) return () => root;
  return (told) => {
    let at: Step | Outcome | undefined = root;
    while (at instanceof Step) {
      const value: unknown = told[at.fact];
      if (value === at.a) at = at.toA;
      else if (value === at.b) at = at.toB;
      else if (value === at.c) at = at.toC;
      else if (value === at.d) at = at.toD;
      else at = other(at, value);
    }
    return at;
  };

  function entry(offset: number): Step | Outcome {
    if (offset < 0) return outcomes[-1 - offset] as Outcome;
    const known = steps.get(offset);
    if (known) return known;
    const fact = facts[nodes[offset] as number] as PackedFact;
    const step = new Step(fact.name);
    steps.set(offset, step);
    const to = (index: number): Step | Outcome => entry(nodes[offset + 1 + index] as number);
    if (fact.values) listed(step, fact.values, to);
    else numbered(step, fact, to);
    return step;
  }
}

/** A text that is no value of any fact; comparisons stay comparisons of strings. */
const nothing = "\u0000";
/** A number as text; anything else, and a blank, is none. */
const digits = /^-?\d+(\.\d+)?$/;

function listed(
  step: Step,
  values: Readonly<Record<string, number>>,
  to: (index: number) => Step | Outcome,
): void {
  const list = Object.entries(values).map(([value, index]) => [value, to(index)] as const);
  [step.a, step.toA] = list[0] ?? [nothing, undefined];
  [step.b, step.toB] = list[1] ?? [nothing, undefined];
  [step.c, step.toC] = list[2] ?? [nothing, undefined];
  [step.d, step.toD] = list[3] ?? [nothing, undefined];
  if (list.length > 4) step.others = new Map(list.slice(4));
}

function numbered(
  step: Step,
  { cuts = [], at = [] }: PackedFact,
  to: (index: number) => Step | Outcome,
): void {
  step.a = step.b = step.c = step.d = nothing;
  const targets = at.map(to);
  step.number = (value) => {
    let index = 0;
    while (index < cuts.length && value > (cuts[index] as number)) index += 1;
    return targets[cuts[index] === value ? 2 * index + 1 : 2 * index] as Step | Outcome;
  };
}

function other(step: Step, value: unknown): Step | Outcome | undefined {
  if (step.others) return step.others.get(value);
  if (!step.number || (typeof value !== "number" && !(typeof value === "string" && digits.test(value))))
    return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? step.number(number) : undefined;
}
