/** The short form of `node scripts/mutate.mjs`: two hundred broken packs. */
import { expect, test } from "vitest";
import { decide } from "../packages/engine/src/decide.js";
import { link } from "../packages/engine/src/link.js";
import { BrightlineError, catalogue } from "../packages/engine/src/problem.js";
import { readLibrary } from "../packages/engine/src/read/index.js";
import { examine, prepare } from "./mutate.mjs";
import { filesOf, textOf } from "./sources.js";

const files = filesOf("laws", /\.(md|yaml|csv)$/)
  .filter((path) => !/^laws\/bad\/|README\.md$/.test(path))
  .map((path) => ({ path: path.slice("laws/".length), text: textOf(path) }));

test("a broken pack is refused with a place inside its files, or can still be asked", () => {
  const prepared = prepare({ readLibrary, link, decide, catalogue, BrightlineError }, files, [
    "template-city",
    "us-tx-travis",
  ]);
  expect(prepared.files.length).toBeGreaterThan(4);
  const found = Array.from({ length: 200 }, (_, number) => ({ number, ...examine(prepared, 7, number) }));
  expect(
    found
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ number, path, wrong }) => `mutant ${number}, ${path}: ${wrong[0]}`),
  ).toEqual([]);
  const loaded = found.filter((each) => each.loaded).length;
  expect([loaded > 10, loaded < 190]).toEqual([true, true]);
}, 90_000);
