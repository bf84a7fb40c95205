import type { Fact } from "@brightline/engine";
import type { ActProof, Change, Finding } from "@brightline/engine/proof";
import { expect, test } from "vitest";
import { en } from "../messages/proof/en.js";
import { es } from "../messages/proof/es.js";
import { glimpseOf, keyOf, leadsOf, sentenceOf, storiesOf, streamsOf, sumOf } from "./telling.js";

const change = (from: Change["from"], to: Change["to"], situations: bigint, of = 100n): Change => ({
  ...{ from, fromSettled: true, to, toSettled: true, situations, of },
  witness: {},
  rules: [],
});
const act = (id: string, changes: readonly Change[], of = 100n) => ({
  ...{ act: id, of, changes },
  before: [],
  after: [],
});
const sides = { before: "Before", after: "From 1 Feb 2017", places: false };

test("a change is told in two sentences, in both languages", () => {
  const told = change("may", "must-not", 9n);
  expect(sentenceOf(told, "tell the release date", sides, en)).toBe(
    "Before: the agency may tell the release date. From 1 Feb 2017: it must not.",
  );
  expect(
    sentenceOf(
      told,
      "tell the release date",
      { ...sides, before: "Antes", after: "Desde el 1 feb 2017" },
      es,
    ),
  ).toBe("Antes: permitido («tell the release date»). Desde el 1 feb 2017: prohibido.");
});

test("what is not settled says so, and so does what only becomes settled", () => {
  const doubtful = { ...change("no-rule", "must", 1n), toSettled: false };
  expect(sentenceOf(doubtful, "ask", sides, en)).toBe(
    "Before: no rule tells the agency whether to ask. From 1 Feb 2017: it must, which is not settled.",
  );
  const opened = { ...change("must-not", "must-not", 1n), toSettled: false };
  expect(sentenceOf(opened, "hold", sides, en)).toBe(
    "Before: the agency must not hold. From 1 Feb 2017: the same, but no longer settled.",
  );
  expect(sentenceOf({ ...opened, fromSettled: false, toSettled: true }, "hold", sides, en)).toMatch(
    /the same, and now settled\.$/,
  );
});

test("the act whose verdict moves in the largest share comes first; a doubt alone comes after any verdict", () => {
  const stories = storiesOf([
    act("small", [change("may", "must", 2n)]),
    act("same", []),
    act("doubt", [{ ...change("may", "may", 90n), toSettled: false }]),
    act("large", [{ ...change("may", "may", 50n), toSettled: false }, change("may", "must-not", 30n)]),
    act("exact", [change("no-rule", "may", 3n, 10n)], 10n),
  ]);
  expect(stories.map((story) => story.act)).toEqual(["large", "exact", "small", "doubt"]);
  expect(stories[0]).toMatchObject({ moved: 30n, changed: 80n });
  expect(stories[0]?.changes.map(({ to }) => to)).toEqual(["must-not", "may"]);
});

test("force with another verdict and duties turned around come before any share, and a turn before the act's other changes", () => {
  const stories = storiesOf(
    [
      act("large", [change("may", "must", 90n)]),
      act("doubtful-force", [{ ...change("may", "may", 95n), toSettled: false }]),
      act("turned", [change("may", "must", 3n), change("must", "must-not", 1n)]),
      act("force", [change("must-not", "may", 5n)]),
    ],
    (id) => id.endsWith("force"),
  );
  expect(stories.map((story) => story.act)).toEqual(["force", "turned", "large", "doubtful-force"]);
  expect(stories[1]?.changes.map(({ to }) => to)).toEqual(["must-not", "must"]);
});

test("a duty turned into a prohibition opens the lines however rare, and once an act", () => {
  const stories = storiesOf([
    act("first", [change("may", "must", 50n)]),
    act("second", [change("may", "must", 40n)]),
    act("rare", [change("must-not", "must", 1n), change("may", "must", 2n), change("must", "must-not", 1n)]),
  ]);
  expect(stories[0]?.act).toBe("rare");
  const leads = leadsOf(stories, 2);
  expect(leads.map((lead) => [lead.act, lead.turned])).toEqual([
    ["rare", true],
    ["first", false],
  ]);
});

test("streams leave no situation out", () => {
  const before = [
    { verdict: "may" as const, settled: true, situations: 70n },
    { verdict: "must-not" as const, settled: true, situations: 30n },
  ];
  const streams = streamsOf({
    before,
    changes: [change("may", "must-not", 20n), change("must-not", "may", 30n)],
  });
  expect(
    streams.map(({ from, to, situations, changed }) => [keyOf(from), keyOf(to), situations, changed]),
  ).toEqual([
    ["may", "may", 50n, false],
    ["may", "must-not", 20n, true],
    ["must-not", "may", 30n, true],
  ]);
});

const proof = (shares: ActProof["shares"]): ActProof => ({
  act: "hold",
  situations: shares.reduce((sum, { situations }) => sum + situations, 0n),
  shares,
  facts: [],
  nodes: 0,
  findings: [],
  split: [],
});
const finding = (code: Finding["code"], count: bigint, by?: string): Finding => ({
  ...{ code, act: "hold", rules: [], count, of: 10n, on: "2026-01-01", witness: null, say: "" },
  explained: by === undefined ? null : { by, text: "" },
});

test("a sum counts gaps, conflicts and what nobody explained; what is unproved is never answered", () => {
  const settled = proof([{ verdict: "may", settled: true, situations: 4n }]);
  const open = proof([{ verdict: "may", settled: false, situations: 6n }]);
  const sum = sumOf(
    [settled, open, proof([])],
    [finding("law-gap", 2n), finding("law-conflict", 3n, "counsel"), finding("beyond-budget", 0n)],
    1,
  );
  expect(sum).toEqual({
    ...{ acts: 3, situations: 10n, gaps: 2n, conflicts: 3n, unproved: 2, settled: 1 },
    ...{ explained: 1, unexplained: 2 },
  });
});

test("a glimpse of a situation says who acts first, and leaves out answers that mean nothing without their question", () => {
  const fact = { labels: { sheriff: "Sheriff", none: "No", stopped: "Stopped" } } as unknown as Fact;
  const facts = {
    "paper.judicial": "none",
    "person.minor": "no",
    "custody.state": "stopped",
    "agency.type": "sheriff",
  };
  expect(glimpseOf(facts, () => fact)).toEqual(["Sheriff", "Stopped"]);
  expect(glimpseOf(facts, () => fact, 1)).toEqual(["Sheriff"]);
  expect(glimpseOf(facts, () => undefined)).toEqual([]);
});
