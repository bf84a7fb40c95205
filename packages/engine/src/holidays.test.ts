/** Federal holidays on the days they are kept, against the published lists. */
import { describe, expect, test } from "vitest";
import { isBusinessDay, isHoliday, observed, weekday } from "./holidays.js";

const kept = (year: number): string[] => [...observed(year).keys()].sort();

describe("published lists", () => {
  test.each([
    [
      2020,
      "2020-01-01 2020-01-20 2020-02-17 2020-05-25 2020-07-03 2020-09-07 2020-10-12 2020-11-11 2020-11-26 2020-12-25",
    ],
    [
      2021,
      "2021-01-01 2021-01-18 2021-02-15 2021-05-31 2021-06-18 2021-07-05 2021-09-06 2021-10-11 2021-11-11 2021-11-25 2021-12-24",
    ],
    [
      2022,
      "2021-12-31 2022-01-17 2022-02-21 2022-05-30 2022-06-20 2022-07-04 2022-09-05 2022-10-10 2022-11-11 2022-11-24 2022-12-26",
    ],
    [
      2023,
      "2023-01-02 2023-01-16 2023-02-20 2023-05-29 2023-06-19 2023-07-04 2023-09-04 2023-10-09 2023-11-10 2023-11-23 2023-12-25",
    ],
    [
      2026,
      "2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25",
    ],
  ])("%i", (year, days) => expect(kept(year)).toEqual(days.split(" ")));
});

describe("first years", () => {
  test("Juneteenth is kept from 2021, and not the year before", () => {
    expect(isHoliday("2020-06-19")).toBe(false);
    expect(isHoliday("2021-06-18")).toBe(true);
    expect(isHoliday("2021-06-19")).toBe(false);
  });
  test("the birthday of Dr. King is kept from 1986", () => {
    expect(isHoliday("1985-01-21")).toBe(false);
    expect(isHoliday("1986-01-20")).toBe(true);
  });
});

test("a New Year's Day on a Saturday is kept in the old year", () => {
  expect(isHoliday("2021-12-31")).toBe(true);
  expect(isHoliday("2022-01-01")).toBe(false);
});

test("weekdays", () => {
  expect(["2026-03-01", "2026-03-02", "2026-03-07", "1969-12-31", "2000-02-29"].map(weekday)).toEqual([
    0, 1, 6, 3, 2,
  ]);
});

test("business days are neither weekends nor holidays", () => {
  expect(["2026-07-02", "2026-07-03", "2026-07-04", "2026-07-05", "2026-07-06"].map(isBusinessDay)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
});
