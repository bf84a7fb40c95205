/** What a proof finds, and how a finding is made: counted, with a witness that the evaluator confirms. */
import type { Summary } from "../deliberation.js";
import type { CivilDate, FindingCode, Note, Pack, Place } from "../pack.js";
import type { Compiled } from "./compile.js";
import { situations } from "./count.js";
import { type Node, no } from "./forest.js";
import { ask, customsOf, type Facts, witness } from "./witness.js";

/** Each code's meaning in a sentence. */
export const findingTitles: Readonly<Record<FindingCode, string>> = {
  "law-gap": "No rule speaks, and none says that on purpose",
  "law-conflict": "Rules of one rank command and forbid the same act",
  "rule-dead": "A rule that applies in no situation that can occur",
  "rule-idle": "A rule that never decides an answer",
  "rule-void": "A rule that higher law always voids",
  "power-missing": "A permission to use force that nothing gives the power for",
  "limit-missing": "Custody is permitted, and nothing says for how long",
  "restraint-wide": "A restraint wider than it can be, or than its citation elsewhere",
  "duty-unreachable": "A duty that follows an act which is never open to anyone",
  "definition-unused": "A definition that no rule uses",
  "case-fails": "A case that does not come out as expected",
  "facts-contradict": "No situation meets every constraint",
  "beyond-budget": "Too large for exact diagrams",
};

export interface Finding {
  readonly code: FindingCode;
  /** Empty for what concerns a whole pack. */
  readonly act: string;
  readonly rules: readonly string[];
  /** Where the rules stand, or the case. */
  readonly places: readonly Place[];
  /** Situations concerned, of all that can occur. */
  readonly count: bigint;
  readonly of: bigint;
  readonly on: CivilDate;
  /** Facts to tell the evaluator, which then shows the finding; null where there is nothing to show. */
  readonly witness: Facts | null;
  /** The finding in a sentence. */
  readonly say: string;
  /** The note that explains it: by whom, and what they say. */
  readonly explained: { readonly by: string; readonly text: string } | null;
}

/** One act compiled for one day. */
export interface View {
  readonly compiled: Compiled;
  readonly on: CivilDate;
}

/** What a check claims. */
export interface Claim {
  readonly code: FindingCode;
  readonly rules: readonly string[];
  readonly say: string;
  /** The situations it is true of, on the day of the view; none when it is about no situation. */
  readonly region?: Node;
  /** Whether the evaluator's answer bears the claim out. */
  readonly confirm?: (summary: Summary) => boolean;
}

/** Counts a claim and finds its witness. */
export function finding({ compiled, on }: View, claim: Claim): Finding {
  const { subject, space, lawful } = compiled;
  const { code, rules, say, region = no, confirm } = claim;
  const counter = situations(space);
  const inside = space.forest.and(region, lawful);
  return {
    code,
    act: subject.act.id,
    rules,
    places: placesOf(subject.chain.packs, rules),
    count: counter.count(inside),
    of: counter.count(lawful),
    on,
    witness:
      inside === no
        ? null
        : {
            ...subject.given,
            ...witness(space, region, lawful, customsOf(compiled), (facts) => {
              const summary = ask(subject, on, facts);
              return confirm?.(summary) ?? true;
            }),
          },
    say,
    explained: explanation(subject.chain.packs, { code, act: subject.act.id, rules }),
  };
}

/** Where rules stand in their files. */
export const placesOf = (packs: readonly Pack[], rules: readonly string[]): Place[] =>
  rules.flatMap((id) => {
    const rule = packs.flatMap((pack) => pack.rules).find((each) => each.id === id);
    return rule ? [rule.place] : [];
  });

/** The note of the chain that explains a finding: it names the code, and the act or every rule concerned. */
export function explanation(
  packs: readonly Pack[],
  { code, act, rules }: Pick<Finding, "code" | "act" | "rules">,
): Finding["explained"] {
  const accounts = ({ about, explains }: Note): boolean =>
    explains.includes(code) &&
    (about.includes(act) || (rules.length > 0 && rules.every((rule) => about.includes(rule))));
  const note = packs.flatMap(({ notes }) => notes).find(accounts);
  return note ? { by: note.by, text: note.text } : null;
}
