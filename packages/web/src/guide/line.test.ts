import type { Answer, Chain, Decision } from "@brightline/engine";
import { expect, test } from "vitest";
import { en } from "../messages/en.js";
import { logLine } from "./line.js";

const answer = (act: string, over: Partial<Answer>): Answer => ({
  act,
  verdict: "must-not",
  settled: true,
  words: null,
  deciding: [
    {
      rule: `us-ca/values-act/${act}`,
      cite: "Cal. Gov. Code § 7284.6",
      rank: "state-statute",
      status: "read",
      say: "Do not.",
    },
  ],
  defeated: [],
  possible: [],
  next: null,
  deadlines: [],
  documents: [],
  alternatives: [],
  meanwhile: null,
  readings: [],
  reasons: [],
  steps: [],
  conditional: [],
  assumed: [],
  used: {},
  others: [],
  ...over,
});

const chain = {
  acts: new Map([
    ["hold", { name: "Hold past release" }],
    ["give-copy", { name: "Give the person a copy" }],
  ]),
  rules: new Map(),
} as unknown as Chain;
const decision = {
  jurisdiction: "us-ca",
  on: "2026-11-22",
  pack: { hash: "9f3c01e1aa", version: "2026.11.22", language: "1" },
} as Decision;
const entry = {
  at: new Date("2026-11-23T05:14:00Z"),
  zone: "America/Los_Angeles",
  matter: "A detainer arrives (I-247A)",
  place: "Los Angeles County, California",
  decision,
};

test("one line says when, where, what, the answers with their citations, and on which law", () => {
  const answers = [answer("hold", {}), answer("give-copy", { verdict: "must", deciding: [] })];
  expect(logLine(chain, { ...entry, answers }, en)).toBe(
    "2026-11-22 21:14 · Los Angeles County, California · A detainer arrives (I-247A) · MUST NOT hold past release (Cal. Gov. Code § 7284.6) · MUST give the person a copy · Law as of 2026-11-22, us-ca 9f3c01e1",
  );
});

test("an answer that is not settled is never written down as one that is", () => {
  const line = logLine(
    chain,
    { ...entry, answers: [answer("hold", { verdict: "may", settled: false, meanwhile: "must-not" })] },
    en,
  );
  expect(line).toContain("MUST NOT hold past release [not settled]");
});

test("what depends, or has no rule, is not put into the log as an answer", () => {
  const answers = [answer("hold", { verdict: "depends" }), answer("give-copy", { verdict: "no-rule" })];
  expect(logLine(chain, { ...entry, answers }, en)).not.toMatch(/hold past release|give the person/);
});
