/** Literate Markdown taken apart, and blocks that would be overlooked. */
import { describe, expect, test } from "vitest";
import type { Problem } from "../problem.js";
import { type Literate, readMarkdown } from "./markdown.js";

const front = "---\ntitle: Law\n---\n";
const read = (text: string): Literate & { problems: string[] } => {
  const problems: Problem[] = [];
  const literate = readMarkdown({ path: "us/law.md", text }, problems);
  return {
    ...literate,
    problems: problems.map(({ code, place }) => `${place.line}:${place.column} ${code}`),
  };
};
const fence = (kind: string, text: string): string => `\`\`\`${kind}\n${text}\n\`\`\`\n`;

describe("parts", () => {
  test("front matter, headings, prose and blocks, in their order", () => {
    const { frontMatter, parts, problems } = read(
      `${front}# One *law*\n\nSome prose.\n\n- a list\n\n${fence("yaml rule", "id: one")}\nMore.\n`,
    );
    expect(problems).toEqual([]);
    expect(frontMatter).toEqual({ text: "title: Law\n", line: 2 });
    expect(parts).toEqual([
      { kind: "heading", level: 1, text: "One law" },
      { kind: "prose", markdown: "Some prose.\n\n- a list" },
      {
        kind: "block",
        block: { kind: "rule", text: "id: one", line: 11, place: { file: "us/law.md", line: 10, column: 1 } },
      },
      { kind: "prose", markdown: "More." },
    ]);
  });
  test("line ends of every system count alike", () => {
    const text = `${front}# One\n\n${fence("yaml rule", "id: one")}`;
    for (const end of ["\r\n", "\r"])
      expect(read(text.replaceAll("\n", end)).parts).toEqual(read(text).parts);
  });
  test("other code is prose", () => {
    for (const kind of ["", "text", "json"])
      expect(read(`${front}${fence(kind, "id: one")}`).parts.map((part) => part.kind)).toEqual(["prose"]);
  });
});

describe("front matter", () => {
  test.each([
    ["none", "# One\n"],
    ["not at the beginning", `\n${front}`],
    ["never closed", "---\ntitle: Law\n"],
    ["nothing at all", ""],
  ])("%s", (_, text) =>
    expect(read(text)).toMatchObject({ parts: [], problems: ["1:1 markdown-front-matter"] }),
  );
});

describe("a block that would be overlooked is a problem", () => {
  test.each([
    ["never closed", "```yaml rule\nid: one\n", "4:1 markdown-fence"],
    [
      "in a list",
      `- item\n\n  ${fence("yaml rule", "  id: one").replace(/\n```/, "\n  ```")}`,
      "6:1 block-unknown",
    ],
    ["in a quotation", "> ```yaml rule\n> id: one\n> ```\n", "4:1 block-unknown"],
    ["indented by four", "    ```yaml rule\n    id: one\n    ```\n", "4:1 block-unknown"],
    ["in capitals", fence("YAML rule", "id: one"), "4:1 block-unknown"],
    ["of the shorter name", fence("yml rule", "id: one"), "4:1 block-unknown"],
    [
      "inside another fence that was left open",
      "```\nA note.\n\n```yaml rule\nid: one\n```\n",
      "4:1 block-unknown",
    ],
    ["inside another language", "```text\nA note.\n\n```yaml rule\nid: one\n```\n", "4:1 block-unknown"],
    ["inside HTML", "<div>\n```yaml rule\nid: one\n```\n</div>\n", "4:1 block-unknown"],
  ])("%s", (_, body, expected) => expect(read(`${front}${body}`).problems).toEqual([expected]));
  test("a sample inside a longer fence, and a commented-out block, are meant to be overlooked", () => {
    expect(read(`${front}\`\`\`\`markdown\n${fence("yaml rule", "id: one")}\`\`\`\`\n`).problems).toEqual([]);
    expect(read(`${front}<!--\n${fence("yaml rule", "id: one")}-->\n`).problems).toEqual([]);
  });
});
