/** What the pages ask of their clerk, and what it reports, piece by piece. */
import type { CivilDate, Pack, SourceFile, Vocabulary } from "@brightline/engine";
import type { ActDifference, ActProof, Finding } from "@brightline/engine/proof";

/** The law of one place on one day. */
export interface Side {
  readonly id: string;
  readonly on: CivilDate;
}

export type Errand =
  | {
      readonly kind: "prove";
      readonly vocabulary: Vocabulary;
      /** The files of the pack and its parents, as they were written. */
      readonly files: readonly SourceFile[];
      readonly side: Side;
    }
  | {
      readonly kind: "compare";
      readonly vocabulary: Vocabulary;
      /** The packs of both chains, each once. */
      readonly packs: readonly Pack[];
      readonly before: Side;
      readonly after: Side;
    };

export type Report =
  /** How many acts there are to work on. */
  | { readonly kind: "begun"; readonly acts: number }
  | { readonly kind: "proved"; readonly proof: ActProof }
  | {
      readonly kind: "compared";
      readonly difference: ActDifference;
      /** Rules that decide the example of the foremost change, after or before. */
      readonly deciding: readonly string[];
    }
  /** An act that could not be worked out, and why. */
  | { readonly kind: "stuck"; readonly act: string; readonly why: string }
  | { readonly kind: "tried"; readonly cases: number; readonly of: number }
  /** What concerns no act: cases that fail, definitions that nothing uses. */
  | { readonly kind: "closed"; readonly findings: readonly Finding[] }
  | { readonly kind: "done" };
