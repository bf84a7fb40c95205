/** What proofs and comparisons come to: sums, the order of the news, and its sentences. All pure. */
import type { Fact, Verdict } from "@brightline/engine";
import type { ActDifference, ActProof, Change, Facts, Finding, Share } from "@brightline/engine/proof";
import type { ProofMessages } from "../messages/proof/en.js";

/** The sum of a proof. */
export interface Sum {
  readonly acts: number;
  readonly situations: bigint;
  /** Situations for which no rule speaks, and those for which rules of one rank contradict each other. */
  readonly gaps: bigint;
  readonly conflicts: bigint;
  /** Acts of which nothing is proved. */
  readonly unproved: number;
  /** Acts whose every answer is settled. */
  readonly settled: number;
  readonly explained: number;
  readonly unexplained: number;
}

export function sumOf(proofs: readonly ActProof[], findings: readonly Finding[], stuck: number): Sum {
  const counted = (code: Finding["code"]): bigint =>
    findings.reduce((sum, finding) => (finding.code === code ? sum + finding.count : sum), 0n);
  const lost = findings.filter(({ code }) => code === "beyond-budget" || code === "facts-contradict").length;
  const explained = findings.filter((finding) => finding.explained !== null).length;
  return {
    acts: proofs.length,
    situations: proofs.reduce((sum, { situations }) => sum + situations, 0n),
    gaps: counted("law-gap"),
    conflicts: counted("law-conflict"),
    unproved: stuck + lost,
    settled: proofs.filter(({ shares }) => shares.length > 0 && shares.every((share) => share.settled))
      .length,
    explained,
    unexplained: findings.length - explained,
  };
}

/** One act in the news. */
export interface Story extends ActDifference {
  /** Situations that get another verdict; and those whose answer changes at all. */
  readonly moved: bigint;
  readonly changed: bigint;
}

/** From a duty to a prohibition, or the other way round. */
const turnedAround = ({ from, to }: Change): boolean =>
  (from === "must" && to === "must-not") || (from === "must-not" && to === "must");

const before = (one: boolean, other: boolean): number => Number(other) - Number(one);

/**
 * Acts whose answers change. Grave ones come first: force that gets another verdict, and duties turned around. Then those
 * whose verdict moves in the largest share of their situations.
 * @param coercive whether an act is force
 */
export function storiesOf(
  differences: readonly ActDifference[],
  coercive: (act: string) => boolean = () => false,
): Story[] {
  const grave = ({ act, moved, changes }: Story): boolean =>
    (coercive(act) && moved > 0n) || changes.some(turnedAround);
  const sum = (changes: readonly Change[]): bigint =>
    changes.reduce((total, { situations }) => total + situations, 0n);
  return differences
    .filter(({ changes }) => changes.length > 0)
    .map((difference) => ({
      ...difference,
      changes: [...difference.changes].sort(
        (a, b) =>
          before(turnedAround(a), turnedAround(b)) ||
          before(a.from !== a.to, b.from !== b.to) ||
          larger(b.situations, a.situations),
      ),
      moved: sum(difference.changes.filter(({ from, to }) => from !== to)),
      changed: sum(difference.changes),
    }))
    .sort(
      (a, b) =>
        before(grave(a), grave(b)) ||
        larger(b.moved * a.of, a.moved * b.of) ||
        larger(b.changed * a.of, a.changed * b.of) ||
        (a.act < b.act ? -1 : 1),
    );
}

/** Answers that say nothing without their question. */
const bare = /^(yes|no|none|\d+)$/;

/** Who acts is told first. */
const who = ["agency.type", "actor.role"];

/** The telling answers of a situation in a few words: "City police, Arrested". */
export function glimpseOf(facts: Facts, known: (id: string) => Fact | undefined, most = 3): string[] {
  return Object.entries(facts)
    .sort(([a], [b]) => Number(who.includes(b)) - Number(who.includes(a)))
    .flatMap(([id, value]) => (bare.test(value) ? [] : (known(id)?.labels[value] ?? [])))
    .slice(0, most);
}

/** What the opening lines tell. */
export interface Lead {
  readonly act: string;
  readonly change: Change;
  /** From a duty to a prohibition, or the other way round: news however few situations it concerns. */
  readonly turned: boolean;
}

/** The first change of the foremost acts, then what turned around elsewhere. */
export function leadsOf(stories: readonly Story[], most = 3): Lead[] {
  const foremost = stories
    .slice(0, most)
    .flatMap(({ act, changes: [change] }): Lead[] =>
      change ? [{ act, change, turned: turnedAround(change) }] : [],
    );
  const others = stories.flatMap(({ act, changes }): Lead[] => {
    const change = changes.find(turnedAround);
    return change && !foremost.some((lead) => lead.change === change) ? [{ act, change, turned: true }] : [];
  });
  return [...foremost, ...others.slice(0, most)];
}

const larger = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? 1 : -1);

/** Situations with one outcome before and one after; nothing is left out. */
export interface Stream {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly situations: bigint;
  readonly changed: boolean;
}

export type Outcome = Pick<Share, "verdict" | "settled">;

/** The order in which outcomes are drawn: from what is owed to what is forbidden. */
const order: readonly Verdict[] = ["must", "may", "no-rule", "depends", "conflict", "must-not"];
const placeOf = ({ verdict, settled }: Outcome): number => 2 * order.indexOf(verdict) + (settled ? 0 : 1);
export const inOrder = (a: Outcome, b: Outcome): number => placeOf(a) - placeOf(b);
export const keyOf = ({ verdict, settled }: Outcome): string => `${verdict}${settled ? "" : " open"}`;

/** What changes, and what of each outcome stays as it was. */
export function streamsOf({ before, changes }: Pick<ActDifference, "before" | "changes">): Stream[] {
  const moving = changes.map(
    (change): Stream => ({
      from: { verdict: change.from, settled: change.fromSettled },
      to: { verdict: change.to, settled: change.toSettled },
      situations: change.situations,
      changed: true,
    }),
  );
  const staying = before.flatMap(({ verdict, settled, situations }): Stream[] => {
    const outcome = { verdict, settled };
    const left = moving
      .filter(({ from }) => keyOf(from) === keyOf(outcome))
      .reduce((rest, stream) => rest - stream.situations, situations);
    return left > 0n ? [{ from: outcome, to: outcome, situations: left, changed: false }] : [];
  });
  return [...moving, ...staying].sort((a, b) => inOrder(a.from, b.from) || inOrder(a.to, b.to));
}

/** How the two sides are called in a sentence: "Before", "From 1 Sep 2017", "In Washington". */
export interface Sides {
  readonly before: string;
  readonly after: string;
  /** Two places, rather than one place on two days. */
  readonly places: boolean;
}

/** A change in a sentence: what held on one side, and what holds on the other. */
export function sentenceOf(
  { from, fromSettled, to, toSettled }: Pick<Change, "from" | "fromSettled" | "to" | "toSettled">,
  act: string,
  sides: Sides,
  { compare }: Pick<ProofMessages, "compare">,
): string {
  const open = (settled: boolean): string => (settled ? "" : compare.notSettled);
  const then = from === to ? (toSettled ? compare.nowSettled : compare.nowOpen) : compare.is[to];
  return [
    `${sides.before}: ${compare.was[from](act)}${from === to ? "" : open(fromSettled)}.`,
    `${sides.after}: ${then}${from === to ? "" : open(toSettled)}.`,
  ].join(" ");
}
