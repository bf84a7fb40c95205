/** The rules behind a change: those that came, those that went, and those that speak here beside them. */
import { type Chain, inForce, type Injunction, type Rule } from "@brightline/engine";
import { ruleOf } from "../parts/citation.js";

export interface Law {
  readonly chain: Chain;
  readonly on: string;
}

/** What became of a rule between two laws; a court order that came or went counts as well. */
export type Role = "came" | "freed" | "went" | "held" | "beside";
const roles: readonly Role[] = ["came", "freed", "went", "held", "beside"];

export interface Mover {
  readonly rule: Rule;
  readonly role: Role;
  /** The court order that holds it back: now, or until now. */
  readonly order: Injunction | undefined;
  /** The day whose law shows the rule. */
  readonly on: string;
}

interface Standing {
  readonly inForce: boolean;
  readonly order: Injunction | undefined;
}

const standingOf = (rule: Rule | undefined, on: string): Standing => ({
  inForce: rule !== undefined && inForce(rule, on),
  order: rule?.enjoined.find((each) => inForce(each, on)),
});

function roleOf(was: Standing, is: Standing): Role {
  if (was.inForce !== is.inForce) return is.inForce ? "came" : "went";
  if ((was.order === undefined) === (is.order === undefined)) return "beside";
  return is.order ? "held" : "freed";
}

/**
 * The rules named, new ones first, then those that no longer speak.
 * @param foremost rules to name first among their like
 */
export function moversOf(
  ids: readonly string[],
  before: Law,
  after: Law,
  foremost: readonly string[] = [],
): Mover[] {
  const movers = ids.flatMap((id): Mover[] => {
    const [old, current] = [ruleOf(before.chain, id), ruleOf(after.chain, id)];
    const rule = current ?? old;
    if (!rule) return [];
    const [was, is] = [standingOf(old, before.on), standingOf(current, after.on)];
    const role = roleOf(was, is);
    const order = role === "went" ? undefined : role === "freed" ? was.order : is.order;
    return [{ rule, role, order, on: role === "went" ? before.on : after.on }];
  });
  const first = ({ rule }: Mover): number => Number(foremost.includes(rule.id));
  return movers.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || first(b) - first(a));
}

/** Packs and chapters of the rules that came or went, those behind the most rules first. */
export function sourcesOf(movers: readonly Mover[]): { readonly pack: string; readonly chapter: string }[] {
  const tally = new Map<string, Set<string>>();
  for (const { rule, role } of movers) {
    if (role === "beside") continue;
    const key = rule.id.split("/").slice(0, 2).join("/");
    tally.set(key, (tally.get(key) ?? new Set()).add(rule.id));
  }
  return [...tally]
    .sort(([, a], [, b]) => b.size - a.size)
    .map(([key]) => {
      const [pack, chapter] = key.split("/") as [string, string];
      return { pack, chapter };
    });
}
