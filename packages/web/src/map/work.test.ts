/** The map's answers are the evaluator's, on each day. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decide, link } from "@brightline/engine";
import { lawsFolder, readLaws } from "@brightline/library";
import { describe, expect, test } from "vitest";
import { readMap } from "../build/map.js";
import { begin } from "./address.js";
import { spanOn, spansOf, work } from "./work.js";

const { library } = readLaws();
const country = readMap(readFileSync(join(lawsFolder, "map.yaml"), "utf8"), library);
const states = country.tiles.flatMap(({ pack }) => (pack === null ? [] : [pack]));
const to = "2026-11-23";
const detainer = country.situations[0];
if (!detainer) throw new Error("map.yaml has no situation");

describe("the country", () => {
  test("has a tile and a pack for each of the fifty states and the District", () => {
    expect(country.tiles).toHaveLength(51);
    expect(states).toHaveLength(51);
  });

  test("a name that does not exist stops the build", () => {
    const text = `tiles: ["CA"]\nsituations:\n  - {id: a, title: A, hint: H, acts: [holt], facts: {request.form: i-999, convictions: none}}\n`;
    expect(() => readMap(text, library)).toThrow(
      /`convictions` is a list of records\n.*there is no act `holt`\n.*cannot be `i-999`/,
    );
  });
});

describe("a state's answers through the years", () => {
  test.each([
    ["us-ca", "notify-release"],
    ["us-tx", "hold"],
  ])("%s, %s: on the first day of every year what the evaluator says", (pack, act) => {
    const chain = link(library, pack);
    const spans = spansOf(chain, act, detainer.facts, begin, to);
    for (let year = 2009; year <= 2026; year += 1) {
      const on = `${year}-01-01`;
      const [answer] = decide(chain, { on, facts: detainer.facts, acts: [act] }).answers;
      expect([on, spanOn(spans, on)?.verdict, spanOn(spans, on)?.settled]).toEqual([
        on,
        answer?.verdict,
        answer?.settled,
      ]);
    }
    expect(spans[0]?.from).toBe(begin);
    expect(spans.map(({ from }) => from)).toEqual([...spans.map(({ from }) => from)].sort());
  });

  test("every state asked reports, and then it is done", () => {
    const errand = {
      kind: "country",
      vocabulary: library.vocabulary,
      packs: library.packs,
      states: ["us-ca", "us-tx"],
      act: "transfer",
      facts: detainer.facts,
      from: begin,
      to,
    } as const;
    expect([...work(errand)].map((report) => (report.kind === "state" ? report.pack : report.kind))).toEqual([
      "us-ca",
      "us-tx",
      "done",
    ]);
  });
});
