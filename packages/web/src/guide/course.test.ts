import { expect, test } from "vitest";
import {
  parseSearch,
  readCourse,
  stepBack,
  stringifySearch,
  withAnswer,
  withEvent,
  withoutAnswer,
} from "./course.js";

const asked = parseSearch("?is=in-custody&agency.type=county-jail&requester.kind=-&info.public=yes");

test("facts, what is not known and the choice are told apart", () => {
  const course = readCourse(asked);
  expect(course.choice).toBe("in-custody");
  expect(course.facts).toEqual({ "agency.type": "county-jail", "info.public": "yes" });
  expect(course.skipped).toEqual(["requester.kind"]);
});

test("`unknown` is a value of a fact, not the mark for what is not known", () => {
  expect(readCourse({ "requester.purpose": "unknown" }).facts).toEqual({ "requester.purpose": "unknown" });
});

test("answers keep the order they were given in, through the address", () => {
  const more = withAnswer(asked, "custody.state", "pretrial");
  expect(Object.keys(parseSearch(stringifySearch(more)))).toEqual([
    "is",
    "agency.type",
    "requester.kind",
    "info.public",
    "custody.state",
  ]);
});

test("an answer changed keeps its place, and asking to see the answer early is over", () => {
  const changed = withAnswer({ ...asked, show: "now" }, "agency.type", "sheriff");
  expect(Object.keys(changed)).toEqual(["is", "agency.type", "requester.kind", "info.public"]);
  expect(changed["agency.type"]).toBe("sheriff");
});

test("a step back takes the latest answer, then the choice, then nothing", () => {
  expect(stepBack(asked)).toEqual(withoutAnswer(asked, "info.public"));
  expect(stepBack({ is: "u" })).toEqual({});
  expect(stepBack({ on: "2026-03-01" })).toBeNull();
});

test("a date that is none and an instant that is none are left out", () => {
  const course = readCourse({ on: "yesterday", "at-release-due": "soon", "at-arrest": "2026-03-01T17:00" });
  expect(course.on).toBeNull();
  expect(course.events).toEqual({ arrest: "2026-03-01T17:00" });
});

test("an event's instant is set and cleared", () => {
  const set = withEvent(asked, "release-due", "2026-03-01T17:00");
  expect(readCourse(set).events).toEqual({ "release-due": "2026-03-01T17:00" });
  expect(withEvent(set, "release-due", "")).toEqual(asked);
});

test("whatever stands in the address is read without harm", () => {
  for (const text of [
    "",
    "?",
    "?&&=",
    "?a=b&%E0%A4%A",
    "?__proto__.x=1&constructor.y=-",
    `?${"x.".repeat(5000)}=1`,
  ]) {
    const course = readCourse(parseSearch(text));
    expect(course.on).toBeNull();
    expect(stringifySearch(parseSearch(text))).toBe(
      stringifySearch(parseSearch(stringifySearch(parseSearch(text)))),
    );
  }
});
