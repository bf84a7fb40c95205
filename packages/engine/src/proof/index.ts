/** Proofs over all situations: exact diagrams, verification, comparison. Loaded apart from the engine's face. */
export { diff, diffAct, type ActDifference, type Change, type Difference, type Law } from "./difference.js";
export { type Finding, findingTitles } from "./finding.js";
export { epochs } from "./compile.js";
export { type Effort, OverBudget } from "./forest.js";
export type { Share } from "./shares.js";
export { type ActProof, Prover, verify, type Verification, type VerifyOptions } from "./verify.js";
export { type Facts, Unconfirmed } from "./witness.js";
