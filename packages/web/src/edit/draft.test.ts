import { expect, test } from "vitest";
import { blank, edited, saved } from "./draft.js";
import { withEdits } from "./family.js";

const file = "us-ca/values-act.md";

test("an edit is kept with the version it began from, until it is as published again", () => {
  const draft = edited(blank("3f2a"), file, "new", "old");
  expect(draft).toEqual({ from: "3f2a", files: { [file]: "new" }, unsaved: [file] });
  expect(edited(draft, file, "old", "old")).toEqual(blank("3f2a"));
});

test("a download saves a file, the next edit unsaves it", () => {
  const draft = saved(edited(blank("3f2a"), file, "new", "old"), [file]);
  expect(draft.unsaved).toEqual([]);
  expect(draft.files).toEqual({ [file]: "new" });
  expect(edited(draft, file, "newer", "old").unsaved).toEqual([file]);
});

test("edits replace texts, and a text of no file comes along", () => {
  const files = [
    { path: "us/a.md", text: "a" },
    { path: "us/b.md", text: "b" },
  ];
  expect(withEdits(files, { "us/b.md": "B", "us/c.md": "c" })).toEqual([
    { path: "us/a.md", text: "a" },
    { path: "us/b.md", text: "B" },
    { path: "us/c.md", text: "c" },
  ]);
});
