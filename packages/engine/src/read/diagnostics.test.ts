/**
 * What is refused, and exactly where. Each row is a piece of a pack in which `‹` marks the character the problem must
 * point at; the packs in laws/bad show the commonest of them, these are the rest.
 */
import { describe, expect, test } from "vitest";
import { library, vocabulary } from "../../test/sample.js";
import { readLibrary } from "./index.js";

const base = library([{ path: "vocabulary.yaml", text: vocabulary }]);
const manifest = "id: us\ntitle: Federal\nkind: federal\nversion: 1.0.0\nzone: America/Chicago\nreviewed: none\nsources:\n  - {title: A, url: B}\n";
const front = "---\ntitle: Law\ncite: Cite\nsource: https://law.example\nchecked: 2026-01-01\nrank: state-statute\n---\n";
const rule = "id: one\nmust: transfer\ncite: C\nfrom: 2020-01-01\nsay: S\nstatus: read\n";
const fact = "id: us.x\nquestion: Is it so?\nvalues: [yes, no]\n";
const one = "id: one\nname: a case\non: 2026-01-01\n";

/** The places marked in the files, and the places reported. */
function refusal(pack: string, chapter: string): { marked: string[]; reported: string[] } {
  const texts = { "us/pack.yaml": pack, "us/law.md": chapter };
  const marked = Object.entries(texts).flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) => {
      const columns = [...line].flatMap((letter, at) => (letter === "‹" ? [at] : []));
      return columns.map((column, before) => `${path}:${index + 1}:${column - before + 1}`);
    }),
  );
  const files = Object.entries(texts).map(([path, text]) => ({ path, text: text.replaceAll("‹", "") }));
  const { problems, library: read } = readLibrary(files, base);
  expect(read.packs.map(({ id }) => id)).toEqual([]);
  const reported = problems.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);
  return { marked, reported };
}

type Row = readonly [name: string, code: string, text: string];
const block = (kind: string, text: string): string => `${front}# Heading\n\n\`\`\`yaml ${kind}\n${text}\n\`\`\`\n`;

function refused(rows: readonly Row[], put: (text: string) => { pack: string; chapter: string }): void {
  test.each(rows)("%s", (_, code, text) => {
    const { pack, chapter } = put(text);
    const { marked, reported } = refusal(pack, chapter);
    expect(reported).toEqual(marked.map((place) => `${place} ${code}`));
  });
}
const inBlock = (kind: string) => (text: string) => ({ pack: manifest, chapter: block(kind, text) });

describe("a rule", () => {
  refused(
    [
      ["a role that does not exist", "role-unknown", `${rule}first: [‹tell-court by nobody]`.replace("must", "may")],
      ["an act in words", "value-unknown", `${rule}first:\n  - ‹Offer the form`.replace("must", "may")],
      ["an override of a role", "role-unknown", `${rule}actors: [jail-desk, ‹boss]`],
      ["an unknown kind in a restraint", "value-unknown", rule.replace("must: transfer", "restrains: transfer\nmakers: state\nkinds: [must, ‹shall]")],
      ["a policy act that does not exist", "act-unknown", rule.replace("must: transfer", "restrains: transfer\nmakers: state\nkinds: must\npolicy-act: ‹restrict-everything")],
      ["an id with capitals", "id-invalid", rule.replace("id: one", "id: ‹One")],
      ["an empty instruction", "value-type", rule.replace("say: S", 'say: ‹""')],
      ["no acts at all", "value-type", rule.replace("transfer", "‹[]")],
      ["nobody bound", "value-type", `${rule}binds: ‹[]`],
      ["a permission that is a word", "value-unknown", `${rule}confers: ‹perhaps`],
      ["needs something else", "value-unknown", `${rule}needs: ‹county`],
      ["uncertain dates", "value-unknown", `${rule}dates: ‹about`],
      ["a list where a word belongs", "value-type", rule.replace("cite: C", "cite: ‹[C, D]")],
      ["a doubt that is a word", "value-type", `${rule}contested: ‹1373-validity`],
      ["a doubt nobody names", "key-missing", `${rule}contested: ‹{default: stands, says: [{who: A, holds: B}]}`],
      ["a doubt with a name in capitals", "id-invalid", `${rule}contested: {name: ‹Reach, default: stands, says: [{who: A, holds: B}]}`],
      ["a doubt of something else", "value-unknown", `${rule}contested: {name: a, of: ‹scope, default: stands, says: [{who: A, holds: B}]}`],
      ["a view without a holder", "key-missing", `${rule}contested: {name: a, default: stands, says: [‹{holds: B}]}`],
      ["a doubt on which nobody speaks", "value-type", `${rule}contested: {name: a, default: stands, says: ‹[]}`],
      ["an injunction of no effect", "value-unknown", `${rule}enjoined: {court: A, from: 2020-01-01, effect: ‹stays}`],
      ["an injunction that ends before it begins", "date-order", `${rule}enjoined: {court: A, from: 2020-01-01, to: ‹2019-01-01, effect: lifts}`],
      ["an injunction with an unknown key", "key-unknown", `${rule}enjoined: {court: A, from: 2020-01-01, effect: lifts, ‹judge: B}`],
      ["an outcome that is a word", "value-unknown", `${rule}in_force_if: {what: A, outcome: ‹pending}`],
      ["a reader without a date", "key-missing", `${rule}read: ‹{by: A, source: B}`],
      ["an unknown word inside a quoted condition", "fact-value", `${rule}when: "info.public and ‹custody.state is arest"`],
      ["an unknown name deep in a condition", "name-unknown", `${rule}unless: info.public and (person.minor or ‹gate)`],
      ["a condition over several lines, at its beginning", "fact-unknown", `${rule}when: ‹info.public\n  and custody.sate is arrested`],
      ["a folded condition, at its beginning", "fact-unknown", `${rule}when: ‹>\n  info.public\n  and custody.sate is arrested`],
      ["a bare name that is not yes or no", "fact-kind", `${rule}when: ‹custody.state`],
      ["two problems in one condition", "fact-unknown", `${rule}when: ‹a.b is c or ‹d.e < 3`],
      ["a clock with an exclusion that cannot be", "clock-syntax", `${rule}by: ‹2 days excluding weekends and holidays from release-due`],
      ["a clock with no event", "clock-syntax", `${rule}by: ‹48 hours`],
    ],
    inBlock("rule"),
  );
  refused(
    [
      ["no rows", "value-type", "rows: ‹[]"],
      ["a row that is a word", "value-type", "rows: [‹word]"],
      ["a key beside rows", "key-unknown", `‹extra: 1\nshared: {cite: C, from: 2020-01-01, say: S, status: read}\nrows: [{id: one, must: transfer}]`],
      ["a shared key that no rule has", "key-unknown", `shared: {cite: C, from: 2020-01-01, say: S, status: read, ‹sye: S}\nrows: [{id: one, must: transfer}]`],
    ],
    inBlock("table"),
  );
});

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
      ["a window in words", "clock-syntax", `${fact}derive: {any: convictions, where: grade is felony, within: ‹five years}`],
      ["a record condition that cannot be read", "condition-syntax", `${fact}derive: {any: convictions, where: grade ‹equals felony}`],
      ["a question that may not be asked", "fact-forbidden", fact.replace("question: Is it so?", "‹question: Where was the person born?")],
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

describe("cases, notes, deadlines, reports", () => {
  refused(
    [
      ["an act the case does not expect", "act-unknown", "name: a\non: 2026-01-01\nfacts: {}\nexpect: {hold: may}\nunsettled: [‹transfer]"],
      ["an impossible day", "date-invalid", "name: a\non: ‹2026-02-30\nfacts: {}\nexpect: {hold: may}"],
      ["a fact that does not exist", "fact-unknown", "name: a\non: 2026-01-01\nfacts: {‹custody.sate: arrested}\nexpect: {hold: may}"],
      ["records that are no list", "record-invalid", "name: a\non: 2026-01-01\nfacts: {convictions: ‹none}\nexpect: {hold: may}"],
      ["events that are a list", "record-invalid", "name: a\non: 2026-01-01\nfacts: {events: ‹[arrest]}\nexpect: {hold: may}"],
      ["an unknown key", "key-unknown", "name: a\non: 2026-01-01\nfacts: {}\nexpect: {hold: may}\n‹because_of: x"],
    ],
    inBlock("case"),
  );
  refused([["about a rule that is not there", "rule-unknown", "by: A\ntext: T\nabout: [‹us/law/none]"], ["without a text", "key-missing", "‹by: A"]], inBlock("note"));
  refused([["without a clock", "clock-syntax", "id: a\nwhat: W\nby: ‹soon\ncite: C\nfrom: 2020-01-01\nstatus: read"]], inBlock("deadline"));
  refused(
    [
      ["with an unknown nil", "value-unknown", "id: a\nwho: W\nto: T\ndue: D\nfields: [F]\nnil: ‹maybe\ncite: C\nfrom: 2020-01-01\nstatus: read"],
      ["that ends before it begins", "date-order", "id: a\nwho: W\nto: T\ndue: D\nfields: [F]\nnil: no\ncite: C\nfrom: 2020-01-01\nuntil: ‹2020-01-01\nstatus: read"],
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
      ["a zone that does not exist", "value-unknown", manifest.replace("America/Chicago", "‹America/Chicagoo")],
      ["reviewed by a word", "value-unknown", manifest.replace("none", "‹counsel")],
      ["reviewed on no day", "date-invalid", manifest.replace("none", "{by: Counsel, on: ‹2026-06-31}")],
      ["a position that is no reading", "value-unknown", `${manifest}positions: [{doubt: a, reading: ‹maybe, by: C, on: 2026-01-01}]`],
      ["a confirmation of no rule", "rule-unknown", `${manifest}confirmed: [us/law/one, ‹us/law/two]`],
      ["a constraint without a reason", "key-missing", `${manifest}constraints: [‹{never: info.public}]`],
      ["a constraint on an unknown fact", "fact-unknown", `${manifest}constraints: [{never: ‹a.b is c, why: W}]`],
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
  const { reported } = refusal(`${manifest}colour: red\n`, `${block("rule", `${rule}when: a.b is c\nsya: S`)}\n\`\`\`yaml case\n${one}\n\`\`\`\n`);
  expect(reported).toEqual([
    "us/law.md:17:7 fact-unknown",
    "us/law.md:18:1 key-unknown",
    "us/law.md:22:1 key-missing",
    "us/law.md:22:1 key-missing",
    "us/law.md:22:1 key-unknown",
    "us/pack.yaml:9:1 key-unknown",
  ]);
});
