/** Facts, manifests and front matter that are refused, and exactly where. */
import { describe, expect, test } from "vitest";
import { block, fact, front, inBlock, manifest, one, refusal, refused, rule } from "../../test/refusal.js";

describe("a fact", () => {
  refused(
    [
      ["one value", "value-type", fact.replace("[yes, no]", "‹[yes]")],
      ["a value twice", "value-type", fact.replace("[yes, no]", "‹[yes, no, yes]")],
      ["a label for no value", "fact-value", `${fact}labels: {‹maybe: Perhaps}`],
      ["concluded by nobody", "role-unknown", `${fact}concluded_by: ‹boss`],
      ["judgement that is a word", "value-unknown", `${fact}judgement: ‹often`],
      ["an inference of no value", "fact-value", `${fact}infer: [{value: ‹maybe, when: info.public}]`],
      ["an inference from nothing", "name-unknown", `${fact}infer: [{value: yes, when: ‹info.publik}]`],
      ["a presumption without an end", "key-missing", `${fact}presume: ‹{value: no}`],
      [
        "a window in words",
        "clock-syntax",
        `${fact}derive: {any: convictions, where: grade is felony, within: ‹five years}`,
      ],
      [
        "a record condition that cannot be read",
        "condition-syntax",
        `${fact}derive: {any: convictions, where: grade ‹equals felony}`,
      ],
      [
        "a question that may not be asked",
        "fact-forbidden",
        fact.replace("question: Is it so?", "‹question: Where was the person born?"),
      ],
      ["a unit of nothing", "value-unknown", `${fact}unit: ‹weeks`],
    ],
    inBlock("fact"),
  );
  test("a name without the pack's prefix is no name for a fact either", () => {
    const { reported } = refusal(manifest, block("fact", fact.replace("us.x", "x")));
    expect(reported).toEqual(["us/law.md:11:5 fact-prefix", "us/law.md:11:5 id-invalid"]);
  });
});

describe("numbers", () => {
  const years = `${block("fact", "id: us.years\nquestion: How long?\nunit: years")}`;
  refused(
    [
      ["a number is not one of values", "fact-kind", "‹us.years is 5"],
      ["a number wants its unit", "fact-kind", "‹us.years < 5"],
      ["and no other", "fact-kind", "‹us.years < 5 days"],
      ["a number is not yes or no", "fact-kind", "‹us.years"],
      ["what has values has no size", "fact-kind", "‹custody.state < 5"],
    ],
    (text) => ({ pack: manifest, chapter: `${years}\n\`\`\`yaml rule\n${rule}when: ${text}\n\`\`\`\n` }),
  );
});

describe("notes, deadlines, reports", () => {
  refused(
    [
      ["about a rule that is not there", "rule-unknown", "by: A\ntext: T\nabout: [‹us/law/none]"],
      ["without a text", "key-missing", "‹by: A"],
    ],
    inBlock("note"),
  );
  refused(
    [
      [
        "without a clock",
        "clock-syntax",
        "id: a\nwhat: W\nby: ‹soon\ncite: C\nfrom: 2020-01-01\nstatus: read",
      ],
    ],
    inBlock("deadline"),
  );
  refused(
    [
      [
        "with an unknown nil",
        "value-unknown",
        "id: a\nwho: W\nto: T\ndue: D\nfields: [F]\nnil: ‹maybe\ncite: C\nfrom: 2020-01-01\nstatus: read",
      ],
      [
        "that ends before it begins",
        "date-order",
        "id: a\nwho: W\nto: T\ndue: D\nfields: [F]\nnil: no\ncite: C\nfrom: 2020-01-01\nuntil: ‹2020-01-01\nstatus: read",
      ],
    ],
    inBlock("report"),
  );
  refused([["without a reason", "key-missing", "‹what: W"]], inBlock("not-encoded"));
});

describe("pack.yaml", () => {
  const sound = block("rule", rule);
  refused(
    [
      ["a group without the pack's prefix", "fact-prefix", `${manifest}groups: {‹lea: [sheriff]}`],
      ["a group of no agency", "agency-unknown", `${manifest}groups: {us.lea: [sheriff, ‹posse]}`],
      ["an unknown circuit", "value-unknown", `${manifest}circuit: ‹12`],
      [
        "a zone that does not exist",
        "value-unknown",
        manifest.replace("America/Chicago", "‹America/Chicagoo"),
      ],
      ["reviewed by a word", "value-unknown", manifest.replace("none", "‹counsel")],
      ["reviewed on no day", "date-invalid", manifest.replace("none", "{by: Counsel, on: ‹2026-06-31}")],
      [
        "a position that is no reading",
        "value-unknown",
        `${manifest}positions: [{doubt: a, reading: ‹maybe, by: C, on: 2026-01-01}]`,
      ],
      [
        "a position on no doubt",
        "name-unknown",
        `${manifest}positions: [{doubt: ‹a, reading: stands, by: C, on: 2026-01-01}]`,
      ],
      ["a confirmation of no rule", "rule-unknown", `${manifest}confirmed: [us/law/one, ‹us/law/two]`],
      ["a constraint without a reason", "key-missing", `${manifest}constraints: [‹{never: info.public}]`],
      [
        "a constraint on an unknown fact",
        "fact-unknown",
        `${manifest}constraints: [{never: ‹a.b is c, why: W}]`,
      ],
      ["a source without an address", "key-missing", manifest.replace("{title: A, url: B}", "‹{title: A}")],
      ["a number for a list", "value-type", manifest.replace("{title: A, url: B}", "‹5")],
    ],
    (text) => ({ pack: text, chapter: sound }),
  );
});

describe("the front matter", () => {
  refused(
    [
      ["an unknown rank", "rank-unknown", front.replace("rank: ", "rank: ‹city-")],
      ["an unknown key", "key-unknown", front.replace("rank:", "‹author: A\nrank:")],
      ["an impossible day", "date-invalid", front.replace("2026-01-01", "‹2026-13-01")],
    ],
    (text) => ({ pack: manifest, chapter: `${text}\n# Heading\n` }),
  );
});

test("every problem of a pack is told at once, in the order of lines", () => {
  const { reported } = refusal(
    `${manifest}colour: red\n`,
    `${block("rule", `${rule}when: a.b is c\nsya: S`)}\n\`\`\`yaml case\n${one}\n\`\`\`\n`,
  );
  expect(reported).toEqual([
    "us/law.md:17:7 fact-unknown",
    "us/law.md:18:1 key-unknown",
    "us/law.md:22:1 key-missing",
    "us/law.md:22:1 key-missing",
    "us/law.md:22:1 key-unknown",
    "us/pack.yaml:9:1 key-unknown",
  ]);
});
