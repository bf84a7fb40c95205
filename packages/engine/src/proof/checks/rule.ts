/**
 * Rules of the chain's own pack that do nothing: they never apply, are always void, or never decide, on any day.
 * A parent's rules are judged in the parent's chain; one that speaks to another circuit is no fault of this one.
 */
import type { Rule, RuleKind } from "../../pack.js";
import type { Claim, View } from "../finding.js";
import { type Node, no } from "../forest.js";
import { onDay } from "../region.js";

/** Kinds that are there to decide. The others limit, cure or explain. */
const deciders: readonly RuleKind[] = ["must", "must-not", "may", "no-power", "limit"];

export function ruleClaims({ compiled, on }: View): Claim[] {
  const { space, said, resolution, possible } = compiled;
  const { forest } = space;
  const rules = new Map<string, { rule: Rule; statements: number[] }>();
  for (const [index, { statement }] of said.entries()) {
    if (statement.rule.pack !== compiled.subject.chain.id) continue;
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
    const shown = { rules: [rule.id], region: factsOnly(onDay(compiled, holds, on)) };
    const valid = somewhere(statements, (index) =>
      forest.and(said[index]?.holds ?? no, forest.not(resolution.voided[index] ?? no)),
    );
    if (valid === no)
      return [{ ...shown, code: "rule-void", say: "Wherever it applies, a higher law voids it." }];
    if (!deciders.includes(rule.kind) || rule.confers) return [];
    if (somewhere(statements, resolution.decides) !== no) return [];
    return [{ ...shown, code: "rule-idle", say: "Wherever it applies, other rules decide." }];
  });

  /** A condition on the facts that the rules test, whatever the doubts. */
  function factsOnly(node: Node): Node {
    return forest.exists(node, (level) => space.isBeside(level));
  }
}
