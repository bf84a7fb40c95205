/** Federal legal public holidays, 5 U.S.C. 6103(a), on the day they are observed (6103(b): Saturday → Friday before, Sunday → Monday after). */
import { addDays, daysBetween } from "./calendar.js";
import type { CivilDate } from "./pack.js";

interface Holiday {
  readonly name: string;
  /** First year it is a holiday under the statute as it stands. */
  readonly since: number;
  readonly month: number;
  readonly day?: number;
  /** The nth weekday of the month; −1 is the last. 0 is Sunday. */
  readonly nth?: readonly [number, number];
}

export const federalHolidays: readonly Holiday[] = [
  { name: "New Year's Day", since: 1971, month: 1, day: 1 },
  { name: "Birthday of Martin Luther King, Jr.", since: 1986, month: 1, nth: [3, 1] },
  { name: "Washington's Birthday", since: 1971, month: 2, nth: [3, 1] },
  { name: "Memorial Day", since: 1971, month: 5, nth: [-1, 1] },
  { name: "Juneteenth National Independence Day", since: 2021, month: 6, day: 19 },
  { name: "Independence Day", since: 1971, month: 7, day: 4 },
  { name: "Labor Day", since: 1971, month: 9, nth: [1, 1] },
  { name: "Columbus Day", since: 1971, month: 10, nth: [2, 1] },
  { name: "Veterans Day", since: 1978, month: 11, day: 11 },
  { name: "Thanksgiving Day", since: 1971, month: 11, nth: [4, 4] },
  { name: "Christmas Day", since: 1971, month: 12, day: 25 },
];

/** 0 is Sunday. 1970-01-04 was one. */
export function weekday(date: CivilDate): number {
  return (((daysBetween("1970-01-04", date) % 7) + 7) % 7) as number;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** The days on which the holidays of one year are kept; New Year's Day may fall in the year before. */
export function observed(year: number): Map<CivilDate, string> {
  const days = new Map<CivilDate, string>();
  for (const holiday of federalHolidays) {
    if (year < holiday.since) continue;
    const date =
      holiday.day === undefined
        ? nthWeekday(year, holiday.month, holiday.nth ?? [1, 1])
        : `${year}-${two(holiday.month)}-${two(holiday.day)}`;
    const on = weekday(date);
    days.set(on === 6 ? addDays(date, -1) : on === 0 ? addDays(date, 1) : date, holiday.name);
  }
  return days;
}

function nthWeekday(year: number, month: number, [nth, day]: readonly [number, number]): CivilDate {
  const first = `${year}-${two(month)}-01`;
  const offset = (day - weekday(first) + 7) % 7;
  if (nth > 0) return addDays(first, offset + 7 * (nth - 1));
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return addDays(next, -(((weekday(next) - day + 6) % 7) + 1));
}

/** Whether a civil date is a federal holiday as kept. */
export function isHoliday(date: CivilDate): boolean {
  const year = Number(date.slice(0, 4));
  return observed(year).has(date) || observed(year + 1).has(date);
}

/** Monday to Friday and not a holiday. */
export function isBusinessDay(date: CivilDate): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !isHoliday(date);
}
