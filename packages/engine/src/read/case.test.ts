/** Golden cases are refused where the question they ask would be, and exactly there. */
import { describe, expect, test } from "vitest";
import { block, front, inBlock, manifest, refused, rule } from "../../test/refusal.js";
import { named, vocabulary } from "../../test/sample.js";
import { readLibrary } from "./index.js";

const knowing = (facts: string): string => `name: a\non: 2026-01-01\nfacts: ${facts}\nexpect: {hold: may}`;

describe("a case", () => {
  refused(
    [
      ["on an impossible day", "date-invalid", knowing("{}").replace("2026-01-01", "‹2026-02-30")],
      ["at an impossible hour", "date-invalid", knowing("{}").replace("2026-01-01", "‹2026-01-01T25:00")],
      ["with a fact that does not exist", "fact-unknown", knowing("{‹custody.sate: arrested}")],
      ["with a value that does not exist", "fact-value", knowing("{custody.state: ‹arested}")],
      ["with a limit that does not exist", "fact-unknown", knowing("{‹clock.us/law/none.expired: yes}")],
      ["with records that are no list", "record-invalid", knowing("{convictions: ‹none}")],
      ["with a record that is a word", "record-invalid", knowing("{convictions: [‹felony]}")],
      ["with a record on an impossible day", "date-invalid", knowing("{convictions: [{date: ‹2026-02-30}]}")],
      ["with events that are a list", "record-invalid", knowing("{events: ‹[arrest]}")],
      ["with an event that does not exist", "event-unknown", knowing("{events: {‹arest: 2026-01-01}}")],
      ["with an event at no instant", "date-invalid", knowing("{events: {arrest: ‹noon}}")],
      ["with an unknown key", "key-unknown", `${knowing("{}")}\n‹because_of: x`],
      [
        "unsettled about an act it does not expect",
        "act-unknown",
        `${knowing("{}")}\nunsettled: [‹transfer]`,
      ],
      ["with a verdict that does not exist", "value-unknown", knowing("{}").replace("may", "‹can")],
      [
        "with a possible verdict that does not exist",
        "value-unknown",
        `${knowing("{}").replace("may", "depends")}\npossible: {hold: [may, ‹can]}`,
      ],
      ["varied on an impossible day", "date-invalid", `${knowing("{}")}\nbut: [{on: ‹2026-02-30}]`],
      ["varied by a key that does not exist", "key-unknown", `${knowing("{}")}\nbut: [{‹wth: x}]`],
      [
        "varied without a fact it does not state",
        "fact-unknown",
        `${knowing("{custody.state: arrested}")}\nbut: [{without: [‹custody.sate]}]`,
      ],
      ["in a jurisdiction that does not exist", "pack-unknown", `${knowing("{}")}\njurisdiction: ‹us-zz`],
    ],
    inBlock("case"),
  );
  const years = "```yaml fact\nid: us.years\nquestion: How long?\nunit: years\n```\n";
  refused([["with a number that is a word", "fact-value", knowing("{us.years: ‹many}")]], (text) => {
    const { chapter } = inBlock("case")(text);
    return { pack: manifest, chapter: `${chapter}\n${years}` };
  });
});

test("a variation replaces what it says and keeps the rest", () => {
  const text = `name: held
on: 2026-01-01
facts: {custody.state: arrested, request.form: i-247a, convictions: []}
expect: {hold: must-not, transfer: may}
because: {hold: us/law/none}
unsettled: [transfer]
but:
  - {facts: {custody.state: sentenced}, expect: {transfer: must-not}}
  - {on: 2025-01-01, without: [request.form, convictions], expect: {hold: depends}, possible: {hold: [may, must-not]}}`;
  const { pack, chapter } = inBlock("case")(text);
  const law =
    chapter +
    block("rule", rule.replace("id: one", "id: none").replace("must", "must-not")).slice(front.length);
  const { problems, library } = readLibrary(
    [
      { path: "us/pack.yaml", text: pack },
      { path: "us/law.md", text: law },
    ],
    named(vocabulary),
  );
  expect(problems).toEqual([]);
  expect(library.packs[0]?.cases.map(({ place, jurisdiction, ...rest }) => rest)).toEqual([
    {
      name: "held",
      on: "2026-01-01",
      facts: { "custody.state": "arrested", "request.form": "i-247a", convictions: [] },
      expect: { hold: "must-not", transfer: "may" },
      because: { hold: "us/law/none" },
      unsettled: ["transfer"],
      possible: {},
    },
    {
      name: "held, but custody.state is sentenced",
      variationOf: "held",
      on: "2026-01-01",
      facts: { "custody.state": "sentenced", "request.form": "i-247a", convictions: [] },
      expect: { hold: "must-not", transfer: "must-not" },
      because: { hold: "us/law/none" },
      unsettled: [],
      possible: {},
    },
    {
      name: "held, but on 2025-01-01, nothing known of request.form, nothing known of convictions",
      variationOf: "held",
      on: "2025-01-01",
      facts: { "custody.state": "arrested" },
      expect: { hold: "depends", transfer: "may" },
      because: {},
      unsettled: ["transfer"],
      possible: { hold: ["may", "must-not"] },
    },
  ]);
});
