import { expect, test } from "vitest";
import { type Entry, searchEntries } from "./search.js";

const entry = (title: string, text: string, anchor = ""): Entry => ({
  pack: "us-ca",
  packTitle: "California",
  chapter: "values-act",
  chapterTitle: "Values Act",
  anchor,
  title,
  text,
});
const entries = [
  entry(
    "California Values Act · Cal. Gov. Code §§ 7284–7284.12",
    "Nobody is kept on the strength of a request.",
  ),
  entry(
    "Cal. Gov. Code § 7284.6(a)(1)(C)",
    "Do not tell immigration authorities when a person will be released.",
    "release-date",
  ),
  entry("Form for the release of prisoners", "Unrelated words."),
];
const anchors = (typed: string): string[] => searchEntries(entries, typed).map(({ title }) => title);

test("every word must be there, in title or text", () => {
  expect(anchors("authorities released")).toEqual(["Cal. Gov. Code § 7284.6(a)(1)(C)"]);
  expect(anchors("authorities zebra")).toEqual([]);
});

test("a hit in the title comes first", () => {
  expect(anchors("release")[0]).toBe("Form for the release of prisoners");
});

test("a citation is found however it is written", () => {
  expect(anchors("7284.6(a)(1)(C)")).toEqual(["Cal. Gov. Code § 7284.6(a)(1)(C)"]);
  expect(anchors("gov code 7284")).toHaveLength(2);
});

test("one letter finds nothing", () => {
  expect(anchors("a")).toEqual([]);
});
