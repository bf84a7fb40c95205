/** Why the answer is what it is, what would change it, and what follows from it. */
import type { Alternative, Answer, Conditional, Due, Verdict } from "./answer.js";
import type { Possibility } from "./complete.js";
import { cite, type Deliberation, type Summary } from "./deliberation.js";
import { expiry } from "./link.js";
import type { Clock, Rule } from "./pack.js";
import { valueOf } from "./situation.js";
import { isFalse, isTrue, simplify } from "./truth.js";

const above: readonly string[] = ["agency-head", "policymaker"];
const mayConclude = (role: string, needed: string): boolean => role === needed || above.includes(role);

/** Conclusions that somebody else has to draw, where the answer turns on them; restraint needs none. */
export function unconcluded(work: Deliberation, verdict: Verdict): string[] {
  const { chain, act, situation } = work;
  if (verdict === "depends" || (act.coercive && verdict === "must-not")) return [];
  const role = valueOf(chain, situation.known, "actor.role") ?? act.actor;
  return work.mentioned.flatMap((name) => {
    const fact = chain.facts.get(name);
    const stated = situation.derived.has(name) ? undefined : situation.known.get(name);
    if (!fact?.concludedBy || stated === undefined || stated === fact.presume?.value) return [];
    if (role !== undefined && mayConclude(role, fact.concludedBy)) return [];
    const turns = work.valuesOf(name).some((value) => work.summary({ [name]: value }).verdict !== verdict);
    return turns ? [`${fact.question} A ${fact.concludedBy.replaceAll("-", " ")} has to conclude that.`] : [];
  });
}

/** Why the law itself leaves the answer unsettled. */
export function reasons(chosen: Possibility | undefined): string[] {
  if (!chosen || chosen.settled) return [];
  if (chosen.verdict === "conflict") return ["Two rules of the same rank command opposite things."];
  return chosen.outcome.open.map(({ why }) => why);
}

/** The verdict in words, where the bare one would mislead. */
export function words(work: Deliberation, chosen: Possibility | undefined, sure: boolean): string | null {
  if (!sure) return "for one of these reasons or another, whatever is still unknown";
  if (chosen?.words !== "not yet") return chosen?.words ?? null;
  const first = chosen.outcome.deciding.flatMap(({ rule }) => rule.first);
  const names = first.map(
    ({ act, by }) =>
      `${work.chain.acts.get(act)?.name.toLowerCase() ?? act}${by ? ` (${by.replaceAll("-", " ")})` : ""}`,
  );
  return `not yet: first ${[...new Set(names)].join(", then ")}`;
}

/** One known fact changed at a time, where the answer would change with it. */
export function alternatives(work: Deliberation, { verdict, settled }: Summary): Alternative[] {
  if (verdict === "depends") return [];
  return work.mentioned.flatMap((fact) => {
    const current = valueOf(work.chain, work.situation.known, fact);
    if (current === undefined || fact === "circuit" || fact.startsWith("clock.")) return [];
    return work.valuesOf(fact).flatMap((value): Alternative[] => {
      if (value === current) return [];
      const other = work.summary({ [fact]: value });
      if (other.verdicts.length === 0 || (other.verdict === verdict && other.settled === settled)) return [];
      const say = other.chosen && work.deciding(other.chosen).rules[0]?.say;
      return [
        {
          change: { [fact]: value },
          verdict: other.verdict,
          settled: other.settled,
          ...(say !== undefined && { say }),
        },
      ];
    });
  });
}

/** Duties that follow if another act is done. */
export function conditional(work: Deliberation): Conditional[] {
  return work.open.flatMap((fact): Conditional[] => {
    if (!fact.startsWith("did.") || fact === `did.${work.act.id}`) return [];
    const after = work.summary({ [fact]: "planned" });
    if (after.verdict === "depends" || after.verdict === "no-rule" || !after.chosen) return [];
    return [
      {
        if: { [fact]: "planned" },
        verdict: after.verdict,
        deciding: work.deciding(after.chosen).rules.map(cite),
      },
    ];
  });
}

/** Facts read by their presumption. */
export function assumed(work: Deliberation): Answer["assumed"] {
  const { chain, situation } = work;
  return work.mentioned.flatMap((name) => {
    const presume = chain.facts.get(name)?.presume;
    if (!presume || name.startsWith("clock.") || situation.known.has(name)) return [];
    return valueOf(chain, situation.known, name) === presume.value
      ? [{ fact: name, value: presume.value, until: presume.until }]
      : [];
  });
}

/** Facts that were stated, derived or inferred. */
export function used(work: Deliberation): Record<string, string> {
  const { look } = work;
  const found: Record<string, string> = {};
  for (const name of [...work.mentioned].sort()) {
    const fact = work.chain.facts.get(name);
    const stated = work.situation.known.get(name);
    const inferred =
      fact && fact.infer.length > 0 && !fact.presume
        ? fact.values.find((value) => isTrue(look({ kind: "is", fact: name, values: [value] })))
        : undefined;
    const value = stated ?? inferred;
    if (value !== undefined) found[name] = value;
  }
  return found;
}

/** Duties whose only failing condition is who acts. */
export function others(work: Deliberation): Answer["others"] {
  const { look } = work;
  return work.statements
    .filter(
      ({ rule, kind, condition, beyondActor }) =>
        rule.actors &&
        (kind === "must" || kind === "must-not") &&
        isFalse(simplify(condition, look)) &&
        isTrue(simplify(beyondActor, look)),
    )
    .map(({ rule }) => ({ ...cite(rule), actors: rule.actors ?? [] }));
}

/** The clocks of the answer, without instants: `withDeadlines` fills those in. */
export function clocks(work: Deliberation, now: Summary, deciding: readonly Rule[]): Due[] {
  if (now.verdict !== "may" && now.verdict !== "must") return [];
  const due = (rule: Rule, kind: Due["kind"], { text }: Clock): Due => ({
    rule: rule.id,
    kind,
    from: null,
    due: null,
    why: text,
  });
  const duties = deciding.flatMap((rule) => (rule.by ? [due(rule, "duty", rule.by)] : []));
  const limits = work.statements.flatMap(({ rule, kind }) =>
    kind === "limit" && rule.lasts && ends(work, now, rule) ? [due(rule, "limit", rule.lasts)] : [],
  );
  return [...duties, ...limits];
}

/** Whether the limit's running out would end or unsettle what is now allowed: a void or a lower one would not. */
function ends(work: Deliberation, now: Summary, limit: Rule): boolean {
  const after = work.summary({ [expiry(limit.id)]: "yes" });
  return after.verdict !== now.verdict || after.settled !== now.settled;
}
