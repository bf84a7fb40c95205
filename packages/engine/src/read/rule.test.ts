/** Rules and tables that are refused, and exactly where. */
import { describe } from "vitest";
import { inBlock, refused, rule } from "../../test/refusal.js";

describe("a rule", () => {
  refused(
    [
      [
        "a role that does not exist",
        "role-unknown",
        `${rule}first: [‹tell-court by nobody]`.replace("must", "may"),
      ],
      ["an act in words", "value-unknown", `${rule}first:\n  - ‹Offer the form`.replace("must", "may")],
      ["an override of a role", "role-unknown", `${rule}actors: [jail-desk, ‹boss]`],
      [
        "an unknown kind in a restraint",
        "value-unknown",
        rule.replace("must: transfer", "restrains: transfer\nmakers: state\nkinds: [must, ‹shall]"),
      ],
      [
        "a policy act that does not exist",
        "act-unknown",
        rule.replace(
          "must: transfer",
          "restrains: transfer\nmakers: state\nkinds: must\npolicy-act: ‹restrict-everything",
        ),
      ],
      [
        "a prohibition that a court forbids acting on",
        "rule-key",
        `${rule}‹enjoined: {court: A, from: 2020-01-01, effect: forbids}`.replace("must:", "must-not:"),
      ],
      [
        "a limit that never runs out",
        "clock-syntax",
        rule.replace("must: transfer", "limit: transfer\nlasts: ‹promptly from arrest"),
      ],
      ["an id with capitals", "id-invalid", rule.replace("id: one", "id: ‹One")],
      ["an empty instruction", "value-type", rule.replace("say: S", 'say: ‹""')],
      ["no acts at all", "value-type", rule.replace("transfer", "‹[]")],
      ["nobody bound", "value-type", `${rule}binds: ‹[]`],
      ["a permission that is a word", "value-unknown", `${rule}confers: ‹perhaps`],
      ["needs something else", "value-unknown", `${rule}needs: ‹county`],
      ["uncertain dates", "value-unknown", `${rule}dates: ‹about`],
      ["a list where a word belongs", "value-type", rule.replace("cite: C", "cite: ‹[C, D]")],
      ["a doubt that is a word", "value-type", `${rule}contested: ‹1373-validity`],
      [
        "a doubt nobody names",
        "key-missing",
        `${rule}contested: ‹{default: stands, says: [{who: A, holds: B}]}`,
      ],
      [
        "a doubt with a name in capitals",
        "id-invalid",
        `${rule}contested: {name: ‹Reach, default: stands, says: [{who: A, holds: B}]}`,
      ],
      [
        "a doubt of something else",
        "value-unknown",
        `${rule}contested: {name: a, of: ‹scope, default: stands, says: [{who: A, holds: B}]}`,
      ],
      [
        "a view without a holder",
        "key-missing",
        `${rule}contested: {name: a, default: stands, says: [‹{holds: B}]}`,
      ],
      [
        "a doubt on which nobody speaks",
        "value-type",
        `${rule}contested: {name: a, default: stands, says: ‹[]}`,
      ],
      [
        "an injunction of no effect",
        "value-unknown",
        `${rule}enjoined: {court: A, from: 2020-01-01, effect: ‹stays}`,
      ],
      [
        "an injunction that ends before it begins",
        "date-order",
        `${rule}enjoined: {court: A, from: 2020-01-01, to: ‹2019-01-01, effect: lifts}`,
      ],
      [
        "an injunction with an unknown key",
        "key-unknown",
        `${rule}enjoined: {court: A, from: 2020-01-01, effect: lifts, ‹judge: B}`,
      ],
      ["an outcome that is a word", "value-unknown", `${rule}in_force_if: {what: A, outcome: ‹pending}`],
      ["a reader without a date", "key-missing", `${rule}read: ‹{by: A, source: B}`],
      [
        "an unknown word inside a quoted condition",
        "fact-value",
        `${rule}when: "info.public and ‹custody.state is arest"`,
      ],
      [
        "an unknown name deep in a condition",
        "name-unknown",
        `${rule}unless: info.public and (person.minor or ‹gate)`,
      ],
      [
        "a condition over several lines, at its beginning",
        "fact-unknown",
        `${rule}when: ‹info.public\n  and custody.sate is arrested`,
      ],
      [
        "a folded condition, at its beginning",
        "fact-unknown",
        `${rule}when: ‹>\n  info.public\n  and custody.sate is arrested`,
      ],
      ["a bare name that is not yes or no", "fact-kind", `${rule}when: ‹custody.state`],
      ["two problems in one condition", "fact-unknown", `${rule}when: ‹a.b is c or ‹d.e < 3`],
      [
        "a clock with an exclusion that cannot be",
        "clock-syntax",
        `${rule}by: ‹2 days excluding weekends and holidays from release-due`,
      ],
      ["a clock with no event", "clock-syntax", `${rule}by: ‹48 hours`],
    ],
    inBlock("rule"),
  );
  refused(
    [
      ["no rows", "value-type", "rows: ‹[]"],
      ["a row that is a word", "value-type", "rows: [‹word]"],
      [
        "a key beside rows",
        "key-unknown",
        `‹extra: 1\nshared: {cite: C, from: 2020-01-01, say: S, status: read}\nrows: [{id: one, must: transfer}]`,
      ],
      [
        "a shared key that no rule has",
        "key-unknown",
        `shared: {cite: C, from: 2020-01-01, say: S, status: read, ‹sye: S}\nrows: [{id: one, must: transfer}]`,
      ],
    ],
    inBlock("table"),
  );
});
