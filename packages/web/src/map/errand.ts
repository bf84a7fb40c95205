/** What the map asks of its clerk: each state's answer through the years. */
import type { CivilDate, Pack, Verdict, Vocabulary } from "@brightline/engine";

export interface Errand {
  readonly kind: "country";
  readonly vocabulary: Vocabulary;
  /** Federal law and every state's. */
  readonly packs: readonly Pack[];
  readonly states: readonly string[];
  readonly act: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly from: CivilDate;
  /** The last day that is shown. */
  readonly to: CivilDate;
}

/** Days of one answer; the next span begins where it ends. */
export interface Span {
  readonly from: CivilDate;
  readonly verdict: Verdict;
  readonly settled: boolean;
  /** Citations of the rules that decide. */
  readonly cites: readonly string[];
}

export type Report =
  | { readonly kind: "state"; readonly pack: string; readonly spans: readonly Span[] }
  | { readonly kind: "done" };
