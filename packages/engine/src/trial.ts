/** Golden cases: does the chain answer as its own pack expects, by the rule it names? */
import type { Answer } from "./answer.js";
import { withDeadlines } from "./deadline.js";
import { decide } from "./decide.js";
import type { Chain } from "./link.js";
import type { Case } from "./pack.js";

export interface Trial {
  readonly case: Case;
  /** What came out otherwise than expected; empty when the case holds. */
  readonly failures: readonly string[];
}

/** Runs one case. The case's own jurisdiction must be the chain's. */
export function runCase(chain: Chain, one: Case): Trial {
  const acts = Object.keys(one.expect);
  const decision = withDeadlines(chain, { on: one.on, facts: one.facts, acts }, decide);
  return { case: one, failures: decision.answers.flatMap((answer) => judge(one, answer)) };
}

function judge(one: Case, answer: Answer): string[] {
  const failures: string[] = [];
  const { act, verdict, settled } = answer;
  const expected = one.expect[act];
  const rules = answer.deciding.map(({ rule }) => rule).join(", ") || "no rule";
  if (verdict !== expected) {
    const open =
      verdict === "depends"
        ? ` (possible: ${answer.possible.join(", ")}; next: ${answer.next ?? "none"})`
        : ` by ${rules}`;
    return [`${act}: expected ${expected}, got ${verdict}${settled ? "" : ", not settled"}${open}`];
  }
  if (verdict === "depends") {
    const possible = one.possible[act];
    if (possible && [...possible].sort().join() !== [...answer.possible].sort().join())
      failures.push(
        `${act}: expected possible ${[...possible].sort().join(", ")}, got ${answer.possible.join(", ")}`,
      );
    return failures;
  }
  const unsettled = one.unsettled.includes(act);
  if (settled === unsettled)
    failures.push(
      `${act}: expected ${unsettled ? "not settled" : "settled"}, got ${settled ? "settled" : `not settled (${answer.reasons.join("; ")})`} by ${rules}`,
    );
  const because = one.because[act];
  if (because !== undefined && !answer.deciding.some(({ rule }) => rule === because))
    failures.push(`${act}: expected because of ${because}, got ${rules}`);
  return failures;
}
