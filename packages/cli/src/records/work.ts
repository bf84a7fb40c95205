/** What a replay of a file works with. */
import type { Mapping, Tallies } from "@brightline/engine";
import { Misuse } from "../command.js";
import type { Database } from "./database.js";
import type { Plan } from "./plan.js";
import type { Source } from "./source.js";

/** @param fraction of this step that is done */
export type Show = (step: string, fraction: number) => void;

export interface Work {
  readonly database: Database;
  readonly source: Source;
  readonly plan: Plan;
  readonly mapping: Mapping;
  readonly tallies: Tallies;
  readonly show: Show;
}

/** More different words than this for what an agency did are not words for what it did. */
const mostRecorded = 1000;

/** Refuses a recorded column that holds something else, such as a number for each row. */
export function recordedWords(column: string): (word: string) => string {
  const words = new Set<string>();
  return (word) => {
    words.add(word);
    if (words.size > mostRecorded)
      throw new Misuse(
        `The column \`${column}\` holds more than ${mostRecorded} different values; \`recorded\` names a column that says what the agency did.`,
      );
    return word;
  };
}
