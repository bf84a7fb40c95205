/** Proofs over all situations: exact diagrams, verification, comparison. Loaded apart from the engine's face. */
export { Columns, mostCodes } from "./columns.js";
export { compile, type Compiled, epochs, type Subject } from "./compile.js";
export { decider, type Told } from "./decider.js";
export { diff, diffAct, type ActDifference, type Change, type Difference, type Law } from "./difference.js";
export { explain, type Explanation } from "./explanation.js";
export { type Finding, findingTitles } from "./finding.js";
export { type Effort, OverBudget } from "./forest.js";
export { type Outcome, outcomes } from "./outcome.js";
export { type Guided, Interviewer } from "./interviewer.js";
export { neighbors, type Neighbor, sufficient } from "./nearest.js";
export { pack, type Packed } from "./packed.js";
export { type ActProof, Prover } from "./prover.js";
export { type Course, Questions } from "./questions.js";
export type { Share } from "./shares.js";
export { verify, type Verification, type VerifyOptions } from "./verify.js";
export { type Facts, Unconfirmed } from "./witness.js";
