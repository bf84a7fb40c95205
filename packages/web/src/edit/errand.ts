/** What the editor asks of its clerks, and what comes back. `turn` tells answers of an older text apart. */
import type { Problem } from "@brightline/engine";
import type { Effects } from "./effects.js";
import type { Family } from "./family.js";
import type { Names } from "./names.js";

export type Edits = Readonly<Record<string, string>>;

/** The chain that is asked, and the civil date. */
export interface Standpoint {
  readonly at: string;
  readonly on: string;
}

export type Errand =
  | { readonly kind: "open"; readonly family: Family }
  | { readonly kind: "check"; readonly turn: number; readonly edits: Edits }
  | {
      readonly kind: "weigh";
      readonly turn: number;
      readonly edits: Edits;
      readonly standpoint: Standpoint;
    };

export type Report =
  | {
      readonly kind: "checked";
      readonly turn: number;
      readonly problems: readonly Problem[];
      /** Absent when the pack cannot be loaded. */
      readonly names?: Names;
    }
  | { readonly kind: "weighed"; readonly turn: number; readonly effects: Effects };
