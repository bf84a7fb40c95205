/**
 * The last resort for law too large for diagrams: a satisfiability solver finds a situation, or proves there is none.
 * Exact, with a witness, without counts. Loaded apart, since it is seldom needed.
 */
import Logic, { type Formula } from "logic-solver";
import type { CivilDate, RuleKind } from "../pack.js";
import { explanation, type Finding, placesOf } from "../proof/finding.js";
import type { Effort } from "../proof/forest.js";
import { ask, type Facts } from "../proof/witness.js";
import type { Chain } from "../link.js";
import { mostDoubts } from "../reading.js";
import type { Act } from "../vocabulary.js";
import { Encoding, type Side } from "./encoding.js";

/** A finding without a count: that there is such a situation, or that no situation uses a rule. */
export type Searched = Omit<Finding, "count" | "of">;

export interface Search {
  readonly findings: readonly Searched[];
  /** Claims that were given up, because the solver kept proposing what the evaluator does not confirm. */
  readonly open: readonly string[];
}

/** Proposals per claim before giving up. */
const mostProposals = 500;
const deciders: readonly RuleKind[] = ["must", "must-not", "may", "no-power", "limit"];

/** A situation in which the formula and the evaluator agree; null when there is none; undefined when given up. */
function situation(
  encoding: Encoding,
  formula: Formula,
  confirm: (facts: Facts) => boolean,
  effort: Effort,
): Facts | null | undefined {
  for (let proposal = 0; proposal < mostProposals; proposal += 1) {
    effort.step?.();
    const solution = encoding.solver.solveAssuming(formula);
    if (!solution) return null;
    const facts = encoding.facts(solution);
    if (confirm(facts)) return facts;
    encoding.solver.forbid(Logic.and(formula, encoding.alike(solution)));
  }
  return undefined;
}

/** Gaps, conflicts and rules without effect of one act, on one day. */
export function search(chain: Chain, act: Act, on: CivilDate, effort: Effort = {}): Search {
  const side: Side = { chain, act, on };
  const encoding = new Encoding([side]);
  const [{ statements, holds, resolution, stated }] = encoding.sides as [Encoding["sides"][number]];
  const findings: Searched[] = [];
  const open: string[] = [];
  const report = (
    code: Finding["code"],
    rules: readonly string[],
    say: string,
    witness: Facts | null,
  ): void => {
    const explained = explanation(chain.packs, { code, act: act.id, rules });
    findings.push({
      code,
      act: act.id,
      rules,
      places: placesOf(chain.packs, rules),
      on,
      witness,
      say,
      explained,
    });
  };
  if (!encoding.solver.solve())
    report("facts-contradict", [], "The constraints leave no situation that can occur.", null);
  const verdicts = [
    ["law-gap", "gap", "no-rule", "No rule speaks to this act, and no rule says that nothing is required."],
    ["law-conflict", "conflict", "conflict", "Rules of one rank command or permit the act and forbid it."],
  ] as const;
  for (const [code, finality, verdict, say] of verdicts) {
    const found = situation(
      encoding,
      // Whether silence is on purpose is no verdict, and is told by the stated reading.
      finality === "gap" ? Logic.and(resolution.verdicts.gap, stated) : resolution.verdicts[finality],
      (facts) => ask(side, on, facts).verdict === verdict,
      effort,
    );
    if (found) report(code, [], say, found);
    else if (found === undefined) open.push(code);
  }
  for (const [index, { rule }] of statements.entries()) {
    effort.step?.();
    if (rule.pack !== chain.id) continue;
    if (!encoding.solver.solveAssuming(holds[index] as Formula))
      report("rule-dead", [rule.id], `It applies in no situation that can occur on ${on}.`, null);
    else if (deciders.includes(rule.kind) && !rule.confers) {
      if (!encoding.solver.solveAssuming(resolution.decides(index)))
        report("rule-idle", [rule.id], `Wherever it applies on ${on}, other rules decide.`, null);
    }
  }
  return { findings, open };
}

/** One situation that two laws answer otherwise; null when they answer every situation alike. */
export interface Apart {
  readonly act: string;
  readonly witness: Facts | null;
  /** False when the search was given up. */
  readonly proved: boolean;
}

export function searchDifference(before: Side, after: Side, effort: Effort = {}): Apart {
  const encoding = new Encoding([before, after]);
  const [one, other] = encoding.sides as [Encoding["sides"][number], Encoding["sides"][number]];
  const finalities = Object.keys(one.resolution.verdicts) as (keyof typeof one.resolution.verdicts)[];
  const apart = Logic.or(
    ...finalities.map((each) =>
      Logic.and(one.resolution.verdicts[each], Logic.not(other.resolution.verdicts[each])),
    ),
  );
  const found = situation(
    encoding,
    apart,
    (facts) => {
      const [was, is] = [ask(before, before.on, facts), ask(after, after.on, facts)];
      return was.verdict !== is.verdict || was.settled !== is.settled;
    },
    effort,
  );
  // Where doubts are too many to be read in all combinations, equal verdicts may yet be settled on one side only.
  const proved = found !== undefined && (found !== null || !(crowded(one) || crowded(other)));
  return { act: before.act.id, witness: found ?? null, proved };
}

const crowded = ({ side, statements }: Encoding["sides"][number]): boolean => {
  const names = statements.flatMap(({ doubts }) => doubts.map(({ name }) => name));
  return new Set(names.filter((name) => !side.chain.positions.has(name))).size > mostDoubts;
};
