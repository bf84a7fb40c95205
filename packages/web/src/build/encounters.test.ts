import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lawsFolder, readLaws } from "@brightline/library";
import { expect, test } from "vitest";
import { pictures } from "../parts/picture.js";
import { readEncounters, readPlaces } from "./encounters.js";

const { library } = readLaws();
const text = (name: string): string => readFileSync(join(lawsFolder, name), "utf8");

test("every situation asks about acts that exist, with a picture that is drawn", () => {
  const encounters = readEncounters(text("encounters.yaml"), library);
  expect(encounters.length).toBeGreaterThanOrEqual(12);
  for (const { picture } of encounters) expect(pictures).toContain(picture);
});

test("every place has a pack; the listed ones include one whose state requires and one whose state limits cooperation", () => {
  const places = readPlaces(text("places.yaml"), library);
  const listed = places.filter(({ listed }) => listed).map(({ pack }) => pack);
  expect(listed).toEqual(expect.arrayContaining(["us-ca", "us-tx-travis", "us"]));
});

test("a mistyped act, fact, value or id stops the build and is named", () => {
  const one = (lines: string): string =>
    `encounters:\n  - {id: a, title: A, hint: H, picture: form, ${lines}}\n`;
  expect(() => readEncounters(one("acts: [holt]"), library)).toThrow("there is no act `holt`");
  expect(() => readEncounters(one("facts: {request.form: i-999}, acts: [hold]"), library)).toThrow(
    "`request.form` cannot be `i-999`",
  );
  expect(() => readEncounters(one("facts: {}"), library)).toThrow("a: asks about no act");
  expect(() =>
    readEncounters(one("acts: [hold]") + one("acts: [hold]").split("\n").slice(1).join("\n"), library),
  ).toThrow("`a` stands twice");
  expect(() => readPlaces("places:\n  - {id: x, title: X, kind: moon, pack: us-mars}\n", library)).toThrow(
    /kind is one of.*\n.*no pack `us-mars`/,
  );
});

test("yes and no mean the same with and without quotation marks", () => {
  const text =
    'encounters:\n  - {id: a, title: A, hint: H, picture: form, facts: {info.public: yes, person.minor: "no"}, acts: [hold]}\n';
  expect(readEncounters(text, library)[0]?.facts).toEqual({ "info.public": "yes", "person.minor": "no" });
});
