import { readdirSync } from "node:fs";
import { type Chain, decide, link } from "@brightline/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawFiles, lawsFolder, readChain, readLaws } from "./index.js";

const { library, problems } = readLaws();
const chains = new Map(library.packs.map((pack) => [pack.id, link(library, pack.id)]));
const chain = (id: string): Chain => chains.get(id) as Chain;

/** Any situation: each shared fact stated or not. */
function situations(of: Chain): fc.Arbitrary<Record<string, string>> {
  const facts = [...of.facts.values()].filter(
    ({ id, values }) => values.length > 0 && !id.startsWith("clock.") && id !== "circuit",
  );
  return fc
    .subarray(facts, { minLength: 5 })
    .chain((some) =>
      fc.record(Object.fromEntries(some.map(({ id, values }) => [id, fc.constantFrom(...values)]))),
    );
}

const days = fc.constantFrom(
  "2013-12-31",
  "2016-12-31",
  "2017-01-01",
  "2017-02-01",
  "2018-01-04",
  "2020-01-01",
  "2024-12-31",
  "2025-01-01",
  "2026-11-22",
);

describe("the packs that come with Brightline", () => {
  it("are read without a problem", () => {
    expect(problems).toEqual([]);
    const folders = readdirSync(lawsFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "bad")
      .map(({ name }) => name);
    expect([...chains.keys()].sort()).toEqual(folders.sort());
  });

  it("are the same, one read with its parents alone", () => {
    for (const id of ["us-tx-travis", "us-ny-nyc"]) {
      const { library: alone, problems: own } = readChain(id);
      expect([own, alone.packs.map((pack) => pack.id)]).toEqual([[], chain(id).packs.map((pack) => pack.id)]);
      expect(alone.packs).toEqual(chain(id).packs);
    }
    expect(() => readChain("us-txx")).toThrow("did you mean `us-tx`?");
  });

  it("are text files a lawyer can open", () => {
    for (const { path } of lawFiles(new URL("../../../laws", import.meta.url).pathname))
      expect(path).toMatch(/^[a-z0-9/._-]+\.(md|yaml|csv)$/);
  });

  it("cite, date and grade every rule", () => {
    for (const { rules } of library.packs)
      for (const { id, cite, say, from, status } of rules) {
        expect(cite.length, id).toBeGreaterThan(5);
        expect(say, id).toMatch(/[.?!]$/);
        expect(from, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(["read", "partly-read", "secondary", "unverified"], id).toContain(status);
      }
  });

  it("have a case for every chapter that has rules that settle", () => {
    for (const { id, rules, cases } of library.packs)
      if (rules.length > 0) expect(cases.length, id).toBeGreaterThan(5);
  });
});

describe("in any situation, on any day", () => {
  it("the federal layer alone never commands a hold", () => {
    const us = chain("us");
    const property = fc.property(situations(us), days, (facts, on) => {
      const [answer] = decide(us, { on, facts, acts: ["hold"] }).answers;
      return answer?.verdict !== "must" && !answer?.possible.includes("must");
    });
    fc.assert(property, { numRuns: 60 });
  });

  it.each(["us", "us-ca", "us-tx", "us-tx-travis", "template-city"])(
    "%s answers every act with citations, or asks",
    (id) => {
      const property = fc.property(situations(chain(id)), days, (facts, on) => {
        for (const answer of decide(chain(id), { on, facts }).answers) {
          if (answer.verdict === "depends") expect(answer.next).not.toBeNull();
          if (["must", "must-not", "may"].includes(answer.verdict) && answer.words !== "no authority shown")
            expect(answer.deciding.length).toBeGreaterThan(0);
          if (answer.settled && answer.verdict !== "no-rule" && answer.deciding.length === 1)
            expect(answer.deciding[0]?.status).not.toBe("unverified");
        }
      });
      fc.assert(property, { numRuns: 12 });
    },
  );
});
