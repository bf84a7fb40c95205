/** Hostile and broken files: refused with a place inside the file, never a crash. */
import { describe, expect, test } from "vitest";
import { files, named, vocabulary } from "../../test/sample.js";
import { catalogue } from "../problem.js";
import { readLibrary, type Reading } from "./index.js";

const base = named(vocabulary);
const [manifest, law] = files("us\nstate-statute\none: must transfer");
const pack = manifest?.text as string;
const chapter = law?.text as string;
const read = (own: string, text: string): Reading =>
  readLibrary(
    [
      { path: "us/pack.yaml", text: own },
      { path: "us/law.md", text },
    ],
    base,
  );

/** Every problem has a known code and stands inside the file it names. */
function refused(own: string, text: string): void {
  const { problems, library } = read(own, text);
  expect(library.packs.map(({ id }) => id)).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
  for (const { code, place } of problems) {
    const lines = (place.file === "us/pack.yaml" ? own : text).replace(/\r\n?/g, "\n").split("\n");
    expect(Object.keys(catalogue)).toContain(code);
    expect([place, place.line >= 1 && place.line <= lines.length]).toEqual([place, true]);
    expect([place, place.column >= 1 && place.column <= (lines[place.line - 1]?.length ?? 0) + 1]).toEqual([
      place,
      true,
    ]);
  }
}
const defining = (count: number, next: (before: string) => string): string =>
  `${chapter}\`\`\`yaml define\n${Array.from({ length: count }, (_, at) => `d${at}: ${at === 0 ? "info.public" : next(`d${at - 1}`)}`).join("\n")}\n\`\`\`\n`;

describe("nested too deeply", () => {
  const unfolding = defining(40, (name) => `(${name} and not ${name}) or ${name}`);
  const parentheses = chapter.replace("status: read", `status: read\nwhen: ${"(".repeat(5_000)}`);
  test.each([
    ["YAML lists", "yaml-syntax", `${pack}x: ${"[".repeat(5_000)}`, chapter],
    ["YAML maps", "yaml-syntax", `${pack}x: ${"{a: ".repeat(5_000)}1`, chapter],
    ["quotations in Markdown", "markdown-nesting", pack, `${chapter}\n${">".repeat(10_000)} x\n`],
    ["lists in Markdown", "markdown-nesting", pack, `${chapter}\n${"- ".repeat(10_000)} x\n`],
    ["parentheses in a condition", "condition-syntax", pack, parentheses],
    ["definitions that unfold without end", "condition-too-large", pack, unfolding],
    ["definitions on definitions", "condition-too-large", pack, defining(5_000, (name) => name)],
  ])("%s", (_, code, own, text) => {
    refused(own, text);
    expect(read(own, text).problems.map((problem) => problem.code)).toContain(code);
  });
});

describe("broken off", () => {
  test.each([
    ["in the front matter", chapter.slice(0, 20)],
    ["in the opening of a block", chapter.slice(0, chapter.indexOf("```yaml rule") + "```yaml rule".length)],
    ["in the first key", chapter.slice(0, chapter.indexOf("id: one") + 2)],
    ["before the closing fence", chapter.slice(0, chapter.lastIndexOf("```"))],
  ])("%s", (_, text) => refused(pack, text));
  test("after a quoted value with something behind it", () =>
    refused(`${pack}circuit: ""e\n]\n  - {a: b, c: d}\n  - {a: b}\n`, chapter));
  test("anywhere in the manifest", () => {
    for (let end = 0; end < pack.lastIndexOf("reviewed"); end += 7) refused(pack.slice(0, end), chapter);
  });
});

describe("YAML that does more than say something", () => {
  test.each([
    ["an anchor", `${pack}circuit: &a 5`],
    ["a tag of the writer's own", `${pack}circuit: !shell 5`],
    ["a second document", `${pack}---\nid: two\n`],
    ["a merge", `${pack}<<: {circuit: 5}\n`],
    ["a key that is a list", `${pack}? [a, b]\n: c\n`],
    ["an empty key", `${pack}: c\n`],
    ["a key of the machine", `${pack}__proto__: {circuit: 5}\n`],
    ["a key twice", `${pack}title: Again\n`],
    ["another dialect, in which no is false", `%YAML 1.1\n---\n${pack}constraints: no\n`],
  ])("%s", (_, own) => refused(own, chapter));
});

test("a definition may have any name that is no fact", () => {
  const { problems } = read(
    pack,
    chapter
      .replace("```yaml rule", "```yaml define\nconstructor: info.public\n```\n\n```yaml rule")
      .replace("status: read", "status: read\nwhen: constructor"),
  );
  expect(problems).toEqual([]);
});
