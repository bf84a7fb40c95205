/** Every name a pack may use, gathered from its chain for completion and for words on the page. */
import type { Chain, Fact } from "@brightline/engine";

/** A name with what it stands for, in a few words. */
export interface Name {
  readonly id: string;
  readonly means: string;
}

export interface Names {
  readonly facts: readonly Fact[];
  /** Defined names, as this pack writes them. */
  readonly definitions: readonly Name[];
  readonly acts: readonly Name[];
  readonly agencies: readonly Name[];
  readonly roles: readonly Name[];
  readonly ranks: readonly Name[];
  readonly events: readonly Name[];
  /** Rules of the chain by full id, with what they say. */
  readonly rules: readonly Name[];
  /** Labels of this pack's rules. */
  readonly labels: readonly Name[];
}

export const noNames: Names = {
  facts: [],
  definitions: [],
  acts: [],
  agencies: [],
  roles: [],
  ranks: [],
  events: [],
  rules: [],
  labels: [],
};

export function namesOf(chain: Chain): Names {
  const { vocabulary, packs, id } = chain;
  const groups = packs.flatMap((pack) =>
    Object.entries(pack.groups).map(([group, types]) => ({ id: group, means: types.join(", ") })),
  );
  const rules = packs.flatMap((pack) => pack.rules);
  const labels = rules.flatMap(({ label, pack }) => (label !== undefined && pack === id ? [label] : []));
  return {
    facts: [...chain.facts.values()],
    definitions: packs.flatMap((pack) =>
      Object.keys(pack.defines).map((name) => ({
        id: pack.id === id ? name : `${pack.id}.${name}`,
        means: pack.title,
      })),
    ),
    acts: vocabulary.acts.map((act) => ({ id: act.id, means: act.name })),
    agencies: [...groups, ...valuesOf(chain, "agency.type")],
    roles: valuesOf(chain, "actor.role"),
    ranks: vocabulary.ranks.map((rank) => ({ id: rank.id, means: rank.title })),
    events: vocabulary.events.map((event) => ({ id: event.id, means: event.title })),
    rules: [...new Map(rules.map((rule) => [rule.id, { id: rule.id, means: rule.say }] as const)).values()],
    labels: [...new Set(labels)].map((label) => ({ id: label, means: "" })),
  };
}

export const factOf =
  (names: Names) =>
  (id: string): Fact | undefined =>
    names.facts.find((fact) => fact.id === id);

/** The name of an act. */
export const nameOf = (names: Names, act: string): string =>
  names.acts.find(({ id }) => id === act)?.means ?? act;

function valuesOf(chain: Chain, fact: string): Name[] {
  const found = chain.facts.get(fact);
  return (found?.values ?? []).map((value) => ({ id: value, means: found?.labels[value] ?? "" }));
}
