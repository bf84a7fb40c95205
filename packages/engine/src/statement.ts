/** Rules of one act on one date, each as a statement whose condition mentions only facts. */
import { all, any, type Expression, not } from "./condition.js";
import type { Act } from "./vocabulary.js";
import { type Chain, expiry, type LinkedRule } from "./link.js";
import type { CivilDate, Rule, RuleKind } from "./pack.js";

/**
 * One thing the law says if its condition holds. A rule makes one statement, or two: a `may` with
 * `first` says "not yet" until that is done; an injunction that forbids says so in the court's name.
 */
export interface Statement {
  readonly rule: Rule;
  readonly kind: RuleKind | "not-yet" | "court-forbids";
  readonly rank: number;
  readonly condition: Expression;
  /** Everything but whom it binds, to list duties of others. */
  readonly beyondActor: Expression;
  readonly doubts: readonly Uncertainty[];
  readonly court?: string;
}

/** What keeps a statement from settling an answer, and why. Those of one name stand or fall together. */
export interface Uncertainty {
  readonly name: string;
  readonly of: "rule" | "confers";
  readonly default: "stands" | "falls";
  readonly why: string;
}

export function inForce(rule: { readonly from: CivilDate; readonly to?: CivilDate }, on: CivilDate): boolean {
  return rule.from <= on && (rule.to === undefined || on < rule.to);
}

/**
 * The statements for one act on one civil date, from the top rank down. An expired version never stands in for a missing one.
 * @param layer only the rules of this pack
 */
export function statements(chain: Chain, act: Act, on: CivilDate, layer?: string): Statement[] {
  const list = (chain.rules.get(act.id) ?? []).filter(
    ({ rule }) =>
      inForce(rule, on) && rule.inForceIf?.outcome !== "no" && (layer === undefined || rule.pack === layer),
  );
  const ordered = list.toSorted((a, b) => a.rank - b.rank || (a.rule.id < b.rule.id ? -1 : 1));
  return ordered.flatMap((linked) => statementsOf(chain, linked, on));
}

function statementsOf(chain: Chain, linked: LinkedRule, on: CivilDate): Statement[] {
  const { rule, rank, binding } = linked;
  const live = rule.enjoined
    .map((injunction, index) => ({ injunction, scope: linked.scopes[index] as Expression }))
    .filter(({ injunction }) => inForce(injunction, on));
  const lifted = any(live.map(({ scope }) => scope));
  const agencyOnly = all(
    parts(binding).filter((part) => !(part.kind === "is" && part.fact === "actor.role")),
  );
  const doubts = doubtsOf(chain, rule);
  const make = (kind: Statement["kind"], extra: Expression, over: Partial<Statement> = {}): Statement => ({
    rule,
    kind,
    rank,
    condition: all([binding, linked.condition, extra]),
    beyondActor: all([agencyOnly, linked.condition, extra]),
    doubts,
    ...over,
  });

  const found: Statement[] = [];
  const standing = not(lifted);
  if (rule.kind === "limit")
    found.push(make("limit", all([standing, { kind: "is", fact: expiry(rule.id), values: ["yes"] }])));
  else if (rule.first.length > 0) {
    const ready = all(
      rule.first.map(({ act }): Expression => ({ kind: "is", fact: `did.${act}`, values: ["yes"] })),
    );
    found.push(make(rule.kind, all([standing, ready])), make("not-yet", all([standing, not(ready)])));
  } else found.push(make(rule.kind, standing));
  for (const { injunction, scope } of live)
    if (injunction.effect === "forbids")
      found.push(
        make("court-forbids", scope, {
          rank: chain.ranks.get("federal-court-order") ?? rank,
          court: injunction.court,
          doubts: [],
        }),
      );
  return found;
}

const parts = (expression: Expression): readonly Expression[] =>
  expression.kind === "all" ? expression.of : [expression];

const statusReason: Readonly<Record<string, string>> = {
  "partly-read": "the text was read only in part; counsel has not confirmed it",
  secondary: "known only from secondary sources",
  unverified: "not verified",
};

/** A rule's doubts, its status, and an outcome nobody recorded. */
function doubtsOf(chain: Chain, rule: Rule): Uncertainty[] {
  const found: Uncertainty[] = rule.doubts
    .filter((doubt) => !chain.positions.has(doubt.name) || chain.positions.get(doubt.name) === "falls")
    .map(({ name, of, default: reading, says }) => ({
      name,
      of,
      default: reading,
      why: says.map(({ who, holds }) => `${who}: ${holds}`).join(" · ") || name,
    }));
  if (rule.status !== "read" && !(rule.status === "partly-read" && chain.confirmed.has(rule.id)))
    found.push({
      name: `status of ${rule.id}`,
      of: "rule",
      default: "stands",
      why: `${rule.cite}: ${statusReason[rule.status]}`,
    });
  if (rule.inForceIf?.outcome === "unknown")
    found.push({
      name: `outcome: ${rule.inForceIf.what}`,
      of: "rule",
      default: "falls",
      why: `Not known yet: ${rule.inForceIf.what}`,
    });
  return found;
}
