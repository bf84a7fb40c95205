/** What the engine answers: one object for each act. The same input always gives the same bytes. */
import type { Status } from "./pack.js";

export type Verdict = "must" | "must-not" | "may" | "no-rule" | "conflict" | "depends";
export const verdicts: readonly Verdict[] = ["must", "must-not", "may", "no-rule", "conflict", "depends"];

/** A rule as it stands in an answer. */
export interface Citation {
  readonly rule: string;
  readonly cite: string;
  readonly rank: string;
  readonly status: Status;
  readonly say: string;
}

/** A rule that applied and lost. `by` is a rule id, or a court. */
export interface Defeat {
  readonly rule: string;
  readonly by: string;
  readonly reason: string;
}

/** One way to read what is in doubt, and the verdict on that reading. */
export interface Reading {
  readonly supposing: readonly { readonly doubt: string; readonly reading: "stands" | "falls" }[];
  readonly verdict: Verdict;
}

/** A clock of the answer. `from` and `due` are instants with offset, or null when the event's time is not known. */
export interface Due {
  readonly rule: string;
  readonly kind: "limit" | "duty";
  readonly from: string | null;
  readonly due: string | null;
  readonly why: string;
}

/** One fact changed, and what the answer would then be. */
export interface Alternative {
  readonly change: Readonly<Record<string, string>>;
  readonly verdict: Verdict;
  readonly settled: boolean;
  readonly say?: string;
}

/** The answer if another act is done or planned: a duty that follows it. */
export interface Conditional {
  readonly if: Readonly<Record<string, string>>;
  readonly verdict: Verdict;
  readonly deciding: readonly Citation[];
}

export interface Answer {
  readonly act: string;
  readonly verdict: Verdict;
  readonly settled: boolean;
  /** The verdict in words, where the bare verdict would mislead: "not yet: first …", "no authority shown". */
  readonly words: string | null;
  readonly deciding: readonly Citation[];
  readonly defeated: readonly Defeat[];
  readonly possible: readonly Verdict[];
  readonly next: string | null;
  readonly deadlines: readonly Due[];
  readonly documents: readonly string[];
  readonly alternatives: readonly Alternative[];
  /** What to do meanwhile when the answer is not settled or conflicts; null when it is settled. */
  readonly meanwhile: Verdict | null;
  readonly readings: readonly Reading[];
  /** Why the answer is not settled, in plain words. */
  readonly reasons: readonly string[];
  readonly steps: readonly string[];
  /** Words an officer can use, to the person or to the agents. */
  readonly tell: readonly string[];
  readonly conditional: readonly Conditional[];
  /** Facts that bore on the answer and were read by their presumption. */
  readonly assumed: readonly { readonly fact: string; readonly value: string; readonly until: string }[];
  /** Facts that bear on this act and were known: stated, derived or inferred. */
  readonly used: Readonly<Record<string, string>>;
  /** Duties on somebody else, never the asker's own. */
  readonly others: readonly (Citation & { readonly actors: readonly string[] })[];
}

export interface Decision {
  readonly jurisdiction: string;
  readonly on: string;
  readonly pack: { readonly hash: string; readonly version: string; readonly language: string };
  readonly reviewed: { readonly by: string; readonly on: string } | null;
  readonly answers: readonly Answer[];
  readonly warnings: readonly string[];
}

/** What is asked of the engine. */
export interface Question {
  /** A civil date, or a local or absolute instant; the law of that civil date in the chain's zone answers. */
  readonly on: string;
  /** Facts by name; `convictions`, `charges` and `events` beside them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Acts to answer; absent: every act of the vocabulary. */
  readonly acts?: readonly string[];
  /** Only the rules of this pack: a layer's own verdict. */
  readonly layer?: string;
}
