/** Golden cases are refused where the question they ask would be, and exactly there. */
import { describe } from "vitest";
import { inBlock, manifest, refused } from "../../test/refusal.js";

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
