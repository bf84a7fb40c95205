export { type Mutant, mutantsOf } from "./mutant.js";
export { type Fate, Survey, type Verdict } from "./survey.js";
