/** Packs, chains and rules as the API shows them. */
import type { ChainDetail, PackSummary, RuleDetail } from "@brightline/contract";
import { type Chain, type Expression, type Pack, type Status, wording } from "@brightline/engine";
import type { Laws } from "./load.js";

/** The last pack of the chain in short, its rules counted by status; a rule on several acts counts once. */
export function packSummary(chain: Chain): PackSummary {
  const pack = chain.packs.at(-1) as Pack;
  const rules: Record<Status, number> = { read: 0, "partly-read": 0, secondary: 0, unverified: 0 };
  for (const status of new Map(pack.rules.map((rule) => [rule.id, rule.status])).values()) rules[status] += 1;
  return {
    id: pack.id,
    title: pack.title,
    kind: pack.kind,
    parent: pack.parent ?? null,
    version: pack.version,
    hash: pack.hash,
    chain: chain.hash,
    zone: pack.zone,
    reviewed: pack.reviewed ?? null,
    rules,
  };
}

/** Federal first, then each pack after its parent, by id. */
export function parentsFirst(laws: Laws): Chain[] {
  return [...laws.chains.values()].sort(
    (one, other) => one.packs.length - other.packs.length || (one.id < other.id ? -1 : 1),
  );
}

export function chainView(chain: Chain): ChainDetail {
  return {
    id: chain.id,
    title: chain.title,
    zone: chain.zone,
    hash: chain.hash,
    version: chain.version,
    language: chain.vocabulary.language,
    packs: chain.packs.map(({ id, title, kind, version, hash, reviewed }) => ({
      id,
      title,
      kind,
      version,
      hash,
      reviewed: reviewed ?? null,
    })),
    facts: [...chain.facts.values()],
  };
}

/** @param id full id; undefined when the pack has no such rule */
export function ruleView(pack: Pack, id: string): RuleDetail | undefined {
  const rules = pack.rules.filter((rule) => rule.id === id);
  const chapter = pack.chapters.find((each) => id.startsWith(`${pack.id}/${each.id}/`));
  const [rule] = rules;
  if (!rule || !chapter) return undefined;
  const { passages: _, ...head } = chapter;
  return { id, rules, chapter: head, words: { when: text(rule.when), unless: text(rule.unless) } };
}

/** A condition in the words of the pack language. */
function text(expression: Expression | undefined): string | null {
  if (!expression) return null;
  return wording(expression, (atom, negated) => {
    const not = negated ? "not " : "";
    if (atom.kind === "name") return `${not}${atom.name}`;
    if (atom.kind === "compare")
      return `${not}${atom.fact} ${atom.op} ${atom.amount}${atom.unit === undefined ? "" : ` ${atom.unit}`}`;
    const values = atom.values.length === 1 ? atom.values[0] : `one of ${atom.values.join(", ")}`;
    return `${atom.fact} is ${not}${values}`;
  });
}
