/** Civil dates: what exists, leap days, anniversaries, and counting in days. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  daysInMonth,
  isCivilDate,
  isLeapYear,
} from "./calendar.js";

describe("dates that exist", () => {
  test.each(["2024-02-29", "2000-02-29", "2026-12-31", "1700-01-01", "2999-12-31"])("%s", (text) =>
    expect(isCivilDate(text)).toBe(true),
  );
  test.each([
    "2023-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00",
    " 2026-01-01",
    "1699-12-31",
    "3000-01-01",
    "",
    "x",
  ])("%j does not", (text) => expect(isCivilDate(text)).toBe(false));
  test.each([[undefined], [null], [20260101], [{}]])("%j is no date", (value) =>
    expect(isCivilDate(value)).toBe(false),
  );
});

test("a century is a leap year only by four hundred", () => {
  expect([1900, 2000, 2023, 2024, 2100, 2400].filter(isLeapYear)).toEqual([2000, 2024, 2400]);
  expect([2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29]);
});

describe("anniversaries", () => {
  test.each([
    ["2024-02-29", 1, "2025-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2024-02-29", -5, "2019-02-28"],
    ["2023-02-28", 1, "2024-02-28"],
    ["2026-03-02", -15, "2011-03-02"],
  ])("%s and %i years is %s", (date, years, expected) => expect(addYears(date, years)).toBe(expected));
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-05-31", -6, "2025-11-30"],
    ["2026-05-31", 25, "2028-06-30"],
  ])("%s and %i months is %s", (date, months, expected) => expect(addMonths(date, months)).toBe(expected));
});

describe("counting days", () => {
  test.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2025-12-31", 1, "2026-01-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-03-02", 0, "2026-03-02"],
    ["2024-01-01", 366, "2025-01-01"],
    ["2026-01-01", -365, "2025-01-01"],
  ])("%s and %i days is %s", (date, days, expected) => expect(addDays(date, days)).toBe(expected));

  const date = fc
    .date({ min: new Date("1701-01-01"), max: new Date("2990-01-01"), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  test("as the calendar of the machine does", () =>
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 3000 }), (from, days) => {
        const expected = new Date(Date.parse(`${from}T00:00Z`) + days * 86_400_000)
          .toISOString()
          .slice(0, 10);
        expect(addDays(from, days)).toBe(expected);
        expect(daysBetween(from, expected)).toBe(days);
      }),
    ));
});
