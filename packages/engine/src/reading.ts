/** Step 6: what is in doubt is run both ways, in all combinations. */
import type { Reading, Verdict } from "./answer.js";
import { decisive, type Frame, hangsOnLower, type Outcome, resolve } from "./resolve.js";
import type { Statement, Uncertainty } from "./statement.js";
import type { Maker } from "./vocabulary.js";

export interface ReadOutcome extends Outcome {
  readonly settled: boolean;
  /** The doubts on which the verdict turns. */
  readonly open: readonly Uncertainty[];
  readonly readings: readonly Reading[];
  /** What to do until it is settled. */
  readonly meanwhile: Verdict | null;
}

/** More doubts than this in one answer are for counsel, not for enumeration. */
export const mostDoubts = 6;

/** Least coercive first. */
export const restraint: readonly Verdict[] = ["must-not", "no-rule", "conflict", "may", "must", "depends"];

/** Resolves under every combination of the doubts that touch the applying statements. */
export function resolveReadings(
  applying: readonly Statement[],
  frame: Frame,
  positions: ReadonlyMap<string, "stands" | "falls">,
): ReadOutcome {
  const defaults = new Map<string, "stands" | "falls">(positions);
  const open = new Map<string, Uncertainty>();
  for (const { doubts } of bearing(applying, frame))
    for (const doubt of doubts) {
      if (positions.has(doubt.name) || open.has(doubt.name)) continue;
      open.set(doubt.name, doubt);
      defaults.set(doubt.name, doubt.default);
    }
  for (const { doubts } of applying)
    for (const doubt of doubts) if (!defaults.has(doubt.name)) defaults.set(doubt.name, doubt.default);
  const stated = resolve(applying, frame, defaults);
  const names = [...open.keys()];
  if (names.length === 0) return finish(stated, stated.verdict !== "conflict", [], [], frame);

  if (names.length > mostDoubts) {
    const safe = frame.coercive
      ? { ...stated, verdict: "must-not" as const, words: "too much is in doubt; ask counsel" }
      : stated;
    return finish(safe, false, [...open.values()], [], frame);
  }
  const outcomes: { supposing: Reading["supposing"]; outcome: Outcome }[] = [];
  for (let bits = 0; bits < 2 ** names.length; bits += 1) {
    const supposing = new Map(defaults);
    names.forEach((name, index) => supposing.set(name, (bits >> index) & 1 ? "falls" : "stands"));
    outcomes.push({
      supposing: names.map((doubt) => ({ doubt, reading: supposing.get(doubt) as "stands" | "falls" })),
      outcome: resolve(applying, frame, supposing),
    });
  }
  const verdicts = new Set(outcomes.map(({ outcome }) => outcome.verdict));
  if (verdicts.size === 1) return finish(stated, stated.verdict !== "conflict", [], [], frame);
  const turning = names.filter((_, index) =>
    outcomes.some(({ outcome }, bits) => outcome.verdict !== outcomes[bits ^ (1 << index)]?.outcome.verdict),
  );
  const chosen = frame.coercive
    ? leastCoercive(
        stated,
        outcomes.map(({ outcome }) => outcome),
      )
    : stated;
  return finish(
    chosen,
    false,
    turning.map((name) => open.get(name) as Uncertainty),
    distinct(outcomes, turning),
    frame,
  );
}

/**
 * Statements whose doubts could move the verdict. A rule below one that surely decides cannot, and
 * neither can one that commands nothing.
 */
function bearing(applying: readonly Statement[], frame: Frame): Statement[] {
  const sure = applying.filter(
    (each) => decisive(each, frame) && !applying.some((other) => defeats(other, each, frame)),
  );
  const rank = Math.min(...sure.map((each) => each.rank));
  return applying.filter((each) => moves(each) && each.rank <= rank);
}

/** Whether a statement can move a verdict at all. */
export const moves = ({ kind, rule }: Statement): boolean => kind !== "no-duty" || rule.overrides.length > 0;

/** Whether `other`, if it applies, can undo what `each` surely decides. */
export function defeats(other: Statement, each: Statement, frame: Frame): boolean {
  if (hangsOnLower(other, each.rank, frame)) return true;
  if (other.kind === "restrains" && other.rank < each.rank)
    return other.rule.makers.includes(frame.makers[each.rank] as Maker);
  return other.rank === each.rank && other.rule.overrides.includes(each.rule.id);
}

/** The reading without the coercion; the stated one where it is as restrained as any. */
function leastCoercive(stated: Outcome, outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce(
    (least, each) => (restraint.indexOf(each.verdict) < restraint.indexOf(least.verdict) ? each : least),
    stated,
  );
}

function finish(
  outcome: Outcome,
  settled: boolean,
  open: readonly Uncertainty[],
  readings: readonly Reading[],
  frame: Frame,
): ReadOutcome {
  const meanwhile = settled
    ? null
    : outcome.verdict === "conflict"
      ? frame.coercive
        ? "must-not"
        : null
      : outcome.verdict;
  return { ...outcome, settled, open, readings, meanwhile };
}

/** One reading for each combination of the doubts that matter. */
function distinct(
  outcomes: readonly { supposing: Reading["supposing"]; outcome: Outcome }[],
  turning: readonly string[],
): Reading[] {
  const seen = new Map<string, Reading>();
  for (const { supposing, outcome } of outcomes) {
    const kept = supposing.filter(({ doubt }) => turning.includes(doubt));
    const key = `${outcome.verdict} ${kept.map(({ reading }) => reading).join()}`;
    if (!seen.has(key)) seen.set(key, { supposing: kept, verdict: outcome.verdict });
  }
  return [...seen.values()];
}
