/** What the page asks of its clerk about records, and what comes back. */
import type { Mapping, Problem, Replay, SourceFile, Vocabulary } from "@brightline/engine";
import type { Refusal } from "./refusal.js";

/** Where the clerk finds the law: every pack's parent, and the address of its files as they were written. */
export interface Laws {
  readonly vocabulary: Vocabulary;
  readonly packs: readonly { readonly id: string; readonly parent?: string; readonly sources: string }[];
}

export type Errand =
  | { readonly kind: "map"; readonly laws: Laws; readonly file: SourceFile }
  | { readonly kind: "replay"; readonly laws: Laws; readonly mapping: Mapping; readonly records: File };

export type Report =
  | { readonly kind: "mapped"; readonly mapping: Mapping }
  | { readonly kind: "unmapped"; readonly problems: readonly Problem[] }
  /** @property done share of the file that is read, 0 to 1 */
  | { readonly kind: "reading"; readonly done: number; readonly rows: number }
  | { readonly kind: "judging"; readonly rows: number }
  | { readonly kind: "replayed"; readonly result: Result }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** A replay with the names that the page shows for what is in it. */
export interface Result {
  readonly replay: Replay;
  readonly names: Names;
  /** Name of the file of records. */
  readonly file: string;
}

export interface Names {
  readonly chain: string;
  readonly act: string;
  /** Fact → its question. */
  readonly facts: Readonly<Record<string, string>>;
  /** Pack → its title. */
  readonly layers: Readonly<Record<string, string>>;
}
