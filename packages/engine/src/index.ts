/** The engine's face: small enough for a phone; no clock, no files, no network. */
export type * from "./answer.js";
export type * from "./pack.js";
export type * from "./vocabulary.js";
export { isCivilDate } from "./calendar.js";
export { type Expression, wording } from "./condition.js";
export { decide } from "./decide.js";
export { dueDates, dutiesOf, type Duty } from "./duty.js";
export { type Interview, interview } from "./ask.js";
export { type Chain, link } from "./link.js";
export {
  BrightlineError,
  type Code,
  catalogue,
  format,
  type Problem,
  problem,
  suggestion,
} from "./problem.js";
export {
  checkMapping,
  columnsOf,
  type Counted,
  emptyColumn,
  type FaultyRow,
  type Mapping,
  mostFaults,
  type Replay,
  replay,
  type Row,
  Tallies,
  type Tally,
  twoRecorded,
  type Use,
} from "./replay.js";
export { inForce } from "./statement.js";
