/** A clerk works beside the page: reads, proves, compares, weighs, asks every state, puts records to the law. Each is a worker of its own, all of one script. */
import type { Errand as Draft, Report as DraftReport } from "../edit/errand.js";
import type { Errand as Country, Report as CountryReport } from "../map/errand.js";
import type { Errand as Proof, Report as ProofReport } from "../proof/errand.js";
import type { Errand as Records, Report as RecordsReport } from "../replay/errand.js";

export type Errand = Country | Draft | Proof | Records;
export type Report = CountryReport | DraftReport | ProofReport | RecordsReport | Failed;

/** An errand that could not be done at all. */
export interface Failed {
  readonly kind: "failed";
  readonly why: string;
}

export const newClerk = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
