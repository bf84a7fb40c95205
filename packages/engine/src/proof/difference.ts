/** What a change of law changes: every situation of two chains, or of one on two days, compared and counted. */
import type { Verdict } from "../answer.js";
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import { statements } from "../statement.js";
import type { Act } from "../vocabulary.js";
import { build, type Compiled, plan, type Subject } from "./compile.js";
import { type Counter, situations } from "./count.js";
import { type Effort, type Node, no, operation, OverBudget, terminals, yes } from "./forest.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { deciding } from "./region.js";
import { merged, type Share, sharesOf } from "./shares.js";
import { deepest, depth, guardOf, within } from "./split.js";
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
  /** Acts whose diagrams are too large, in parts too; `@brightline/engine/search` can still look for a situation. */
  readonly beyond: readonly string[];
}

/** Compares every act of two laws. */
export function diff(
  before: Law,
  after: Law,
  options: { acts?: readonly string[]; effort?: Effort } = {},
): Difference {
  const ids = [...new Set([...before.chain.acts.keys(), ...after.chain.acts.keys()])].filter(
    (id) => options.acts?.includes(id) ?? true,
  );
  const beyond: string[] = [];
  const acts = ids.flatMap((id) => {
    const act = after.chain.acts.get(id) ?? before.chain.acts.get(id);
    try {
      const difference = act && diffAct(before, after, act, options.effort);
      return difference && difference.changes.length > 0 ? [difference] : [];
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      beyond.push(id);
      return [];
    }
  });
  return { acts, compared: ids.length, beyond };
}

/** Both results of a situation as one. */
const beside = (width: number) => operation((a, b) => (a < terminals && b < terminals ? a * width + b : -1));
const width = 16;

/**
 * Compares one act; what is too large as a whole is compared part by part.
 * @throws {OverBudget} when the parts are too large too
 */
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
  return compare(same ? subjects.slice(0, 1) : subjects, effort);
}

/** @param subjects before and after, or one that stands for both */
function compare(subjects: readonly Subject[], effort: Effort | undefined): ActDifference {
  try {
    const [one, other = one] = build(plan(subjects, effort)) as [Compiled, Compiled?];
    return compared(one, other as Compiled);
  } catch (error) {
    const guard = subjects.every((subject) => depth(subject) < deepest) ? guardOf(subjects) : undefined;
    if (!(error instanceof OverBudget) || !guard) throw error;
    const { fact, values } = guard;
    return joined(
      values.map((value) =>
        compare(
          subjects.map((each) => within(each, fact, value)),
          effort,
        ),
      ),
    );
  }
}

function compared(one: Compiled, other: Compiled): ActDifference {
  const { forest } = one.space;
  const counter = situations(one.space);
  // One situation must meet both laws' constraints with the same hidden facts.
  const lawful = forest.exists(
    forest.and(one.possible, other.possible),
    (level) => one.space.variables[level]?.hidden === true,
  );
  return {
    act: one.subject.act.id,
    of: counter.count(lawful),
    changes: changes(one, other, lawful, counter),
    before: sharesOf(one, one.root, lawful, counter),
    after: sharesOf(one, other.root, lawful, counter),
  };
}

function joined(parts: readonly ActDifference[]): ActDifference {
  const of = parts.reduce((sum, part) => sum + part.of, 0n);
  const found = new Map<string, Change>();
  for (const change of parts.flatMap(({ changes }) => changes)) {
    const key = `${change.from} ${change.fromSettled} ${change.to} ${change.toSettled}`;
    const earlier = found.get(key);
    found.set(key, {
      ...(earlier ?? change),
      situations: change.situations + (earlier?.situations ?? 0n),
      of,
      rules: [...new Set([...(earlier?.rules ?? []), ...change.rules])],
    });
  }
  return {
    act: parts[0]?.act ?? "",
    of,
    changes: [...found.values()].sort(mostFirst),
    before: merged(parts.map(({ before }) => before)),
    after: merged(parts.map(({ after }) => after)),
  };
}

const mostFirst = (a: Change, b: Change): number => (a.situations < b.situations ? 1 : -1);

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
        witness: { ...before.subject.given, ...facts },
        rules: responsible(before, after, region),
      };
    })
    .sort(mostFirst);
}

const agrees = (one: Outcome, other: Outcome): boolean =>
  one.verdict === other.verdict && one.settled === other.settled;

/**
 * Rules that one side has and the other has not, or has otherwise, and that stand somewhere in the region; those that
 * decide come first. Where no rule differs, those that decide on one side only.
 */
function responsible(before: Compiled, after: Compiled, region: Node): string[] {
  const differing = changedRules(before, after);
  const standing = new Set([
    ...standingIn(before, region, differing),
    ...standingIn(after, region, differing),
  ]);
  const changed = differing.filter((id) => standing.has(id));
  if (changed.length > 0) {
    const [was, is] = [deciding(before, region, changed), deciding(after, region, changed)];
    const deciders = changed.filter((id) => was.has(id) || is.has(id));
    return [...new Set([...deciders, ...changed])];
  }
  const [was, is] = [deciding(before, region), deciding(after, region)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
}

/** Rules that say something else on the two sides, or speak on one only. */
function changedRules(before: Compiled, after: Compiled): string[] {
  const words = ({ said }: Compiled): Map<string, string> => {
    const found = new Map<string, string>();
    for (const { statement, holds, stands, confers } of said) {
      const { id, overrides, makers, kinds } = statement.rule;
      const standing = [statement.kind, statement.rank, overrides, makers, kinds].join();
      found.set(id, `${found.get(id) ?? ""} ${standing} ${holds} ${stands} ${confers}`);
    }
    return found;
  };
  const [was, is] = [words(before), words(after)];
  return [...new Set([...is.keys(), ...was.keys()])].filter((id) => was.get(id) !== is.get(id));
}

function standingIn({ space, said, resolution }: Compiled, region: Node, among: readonly string[]): string[] {
  return said.flatMap(({ statement }, index) =>
    among.includes(statement.rule.id) &&
    statement.kind !== "no-duty" &&
    space.forest.and(region, resolution.alive[index] ?? no) !== no
      ? [statement.rule.id]
      : [],
  );
}
