/** The shared names: every list is needed, nothing twice, nothing that may never be a fact. */
import { describe, expect, test } from "vitest";
import { vocabulary } from "../../test/sample.js";
import { forbiddenFacts } from "../vocabulary.js";
import { readLibrary } from "./index.js";

const refused = (text: string): string[] =>
  readLibrary([{ path: "vocabulary.yaml", text }]).problems.map(
    ({ code, place }) => `${place.line}:${place.column} ${code}`,
  );
const small = `language: "1"
ranks: [{id: constitution, maker: federal, title: C}]
events: [{id: arrest, title: A}]
acts: [{id: hold, name: H, question: Q}]
facts: [{id: agency.type, question: Q, values: [a, b]}]
`;

test("the project's own is sound, and a small one too", () => {
  expect(refused(vocabulary)).toEqual([]);
  expect(refused(small)).toEqual([]);
});

describe("refused", () => {
  test.each([
    ["a list left out", small.replace(/^events.*\n/m, ""), "1:1 key-missing"],
    ["an unknown key", `${small}colour: red\n`, "6:1 key-unknown"],
    ["a maker that makes no rules", small.replace("maker: federal", "maker: papal"), "2:35 value-unknown"],
    [
      "an act twice",
      small.replace("Q}]\nfacts", "Q}, {id: hold, name: H, question: Q}]\nfacts"),
      "1:1 id-duplicate",
    ],
    ["an act without a question", small.replace("name: H, question: Q", "name: H"), "4:8 key-missing"],
    ["a constraint on no fact", `${small}constraints: [{never: a.b is c, why: W}]\n`, "6:23 fact-unknown"],
    [
      "a fact that may never be one",
      small.replace("agency.type", "person.citizenship"),
      "5:14 fact-forbidden",
    ],
    ["an act shown by no fact", small.replace("name: H", "name: H, shown_by: a.b"), "4:38 fact-unknown"],
    ["an act of no role", small.replace("name: H", "name: H, actor: boss"), "4:35 role-unknown"],
    ["no mapping", "just words", "1:1 value-type"],
    ["an anchor", small.replace("[a, b]", "&x [a, b]"), "1:1 yaml-alias"],
  ])("%s", (_, text, expected) => expect(refused(text)).toEqual([expected]));
});

describe("what may never be a fact", () => {
  test.each([
    "person.citizenship",
    "person.immigration_status",
    "us-xx.actual_status",
    "person.country_of_birth",
    "person.place-of-birth",
    "us-xx.nationality",
    "person.a_number",
    "person.religion",
    "person.race",
    "person.ethnicity",
  ])("%s", (id) => expect(forbiddenFacts.test(id)).toBe(true));
  test.each([
    "person.claims_us_citizenship",
    "person.proof_of_lawful_status",
    "custody.state",
    "hit.caption",
    "request.administrative_warrant",
    "us-xx.statute",
  ])("%s may", (id) => expect(forbiddenFacts.test(id)).toBe(false));
});
