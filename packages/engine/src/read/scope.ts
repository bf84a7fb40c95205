/** The names a pack may use: the vocabulary's, its own, and its parents'. */
import type { Expression } from "../condition.js";
import type { Pack, Rule, Table } from "../pack.js";
import { type Problem, suggestion } from "../problem.js";
import { type Fact, standingFacts, type Vocabulary } from "../vocabulary.js";

/** A check that needs every pack to have been read first. */
export type Later = (scope: Scope) => void;

/** What the readers of one pack share. */
export interface Context {
  readonly packId: string;
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
  readonly later: Later[];
}

export interface Scope {
  /** From the top; the pack itself is last. */
  readonly packs: readonly Pack[];
  readonly vocabulary: Vocabulary;
  /** Ids of every pack that was read. */
  readonly known: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly defines: ReadonlyMap<string, Expression>;
  readonly agencies: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly roles: readonly string[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly tables: ReadonlyMap<string, Table>;
}

export function scopeOf(
  vocabulary: Vocabulary,
  packs: readonly Pack[],
  known: ReadonlySet<string> = new Set(),
): Scope {
  const own = packs.at(-1);
  const facts = [
    ...standingFacts(vocabulary.acts),
    ...vocabulary.facts,
    ...packs.flatMap((pack) => pack.facts),
  ];
  const types = vocabulary.facts.find((fact) => fact.id === "agency.type")?.values ?? [];
  return {
    packs,
    vocabulary,
    known,
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    defines: new Map([
      ...packs.flatMap((pack) =>
        Object.entries(pack.defines).map(([name, when]) => [`${pack.id}.${name}`, when] as const),
      ),
      ...Object.entries(own?.defines ?? {}),
    ]),
    agencies: new Set([...types, ...packs.flatMap((pack) => Object.keys(pack.groups))]),
    acts: new Set(vocabulary.acts.map((act) => act.id)),
    roles: vocabulary.facts.find((fact) => fact.id === "actor.role")?.values ?? [],
    rules: new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const))),
    tables: new Map(own?.tables.map((table) => [table.name, table]) ?? []),
  };
}

export const nearFact = (name: string, scope: Scope): string =>
  suggestion(name, [...scope.facts.keys(), ...scope.defines.keys()]);
