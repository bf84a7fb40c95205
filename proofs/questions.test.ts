/** The interview's numbers and the explanations, against brute force over every order and every situation. */
import { describe, expect, test } from "vitest";
import { link } from "../packages/engine/src/link.js";
import type { CivilDate } from "../packages/engine/src/pack.js";
import { compile, type Compiled } from "../packages/engine/src/proof/compile.js";
import { terminals, yes } from "../packages/engine/src/proof/forest.js";
import { neighbors, sufficient } from "../packages/engine/src/proof/nearest.js";
import { outcomeOf } from "../packages/engine/src/proof/outcome.js";
import { Questions } from "../packages/engine/src/proof/questions.js";
import { readLaws } from "../packages/library/src/index.js";
import { seeded } from "./random.js";

const { library } = readLaws();
const day: CivilDate = "2026-03-02";

/** Every situation that can occur, with its verdict, as a plain list; presumed facts at what is presumed. */
interface Case {
  readonly facts: Readonly<Record<string, string>>;
  readonly verdict: string;
}

/** @param told facts that are stated, and so not held to what they would be inferred from */
function casesOf(compiled: Compiled, presumed: boolean, told: readonly string[] = []): Case[] {
  const { space, root, bounds, subject } = compiled;
  const { forest, variables } = space;
  const demands = bounds.inferred.filter(({ fact }) => told.includes(fact)).length > 0;
  const possible = demands
    ? [
        ...bounds.nevers.map((never) => forest.not(space.condition(never))),
        ...bounds.inferred
          .filter(({ fact }) => !told.includes(fact))
          .map(({ consistent }) => space.condition(consistent)),
      ].reduce((all, each) => forest.and(all, each), yes)
    : compiled.possible;
  const levels = [...variables.keys()].filter((level) => variables[level]?.kind === "fact");
  const found = new Map<string, Case>();
  const visit = (index: number, at: Map<number, number>): void => {
    const level = levels[index];
    if (level !== undefined) {
      const variable = variables[level];
      const fixed =
        subject.chain.facts.get(variable?.name ?? "")?.presume?.value ??
        (variable?.name === "actor.role" ? subject.act.actor : undefined);
      const only = presumed && fixed !== undefined ? variable?.classOf(fixed) : undefined;
      for (const value of variable?.values.keys() ?? [])
        if (only === undefined || only === value) visit(index + 1, new Map(at).set(level, value));
      return;
    }
    const follow = (node: number): number => {
      let here = node;
      while (here >= terminals) here = forest.child(here, at.get(forest.level(here)) ?? 0);
      return here;
    };
    if (follow(possible) === 0) return;
    const facts: Record<string, string> = {};
    for (const [each, value] of at) {
      const variable = variables[each];
      if (variable && !variable.hidden) facts[variable.name] = variable.values[value] as string;
    }
    // Hidden facts make no situation of their own.
    found.set(JSON.stringify(facts), { facts, verdict: outcomeOf(follow(root)).verdict });
  };
  visit(0, new Map());
  return [...found.values()];
}

/** Fewest questions that always decide, trying every order. */
function fewest(cases: readonly Case[], facts: readonly string[]): number {
  if (new Set(cases.map(({ verdict }) => verdict)).size <= 1) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (const fact of facts) {
    const values = [...new Set(cases.map((each) => each.facts[fact]))];
    if (values.length < 2) continue;
    const rest = facts.filter((each) => each !== fact);
    const worst = Math.max(
      ...values.map((value) =>
        fewest(
          cases.filter((each) => each.facts[fact] === value),
          rest,
        ),
      ),
    );
    best = Math.min(best, worst + 1);
  }
  return best;
}

/** The same where facts can be told that others imply: once told, they stand by themselves. */
function fewestTold(
  compiled: Compiled,
  facts: readonly string[],
  known: ReadonlyMap<string, string>,
): number {
  const inferred = compiled.bounds.inferred.map(({ fact }) => fact);
  const all = listed(
    compiled,
    inferred.filter((fact) => known.has(fact)),
  );
  const cases = all.filter((each) => [...known].every(([fact, value]) => each.facts[fact] === value));
  if (new Set(cases.map(({ verdict }) => verdict)).size <= 1) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (const fact of facts.filter((each) => !known.has(each))) {
    const values = [...new Set(cases.map((each) => each.facts[fact] as string))];
    if (values.length < 2) continue;
    const worst = Math.max(
      ...values.map((value) => fewestTold(compiled, facts, new Map([...known, [fact, value]]))),
    );
    best = Math.min(best, worst + 1);
  }
  return best;
}

const lists = new WeakMap<Compiled, Map<string, Case[]>>();

/** Lists of cases are made once. */
function listed(compiled: Compiled, told: readonly string[]): Case[] {
  const own = lists.get(compiled) ?? new Map<string, Case[]>();
  lists.set(compiled, own);
  const list = own.get(told.join()) ?? casesOf(compiled, true, told);
  own.set(told.join(), list);
  return list;
}

const small = library.packs
  .flatMap(({ id }) => {
    const chain = link(library, id);
    return [...chain.acts.values()].map((act) => compile({ chain, act, on: day }));
  })
  .filter((compiled) => {
    const product = compiled.space.variables.reduce(
      (all, { kind, values }) => (kind === "fact" ? all * values.length : all),
      1,
    );
    return product > 1 && product <= 600;
  });

describe("acts small enough for brute force", () => {
  test("there are some", () => expect(small.length).toBeGreaterThan(10));

  test.each(
    small.map((compiled) => [`${compiled.subject.chain.id} ${compiled.subject.act.id}`, compiled] as const),
  )(
    "%s: no order of questions needs fewer at worst, and its own never needs more than it says",
    (_, compiled) => {
      const cases = casesOf(compiled, true);
      const facts = [...new Set(cases.flatMap((each) => Object.keys(each.facts)))];
      const questions = new Questions(compiled, day);
      const course = questions.course(new Map());
      const inferred = compiled.bounds.inferred.some(({ fact }) => facts.includes(fact));
      expect(course.worst).toBe(inferred ? fewestTold(compiled, facts, new Map()) : fewest(cases, facts));
      let asked = 0;
      for (const real of cases) {
        const known = new Map<string, string>();
        for (let count = 0; ; count += 1) {
          const { next, worst } = questions.course(known);
          if (next === null) break;
          expect(count + worst).toBeLessThanOrEqual(course.worst);
          known.set(next, real.facts[next] as string);
          asked += 1;
        }
        const told = compiled.bounds.inferred.map(({ fact }) => fact).filter((fact) => known.has(fact));
        const left = listed(compiled, told).filter((each) =>
          [...known].every(([fact, value]) => each.facts[fact] === value),
        );
        expect(new Set(left.map(({ verdict }) => verdict)).size).toBe(1);
      }
      if (!inferred) expect(course.mean).toBeCloseTo(asked / cases.length, 1);
    },
  );

  test.each(
    small.map((compiled) => [`${compiled.subject.chain.id} ${compiled.subject.act.id}`, compiled] as const),
  )("%s: the nearest other answers and the smallest sufficient facts", (_, compiled) => {
    const cases = casesOf(compiled, false);
    const inferred = new Set(compiled.bounds.inferred.map(({ fact }) => fact));
    const random = seeded(cases.length);
    for (let draw = 0; draw < 12; draw += 1) {
      const real = cases[Math.floor(random() * cases.length)] as Case;
      const known = new Map(Object.entries(real.facts));
      const near = neighbors(compiled, known, day);
      for (const verdict of new Set(cases.map((each) => each.verdict))) {
        if (verdict === real.verdict || inferred.size > 0) continue;
        const distance = Math.min(
          ...cases
            .filter((each) => each.verdict === verdict)
            .map(
              (each) =>
                Object.keys(real.facts).filter((fact) => each.facts[fact] !== real.facts[fact]).length,
            ),
        );
        const changes = near
          .filter((each) => each.verdict === verdict)
          .map((each) => Object.keys(each.changes).length);
        expect([verdict, Math.min(...changes)]).toEqual([verdict, distance]);
      }
      if (inferred.size === 0)
        expect(sufficient(compiled, known, day)?.length).toBe(smallest(compiled, cases, real));
    }
  });
});

/** Size of the smallest set of facts that decides, presumed ones at what is presumed for nothing. */
function smallest(compiled: Compiled, cases: readonly Case[], real: Case): number {
  const presumed = (fact: string): boolean =>
    compiled.subject.chain.facts.get(fact)?.presume?.value === real.facts[fact];
  const free = Object.keys(real.facts).filter(presumed);
  const items = Object.keys(real.facts).filter((fact) => !presumed(fact));
  for (let size = 0; size <= items.length; size += 1)
    for (const chosen of choices(items, size)) {
      const held = [...free, ...chosen];
      const left = cases.filter((each) => held.every((fact) => each.facts[fact] === real.facts[fact]));
      if (left.every(({ verdict }) => verdict === real.verdict)) return size;
    }
  throw new Error("no set suffices");
}

function* choices(items: readonly string[], size: number): Generator<string[]> {
  if (size === 0) yield [];
  else
    for (const [index, item] of items.entries())
      for (const rest of choices(items.slice(index + 1), size - 1)) yield [item, ...rest];
}
