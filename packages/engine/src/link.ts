/** A pack with all its parents, every name resolved: what questions are put to. */
import { type Expression, all, not, rewrite } from "./condition.js";
import type { Constraint, Library, Pack, Rule } from "./pack.js";
import { BrightlineError, problem, suggestion } from "./problem.js";
import { type Act, type Fact, type Vocabulary, standingFacts } from "./vocabulary.js";

/** A rule whose conditions mention only facts. `binding` is whom it binds, `condition` everything else. */
export interface LinkedRule {
  readonly rule: Rule;
  readonly rank: number;
  readonly binding: Expression;
  readonly condition: Expression;
  readonly scopes: readonly Expression[];
}

export interface Chain {
  readonly id: string;
  readonly title: string;
  /** From the top: federal first. */
  readonly packs: readonly Pack[];
  readonly vocabulary: Vocabulary;
  readonly zone: string;
  readonly hash: string;
  readonly version: string;
  readonly acts: ReadonlyMap<string, Act>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly ranks: ReadonlyMap<string, number>;
  readonly rules: ReadonlyMap<string, readonly LinkedRule[]>;
  readonly constraints: readonly Constraint[];
  /** Counsel's recorded readings of named doubts. */
  readonly positions: ReadonlyMap<string, "stands" | "falls">;
  /** Rules counsel has confirmed though their text was read only in part. */
  readonly confirmed: ReadonlySet<string>;
}

/**
 * Links a pack with its parents.
 * @throws {BrightlineError} `jurisdiction-unknown`
 */
export function link(library: Library, jurisdiction: string): Chain {
  const byId = new Map(library.packs.map((pack) => [pack.id, pack]));
  const packs: Pack[] = [];
  for (let id: string | undefined = jurisdiction; id !== undefined; ) {
    const pack: Pack | undefined = byId.get(id);
    if (!pack) {
      const near = suggestion(id, byId.keys());
      throw new BrightlineError([problem("jurisdiction-unknown", `there is no pack \`${id}\`${near}`)]);
    }
    packs.unshift(pack);
    id = pack.parent;
  }
  const own = packs[packs.length - 1] as Pack;
  const vocabulary = library.vocabulary;
  const facts = new Map<string, Fact>();
  for (const fact of [
    ...standingFacts(vocabulary.acts),
    ...vocabulary.facts,
    ...packs.flatMap((pack) => pack.facts),
  ])
    facts.set(fact.id, fact);
  const circuit = packs.map((pack) => pack.circuit).findLast((value) => value !== undefined);
  const groups = new Map(packs.flatMap((pack) => Object.entries(pack.groups)));
  const ranks = new Map(vocabulary.ranks.map((rank, index) => [rank.id, index]));
  const scope: Scope = { packs, facts, circuit };

  for (const [id, fact] of facts)
    if (fact.infer.length > 0) {
      const home = packs.find((pack) => pack.facts.some((each) => each.id === id)) ?? own;
      facts.set(id, {
        ...fact,
        infer: fact.infer.map(({ value, when }) => ({ value, when: resolve(when, home, scope) })),
      });
    }

  const rules = new Map<string, LinkedRule[]>(vocabulary.acts.map((act) => [act.id, []]));
  for (const pack of packs)
    for (const rule of pack.rules) {
      const linked = linkRule(rule, pack, scope, ranks, groups);
      rules.get(rule.act)?.push(linked);
      if (rule.kind === "limit") facts.set(expiry(rule.id), expiryFact(rule));
    }

  return {
    id: own.id,
    title: own.title,
    packs,
    vocabulary,
    zone: own.zone,
    hash: own.chainHash,
    version: own.version,
    acts: new Map(vocabulary.acts.map((act) => [act.id, act])),
    facts,
    ranks,
    rules,
    constraints: [
      ...vocabulary.constraints.map((each) => ({ ...each, never: resolve(each.never, own, scope) })),
      ...packs.flatMap((pack) =>
        pack.constraints.map((each) => ({ ...each, never: resolve(each.never, pack, scope) })),
      ),
    ],
    positions: new Map(
      packs.flatMap((pack) => pack.positions.map((each) => [each.doubt, each.reading] as const)),
    ),
    confirmed: new Set(packs.flatMap((pack) => pack.confirmed)),
  };
}

/** The fact that a limit has run out. */
export const expiry = (rule: string): string => `clock.${rule}.expired`;

function expiryFact(rule: Rule): Fact {
  return {
    id: expiry(rule.id),
    question: `Has this limit run out: ${rule.lasts?.text ?? rule.cite}?`,
    values: ["yes", "no"],
    labels: {},
    presume: { value: "no", until: `${rule.lasts?.text ?? "the limit"} has passed` },
    judgement: false,
    controllable: false,
    infer: [],
  };
}

interface Scope {
  readonly packs: readonly Pack[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly circuit: string | undefined;
}

function linkRule(
  rule: Rule,
  pack: Pack,
  scope: Scope,
  ranks: ReadonlyMap<string, number>,
  groups: ReadonlyMap<string, readonly string[]>,
): LinkedRule {
  const binding: Expression[] = [];
  if (rule.binds)
    binding.push({
      kind: "is",
      fact: "agency.type",
      values: rule.binds.flatMap((name) => groups.get(name) ?? [name]),
    });
  if (rule.actors) binding.push({ kind: "is", fact: "actor.role", values: rule.actors });
  const condition: Expression[] = [];
  if (rule.when) condition.push(resolve(rule.when, pack, scope));
  if (rule.unless) condition.push(not(resolve(rule.unless, pack, scope)));
  return {
    rule,
    rank: ranks.get(rule.rank) ?? 0,
    binding: all(binding),
    condition: all(condition),
    scopes: rule.enjoined.map((each) => (each.scope ? resolve(each.scope, pack, scope) : all([]))),
  };
}

/** Expands defined names, and the circuit where the chain fixes it. Packs are checked before, so every name resolves. */
function resolve(expression: Expression, pack: Pack, scope: Scope): Expression {
  return rewrite(expression, (atom) => {
    if (atom.kind === "name") {
      const found = definition(atom.name, pack, scope);
      if (found) return resolve(found.expression, found.pack, scope);
      return { kind: "is", fact: atom.name, values: ["yes"] };
    }
    if (atom.kind === "is" && atom.fact === "circuit" && scope.circuit !== undefined)
      return { kind: "constant", value: atom.values.includes(scope.circuit) };
    return atom;
  });
}

function definition(
  name: string,
  pack: Pack,
  scope: Scope,
): { expression: Expression; pack: Pack } | undefined {
  const local = pack.defines[name];
  if (local) return { expression: local, pack };
  for (const other of scope.packs) {
    if (!name.startsWith(`${other.id}.`)) continue;
    const expression = other.defines[name.slice(other.id.length + 1)];
    if (expression) return { expression, pack: other };
  }
  return undefined;
}
