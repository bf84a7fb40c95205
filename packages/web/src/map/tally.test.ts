import { expect, test } from "vitest";
import type { Span } from "./errand.js";
import { tally, turns } from "./tally.js";

const span = (from: string, verdict: Span["verdict"], settled = true): Span => ({
  from,
  verdict,
  settled,
  cites: [],
});
const states = [
  [span("2008-10-01", "may"), span("2018-01-04", "must-not")],
  [span("2008-10-01", "may"), span("2017-09-01", "must", false)],
];

test("each state counts once on each day, under the answer of that day", () => {
  const days = ["2008-10-01", "2017-09-01", "2018-01-03", "2018-01-04"];
  expect(tally(states, days)).toEqual([
    { kind: { verdict: "must", settled: false }, counts: [0, 1, 1, 1] },
    { kind: { verdict: "may", settled: true }, counts: [2, 1, 1, 0] },
    { kind: { verdict: "must-not", settled: true }, counts: [0, 0, 0, 1] },
  ]);
});

test("the days of change are those on which an answer begins", () => {
  expect(turns(states)).toEqual(["2017-09-01", "2018-01-04"]);
});
