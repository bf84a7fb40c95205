/** A clerk works beside the page: reads, proves, compares, weighs, puts records to the law. Each is a worker of its own, all of one script. */
import type { Errand as Draft, Report as DraftReport } from "../edit/errand.js";
import type { Errand as Proof, Report as ProofReport } from "../proof/errand.js";
import type { Errand as Records, Report as RecordsReport } from "../replay/errand.js";

export type Errand = Draft | Proof | Records;
export type Report = DraftReport | ProofReport | RecordsReport | Failed;

/** An errand that could not be done at all. */
export interface Failed {
  readonly kind: "failed";
  readonly why: string;
}

export const newClerk = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
