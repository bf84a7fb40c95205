import { describe, expect, it } from "vitest";
import { Question } from "./answer.js";
import { factFaults } from "./facts.js";

const record = {
  statute: "Zenith Code 211",
  date: "2012-05-01",
  juvenile: false,
  sentence: null,
  incarceration: [{ from: "2012-05-01", to: null }],
};

describe("facts", () => {
  it("are words, numbers and yes or no, with records and events beside them", () => {
    const facts = {
      a: "county-jail",
      b: 3,
      c: true,
      convictions: [record],
      charges: [],
      events: { "release-due": "2026-03-01T17:00-08:00" },
    };
    expect(factFaults(facts)).toEqual([]);
  });

  it.each([
    [null, []],
    [[], []],
    ["x", []],
    [{ a: null }, ["a"]],
    [{ a: {} }, ["a"]],
    [{ a: ["x"] }, ["a"]],
    [{ a: { toString: 1 } }, ["a"]],
    [{ a: "x".repeat(1001) }, ["a"]],
    [{ convictions: {} }, ["convictions"]],
    [{ charges: ["x"] }, ["charges", 0]],
    [{ charges: [{ date: 2012 }] }, ["charges", 0, "date"]],
    [{ charges: [{ offense_date: null }] }, ["charges", 0, "offense_date"]],
    [{ charges: [record, { deep: { a: 1 } }] }, ["charges", 1, "deep"]],
    [{ charges: [{ deep: [{ a: [1] }] }] }, ["charges", 0, "deep"]],
    [{ events: [] }, ["events"]],
    [{ events: { "release-due": 5 } }, ["events", "release-due"]],
  ])("of another shape are refused, with their place: %j", (facts, path) => {
    expect(factFaults(facts).map((fault) => fault.path)).toEqual([path]);
  });

  it("are each reported, not only the first", () => {
    expect(factFaults({ a: null, b: [], convictions: [{ date: 1, x: {} }] })).toHaveLength(4);
  });

  it("reach the engine as they were sent", () => {
    const facts = JSON.parse('{"agency.type":"county-jail","__proto__":"x"}');
    const { facts: read } = Question.parse({ jurisdiction: "us", on: "2026-03-01", facts });
    expect(Object.keys(read)).toEqual(["agency.type", "__proto__"]);
  });
});
