import { expect, test } from "vitest";
import { civilToday, daysOld, localInstant, oldest, packDate } from "./age.js";

test("a version that is a date says when the pack was last looked at", () => {
  expect(packDate("2026.11.22")).toBe("2026-11-22");
  expect(packDate("2026.11.22.2")).toBe("2026-11-22");
  expect(packDate("1.0")).toBeNull();
});

test("a chain is as old as its oldest pack", () => {
  expect(oldest(["2026.11.22", "2026.03.01", "next"])).toBe("2026-03-01");
  expect(oldest(["next"])).toBeNull();
});

test("days are whole, across a month, a leap day and a change of clocks", () => {
  expect(daysOld("2026-10-23", "2026-11-22")).toBe(30);
  expect(daysOld("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysOld("2026-11-23", "2026-11-22")).toBe(0);
});

test("today is the civil date of the place, not of the device", () => {
  const instant = new Date("2026-03-01T06:30:00Z");
  expect(civilToday("America/Los_Angeles", instant)).toBe("2026-02-28");
  expect(civilToday("America/New_York", instant)).toBe("2026-03-01");
  expect(localInstant("America/Los_Angeles", instant)).toBe("2026-02-28T22:30");
});
