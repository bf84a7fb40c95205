/**
 * From the statements that apply to the verdict: steps 2 to 5 of the semantics, in their order.
 * One act, one actor, one situation with every relevant fact known, one reading of all doubts.
 */
import type { Defeat, Verdict } from "./answer.js";
import type { Maker, RankMaker } from "./vocabulary.js";
import type { VoidableKind } from "./pack.js";
import type { Statement } from "./statement.js";

export interface Outcome {
  readonly verdict: Verdict;
  readonly words: string | null;
  readonly deciding: readonly Statement[];
  readonly defeated: readonly Defeat[];
}

/** How one reading takes the named doubts; a name it lacks stands. */
export type Supposition = ReadonlyMap<string, "stands" | "falls">;

export interface Frame {
  readonly coercive: boolean;
  /** Whose rules stand at each rank, from the top. */
  readonly makers: readonly RankMaker[];
}

/** The kind under which a restraint voids a statement. */
export const voidable: Readonly<Record<string, VoidableKind>> = {
  must: "must",
  may: "may",
  "not-yet": "may",
  "must-not": "must-not",
  restrains: "restrains",
  limit: "limit",
};

const stands = (statement: Statement, of: "rule" | "confers", supposing: Supposition): boolean =>
  statement.doubts.every((doubt) => doubt.of !== of || supposing.get(doubt.name) !== "falls");

/** Whether a statement that applies and is not defeated ends the matter at its rank, whatever lower law says. */
export function decisive({ kind, doubts, rule }: Statement, frame: Frame): boolean {
  if (doubts.length > 0 || rule.needs !== undefined) return false;
  if (kind === "must") return rule.confers || !frame.coercive;
  return kind === "must-not" || kind === "limit" || kind === "court-forbids";
}

/** Whether a statement's own fate, if it applies, can hang on law below a rank where something surely decides. */
export function hangsOnLower(
  { kind, doubts, rule, rank }: Statement,
  decided: number,
  frame: Frame,
): boolean {
  if (rule.needs === "state") return rank <= decided;
  const grants = rule.confers && doubts.every((doubt) => doubt.of !== "confers");
  return frame.coercive && kind === "must" && !grants && rank < decided;
}

/** Resolves the statements whose conditions hold. */
export function resolve(applying: readonly Statement[], frame: Frame, supposing: Supposition): Outcome {
  const read = applying.filter((statement) => stands(statement, "rule", supposing));
  const confers = (statement: Statement): boolean =>
    statement.rule.confers && stands(statement, "confers", supposing);
  const permits = (each: Statement): boolean =>
    (each.kind === "may" || each.kind === "must") && confers(each);

  // `needs: state` lives only beside a state rule that itself confers permission for the act.
  const needing = read.filter((each) => each.rule.needs === "state");
  const others = read.filter((each) => each.rule.needs !== "state");
  const statePermits =
    needing.length > 0 &&
    survivors(others, frame).standing.some((each) => frame.makers[each.rank] === "state" && permits(each));
  const { standing: alive, defeated } = survivors(statePermits ? read : others, frame);
  if (!statePermits)
    for (const { rule } of needing)
      defeated.push({
        rule: rule.id,
        by: "state law",
        reason: "needs a state law that permits it; none is shown",
      });

  const decided = descend(alive, confers, defeated);
  const licensed = decided.verdict === "may" || decided.verdict === "no-rule" || decided.verdict === "must";
  if (!frame.coercive || !licensed) return { ...decided, defeated };

  // A coercive act needs something that grants the power; a command does, unless its own pack says it does not.
  if (alive.some(permits)) return { ...decided, defeated };
  return { verdict: "must-not", words: "no authority shown", deciding: decided.deciding, defeated };
}

/** Step 2: what higher restraints void, and what is overridden within its rank, drops out. */
function survivors(read: readonly Statement[], frame: Frame): { standing: Statement[]; defeated: Defeat[] } {
  const defeated: Defeat[] = [];
  const standing: Statement[] = [];
  const ranks = [...new Set(read.map((each) => each.rank))].sort((a, b) => a - b);
  for (const rank of ranks) {
    const restraints = standing.filter((each) => each.kind === "restrains");
    const valid = read.filter((each) => {
      if (each.rank !== rank) return false;
      const kind = voidable[each.kind];
      const maker = frame.makers[rank] as Maker;
      const by =
        kind && restraints.find(({ rule }) => rule.makers.includes(maker) && rule.kinds.includes(kind));
      if (by)
        defeated.push({
          rule: each.rule.id,
          by: by.rule.id,
          reason: "void: a higher law restrains rules of this kind",
        });
      return !by;
    });
    standing.push(...withoutOverridden(valid, defeated));
  }
  return { standing, defeated };
}

/** An overridden rule overrides nothing itself; overrides have no cycles, so asking upwards ends. */
function withoutOverridden(valid: readonly Statement[], defeated: Defeat[]): Statement[] {
  const winners = new Map<Statement, Statement | undefined>();
  const winner = (loser: Statement): Statement | undefined => {
    if (!winners.has(loser))
      winners.set(
        loser,
        valid.find((each) => each.rule.overrides.includes(loser.rule.id) && winner(each) === undefined),
      );
    return winners.get(loser);
  };
  return valid.filter((each) => {
    const by = winner(each);
    if (by)
      defeated.push({ rule: each.rule.id, by: by.rule.id, reason: "the more special rule of the same rank" });
    return !by;
  });
}

/** Steps 3 and 4: from the top rank down. */
function descend(
  alive: readonly Statement[],
  confers: (statement: Statement) => boolean,
  defeated: Defeat[],
): { verdict: Verdict; words: string | null; deciding: readonly Statement[] } {
  const remembered: Statement[] = [];
  const grants: Statement[] = [];
  const ranks = [...new Set(alive.map((each) => each.rank))].sort((a, b) => a - b);
  for (const rank of ranks) {
    const here = alive.filter((each) => each.rank === rank);
    const of = (...kinds: Statement["kind"][]): Statement[] =>
      here.filter((each) => kinds.includes(each.kind));
    grants.push(...of("must", "may").filter(confers));
    const ended = of("limit");
    if (ended.length > 0)
      return { verdict: "must-not", words: "the time allowed has ended", deciding: ended };
    const musts = of("must");
    const mays = of("may");
    const notYet = musts.length + mays.length > 0 ? [] : of("not-yet");
    const uncured = grants.length > 0 ? [] : of("no-power");
    const forbids = [...of("must-not", "court-forbids"), ...uncured];
    if (forbids.length > 0 && musts.length + mays.length > 0)
      return { verdict: "conflict", words: null, deciding: [...forbids, ...musts, ...mays] };
    const lost = (reason: string): void => {
      for (const each of alive)
        if (each.rank > rank && each.kind !== "no-duty" && each.kind !== "restrains")
          defeated.push({
            rule: each.rule.id,
            by: (forbids[0] ?? musts[0] ?? notYet[0])?.rule.id ?? "",
            reason,
          });
      for (const each of remembered)
        defeated.push({
          rule: each.rule.id,
          by: (forbids[0] ?? notYet[0])?.rule.id ?? "",
          reason: "a permission is not an immunity",
        });
    };
    if (musts.length > 0) {
      for (const each of alive)
        if (
          each.rank > rank &&
          (each.kind === "must-not" || each.kind === "no-power" || each.kind === "limit")
        )
          defeated.push({
            rule: each.rule.id,
            by: (musts[0] as Statement).rule.id,
            reason: "a higher rank commands it",
          });
      return { verdict: "must", words: null, deciding: musts };
    }
    if (forbids.length > 0) {
      lost("a higher rank decides");
      return {
        verdict: "must-not",
        words: forbids.every((each) => each.kind === "no-power") ? "this law gives no authority" : null,
        deciding: forbids,
      };
    }
    if (notYet.length > 0) {
      lost("a higher rank decides");
      return { verdict: "must-not", words: "not yet", deciding: notYet };
    }
    remembered.push(...mays);
  }
  if (remembered.length > 0) return { verdict: "may", words: null, deciding: remembered };
  const silent = alive.filter((each) => each.kind === "no-duty");
  return {
    verdict: "no-rule",
    words: silent.length > 0 ? "not required; nothing here forbids it" : null,
    deciding: silent,
  };
}
