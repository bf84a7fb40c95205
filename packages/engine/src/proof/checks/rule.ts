/**
 * Rules of the chain's own pack that do nothing: they never apply, are always void, or never decide, on any day.
 * A parent's rules are judged in the parent's chain; one that speaks to another circuit is no fault of this one.
 */
import type { Rule, RuleKind } from "../../pack.js";
import type { Compiled } from "../compile.js";
import type { Claim, View } from "../finding.js";
import { type Node, no } from "../forest.js";

/** Kinds that are there to decide. The others limit, cure or explain. */
const deciders: readonly RuleKind[] = ["must", "must-not", "may", "no-power", "limit"];

/** @param history the act compiled for every day; the claims are about the day of the view */
export function ruleClaims({ compiled }: View, history: Compiled): Claim[] {
  const { said, resolution, possible } = history;
  const { forest } = history.space;
  const rules = new Map<string, { rule: Rule; statements: number[] }>();
  for (const [index, { statement }] of said.entries()) {
    if (statement.rule.pack !== history.subject.chain.id) continue;
    const entry = rules.get(statement.rule.id) ?? { rule: statement.rule, statements: [] };
    entry.statements.push(index);
    rules.set(statement.rule.id, entry);
  }
  const somewhere = (statements: readonly number[], truth: (index: number) => Node): Node =>
    statements.reduce<Node>((any, index) => forest.or(any, forest.and(possible, truth(index))), no);
  return [...rules.values()].flatMap(({ rule, statements }): Claim[] => {
    const holds = somewhere(statements, (index) => said[index]?.holds ?? no);
    if (holds === no)
      return [
        {
          code: "rule-dead",
          rules: [rule.id],
          say: "It applies in no situation that can occur, on any day.",
        },
      ];
    const shown = { rules: [rule.id], region: today(rule.id) };
    const valid = somewhere(statements, (index) =>
      forest.and(said[index]?.holds ?? no, forest.not(resolution.voided[index] ?? no)),
    );
    if (valid === no)
      return [{ ...shown, code: "rule-void", say: "Wherever it applies, a higher law voids it." }];
    if (!deciders.includes(rule.kind) || rule.confers) return [];
    if (somewhere(statements, resolution.decides) !== no) return [];
    return [{ ...shown, code: "rule-idle", say: "Wherever it applies, other rules decide." }];
  });

  /** Where the rule applies on the day of the view. */
  function today(rule: string): Node {
    const own = compiled.said.filter(({ statement }) => statement.rule.id === rule);
    return own.reduce<Node>((any, { holds }) => compiled.space.forest.or(any, holds), no);
  }
}
