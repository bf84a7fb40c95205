/** Civil dates as `YYYY-MM-DD` text: they compare as text and need no clock and no zone. */
import type { CivilDate } from "./pack.js";

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Whether the text is a date that exists, of the years 1700 to 2999. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== "string") return false;
  const match = shape.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return (
    year >= 1700 && year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

const instant = /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Whether the text is a civil date, or one with a time of day and perhaps an offset. */
export function isInstant(text: string): boolean {
  return instant.test(text) && isCivilDate(text.slice(0, 10));
}

function parts(date: CivilDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function text(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The same day `months` later or earlier; a day that month lacks becomes its last (29 February → 28). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return text(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** Days since 1 March of year 0, proleptic Gregorian. */
function ordinal(date: CivilDate): number {
  const [year, month, day] = parts(date);
  const shifted = month <= 2 ? year - 1 : year;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * ((month + 9) % 12) + 2) / 5) +
    day -
    1
  );
}

export function addDays(date: CivilDate, days: number): CivilDate {
  let [year, month, day] = parts(date);
  day += days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  while (day < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    day += daysInMonth(year, month);
  }
  return text(year, month, day);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return ordinal(to) - ordinal(from);
}
