/** One act in one situation: what it can still be, and what would move it. */
import type { Citation, Verdict } from "./answer.js";
import { type Completions, Explorer, type Possibility } from "./complete.js";
import { classes, factsIn } from "./domain.js";
import type { Chain } from "./link.js";
import type { Rule } from "./pack.js";
import { lookup, type Look, type Situation } from "./situation.js";
import { type Statement, statements } from "./statement.js";
import { isTrue, simplify } from "./truth.js";
import type { Act } from "./vocabulary.js";

/** The verdict when every completion agrees, else "depends". */
export interface Summary {
  readonly verdict: Verdict;
  readonly settled: boolean;
  readonly verdicts: readonly Verdict[];
  readonly chosen?: Possibility;
}

export class Deliberation {
  readonly chain: Chain;
  readonly act: Act;
  readonly situation: Situation;
  readonly statements: readonly Statement[];
  readonly #explorer: Explorer;

  /** @param layer only the rules of this pack: its own words, whatever power higher law gives */
  constructor(chain: Chain, act: Act, situation: Situation, layer?: string) {
    this.chain = chain;
    this.act = act;
    this.situation = situation;
    this.statements = statements(chain, act, situation.on, layer);
    const frame = {
      coercive: act.coercive && layer === undefined,
      makers: chain.vocabulary.ranks.map((rank) => rank.maker),
    };
    this.#explorer = new Explorer(chain, frame, this.statements, situation.known, act.actor);
  }

  /** What the answer is or can still be, supposing changes to what is known. */
  summary(change: Readonly<Record<string, string>> = {}): Summary {
    return summarize(this.#completions(change));
  }

  #completions(change: Readonly<Record<string, string>> = {}): Completions {
    return this.#explorer.completions(new Map([...this.situation.known, ...Object.entries(change)]));
  }

  /** What is known, inferred or presumed of an atom. */
  get look(): Look {
    return lookup(this.chain, this.situation.known, this.act.actor);
  }

  /** Unknown facts that the conditions still turn on. */
  get open(): readonly string[] {
    return this.#explorer.openFacts(this.situation.known);
  }

  /** Every fact that the act's rules in force mention. */
  get mentioned(): readonly string[] {
    return [...new Set(this.statements.flatMap(({ condition }) => factsIn(condition)))];
  }

  /** One value for each class of a fact's values that the conditions tell apart. */
  valuesOf(fact: string): string[] {
    return classes(
      this.chain,
      fact,
      this.statements.map(({ condition }) => condition),
    );
  }

  /**
   * Rules that decide whatever is unknown; else those that surely apply; else all that may decide.
   * `sure` is false for the last: each of them rests on something unknown.
   */
  deciding(chosen: Possibility): { rules: Rule[]; sure: boolean } {
    const rules = new Map(this.statements.map(({ rule }) => [rule.id, rule]));
    // Of permissions the nearest law speaks first; of duties the highest.
    const order = chosen.verdict === "may" ? -1 : 1;
    const rank = (rule: Rule): number => order * (this.chain.ranks.get(rule.rank) ?? 0);
    const named = (ids: Iterable<string>): Rule[] =>
      [...ids].map((id) => rules.get(id) as Rule).sort((a, b) => rank(a) - rank(b));
    if (chosen.everywhere.size > 0 || chosen.somewhere.size === 0)
      return { rules: named(chosen.everywhere), sure: true };
    const { look } = this;
    const applying = new Set(
      this.statements.filter(({ condition }) => isTrue(simplify(condition, look))).map(({ rule }) => rule.id),
    );
    const surely = [...chosen.somewhere].filter((id) => applying.has(id));
    return { rules: named(surely.length > 0 ? surely : chosen.somewhere), sure: surely.length > 0 };
  }

  /**
   * The question that makes most progress, or null when none is open.
   * @param skipped facts not to ask
   */
  next(skipped: readonly string[] = []): string | null {
    const now = this.#completions();
    if (now.exact && now.possible.size <= 1) return null;
    const order = [...this.chain.facts.keys()];
    const scored = this.open
      .filter((fact) => !skipped.includes(fact))
      .map((fact) => ({ fact, score: this.#score(fact, now), place: order.indexOf(fact) }))
      .sort((a, b) => a.score - b.score || a.place - b.place);
    return scored.find(({ fact }) => this.#explorer.matters(this.situation.known, fact))?.fact ?? null;
  }

  /** Mean number of outcomes still open once the fact is answered; a fact that changes nothing by itself comes last. */
  #score(fact: string, now: Completions): number {
    const domain = this.chain.facts.get(fact)?.values ?? [];
    const values = domain.length > 0 ? domain : this.valuesOf(fact);
    const after = values.map((value) => this.#completions({ [fact]: value }));
    const sum = after.reduce(
      (total, { possible, exact }) => total + (exact ? possible.size : now.possible.size + 1),
      0,
    );
    const changes = after.some(({ possible }) => possible.size !== now.possible.size);
    return changes ? sum / values.length : now.possible.size + 10;
  }
}

export function cite(rule: Rule): Citation {
  return { rule: rule.id, cite: rule.cite, rank: rule.rank, status: rule.status, say: rule.say };
}

function summarize({ possible, exact }: Completions): Summary {
  const all = [...possible.values()];
  const found = [...new Set(all.map(({ verdict }) => verdict))].sort();
  const unsettled = all.find(({ settled }) => !settled);
  const chosen = unsettled ?? all[0];
  if (!exact || found.length !== 1 || !chosen) return { verdict: "depends", settled: false, verdicts: found };
  return { verdict: chosen.verdict, settled: !unsettled, verdicts: found, chosen };
}
