import { link } from "@brightline/engine";
import { readLibrary } from "@brightline/engine/read";
import { lawFiles, lawsFolder } from "@brightline/library";
import { describe, expect, test } from "vitest";
import { offerAt } from "./complete.js";
import { partsOf } from "./language.js";
import { namesOf } from "./names.js";
import { spotOf } from "./spot.js";

const files = lawFiles(lawsFolder).filter(({ path }) =>
  /^(vocabulary\.yaml|us\/|template-city\/)/.test(path),
);
const names = namesOf(link(readLibrary(files).library, "template-city"));

/** What is offered at `‸`, in a file of the template city. */
function offered(text: string, path = "welcoming-ordinance.md"): string[] {
  const before = text.slice(0, text.indexOf("‸"));
  const file = `template-city/${path.replace(/\.md$/, "")}`;
  return offerAt(spotOf(path, before), names, file)?.options.map(({ word }) => word) ?? [];
}
const front = "---\ntitle: An ordinance\n---\n# One\n\n";
const inBlock = (kind: string, text: string): string[] => offered(`${front}\`\`\`yaml ${kind}\n${text}`);

describe("what can be typed next", () => {
  test("in prose nothing, on a fence the kinds of block", () => {
    expect(offered(`${front}The hold‸`)).toEqual([]);
    expect(offered(`${front}\`\`\`yaml r‸`)).toContain("report");
    expect(offered(`${front}\`\`\`yaml rule\nid: a\n\`\`\`\n\nThe hold‸`)).toEqual([]);
  });

  test("keys of a rule, of a row of a table, of the front matter and of pack.yaml", () => {
    expect(inBlock("rule", "id: a\nw‸")).toContain("when");
    expect(inBlock("table", "‸")).toEqual(["shared", "rows"]);
    expect(inBlock("table", "rows:\n  - id: a\n    un‸")).toContain("unless");
    expect(offered("---\ntitle: x\nra‸")).toContain("rank");
    expect(offered("id: x\nzo‸", "pack.yaml")).toContain("zone");
  });

  test("acts after the kind of a rule", () => {
    expect(inBlock("rule", "must-not: ‸")).toContain("notify-release");
    expect(inBlock("rule", "may: [hold, tr‸")).toContain("transfer");
    expect(inBlock("rule", "first: [offer-consent-form by jail‸")).toContain("jail-desk");
  });

  test("in a condition: facts and definitions, then operators, then values", () => {
    const start = inBlock("rule", "when: cus‸");
    expect(start).toContain("custody.state");
    expect(start).toContain("judge_paper");
    expect(start.filter((word) => word.startsWith("clock."))).toEqual([]);
    expect(inBlock("case", "facts: {clo‸").some((word) => word.startsWith("clock."))).toBe(true);
    expect(inBlock("rule", "when: custody.state ‸")).toEqual(["is", "and", "or"]);
    expect(inBlock("rule", "when: custody.state is ‸")).toEqual(
      expect.arrayContaining(["arrested", "not", "one of"]),
    );
    expect(inBlock("rule", "when: custody.state is not ‸")).toContain("one of");
    expect(inBlock("rule", "when: custody.state is one of stopped, arr‸")).toContain("arrested");
    expect(inBlock("rule", "when: custody.state is arrested ‸")).toEqual(["and", "or"]);
    expect(inBlock("rule", "when: (info.public and not ‸")).toContain("request.asks_hold");
    expect(inBlock("rule", "when: >\n  info.public and\n  custody.state is ‸")).toContain("arrested");
    expect(inBlock("define", "gate: custody.state is ‸")).toContain("arrested");
    expect(inBlock("rule", "say: custody.state is ‸")).toEqual([]);
  });

  test("facts, values, acts and verdicts of a case", () => {
    expect(inBlock("case", "facts: {agency.type: ‸")).toContain("county-jail");
    expect(inBlock("case", "facts: {agency.type: county-jail, req‸")).toContain("request.form");
    expect(inBlock("case", "facts:\n  agency.type: ‸")).toContain("county-jail");
    expect(inBlock("case", "facts: {did.hold: ‸")).toEqual(["yes", "no", "declined", "planned"]);
    expect(inBlock("case", "expect: {hold: ‸")).toContain("must-not");
    expect(inBlock("case", "because: {hold: ‸")).toContain("template-city/welcoming-ordinance/no-hold");
  });

  test("rules of the same file by their short id, groups, ranks and clocks", () => {
    const rules = inBlock("rule", "overrides: [‸");
    expect(rules).toContain("no-hold");
    expect(rules.some((rule) => rule.startsWith("us/"))).toBe(true);
    expect(inBlock("rule", "rank: ‸")).toContain("local-ordinance");
    expect(inBlock("rule", "binds: ‸")).toContain("municipal-police");
    expect(inBlock("rule", "by: 30 days from ‸")).toContain("release-due");
    expect(inBlock("rule", "by: 30 ‸")).toContain("business days");
    expect(inBlock("rule", "status: ‸")).toContain("partly-read");
  });

  test("the word already typed is counted", () => {
    const at = (text: string) =>
      offerAt(spotOf("a.md", `${front}\`\`\`yaml rule\n${text}`), names, "us/a")?.typed;
    expect(at("when: custody.st")).toBe("custody.st".length);
    expect(at("when: custody.state is ")).toBe(0);
    expect(at("wh")).toBe(2);
  });
});

test("a condition is taken apart into joints, facts and values", () => {
  const text = "not info.public and custody.state is not one of stopped, arrested or age < 5 years and gate";
  const of = (part: string): string[] =>
    partsOf(text).flatMap((each) => (each.part === part ? [text.slice(each.from, each.to)] : []));
  expect(of("fact")).toEqual(["info.public", "custody.state", "age", "gate"]);
  expect(of("value")).toEqual(["stopped", "arrested", "5", "years"]);
  expect(of("joint")).toEqual(["not", "and", "is", "not", "one", "of", "or", "<", "and"]);
});
