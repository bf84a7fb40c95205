/** From files to a library: sound packs only, and everything wrong at once. */
import { describe, expect, test } from "vitest";
import { answer, chainOf, files, library, named, vocabulary } from "../../test/sample.js";
import { link } from "../link.js";
import type { SourceFile } from "../pack.js";
import { readLibrary, type Reading } from "./index.js";

const base = named(vocabulary);
const family = "us\nus-ca\nus-ca-town\nus-tx";
const reading = (change: (file: SourceFile) => SourceFile | undefined, text = family): Reading =>
  readLibrary(
    files(text).flatMap((file) => change(file) ?? []),
    base,
  );
const replaced =
  (path: string, from: string, to: string) =>
  (file: SourceFile): SourceFile =>
    file.path === path ? { path, text: file.text.replace(from, to) } : file;
const ids = ({ library: read }: Reading): string[] => read.packs.map(({ id }) => id);
const places = ({ problems }: Reading): string[] =>
  problems.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);

describe("only what is sound", () => {
  test("all of it", () =>
    expect(ids(reading((file) => file))).toEqual(["us", "us-ca", "us-ca-town", "us-tx"]));
  test("a pack with a problem takes its children with it, and nobody else", () => {
    const found = reading(replaced("us-ca/pack.yaml", "kind: state", "kind: province"));
    expect(ids(found)).toEqual(["us", "us-tx"]);
    expect(places(found)).toEqual(["us-ca/pack.yaml:5:7 value-unknown"]);
  });
  test("a parent without a manifest takes its children with it", () => {
    const found = reading((file) => (file.path === "us-ca/pack.yaml" ? undefined : file));
    expect(ids(found)).toEqual(["us", "us-tx"]);
    expect(places(found).sort()).toEqual([
      "us-ca-town/pack.yaml:8:9 pack-unknown",
      "us-ca/pack.yaml:1:1 file-missing",
    ]);
  });
  test("a ring of parents loads neither", () => {
    const found = reading(replaced("us/pack.yaml", "kind: federal", "kind: federal\nparent: us-tx"));
    expect(ids(found)).toEqual([]);
    expect(new Set(places(found).map((place) => place.split(" ")[1]))).toEqual(new Set(["pack-cycle"]));
  });
  test("without a vocabulary there is nothing", () => {
    const found = readLibrary(files(family));
    expect([ids(found), places(found)]).toEqual([[], ["vocabulary.yaml:1:1 file-missing"]]);
  });
  test("packs may be read on top of a library already read", () => {
    const parents = library(files("us\nus-ca"), base);
    const found = readLibrary(files("us-ca-town; parent: us-ca"), parents);
    expect([ids(found), places(found)]).toEqual([["us", "us-ca", "us-ca-town"], []]);
  });
});

describe("too large", () => {
  test("a block, a manifest, a table", () => {
    const long = `# ${"x".repeat(1_000_001)}`;
    expect(places(reading(replaced("us/pack.yaml", "id: us", `${long}\nid: us`), "us"))).toContain(
      "us/pack.yaml:1:1 file-too-large",
    );
    const rows = `a,b\n${"1,2\n".repeat(20_001)}`;
    expect(places(readLibrary([...files("us"), { path: "us/list.csv", text: rows }], base))).toEqual([
      "us/list.csv:1:1 file-too-large",
    ]);
  });
});

describe("tables", () => {
  const table = (text: string): Reading => readLibrary([...files("us"), { path: "us/list.csv", text }], base);
  test("cells are trimmed, a byte-order mark and empty lines do not count", () =>
    expect(table('\uFEFFstatute , gate\nA 1, a3 \n\n"B, 2",a1\n').library.packs[0]?.tables).toEqual([
      {
        name: "list",
        columns: ["statute", "gate"],
        rows: [
          { statute: "A 1", gate: "a3" },
          { statute: "B, 2", gate: "a1" },
        ],
      },
    ]));
  test("a short row is found on its line, also after a cell of two lines", () => {
    expect(places(table("statute,gate\nA,a3\nB\n"))).toEqual(["us/list.csv:3:1 table-row"]);
    expect(places(table('statute,gate\n"A\nof 2",a3\nB\n'))).toEqual(["us/list.csv:4:1 table-row"]);
  });
});

describe("rules as read", () => {
  const chain = chainOf(`us
    federal-statute
      two: must hold, transfer; when: person.minor
      bar: restrains send-status; makers: [state, local]; kinds: must-not; policy-act: restrict-status-sharing
    define young: person.minor
    us-xx
      state-statute
        uses: must-not give-copy; when: us.young`);
  test("a rule of two acts is one rule with two answers", () => {
    for (const act of ["hold", "transfer"])
      expect(answer(chain, act, { "person.minor": "yes" }).deciding[0]?.rule).toBe("us/law/two");
  });
  test("a child uses its parent's definitions by full name", () =>
    expect(answer(chain, "give-copy", { "person.minor": "yes" }).verdict).toBe("must-not"));
  test("a restraint forbids the policy that it names, and nothing else", () => {
    expect(answer(chain, "restrict-status-sharing").deciding[0]?.rule).toBe("us/law/bar");
    expect(answer(chain, "send-status").verdict).toBe("no-rule");
  });
  test("rows of a table are rules with the shared keys filled in", () => {
    const [manifest, law] = files("us");
    const table =
      "```yaml table\nshared: {cite: C, rank: state-statute, from: 2020-01-01, status: read, must-not: transfer}\nrows:\n  - {id: one, say: One., when: person.minor}\n  - {id: two, say: Two., cite: D}\n```\n";
    const read = library([manifest as SourceFile, { path: "us/law.md", text: `${law?.text}${table}` }], base);
    expect(read.packs[0]?.rules.map(({ id, cite, say }) => [id, cite, say])).toEqual([
      ["us/law/one", "C", "One."],
      ["us/law/two", "D", "Two."],
    ]);
    expect(link(read, "us").rules.get("transfer")).toHaveLength(2);
  });
});

describe("the hash of a chain", () => {
  const hash = (text: string, end = "\n"): string =>
    link(
      library(
        files(text).map((file) => ({ ...file, text: file.text.replaceAll("\n", end) })),
        base,
      ),
      "us-xx",
    ).hash;
  const law = "us\nfederal-statute\none: must transfer\nus-xx";
  test("changes with any word of any pack in it, and not with line ends", () => {
    expect(hash(law)).toBe(hash(law, "\r\n"));
    expect(hash(law)).not.toBe(hash(law.replace("must", "may")));
    expect(hash(law)).not.toBe(hash(`${law}; circuit: 5`));
  });
  test("does not change with the order of the files", () => {
    const sources = files(law);
    expect(link(library([...sources].reverse(), base), "us-xx").hash).toBe(
      link(library(sources, base), "us-xx").hash,
    );
  });
});

test("an unknown jurisdiction is refused, with the one that was meant", () =>
  expect(() => link(library(files(family), base), "us-cx")).toThrow("did you mean `us-ca`?"));
