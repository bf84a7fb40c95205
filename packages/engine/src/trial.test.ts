/** Golden cases: what a pack expects of itself, and how a failure reads. */
import { describe, expect, test } from "vitest";
import { chainOf, today } from "../test/sample.js";
import type { Case } from "./pack.js";
import { runCase } from "./trial.js";

const chain = chainOf(`us
  state-statute
    ban: must-not transfer; when: person.minor
    doubtful: must notify-release; doubt: reach
    day: limit hold; lasts: 24 hours from release-due
    grant: may hold; confers: yes`);
const failures = (change: Partial<Case>): readonly string[] =>
  runCase(chain, {
    name: "a case",
    on: today,
    jurisdiction: "us",
    facts: {},
    expect: {},
    because: {},
    unsettled: [],
    possible: {},
    place: { file: "us/law.md", line: 1, column: 1 },
    ...change,
  }).failures;
const minor = { "person.minor": "yes" };

describe("holds", () => {
  test.each<[string, Partial<Case>]>([
    [
      "the verdict, the rule and its being settled",
      { facts: minor, expect: { transfer: "must-not" }, because: { transfer: "us/law/ban" } },
    ],
    ["what is to be unsettled", { expect: { "notify-release": "must" }, unsettled: ["notify-release"] }],
    [
      "what depends, and on what",
      { expect: { transfer: "depends" }, possible: { transfer: ["no-rule", "must-not"] } },
    ],
    [
      "an hour after the limit",
      {
        on: "2026-03-03T18:00",
        facts: { events: { "release-due": "2026-03-02T17:00" } },
        expect: { hold: "must-not" },
        because: { hold: "us/law/day" },
      },
    ],
  ])("%s", (_, change) => expect(failures(change)).toEqual([]));
});

describe("fails, and says how", () => {
  test.each<[Partial<Case>, string]>([
    [{ facts: minor, expect: { transfer: "may" } }, "transfer: expected may, got must-not by us/law/ban"],
    [
      { expect: { transfer: "no-rule" } },
      "transfer: expected no-rule, got depends, not settled (possible: must-not, no-rule; next: person.minor)",
    ],
    [
      { expect: { transfer: "depends" }, possible: { transfer: ["may", "must-not"] } },
      "transfer: expected possible may, must-not, got must-not, no-rule",
    ],
    [
      { expect: { "notify-release": "must" } },
      "notify-release: expected settled, got not settled (A: it does · B: it does not) by us/law/doubtful",
    ],
    [
      { facts: minor, expect: { transfer: "must-not" }, unsettled: ["transfer"] },
      "transfer: expected not settled, got settled by us/law/ban",
    ],
    [
      { facts: minor, expect: { transfer: "must-not" }, because: { transfer: "us/law/other" } },
      "transfer: expected because of us/law/other, got us/law/ban",
    ],
    [{ expect: { hold: "must" } }, "hold: expected must, got may by us/law/grant"],
  ])("%#", (change, message) => expect(failures(change)).toEqual([message]));
});
