/** The answer for each act: what the law of one chain says on one date in one situation. */
import type { Alternative, Answer, Citation, Conditional, Decision, Defeat, Due, Question, Verdict } from "./answer.js";
import { classes, type Completions, Explorer, type Possibility } from "./complete.js";
import { atoms } from "./condition.js";
import { type Chain, expiry } from "./link.js";
import type { Clock, Rule } from "./pack.js";
import { BrightlineError, problem, suggestion } from "./problem.js";
import { lookup, type Situation, situate, valueOf } from "./situation.js";
import { type Statement, statements } from "./statement.js";
import { isFalse, isTrue, simplify } from "./truth.js";
import type { Act } from "./vocabulary.js";

/**
 * Answers a question.
 * @throws {BrightlineError} for unknown facts, values, acts, layers and dates, all at once where it can
 */
export function decide(chain: Chain, question: Question): Decision {
  const acts = actsOf(chain, question.acts);
  if (question.layer !== undefined && !chain.packs.some((pack) => pack.id === question.layer))
    throw new BrightlineError([problem("jurisdiction-unknown", `\`${question.layer}\` is not a pack of the chain ${chain.id}`)]);
  const situation = situate(chain, question.on, question.facts);
  const own = chain.packs.at(-1);
  return {
    jurisdiction: chain.id,
    on: question.on,
    pack: { hash: chain.hash, version: chain.version, language: chain.vocabulary.language },
    reviewed: chain.packs.every((pack) => pack.reviewed) ? (own?.reviewed ?? null) : null,
    answers: acts.map((act) => new Deliberation(chain, act, situation, question.layer).answer()),
    warnings: [...situation.warnings, ...impossible(chain, situation)],
  };
}

/** Combinations among the known facts that the packs say cannot occur. */
function impossible(chain: Chain, situation: Situation): string[] {
  const look = lookup(chain, situation.known);
  return chain.constraints
    .filter(({ never }) => isTrue(simplify(never, look)))
    .map(({ why }) => `These facts do not go together. ${why} Check them.`);
}

/** @throws {BrightlineError} `act-unknown` */
export function actsOf(chain: Chain, names: readonly string[] | undefined): Act[] {
  if (names === undefined) return [...chain.acts.values()];
  const unknown = names.filter((name) => !chain.acts.has(name));
  if (unknown.length > 0)
    throw new BrightlineError(unknown.map((name) => problem("act-unknown", `there is no act \`${name}\`${suggestion(name, chain.acts.keys())}`)));
  return names.map((name) => chain.acts.get(name) as Act);
}

/** The work on one act in one situation. */
export class Deliberation {
  readonly #chain: Chain;
  readonly #act: Act;
  readonly #situation: Situation;
  readonly #statements: readonly Statement[];
  readonly #explorer: Explorer;

  constructor(chain: Chain, act: Act, situation: Situation, layer?: string) {
    this.#chain = chain;
    this.#act = act;
    this.#situation = situation;
    this.#statements = statements(chain, act, situation.on, layer);
    // A layer's own verdict is its own words; whether all law gives the power is the chain's question.
    const frame = { coercive: act.coercive && layer === undefined, makers: chain.vocabulary.ranks.map((rank) => rank.maker) };
    this.#explorer = new Explorer(chain, frame, this.#statements, act.actor);
  }

  /** The verdict alone, for many situations at once. */
  verdict(): Pick<Answer, "verdict" | "settled" | "next"> {
    const summary = summarize(this.#explorer.completions(this.#situation.known));
    const settled = summary.settled && (summary.verdict === "depends" || this.#unconcluded(summary.verdict).length === 0);
    return { verdict: summary.verdict, settled, next: summary.verdict === "depends" ? this.next() : null };
  }

  answer(): Answer {
    const { known } = this.#situation;
    const completions = this.#explorer.completions(known);
    const summary = summarize(completions);
    const open = this.#explorer.openFacts(known);
    const chosen = summary.chosen;
    const conclusions = summary.verdict === "depends" ? [] : this.#unconcluded(summary.verdict);
    const deciding = chosen ? this.#deciding(chosen) : [];
    const settled = summary.settled && conclusions.length === 0;
    return {
      act: this.#act.id,
      verdict: summary.verdict,
      settled,
      words: this.#words(chosen),
      deciding: deciding.map((rule) => this.#cite(rule)),
      defeated: chosen ? unique(chosen.outcome.defeated) : [],
      possible: summary.verdict === "depends" ? summary.verdicts : [],
      next: summary.verdict === "depends" ? this.next() : null,
      deadlines: this.#clocks(summary.verdict, deciding),
      documents: summary.verdict === "depends" ? [] : [...new Set(deciding.flatMap((rule) => rule.then))],
      alternatives: this.#alternatives(summary.verdict, summary.settled),
      meanwhile: settled || !chosen || summary.verdict === "depends" ? null : this.#meanwhile(chosen),
      readings: settled ? [] : (chosen?.outcome.readings ?? []),
      reasons: [...conclusions, ...(summary.verdict === "depends" ? [] : this.#reasons(chosen))],
      steps: summary.verdict === "depends" ? [] : [...new Set(deciding.flatMap((rule) => rule.do))],
      conditional: summary.verdict === "depends" ? this.#conditional(open) : [],
      assumed: this.#assumed(),
      used: this.#used(),
      others: this.#others(),
    };
  }

  /** The question that makes most progress, or null when none is open. */
  next(skipped: readonly string[] = []): string | null {
    const completions = this.#explorer.completions(this.#situation.known);
    const open = this.#explorer.openFacts(this.#situation.known).filter((fact) => !skipped.includes(fact));
    if (completions.exact && completions.possible.size <= 1) return null;
    const order = [...this.#chain.facts.keys()];
    let best: { fact: string; score: number } | undefined;
    for (const fact of open) {
      const score = this.#progress(fact, completions);
      const earlier = best && score === best.score && order.indexOf(fact) < order.indexOf(best.fact);
      if (!best || score < best.score || earlier) best = { fact, score };
    }
    return best?.fact ?? null;
  }

  /** Mean number of verdicts still open after the fact is answered; the fewer the better. */
  #progress(fact: string, before: Completions): number {
    const domain = this.#chain.facts.get(fact)?.values ?? [];
    const values = domain.length > 0 ? domain : this.#classes(fact);
    let sum = 0;
    let changes = false;
    for (const value of values) {
      const after = this.#suppose({ [fact]: value });
      sum += after.exact ? after.possible.size : before.possible.size + 1;
      changes ||= after.possible.size !== before.possible.size;
    }
    return changes ? sum / values.length : before.possible.size + 10;
  }

  #suppose(change: Readonly<Record<string, string>>): Completions {
    return this.#explorer.completions(new Map([...this.#situation.known, ...Object.entries(change)]));
  }

  #classes(fact: string): string[] {
    return classes(this.#chain, fact, this.#statements.map(({ condition }) => condition));
  }

  /** Rules that decide whatever is unknown; else those that surely apply; else all that may decide. */
  #deciding(chosen: Possibility): Rule[] {
    const rules = new Map(this.#statements.map(({ rule }) => [rule.id, rule]));
    // Of permissions the nearest law speaks first; of duties the highest.
    const order = chosen.verdict === "may" ? -1 : 1;
    const rank = (rule: Rule): number => order * (this.#chain.ranks.get(rule.rank) ?? 0);
    const named = (ids: Iterable<string>): Rule[] => [...ids].map((id) => rules.get(id) as Rule).sort((a, b) => rank(a) - rank(b));
    if (chosen.everywhere.size > 0) return named(chosen.everywhere);
    const look = lookup(this.#chain, this.#situation.known, this.#act.actor);
    const sure = new Set(this.#statements.filter(({ condition }) => isTrue(simplify(condition, look))).map(({ rule }) => rule.id));
    const surely = [...chosen.somewhere].filter((id) => sure.has(id));
    return named(surely.length > 0 ? surely : chosen.somewhere);
  }

  /** What to do until it is settled; where only a conclusion is missing, force waits for it. */
  #meanwhile(chosen: Possibility): Verdict | null {
    if (!chosen.outcome.settled) return chosen.outcome.meanwhile;
    return this.#act.coercive ? "must-not" : chosen.verdict;
  }

  #cite(rule: Rule): Citation {
    return { rule: rule.id, cite: rule.cite, rank: rule.rank, status: rule.status, say: rule.say };
  }

  #words(chosen: Possibility | undefined): string | null {
    if (!chosen?.words) return null;
    if (chosen.words !== "not yet") return chosen.words;
    const first = chosen.outcome.deciding.flatMap(({ rule }) => rule.first);
    const names = [...new Set(first.map(({ act, by }) => `${this.#chain.acts.get(act)?.name.toLowerCase() ?? act}${by ? ` (${by})` : ""}`))];
    return `not yet: first ${names.join(", then ")}`;
  }

  /** Facts stated by somebody whose role may not conclude them, where the answer turns on them; restraint needs no conclusion. */
  #unconcluded(verdict: Verdict): string[] {
    if (this.#act.coercive && verdict === "must-not") return [];
    const role = valueOf(this.#chain, this.#situation.known, "actor.role") ?? this.#act.actor;
    const found: string[] = [];
    for (const name of this.#mentioned()) {
      const fact = this.#chain.facts.get(name);
      if (!fact?.concludedBy || !this.#situation.known.has(name) || this.#situation.derived.has(name)) continue;
      if (this.#situation.known.get(name) === fact.presume?.value) continue;
      if (role !== undefined && mayConclude(role, fact.concludedBy)) continue;
      const turns = this.#classes(name).some((value) => {
        const other = summarize(this.#suppose({ [name]: value }));
        return other.verdict !== verdict;
      });
      if (turns) found.push(`${fact.question} A ${fact.concludedBy.replace(/-/g, " ")} has to conclude that.`);
    }
    return found;
  }

  #reasons(chosen: Possibility | undefined): string[] {
    if (!chosen || chosen.settled) return [];
    if (chosen.outcome.verdict === "conflict") return ["Two rules of the same rank command opposite things."];
    return chosen.outcome.open.map(({ why }) => why);
  }

  #mentioned(): string[] {
    return [...new Set(this.#statements.flatMap(({ condition }) => [...atoms(condition)].map((atom) => (atom.kind === "name" ? atom.name : atom.fact))))];
  }

  #alternatives(verdict: Verdict, settled: boolean): Alternative[] {
    if (verdict === "depends") return [];
    const found: Alternative[] = [];
    for (const fact of this.#mentioned()) {
      const current = valueOf(this.#chain, this.#situation.known, fact);
      if (current === undefined || fact === "circuit" || fact.startsWith("clock.")) continue;
      for (const value of this.#classes(fact)) {
        if (value === current) continue;
        const other = summarize(this.#suppose({ [fact]: value }));
        if (other.verdicts.length === 0 || (other.verdict === verdict && other.settled === settled)) continue;
        const say = other.chosen && this.#deciding(other.chosen)[0]?.say;
        found.push({ change: { [fact]: value }, verdict: other.verdict, settled: other.settled, ...(say ? { say } : {}) });
      }
    }
    return found;
  }

  #conditional(open: readonly string[]): Conditional[] {
    const found: Conditional[] = [];
    for (const fact of open) {
      if (!fact.startsWith("did.") || fact === `did.${this.#act.id}`) continue;
      const after = summarize(this.#suppose({ [fact]: "planned" }));
      if (after.verdict === "depends" || after.verdict === "no-rule" || !after.chosen) continue;
      found.push({ if: { [fact]: "planned" }, verdict: after.verdict, deciding: this.#deciding(after.chosen).map((rule) => this.#cite(rule)) });
    }
    return found;
  }

  #assumed(): Answer["assumed"] {
    return this.#mentioned().flatMap((name) => {
      const fact = this.#chain.facts.get(name);
      if (!fact?.presume || name.startsWith("clock.")) return [];
      const value = valueOf(this.#chain, this.#situation.known, name);
      return this.#situation.known.has(name) || value !== fact.presume.value ? [] : [{ fact: name, value: fact.presume.value, until: fact.presume.until }];
    });
  }

  #used(): Record<string, string> {
    const look = lookup(this.#chain, this.#situation.known, this.#act.actor);
    const used: Record<string, string> = {};
    for (const name of this.#mentioned().sort()) {
      const fact = this.#chain.facts.get(name);
      if (this.#situation.known.has(name)) used[name] = this.#situation.known.get(name) as string;
      else if (fact && fact.infer.length > 0 && !fact.presume) {
        const value = fact.values.find((each) => isTrue(look({ kind: "is", fact: name, values: [each] })));
        if (value !== undefined) used[name] = value;
      }
    }
    return used;
  }

  /** Duties whose only failing condition is who acts. */
  #others(): Answer["others"] {
    const look = lookup(this.#chain, this.#situation.known, this.#act.actor);
    return this.#statements
      .filter(
        ({ rule, kind, condition, beyondActor }) =>
          rule.actors && (kind === "must" || kind === "must-not") && isFalse(simplify(condition, look)) && isTrue(simplify(beyondActor, look)),
      )
      .map(({ rule }) => ({ ...this.#cite(rule), actors: rule.actors ?? [] }));
  }

  /** Whether the limit's running out would end or unsettle what is now allowed: a void or a lower one would not. */
  #ends(limit: Rule, verdict: Verdict): boolean {
    const now = summarize(this.#explorer.completions(this.#situation.known));
    const after = summarize(this.#suppose({ [expiry(limit.id)]: "yes" }));
    return after.verdict !== verdict || after.settled !== now.settled;
  }

  /** The clocks of the answer, without instants: `withDeadlines` fills them in. */
  #clocks(verdict: Verdict, deciding: readonly Rule[]): Due[] {
    if (verdict === "depends") return [];
    const clock = (rule: Rule, kind: Due["kind"], clockOf: Clock): Due => ({ rule: rule.id, kind, from: null, due: null, why: clockOf.text });
    const duties = verdict === "must" || verdict === "may" ? deciding.filter((rule) => rule.by).map((rule) => clock(rule, "duty", rule.by as Clock)) : [];
    if (verdict !== "may" && verdict !== "must") return duties;
    const limits = this.#statements
      .filter(({ rule, kind }) => kind === "limit" && rule.lasts && this.#ends(rule, verdict))
      .map(({ rule }) => clock(rule, "limit", rule.lasts as Clock));
    return [...duties, ...limits];
  }
}

const above: readonly string[] = ["agency-head", "policymaker"];
const mayConclude = (role: string, needed: string): boolean => role === needed || above.includes(role);

interface Summary {
  readonly verdict: Verdict;
  readonly settled: boolean;
  readonly verdicts: readonly Verdict[];
  readonly chosen?: Possibility;
}

/** One verdict when every completion agrees, else "depends". */
export function summarize({ possible, exact }: Completions): Summary {
  const all = [...possible.values()];
  const found = [...new Set(all.map(({ verdict }) => verdict))].sort();
  const unsettled = all.find(({ settled }) => !settled);
  const chosen = unsettled ?? all[0];
  if (!exact || found.length !== 1 || !chosen) return { verdict: "depends", settled: false, verdicts: found };
  return { verdict: chosen.verdict, settled: !unsettled, verdicts: found, chosen };
}

function unique(defeats: readonly Defeat[]): Defeat[] {
  const seen = new Set<string>();
  return defeats.filter(({ rule, by }) => {
    const key = `${rule} ${by}`;
    return !seen.has(key) && seen.add(key);
  });
}
