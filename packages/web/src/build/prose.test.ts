import { expect, test } from "vitest";
import { wordsOf } from "../law/prose.js";
import { readProse } from "./prose.js";

test("paragraphs, emphasis, lists and links become a tree", () => {
  expect(readProse("Keep *nobody* on [a request](https://example.org/law).\n\n- one\n- `two`\n")).toEqual([
    {
      kind: "paragraph",
      of: [
        { kind: "text", text: "Keep " },
        { kind: "emphasis", of: [{ kind: "text", text: "nobody" }] },
        { kind: "text", text: " on " },
        { kind: "link", href: "https://example.org/law", of: [{ kind: "text", text: "a request" }] },
        { kind: "text", text: "." },
      ],
    },
    {
      kind: "bulleted",
      items: [
        [{ kind: "paragraph", of: [{ kind: "text", text: "one" }] }],
        [{ kind: "paragraph", of: [{ kind: "code", text: "two" }] }],
      ],
    },
  ]);
});

test("HTML stays text, and a link that is no web address is no link", () => {
  expect(readProse("<script>alert(1)</script>")).toEqual([
    { kind: "paragraph", of: [{ kind: "text", text: "<script>alert(1)</script>" }] },
  ]);
  expect(JSON.stringify(readProse("[go](javascript:alert(1))"))).not.toContain("javascript");
});

test("the words of a tree can be searched", () => {
  expect(wordsOf(readProse("A **bold** claim.\n\n1. first\n2. second"))).toBe("A bold claim. first second");
});
