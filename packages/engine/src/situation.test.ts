/** What is known: stated facts are checked all at once, and a stated fact wins over a derived one. */
import { describe, expect, test } from "vitest";
import { chainOf, type Facts, today } from "../test/sample.js";
import { decide } from "./decide.js";
import type { BrightlineError } from "./problem.js";

const chain = chainOf(`us
  fact us.years; unit: years
  fact us.felony: yes, no; derive: {any: convictions, where: grade is felony}
  state-statute
    ban: must-not transfer; when: us.felony`);
const problems = (facts: Facts, on = today): string[] => {
  try {
    decide(chain, { on, facts, acts: ["transfer"] });
    return [];
  } catch (error) {
    return (error as BrightlineError).problems.map(({ code, message }) => `${code} ${message}`);
  }
};

describe("refused, all at once", () => {
  test("unknown names, impossible values, dates, records, events", () => {
    const found = problems(
      {
        "custody.sate": "arrested",
        "custody.state": "arested",
        "person.minor": "maybe",
        "us.years": "many",
        convictions: [{ date: "2026-02-30" }, "felony", { offense_date: "01/02/2020" }],
        charges: {},
        events: { "release-do": "2026-03-01", arrest: "noon" },
      },
      "2026-13-01",
    );
    expect(found).toEqual([
      expect.stringMatching(/^date-invalid `2026-13-01`/),
      "fact-unknown there is no fact `custody.sate`, did you mean `custody.state`?",
      "fact-value `custody.state` cannot be `arested`, did you mean `arrested`?",
      "fact-value `person.minor` cannot be `maybe`; it is one of yes, no",
      "fact-value `us.years` is a number, not `many`",
      expect.stringMatching(/^date-invalid `convictions\[0\]\.date`/),
      "record-invalid `convictions[1]` is not a record",
      expect.stringMatching(/^date-invalid `convictions\[2\]\.offense_date`/),
      expect.stringMatching(/^record-invalid `charges`/),
      "event-unknown there is no event `release-do`, did you mean `release-due`?",
      expect.stringMatching(/^date-invalid `events\.arrest`/),
    ]);
  });
  test.each([[null], [undefined], [["yes"]], [{}], [""], [Number.NaN]])(
    "%j is no value of a yes/no fact",
    (value) => expect(problems({ "person.minor": value })).toHaveLength(1),
  );
  test.each([[null], [""], ["  "], [[]], [true], [Number.POSITIVE_INFINITY], ["0x10"]])(
    "%j is no number",
    (value) => expect(problems({ "us.years": value })).toHaveLength(1),
  );
  test("names of the language itself are no facts", () =>
    expect(problems({ constructor: "yes", toString: "yes" })).toHaveLength(2));
  test("more than a thousand records", () =>
    expect(problems({ convictions: Array.from({ length: 1001 }, () => ({})) })).toHaveLength(1));
});

describe("accepted", () => {
  test.each([[true], ["yes"]])("%j is yes", (value) =>
    expect(problems({ "person.minor": value })).toEqual([]),
  );
  test.each([[0], ["12"], [1.5]])("%j is a number", (value) =>
    expect(problems({ "us.years": value })).toEqual([]),
  );
});

describe("derived facts", () => {
  const ask = (facts: Facts): [string | undefined, readonly string[]] => {
    const { answers, warnings } = decide(chain, { on: today, facts, acts: ["transfer"] });
    return [answers[0]?.verdict, warnings];
  };
  test("an empty list means none, no list means unknown", () => {
    expect(ask({ convictions: [] })).toEqual(["no-rule", []]);
    expect(ask({})).toEqual(["depends", []]);
  });
  test("records decide", () => expect(ask({ convictions: [{ grade: "felony" }] })).toEqual(["must-not", []]));
  test("a stated fact wins over the records, with a warning", () => {
    const [verdict, warnings] = ask({ "us.felony": "no", convictions: [{ grade: "felony" }] });
    expect(verdict).toBe("no-rule");
    expect(warnings.join()).toContain("us.felony");
  });
});
