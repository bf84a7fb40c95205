/** The shared names: ranks, acts, facts, events. Read from `laws/vocabulary.yaml`. */
import type { Constraint } from "./pack.js";
import type { Expression } from "./condition.js";

export type Maker = "federal" | "state" | "local" | "agency";
export const makers: readonly Maker[] = ["federal", "state", "local", "agency"];

/** Whose rules stand at a rank; a court's order is no rule that a restraint on makers could void. */
export type RankMaker = Maker | "court";

/** Where a rule stands; index 0 of `Vocabulary.ranks` is the top. */
export interface Rank {
  readonly id: string;
  readonly maker: RankMaker;
  readonly title: string;
}

export interface Act {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  /** Force against a person: needs authority shown. */
  readonly coercive: boolean;
  /** A yes/no fact that shows whether the act was done. */
  readonly shownBy?: string;
  /** Role assumed when the situation does not say who acts. */
  readonly actor?: string;
}

export interface Event {
  readonly id: string;
  readonly title: string;
}

/** Read as `value` while unknown, until `until` happens. */
export interface Presumption {
  readonly value: string;
  readonly until: string;
}

/** While the fact itself is not stated, it has `value` when `when` holds; the first that applies wins. */
export interface Inference {
  readonly value: string;
  readonly when: Expression;
}

/** How a fact is computed from a list of records. */
export interface Derivation {
  readonly any: "convictions" | "charges";
  readonly join?: { readonly table: string; readonly on: string };
  readonly where: Expression;
  readonly unclear?: Expression;
  readonly within?: {
    readonly amount: number;
    readonly unit: "days" | "months" | "years";
    readonly from: string;
  };
}

export interface Fact {
  readonly id: string;
  readonly question: string;
  readonly help?: string;
  /** Possible values; an empty list means a number with `unit`. */
  readonly values: readonly string[];
  readonly unit?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly presume?: Presumption;
  readonly concludedBy?: string;
  readonly judgement: boolean;
  readonly controllable: boolean;
  readonly infer: readonly Inference[];
  readonly derive?: Derivation;
}

export interface Vocabulary {
  /** Version of the pack language. */
  readonly language: string;
  readonly ranks: readonly Rank[];
  readonly acts: readonly Act[];
  readonly facts: readonly Fact[];
  readonly events: readonly Event[];
  readonly constraints: readonly Constraint[];
  /** SHA-256 of `vocabulary.yaml`, hexadecimal. */
  readonly hash: string;
}

/** Things the law must never turn on here, and that no pack or column may hold. */
export const forbiddenFacts =
  /(^|\.)((actual|persons?|current|true|country[_-]of)[_-])?(immigration[_-]?status|status|citizenship|nationality|country[_-]?of[_-]?birth|place[_-]?of[_-]?birth|birth[_-]?place|a[_-]?number|alien[_-]?number|religion|race|ethnicity)($|\.)/;

/** The same things asked for in words. */
export const forbiddenQuestions =
  /\b(where|in (which|what) country) (was|were|is) (the person|they|he|she)[^?]*\bborn\b|\b(place|country) of birth\b|\bwhat is (the person's|their|his|her) (immigration status|status|citizenship|nationality|race|religion|ethnicity|a-?number)\b|\bis the person (undocumented|here (illegally|unlawfully)|unlawfully present|a u\.?s\.? citizen)\b/i;

export const circuits: readonly string[] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "dc"];
export const doneValues: readonly string[] = ["yes", "no", "declined", "planned"];

/** Facts every chain has beside the listed ones: `circuit`, and `did.<act>` for every act. */
export function standingFacts(acts: readonly Act[]): Fact[] {
  const plain = { labels: {}, judgement: false, infer: [] };
  return [
    {
      ...plain,
      id: "circuit",
      question: "Which federal circuit are you in?",
      values: circuits,
      controllable: false,
    },
    ...acts.map((act) => ({
      ...plain,
      id: `did.${act.id}`,
      question: `Has this been done: ${act.name.toLowerCase()}?`,
      values: doneValues,
      labels: { yes: "Yes, done", no: "No", declined: "We declined", planned: "Not yet, but we will" },
      controllable: true,
      infer:
        act.shownBy === undefined
          ? []
          : (["yes", "no"] as const).map((value) => ({
              value,
              when: { kind: "is" as const, fact: act.shownBy as string, values: [value] },
            })),
    })),
  ];
}
