import { link } from "@brightline/engine";
import { readLaws } from "@brightline/library";
import { describe, expect, it } from "vitest";
import { calendarOf } from "./calendar.js";

const chain = link(readLaws().library, "us-ny-nyc");
const feed = calendarOf(chain, new Date("2026-11-23T12:00:00Z"));
/** Lines as written before folding. */
const lines = feed.replace(/\r\n[ \t]/g, "").split("\r\n");

describe("the feed of reports", () => {
  it("is one calendar with an event for each day on which a report falls due", () => {
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines).toContain("VERSION:2.0");
    const days = lines.filter((line) => line.startsWith("DTSTART;VALUE=DATE:")).map((line) => line.slice(-8));
    expect(days).toContain("20270901");
    expect(Math.min(...days.map(Number))).toBeGreaterThanOrEqual(20241123);
    expect(Math.max(...days.map(Number))).toBeLessThan(20311123);
  });

  it("gives each event an id of its own, the same on another day", () => {
    const ids = (text: string): string[] => text.replace(/\r\n[ \t]/g, "").match(/^UID:.*$/gm) ?? [];
    expect(new Set(ids(feed)).size).toBe(ids(feed).length);
    const later = calendarOf(chain, new Date("2026-11-24T12:00:00Z"));
    expect(ids(later)).toEqual(expect.arrayContaining(ids(feed).filter((id) => !/-202411\d\d@/.test(id))));
  });

  it("folds its lines at 75 octets", () => {
    expect(feed.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});
