/** Clocks: worked examples, daylight saving time, zones, and limits that have run out. */
import { describe, expect, test } from "vitest";
import { chainOf, type Facts } from "../test/sample.js";
import type { Answer } from "./answer.js";
import { dueInstant, readInstant, withDeadlines } from "./deadline.js";
import { decide } from "./decide.js";
import type { Clock } from "./pack.js";

const pacific = "America/Los_Angeles";
/** A clock in the words of the pack language, put to an event. */
const due = (text: string, event: string, zone = pacific): string | undefined => {
  const match = /^(\d+) (\w+(?: days?)?)( excluding weekends and holidays)? (from|before) x$/.exec(text);
  const clock = {
    text,
    event: "x",
    relation: match?.[4] ?? text.split(" ")[0],
    ...(match && { amount: Number(match[1]), unit: match[2]?.replace(/s?$/, "s") }),
    ...(match?.[3] && { excludes: "weekends and holidays" }),
  };
  return dueInstant(clock as Clock, readInstant(event, zone))?.toString({
    timeZoneName: "never",
    smallestUnit: "minute",
  });
};
const local = (text: string, event: string): string | undefined => due(text, event)?.slice(0, 16);

const form = "48 hours from x";
const regulation = "48 hours excluding weekends and holidays from x";

describe("48 hours, elapsed and as the regulation counts them", () => {
  test.each([
    ["Friday 17:00", "2026-03-13T17:00", "2026-03-15T17:00", "2026-03-17T17:00"],
    ["Thursday 10:00", "2026-03-12T10:00", "2026-03-14T10:00", "2026-03-16T10:00"],
    [
      "Saturday 09:00: the count begins on Monday at midnight",
      "2026-03-14T09:00",
      "2026-03-16T09:00",
      "2026-03-18T00:00",
    ],
    ["Friday 17:00 before a Monday holiday", "2026-02-13T17:00", "2026-02-15T17:00", "2026-02-18T17:00"],
    ["Wednesday 17:00 before Thanksgiving", "2026-11-25T17:00", "2026-11-27T17:00", "2026-11-30T17:00"],
    ["Tuesday 10:00 of a plain week", "2026-03-17T10:00", "2026-03-19T10:00", "2026-03-19T10:00"],
    [
      "a holiday kept on Friday because the Fourth is a Saturday",
      "2026-07-02T12:00",
      "2026-07-04T12:00",
      "2026-07-07T12:00",
    ],
  ])("%s", (_, from, elapsed, counted) =>
    expect([local(form, from), local(regulation, from)]).toEqual([elapsed, counted]),
  );
  test("a calendar day ends a minute before midnight, whatever the hour it began", () => {
    expect(local("1 calendar day from x", "2026-03-13T00:00")).toBe("2026-03-13T23:59");
    expect(local("1 calendar day from x", "2026-03-13T23:58")).toBe("2026-03-13T23:59");
    expect(due("2 calendar days from x", "2026-03-07T12:00")).toBe("2026-03-08T23:59-07:00");
  });
  test("a notice asked for 48 hours before release", () =>
    expect(local("48 hours before x", "2026-03-13T17:00")).toBe("2026-03-11T17:00"));
});

describe("daylight saving time", () => {
  test("48 hours are 48 hours when the clocks go forward, and 2 days are not", () => {
    expect(due(form, "2026-03-06T17:00")).toBe("2026-03-08T18:00-07:00");
    expect(due("2 days from x", "2026-03-06T17:00")).toBe("2026-03-08T17:00-07:00");
  });
  test("and when they go back", () => {
    expect(due(form, "2026-10-30T17:00")).toBe("2026-11-01T16:00-08:00");
    expect(due("2 days from x", "2026-10-30T17:00")).toBe("2026-11-01T17:00-08:00");
  });
  test("counted hours pass over the change on a Sunday", () =>
    expect(due(regulation, "2026-03-06T17:00")).toBe("2026-03-10T17:00-07:00"));
  test("Arizona does not change", () =>
    expect(due(form, "2026-03-06T17:00", "America/Phoenix")).toBe("2026-03-08T17:00-07:00"));
});

describe("days, months, years, business days", () => {
  test.each([
    ["30 days from x", "2026-01-31T09:00", "2026-03-02T09:00"],
    ["1 months from x", "2026-01-31T09:00", "2026-02-28T09:00"],
    ["6 months from x", "2026-08-31T09:00", "2027-02-28T09:00"],
    ["10 years from x", "2024-02-29T09:00", "2034-02-28T09:00"],
    ["5 business days from x", "2026-03-13T17:00", "2026-03-20T17:00"],
    ["1 business days from x", "2026-03-14T09:00", "2026-03-16T09:00"],
    ["5 business days before x", "2026-02-18T12:00", "2026-02-10T12:00"],
    ["12 days before x", "2026-03-13T17:00", "2026-03-01T17:00"],
  ])("%s, %s", (clock, event, expected) => expect(local(clock, event)).toBe(expected));
  test("no number, no invented instant; on and before are the event itself", () => {
    expect(due("from x", "2026-03-13T17:00")).toBeUndefined();
    expect(local("on x", "2026-03-13T17:00")).toBe("2026-03-13T17:00");
    expect(local("before x", "2026-03-13T17:00")).toBe("2026-03-13T17:00");
  });
});

describe("instants", () => {
  const read = (text: string, zone = pacific): string =>
    readInstant(text, zone).toString({ timeZoneName: "never", smallestUnit: "minute" });
  test.each([
    ["2026-03-06T17:00", "2026-03-06T17:00-08:00"],
    ["2026-03-06T17:00-08:00", "2026-03-06T17:00-08:00"],
    ["2026-03-06T17:00-05:00", "2026-03-06T14:00-08:00"],
    ["2026-03-07T01:00Z", "2026-03-06T17:00-08:00"],
    ["2026-03-06", "2026-03-06T00:00-08:00"],
    ["2026-03-08T02:30", "2026-03-08T03:30-07:00"],
    ["2026-11-01T01:30", "2026-11-01T01:30-07:00"],
    ["2026-11-01T01:30-08:00", "2026-11-01T01:30-08:00"],
  ])("%s is %s", (text, expected) => expect(read(text)).toBe(expected));
  test.each([
    "2026-02-30T10:00",
    "2026-03-06T25:00",
    "noon",
    "",
    "2026-03-06 17:00 PST",
    "2026-03-06T17:00+99:00",
  ])("%j is refused", (text) => expect(() => read(text)).toThrow("date-invalid"));
});

describe("limits against the clock", () => {
  const chain = chainOf(`us; zone: ${pacific}
    state-statute
      command: must hold; by: promptly from request-received
      two-days: limit hold; lasts: 48 hours from release-due`);
  const at = (on: string, facts: Facts = {}): Answer =>
    withDeadlines(
      chain,
      { on, facts: { events: { "release-due": "2026-03-06T17:00" }, ...facts }, acts: ["hold"] },
      decide,
    ).answers[0] as Answer;

  test("the limit runs out at its instant, in any zone's words", () => {
    expect(
      ["2026-03-08T17:59", "2026-03-08T18:00", "2026-03-09T00:59Z", "2026-03-09T01:00Z"].map(
        (on) => at(on).verdict,
      ),
    ).toEqual(["must", "must-not", "must", "must-not"]);
  });
  test("a day that lies wholly after the end is after it; the day itself, without an hour, is not", () => {
    expect(["2026-03-07", "2026-03-08", "2026-03-09", "2026-04-01"].map((on) => at(on).verdict)).toEqual([
      "must",
      "must",
      "must-not",
      "must-not",
    ]);
  });
  test("an event nobody timed ends nothing, and what is stated about the limit wins", () => {
    expect(at("2026-04-01T00:00", { events: {} }).verdict).toBe("must");
    expect(at("2026-03-06T18:00", { "clock.us/law/two-days.expired": "yes" }).verdict).toBe("must-not");
  });
  test("deadlines carry their instants with offset; a word without a number stays a word", () => {
    const { deadlines } = at("2026-03-06T18:00", {
      events: { "release-due": "2026-03-06T17:00", "request-received": "2026-03-05T09:00" },
    });
    expect(deadlines).toEqual([
      {
        rule: "us/law/command",
        kind: "duty",
        from: "2026-03-05T09:00:00-08:00",
        due: null,
        why: "promptly from request-received",
      },
      {
        rule: "us/law/two-days",
        kind: "limit",
        from: "2026-03-06T17:00:00-08:00",
        due: "2026-03-08T18:00:00-07:00",
        why: "48 hours from release-due",
      },
    ]);
    expect(at("2026-03-06T18:00", { events: {} }).deadlines.map(({ from, due: end }) => [from, end])).toEqual(
      [
        [null, null],
        [null, null],
      ],
    );
  });
  test("the law is that of the civil date in the zone of the chain", () => {
    const dated = chainOf(`us; zone: ${pacific}\nstate-statute\nban: must-not transfer; from: 2026-01-01`);
    const verdict = (on: string): unknown =>
      withDeadlines(dated, { on, facts: {}, acts: ["transfer"] }, decide).answers[0]?.verdict;
    expect(["2026-01-01T07:59Z", "2026-01-01T08:00Z", "2026-01-01", "2025-12-31T23:59"].map(verdict)).toEqual(
      ["no-rule", "must-not", "must-not", "no-rule"],
    );
  });
  test("an event that is no instant is refused", () =>
    expect(() => at("2026-03-06T18:00", { events: { "release-due": "2026-03-06T99:00" } })).toThrow(
      "date-invalid",
    ));
});
