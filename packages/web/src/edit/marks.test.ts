import { problem } from "@brightline/engine";
import { Text } from "@codemirror/state";
import { expect, test } from "vitest";
import { diagnosticsOf, offsetOf } from "./marks.js";

const doc = Text.of(["id: a", "when: custody.sate is arrested", "", "say: x"]);
const at = (line: number, column: number) => [
  problem("fact-unknown", "there is no such fact", { file: "us/law.md", line, column }),
];
const marked = (line: number, column: number): string[] =>
  diagnosticsOf(doc, at(line, column)).map(({ from, to }) => doc.sliceString(from, to));

test("a mark goes over the word that is wrong, or over the line when there is none", () => {
  expect(marked(2, 7)).toEqual(["custody.sate"]);
  expect(marked(2, 31)).toEqual(["when: custody.sate is arrested"]);
  expect(marked(3, 1)).toEqual([""]);
});

test("a place that the text no longer has leads to its end", () => {
  expect(offsetOf(doc, 99, 1)).toBe(doc.length - "say: x".length);
  expect(offsetOf(doc, 4, 99)).toBe(doc.length);
  expect(offsetOf(doc, 0, 0)).toBe(0);
});

test("marks carry the code, the message and how to mend it, in the order of the text", () => {
  const [first, second] = diagnosticsOf(doc, [...at(4, 1), ...at(1, 1)]);
  expect(first?.from).toBe(0);
  expect(second?.source).toBe("fact-unknown");
  expect(second?.message).toMatch(/^there is no such fact\.\nUse a fact/);
});
