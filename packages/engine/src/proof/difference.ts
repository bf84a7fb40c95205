/** What a change of law changes: every situation of two chains, or of one on two days, compared and counted. */
import type { Verdict } from "../answer.js";
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import { statements } from "../statement.js";
import type { Act } from "../vocabulary.js";
import { build, type Compiled, plan } from "./compile.js";
import { type Counter, situations } from "./count.js";
import { type Effort, type Node, no, operation, terminals, yes } from "./forest.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { deciding } from "./region.js";
import { type Share, sharesOf } from "./shares.js";
import { ask, type Facts, customsOf, witness } from "./witness.js";

/** The law of one chain on one day. */
export interface Law {
  readonly chain: Chain;
  readonly on: CivilDate;
}

/** Situations whose answer goes from one outcome to another. */
export interface Change {
  readonly from: Verdict;
  readonly fromSettled: boolean;
  readonly to: Verdict;
  readonly toSettled: boolean;
  readonly situations: bigint;
  /** All lawful situations of the act. */
  readonly of: bigint;
  /** As few facts as make sure of the change; the evaluator confirms both answers. */
  readonly witness: Facts;
  /** Rules that brought the change about: those that differ and stand somewhere among these situations. */
  readonly rules: readonly string[];
}

export interface ActDifference {
  readonly act: string;
  readonly of: bigint;
  readonly changes: readonly Change[];
  readonly before: readonly Share[];
  readonly after: readonly Share[];
}

export interface Difference {
  /** Acts whose answers change somewhere. */
  readonly acts: readonly ActDifference[];
  /** How many acts were compared. */
  readonly compared: number;
}

/**
 * Compares every act of two laws.
 * @throws {OverBudget} when an act's diagrams become larger than allowed
 */
export function diff(
  before: Law,
  after: Law,
  options: { acts?: readonly string[]; effort?: Effort } = {},
): Difference {
  const ids = [...new Set([...before.chain.acts.keys(), ...after.chain.acts.keys()])].filter(
    (id) => options.acts?.includes(id) ?? true,
  );
  const acts = ids.flatMap((id) => {
    const act = after.chain.acts.get(id) ?? before.chain.acts.get(id);
    const difference = act && diffAct(before, after, act, options.effort);
    return difference && difference.changes.length > 0 ? [difference] : [];
  });
  return { acts, compared: ids.length };
}

/** Both results of a situation as one. */
const beside = (width: number) => operation((a, b) => (a < terminals && b < terminals ? a * width + b : -1));
const width = 16;

/** Compares one act. */
export function diffAct(before: Law, after: Law, act: Act, effort?: Effort): ActDifference {
  const subjects = [before, after].map(({ chain, on }) => ({
    chain,
    act: chain.acts.get(act.id) ?? act,
    on,
  }));
  const same =
    before.chain === after.chain &&
    ruleIds(before, act).join() === ruleIds(after, act).join() &&
    !hasInjunctions(before, act);
  const [one, other = one] = build(plan(same ? subjects.slice(0, 1) : subjects, effort)) as [
    Compiled,
    Compiled?,
  ];
  const { forest } = one.space;
  const counter = situations(one.space);
  const lawful = forest.and(one.lawful, (other as Compiled).lawful);
  return {
    act: act.id,
    of: counter.count(lawful),
    changes: changes(one, other as Compiled, lawful, counter),
    before: sharesOf(one, one.root, lawful, counter),
    after: sharesOf(one, (other as Compiled).root, lawful, counter),
  };
}

const ruleIds = ({ chain, on }: Law, act: Act): string[] =>
  statements(chain, act, on).map(({ rule, kind }) => `${rule.id} ${kind}`);
const hasInjunctions = ({ chain }: Law, act: Act): boolean =>
  (chain.rules.get(act.id) ?? []).some(({ rule }) => rule.enjoined.length > 0);

function changes(before: Compiled, after: Compiled, lawful: Node, counter: Counter): Change[] {
  const { forest } = before.space;
  if (before.root === after.root) return [];
  const pairs = forest.apply(beside(width), before.root, after.root);
  const found = new Map<string, { from: number; to: number; region: Node }>();
  for (const pair of forest.nodes(pairs).filter((node) => node < terminals)) {
    const [from, to] = [Math.floor(pair / width), pair % width];
    const [was, is] = [outcomeOf(from), outcomeOf(to)];
    if (agrees(was, is)) continue;
    const here = forest.map(pairs, (node) => (node < terminals ? (node === pair ? yes : no) : undefined));
    const key = `${was.verdict} ${was.settled} ${is.verdict} ${is.settled}`;
    const region = forest.or(found.get(key)?.region ?? no, forest.and(here, lawful));
    found.set(key, { from, to, region });
  }
  const of = counter.count(lawful);
  return [...found.values()]
    .filter(({ region }) => region !== no)
    .map(({ from, to, region }) => {
      const [was, is] = [outcomeOf(from), outcomeOf(to)];
      const sides = [
        [before.subject, was],
        [after.subject, is],
      ] as const;
      const facts = witness(before.space, region, lawful, customsOf(before), (told) =>
        sides.every(([subject, outcome]) => agrees(ask(subject, subject.on as CivilDate, told), outcome)),
      );
      return {
        from: was.verdict,
        fromSettled: was.settled,
        to: is.verdict,
        toSettled: is.settled,
        situations: counter.count(region),
        of,
        witness: facts,
        rules: responsible(before, after, region),
      };
    })
    .sort((a, b) => (a.situations < b.situations ? 1 : -1));
}

const agrees = (one: Outcome, other: Outcome): boolean =>
  one.verdict === other.verdict && one.settled === other.settled;

/**
 * Rules that one side has and the other has not, or has otherwise, and that stand somewhere in the region; those that
 * decide come first. Where no rule differs, those that decide on one side only.
 */
function responsible(before: Compiled, after: Compiled, region: Node): string[] {
  const [was, is] = [deciding(before, region), deciding(after, region)];
  const standing = new Set([...standingIn(before, region), ...standingIn(after, region)]);
  const changed = changedRules(before, after).filter((id) => standing.has(id));
  const deciders = changed.filter((id) => was.has(id) || is.has(id));
  if (changed.length > 0) return [...new Set([...deciders, ...changed])];
  return [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
}

/** Rules that say something else on the two sides, or speak on one only. */
function changedRules(before: Compiled, after: Compiled): string[] {
  const words = ({ said }: Compiled): Map<string, string> => {
    const found = new Map<string, string>();
    for (const { statement, holds, stands, confers } of said) {
      const { id } = statement.rule;
      found.set(id, `${found.get(id) ?? ""} ${statement.kind} ${holds} ${stands} ${confers}`);
    }
    return found;
  };
  const [was, is] = [words(before), words(after)];
  return [...new Set([...is.keys(), ...was.keys()])].filter((id) => was.get(id) !== is.get(id));
}

function standingIn({ space, said, resolution }: Compiled, region: Node): string[] {
  return said.flatMap(({ statement }, index) =>
    statement.kind !== "no-duty" && space.forest.and(region, resolution.alive[index] ?? no) !== no
      ? [statement.rule.id]
      : [],
  );
}
