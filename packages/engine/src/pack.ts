/** A pack as data: what the readers produce and everything else consumes. Plain JSON, frozen by use. */
import type { Expression } from "./condition.js";
import type { Fact, Maker, Vocabulary } from "./vocabulary.js";

export type Status = "read" | "partly-read" | "secondary" | "unverified";
export const statuses: readonly Status[] = ["read", "partly-read", "secondary", "unverified"];

export type RuleKind = "must" | "must-not" | "may" | "no-power" | "no-duty" | "restrains" | "limit";
export const ruleKinds: readonly RuleKind[] = [
  "must",
  "must-not",
  "may",
  "no-power",
  "no-duty",
  "restrains",
  "limit",
];

/** Kinds that a `restrains` can void. */
export type VoidableKind = "must" | "may" | "must-not" | "restrains" | "limit";
export const voidableKinds: readonly VoidableKind[] = ["must", "may", "must-not", "restrains", "limit"];

export type PackKind = "federal" | "state" | "county" | "city" | "agency";
export const packKinds: readonly PackKind[] = ["federal", "state", "county", "city", "agency"];

/** Where something stands in a file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A civil date, `YYYY-MM-DD`. */
export type CivilDate = string;

/** A question on which those who know disagree. Doubts of one name stand or fall together. */
export interface Doubt {
  readonly name: string;
  /** Whether the rule itself is doubted, or only that it confers power. */
  readonly of: "rule" | "confers";
  /** The reading stated meanwhile. */
  readonly default: "stands" | "falls";
  readonly says: readonly { readonly who: string; readonly holds: string }[];
}

export interface Injunction {
  readonly court: string;
  readonly cite?: string;
  readonly from: CivilDate;
  readonly to?: CivilDate;
  readonly scope?: Expression;
  readonly effect: "lifts" | "forbids";
}

export type DurationUnit = "hours" | "days" | "calendar days" | "business days" | "months" | "years";

/** A clock: how long, from which event, and what does not count. `amount` is absent for words such as "promptly". */
export interface Clock {
  readonly text: string;
  readonly amount?: number;
  readonly unit?: DurationUnit;
  readonly excludes?: "weekends and holidays";
  readonly relation: "from" | "before" | "on";
  readonly event: string;
}

export interface First {
  readonly act: string;
  readonly by?: string;
}

export interface Rule {
  /** Full id: pack/file/name. A block that names several acts makes one rule for each, all of this id. */
  readonly id: string;
  readonly pack: string;
  readonly kind: RuleKind;
  readonly act: string;
  readonly when?: Expression;
  readonly unless?: Expression;
  /** Agency types; absent: any agency. */
  readonly binds?: readonly string[];
  readonly actors?: readonly string[];
  readonly cite: string;
  readonly rank: string;
  readonly from: CivilDate;
  readonly to?: CivilDate;
  readonly dates: "certain" | "computed" | "reported";
  readonly status: Status;
  readonly say: string;
  /** Words an officer can use, to the person or to the agents. */
  readonly tell: readonly string[];
  readonly do: readonly string[];
  readonly then: readonly string[];
  readonly by?: Clock;
  readonly label?: string;
  readonly overrides: readonly string[];
  readonly confers: boolean;
  readonly needs?: "state";
  readonly first: readonly First[];
  readonly doubts: readonly Doubt[];
  readonly enjoined: readonly Injunction[];
  readonly inForceIf?: { readonly what: string; readonly outcome: "yes" | "no" | "unknown" };
  readonly makers: readonly Maker[];
  readonly kinds: readonly VoidableKind[];
  readonly policyAct?: string;
  readonly lasts?: Clock;
  readonly source?: string;
  readonly checked?: CivilDate;
  readonly read?: { readonly by: string; readonly on: CivilDate; readonly source: string };
  readonly place: Place;
}

export interface Case {
  readonly name: string;
  /** The name of the case this one is a variation of. */
  readonly variationOf?: string;
  readonly source?: string;
  readonly on: string;
  readonly jurisdiction: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, string>>;
  readonly because: Readonly<Record<string, string>>;
  readonly unsettled: readonly string[];
  readonly possible: Readonly<Record<string, readonly string[]>>;
  readonly place: Place;
}

export interface Deadline {
  readonly id: string;
  readonly what: string;
  readonly by: Clock;
  readonly cite: string;
  readonly from: CivilDate;
  readonly to?: CivilDate;
  readonly status: Status;
}

/** How often a periodic duty comes round. */
export interface Period {
  readonly amount: number;
  readonly unit: "days" | "months";
}

export interface Report {
  readonly id: string;
  readonly who: string;
  readonly to: string;
  /** When it is due, in words. */
  readonly due: string;
  /** The first day it was due, where the law fixes one. */
  readonly first?: CivilDate;
  readonly every?: Period;
  readonly fields: readonly string[];
  readonly nil: "yes" | "no" | "not-stated";
  readonly cite: string;
  readonly from: CivilDate;
  readonly until?: CivilDate;
  readonly status: Status;
}

/** What a proof can find in a body of law. */
export const findingCodes = [
  "law-gap",
  "law-conflict",
  "rule-dead",
  "rule-idle",
  "rule-void",
  "power-missing",
  "limit-missing",
  "restraint-wide",
  "duty-unreachable",
  "definition-unused",
  "case-fails",
  "facts-contradict",
  "beyond-budget",
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Note {
  readonly by: string;
  readonly on?: CivilDate;
  readonly text: string;
  /** Rules, acts and definitions. */
  readonly about: readonly string[];
  /** Findings about these that the note explains. */
  readonly explains: readonly FindingCode[];
}

export interface NotEncoded {
  readonly what: string;
  readonly cite?: string;
  readonly why: string;
}

/** A combination that cannot occur. */
export interface Constraint {
  readonly never: Expression;
  readonly why: string;
}

/** What a file of a pack says, in its own order, for the library pages. */
export type Passage =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "prose"; readonly markdown: string }
  | { readonly kind: "rules"; readonly ids: readonly string[] }
  | { readonly kind: "case"; readonly index: number }
  | { readonly kind: "note"; readonly index: number }
  | { readonly kind: "not-encoded"; readonly index: number }
  | { readonly kind: "report"; readonly id: string }
  | { readonly kind: "deadline"; readonly id: string }
  | { readonly kind: "fact"; readonly id: string }
  | { readonly kind: "define"; readonly names: readonly string[] };

/** One Markdown file: one act of legislation. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly cite?: string;
  readonly source?: string;
  readonly checked?: CivilDate;
  readonly passages: readonly Passage[];
}

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export interface Position {
  readonly doubt: string;
  readonly reading: "stands" | "falls";
  readonly by: string;
  readonly on: CivilDate;
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly kind: PackKind;
  readonly parent?: string;
  readonly version: string;
  readonly zone: string;
  readonly circuit?: string;
  readonly reviewed?: { readonly by: string; readonly on: CivilDate };
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly positions: readonly Position[];
  readonly confirmed: readonly string[];
  readonly constraints: readonly Constraint[];
  readonly facts: readonly Fact[];
  readonly defines: Readonly<Record<string, Expression>>;
  readonly rules: readonly Rule[];
  readonly cases: readonly Case[];
  readonly deadlines: readonly Deadline[];
  readonly reports: readonly Report[];
  readonly notes: readonly Note[];
  readonly notEncoded: readonly NotEncoded[];
  readonly tables: readonly Table[];
  readonly chapters: readonly Chapter[];
  /** SHA-256 of the pack's files, hexadecimal. */
  readonly hash: string;
  /** SHA-256 over the vocabulary, the parents and the pack: what an answer's receipt names. */
  readonly chainHash: string;
}

/** Everything read from a `laws/` folder. */
export interface Library {
  readonly vocabulary: Vocabulary;
  readonly packs: readonly Pack[];
}

/** A file handed to the readers; `path` is relative to the laws folder. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
