/** Worked examples of days on which reports fall due. */
import { expect, test } from "vitest";
import { dueDates } from "./duty.js";
import type { Report } from "./pack.js";

const report = (over: Partial<Report>): Report => ({
  id: "yearly",
  who: "Department",
  to: "Council",
  due: "in words",
  fields: [],
  nil: "not-stated",
  cite: "C",
  from: "2018-01-30",
  status: "read",
  ...over,
});
const yearly = { amount: 12, unit: "months" } as const;

test.each<[string, Partial<Report>, string, string, string[]]>([
  [
    "every year from the first",
    { first: "2018-09-01", every: yearly },
    "2018-01-01",
    "2021-01-01",
    ["2018-09-01", "2019-09-01", "2020-09-01"],
  ],
  [
    "the first wanted day counts, the last does not",
    { first: "2018-09-01", every: yearly },
    "2018-09-01",
    "2019-09-01",
    ["2018-09-01"],
  ],
  ["once", { first: "2026-10-31" }, "2026-01-01", "2030-01-01", ["2026-10-31"]],
  [
    "the end of each quarter, whatever the month's length",
    { first: "2025-12-31", every: { amount: 3, unit: "months" } },
    "2026-01-01",
    "2027-01-01",
    ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"],
  ],
  [
    "a leap day",
    { first: "2024-02-29", every: yearly },
    "2024-01-01",
    "2029-01-01",
    ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
  ],
  [
    "every ninety days across a year's end",
    { first: "2024-10-01", every: { amount: 90, unit: "days" } },
    "2024-12-01",
    "2025-07-01",
    ["2024-12-30", "2025-03-30", "2025-06-28"],
  ],
  [
    "until its law ends",
    { first: "2018-09-01", every: yearly, until: "2019-09-01" },
    "2018-01-01",
    "2030-01-01",
    ["2018-09-01"],
  ],
  ["no day in the law", { every: yearly }, "2018-01-01", "2030-01-01", []],
])("%s", (_, over, from, to, days) => expect(dueDates(report(over), from, to)).toEqual(days));
