import type { Library } from "@brightline/engine";
import { readLibrary } from "@brightline/engine/read";
import { lawFiles, lawsFolder } from "@brightline/library";
import { describe, expect, test } from "vitest";
import { type Effects, weigh } from "./effects.js";
import { withEdits } from "./family.js";

const files = lawFiles(lawsFolder).filter(({ path }) =>
  /^(vocabulary\.yaml|us\/|template-city\/)/.test(path),
);
const ordinance = "template-city/welcoming-ordinance.md";
const text = files.find(({ path }) => path === ordinance)?.text ?? "";
const before = readLibrary(files).library;

function edited(replace: string, by: string): Library {
  expect(text).toContain(replace);
  const { library, problems } = readLibrary(withEdits(files, { [ordinance]: text.replace(replace, by) }));
  expect(problems).toEqual([]);
  return library;
}

/** What stands at the end, once everything is computed. */
function effectsOf(after: Library, on = "2026-11-22"): Required<Effects> {
  const all = [...weigh(before, after, ["template-city"], { at: "template-city", on })];
  return all.at(-1) as Required<Effects>;
}

describe("what an edit does", () => {
  test("a clearer sentence changes nothing", () => {
    const { cases, changes, findings } = effectsOf(edited("say: Do not keep a person", "say: Keep nobody"));
    expect(cases?.broken).toEqual([]);
    expect(cases?.ran).toBeGreaterThan(5);
    expect(changes).toEqual({ acts: [], uncounted: [] });
    expect(findings).toEqual({ fresh: [], mended: 0 });
  });

  test("a duty turned round changes answers and breaks the case that stands beside it", () => {
    const { cases, changes } = effectsOf(edited("must-not: hold", "must: hold"));
    expect(cases?.broken.map(({ case: one }) => one.name)).toEqual(["a complete detainer"]);
    expect(cases?.broken[0]?.failures[0]).toMatch(/^hold: expected must-not, got must/);
    expect(changes?.acts.map(({ act }) => act)).toEqual(["hold"]);
    const turned = changes?.acts[0]?.changes.find(({ from, to }) => from === "must-not" && to === "must");
    expect(turned?.rules).toContain("template-city/welcoming-ordinance/no-hold");
    expect(turned?.situations).toBeGreaterThan(0n);
    expect(turned?.situations).toBeLessThan(turned?.of ?? 0n);
  });

  test("of a day on which the rule was not in force, nothing changes", () => {
    const { changes } = effectsOf(edited("must-not: hold", "must: hold"), "2018-01-01");
    expect(changes?.acts).toEqual([]);
  });

  test("two duties of one rank against each other are a new conflict", () => {
    const rule = [
      ...["```yaml rule", "id: always-tell", "must: notify-release", "cite: Alder Bay Mun. Code 2.40.099"],
      ...["from: 2019-07-01", "say: Tell them every release date.", "```", "", "## 2.40.040"],
    ].join("\n");
    const { findings } = effectsOf(edited("## 2.40.040", rule));
    const codes = findings && "fresh" in findings ? findings.fresh.map(({ finding }) => finding.code) : [];
    expect(codes).toContain("law-conflict");
  });
});
