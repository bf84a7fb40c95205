/** What the map shows, as its address holds it. */
import type { Search } from "../guide/course.js";
import type { Country, Situation } from "./country.js";

export interface Shown {
  readonly situation: Situation;
  readonly act: string;
  /** The first of a month, or today. */
  readonly on: string;
}

/** The month in which fingerprints taken at booking began to reach immigration authorities. */
export const begin = "2008-10-01";

/** What an address leaves open is the first situation, its first act, and today. */
export function shownIn({ situations }: Country, search: Search, today: string): Shown {
  const situation = situations.find(({ id }) => id === search.situation) ?? (situations[0] as Situation);
  const act = situation.acts.find((each) => each === search.act) ?? (situation.acts[0] as string);
  const on = search.on ?? today;
  return { situation, act, on: /^\d{4}-\d{2}-\d{2}$/.test(on) && begin <= on && on <= today ? on : today };
}

/** The first of each month from the beginning, then today. */
export function monthsTo(today: string): string[] {
  const months: string[] = [];
  for (let index = 2008 * 12 + 9; ; index += 1) {
    const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;
    if (month >= today) return [...months, today];
    months.push(month);
  }
}
