/** The trial of a law's cases: what each small change of the law comes to. */
import { describe, expect, test } from "vitest";
import { files, library, named, vocabulary } from "../../test/sample.js";
import { Survey } from "./survey.js";

const base = named(vocabulary);
const law = `us
  state-statute
  told: must-not notify-release; when: custody.state is pretrial and not info.public; binds: [sheriff, county-jail]; from: 2018-01-04; to: 2020-01-01`;
const block = (text: string): string => `case; ${text}`;

/** The fate of each change of a law with these cases. */
function fates(cases: readonly string[], text = law): Record<string, string> {
  const sources = files([text, ...cases.map(block)].join("\n"));
  const survey = new Survey(library(sources, base), "us");
  return Object.fromEntries(survey.mutants.map((mutant) => [mutant.change, survey.try(mutant).fate.kind]));
}

const facts = (agency: string, custody = "pretrial", open = "no"): string =>
  `facts: {agency.type: ${agency}, custody.state: ${custody}, info.public: ${open}}`;
const one = (name: string, on: string, told: string, verdict: string): string =>
  `name: ${name}; on: ${on}; ${told}; expect: {notify-release: ${verdict}}`;

const thorough = [
  one("held by a sheriff", "2018-01-04", facts("sheriff"), "must-not"),
  one("held by a jail on the last day", "2019-12-31", facts("county-jail"), "must-not"),
  one("the day before", "2018-01-03", facts("sheriff"), "no-rule"),
  one("the day after", "2020-01-01", facts("sheriff"), "no-rule"),
  one("another agency", "2019-01-01", facts("prosecutor"), "no-rule"),
  one("not in jail", "2019-01-01", facts("sheriff", "stopped"), "no-rule"),
  one("public", "2019-01-01", facts("sheriff", "pretrial", "yes"), "no-rule"),
];

describe("the trial of a law's cases", () => {
  test("cases on both sides of each condition and date notice every change", () => {
    expect(new Set(Object.values(fates(thorough)))).toEqual(new Set(["killed"]));
  });

  test.each([
    ["the day before", "from a day earlier"],
    ["the day after", "to a day later"],
    ["another agency", "binds every agency"],
    ["not in jail", "when: `custody.state is pretrial` always holds"],
    ["public", "when: `info.public` never holds"],
    ["held by a jail on the last day", "does not bind county-jail"],
  ])("without the case “%s” nobody notices: %s", (name, change) => {
    const left = fates(thorough.filter((each) => !each.startsWith(`name: ${name};`)));
    expect(left[change]).toBe("survived");
  });

  test("a change behind which the same rule stands again changes no answer", () => {
    const twice = `${law}\n  again: must-not notify-release`;
    const kinds = fates([], twice);
    expect(kinds["when: `info.public` never holds"]).toBe("equal");
  });

  test("a survivor comes with a day, a situation and both answers", () => {
    const sources = files([law, ...thorough.slice(0, 1).map(block)].join("\n"));
    const survey = new Survey(library(sources, base), "us");
    const mutant = survey.mutants.find(({ change }) => change === "to a day later");
    const { fate } = survey.try(mutant as NonNullable<typeof mutant>);
    expect(fate).toMatchObject({
      kind: "survived",
      act: "notify-release",
      on: "2020-01-01",
      change: { from: "no-rule", to: "must-not" },
    });
  });

  test("what a definition says is changed too, and each act of a rule on its own", () => {
    const defined = `us
  state-statute
  both: must-not notify-release, transfer; when: held
  define held: custody.state is one of pretrial, sentenced`;
    expect(Object.keys(fates([], defined))).toEqual(
      expect.arrayContaining([
        "says nothing of notify-release",
        "says nothing of transfer",
        "`custody.state is one of pretrial, sentenced` without sentenced",
      ]),
    );
  });
});
