/**
 * The semantics a second time, as plainly as it can be said and sharing no code with the engine:
 * complete situations, all readings of all doubts, all completions of what is unknown. Slow, and only for tests.
 */

export type Condition =
  | { readonly kind: "atom"; readonly fact: string; readonly values: readonly string[] }
  | { readonly kind: "below"; readonly fact: string; readonly amount: number }
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition }
  | { readonly kind: "not"; readonly of: Condition };

export interface Sketch {
  readonly id: string;
  readonly kind: "must" | "must-not" | "may" | "no-power" | "no-duty" | "restrains" | "limit";
  readonly rank: number;
  readonly when?: Condition;
  readonly confers: boolean;
  readonly needsState: boolean;
  /** Needs `did.tell-court is yes` first. */
  readonly first: boolean;
  readonly overrides: readonly string[];
  readonly makers: readonly string[];
  readonly kinds: readonly string[];
  readonly doubt?: { readonly name: string; readonly of: "rule" | "confers" };
  readonly status: "read" | "partly-read" | "secondary" | "unverified";
  /** In force only if something happens, and nobody knows yet. */
  readonly awaits: boolean;
  readonly enjoined?: { readonly scope?: Condition; readonly effect: "lifts" | "forbids" };
}

export interface Rank {
  readonly id: string;
  readonly maker: string;
}

export type Values = Readonly<Record<string, string>>;
export interface Judgement {
  readonly verdict: string;
  readonly settled: boolean;
}

export function truth(condition: Condition | undefined, values: Values): boolean {
  if (!condition) return true;
  if (condition.kind === "atom") return condition.values.includes(values[condition.fact] as string);
  if (condition.kind === "below") return Number(values[condition.fact]) < condition.amount;
  if (condition.kind === "not") return !truth(condition.of, values);
  const [left, right] = [truth(condition.left, values), truth(condition.right, values)];
  return condition.kind === "and" ? left && right : left || right;
}

/** Names whose default is that the rule falls. */
export const fallsByDefault = (name: string): boolean =>
  name.endsWith("-falls") || name.startsWith("outcome ");

const doubtsOf = (rule: Sketch): { name: string; of: "rule" | "confers" }[] => [
  ...(rule.doubt ? [rule.doubt] : []),
  ...(rule.status === "read" ? [] : [{ name: `status ${rule.id}`, of: "rule" as const }]),
  ...(rule.awaits ? [{ name: `outcome ${rule.id}`, of: "rule" as const }] : []),
];

export const doubtNames = (rules: readonly Sketch[]): string[] => [
  ...new Set(rules.flatMap(doubtsOf).map(({ name }) => name)),
];

/** One complete situation, every reading. */
export function judge(
  rules: readonly Sketch[],
  ranks: readonly Rank[],
  coercive: boolean,
  values: Values,
): Judgement {
  const applying = rules.filter((rule) => truth(rule.when, values));
  const names = doubtNames(applying);
  const reading = (falling: ReadonlySet<string>): string =>
    resolve(applying, ranks, coercive, values, falling);
  const verdicts = new Set<string>();
  for (let bits = 0; bits < 2 ** names.length; bits += 1)
    verdicts.add(reading(new Set(names.filter((_, at) => (bits >> at) & 1))));
  const stated = reading(new Set(names.filter(fallsByDefault)));
  if (verdicts.size === 1) return { verdict: stated, settled: stated !== "conflict" };
  const least = ["must-not", "no-rule", "conflict", "may", "must"].find((verdict) =>
    verdicts.has(verdict),
  ) as string;
  return { verdict: coercive ? least : stated, settled: false };
}

function resolve(
  applying: readonly Sketch[],
  ranks: readonly Rank[],
  coercive: boolean,
  values: Values,
  falling: ReadonlySet<string>,
): string {
  const fallen = (rule: Sketch, of: "rule" | "confers"): boolean =>
    doubtsOf(rule).some((doubt) => doubt.of === of && falling.has(doubt.name));
  const lifted = (rule: Sketch): boolean => rule.enjoined !== undefined && truth(rule.enjoined.scope, values);
  const makerOf = (rule: Sketch): string => (ranks[rule.rank] as Rank).maker;
  const licenses = (rule: Sketch): boolean => rule.kind === "may" || rule.kind === "must";
  const notYet = (rule: Sketch): boolean => rule.first && values["did.tell-court"] !== "yes";
  const grants = (rule: Sketch): boolean =>
    licenses(rule) && !notYet(rule) && rule.confers && !fallen(rule, "confers");
  const speaks = (rule: Sketch): boolean =>
    !fallen(rule, "rule") &&
    !lifted(rule) &&
    (rule.kind !== "limit" || values[`clock.us/law/${rule.id}.expired`] === "yes");

  const voided = (rule: Sketch): boolean =>
    applying.some(
      (other) =>
        other.kind === "restrains" &&
        other.rank < rule.rank &&
        other.makers.includes(makerOf(rule)) &&
        other.kinds.includes(rule.kind) &&
        alive(other),
    );
  const overridden = (rule: Sketch): boolean =>
    applying.some((other) => other.rank === rule.rank && other.overrides.includes(rule.id) && alive(other));
  const lives = (rule: Sketch): boolean =>
    !rule.needsState || applying.some((other) => makerOf(other) === "state" && grants(other) && alive(other));
  const alive = (rule: Sketch): boolean => speaks(rule) && !voided(rule) && lives(rule) && !overridden(rule);

  const standing = applying.filter(alive);
  const shown = standing.some(grants);
  const court = ranks.findIndex(({ id }) => id === "federal-court-order");
  const decided = ((): string => {
    let permitted = false;
    for (let rank = 0; rank < ranks.length; rank += 1) {
      const here = standing.filter((rule) => rule.rank === rank);
      if (here.some(({ kind }) => kind === "limit")) return "must-not";
      const commands = here.some(({ kind }) => kind === "must");
      const permits = here.some((rule) => rule.kind === "may" && !notYet(rule));
      const powerless =
        here.some(({ kind }) => kind === "no-power") &&
        !standing.some((rule) => rule.rank <= rank && grants(rule));
      const forbidden =
        rank === court && applying.some((rule) => rule.enjoined?.effect === "forbids" && lifted(rule));
      const forbids = forbidden || powerless || here.some(({ kind }) => kind === "must-not");
      if (forbids && (commands || permits)) return "conflict";
      if (forbids) return "must-not";
      if (commands) return "must";
      if (!permits && here.some(notYet)) return "must-not";
      permitted ||= permits;
    }
    return permitted ? "may" : "no-rule";
  })();
  return coercive && !shown && decided !== "conflict" ? "must-not" : decided;
}
