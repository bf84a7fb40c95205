/** What a replay comes to: its headline, and its cases by what was done. All pure. */
import type { Replay, Tally, Verdict } from "@brightline/engine";

type Agreement = Tally["agreement"];

/** How a case stands in the picture: as it compares, or, where nothing is compared, by its verdict. */
export type Kind = Exclude<Agreement, "not compared"> | Verdict;

/** What all law of the chain said, beside the layer's own verdict. */
export interface Beside {
  readonly verdict: Verdict;
  readonly settled: boolean;
  readonly count: number;
}

/** Cases that were treated alike and stand alike. */
export interface Part {
  readonly kind: Kind;
  readonly verdict: Verdict;
  readonly count: number;
  readonly beside: readonly Beside[];
  /** Facts that would decide, or could explain. */
  readonly missing: readonly string[];
}

export interface Done {
  readonly recorded: string;
  readonly count: number;
  readonly parts: readonly Part[];
}

/** All cases under one view. */
export interface Look {
  readonly view: string;
  readonly layer: string;
  /** First and last day whose law was asked; one and the same where all are of one day. */
  readonly days: readonly [string, string];
  /** By what was done, the most frequent first. */
  readonly done: readonly Done[];
}

const kinds: readonly Kind[] = [
  "agrees",
  "disagrees",
  "undetermined",
  "must",
  "must-not",
  "may",
  "no-rule",
  "conflict",
  "depends",
];

export const kindOf = ({ agreement, verdict }: Pick<Tally, "agreement" | "verdict">): Kind =>
  agreement === "not compared" ? verdict : agreement;

const sum = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((total, { count }) => total + count, 0);

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return [...groups.values()];
}

/** The views in the order of the mapping. */
export function looksOf(tallies: readonly Tally[]): Look[] {
  return grouped(tallies, ({ view, layer }) => JSON.stringify([view, layer])).map((own) => {
    const { view, layer } = own[0] as Tally;
    const days = own.map(({ on }) => on).sort();
    return { view, layer, days: [days[0] ?? "", days.at(-1) ?? ""], done: doneOf(own) };
  });
}

function doneOf(tallies: readonly Tally[]): Done[] {
  return grouped(tallies, ({ recorded }) => recorded)
    .map((own) => ({ recorded: own[0]?.recorded ?? "", count: sum(own), parts: partsOf(own) }))
    .sort((a, b) => b.count - a.count);
}

function partsOf(tallies: readonly Tally[]): Part[] {
  return grouped(tallies, (tally) => `${kindOf(tally)} ${tally.verdict}`)
    .map((own) => {
      const first = own[0] as Tally;
      return {
        kind: kindOf(first),
        verdict: first.verdict,
        count: sum(own),
        beside: besideOf(own),
        missing: [...new Set(own.flatMap(({ missing }) => missing))],
      };
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.count - a.count);
}

const besideOf = (tallies: readonly Tally[]): Beside[] =>
  grouped(tallies, ({ chain, chainSettled }) => `${chain} ${chainSettled}`)
    .map((own) => {
      const { chain, chainSettled } = own[0] as Tally;
      return { verdict: chain, settled: chainSettled, count: sum(own) };
    })
    .sort((a, b) => b.count - a.count);

/** The one sentence a chief reads. */
export type Headline =
  | { readonly kind: "nothing" }
  | { readonly kind: "against" | "open" | "all"; readonly n: number; readonly of: number }
  | { readonly kind: "said"; readonly verdict: Verdict; readonly n: number; readonly of: number };

/** Of the first view; what went against the rules comes first, then what cannot be told. */
export function headlineOf({ agreement: { agrees, disagrees, undetermined }, tallies }: Replay): Headline {
  const of = agrees + disagrees + undetermined;
  if (disagrees > 0) return { kind: "against", n: disagrees, of };
  if (undetermined > 0) return { kind: "open", n: undetermined, of };
  if (agrees > 0) return { kind: "all", n: agrees, of };
  const parts = (looksOf(tallies)[0]?.done ?? []).flatMap((done) => done.parts);
  const [most] = grouped(parts, ({ verdict }) => verdict).sort((a, b) => sum(b) - sum(a));
  const verdict = most?.[0]?.verdict;
  return most && verdict ? { kind: "said", verdict, n: sum(most), of: sum(parts) } : { kind: "nothing" };
}

/** Cases of the first view that agree with the layer's rules while all law says something else, or nothing settled. */
export function elsewhere({ tallies }: Replay): number {
  const [first] = tallies;
  return sum(
    tallies.filter(
      ({ view, layer, agreement, verdict, chain, chainSettled }) =>
        view === first?.view &&
        layer === first.layer &&
        agreement === "agrees" &&
        (chain !== verdict || !chainSettled),
    ),
  );
}

/** `declined_by_policy` → `declined by policy`: a source's word, as people write. */
export const plain = (text: string): string => text.replaceAll("_", " ");
