/** The packs that come with Brightline, through everything the API does with them. */
import { standingClock } from "../testing/clock.js";
import {
  ChainDetail,
  Decision,
  PackDetail,
  PackList,
  RuleDetail,
  Vocabulary,
  openApi,
} from "@brightline/contract";
import { lawsFolder } from "@brightline/library";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openServer } from "../database/open.js";
import { laidOut, loadLaws } from "./load.js";
import { lawService } from "./service.js";

const laws = loadLaws(lawsFolder);
/** Never asked: nothing here needs the archive. */
const { database } = openServer("postgres://127.0.0.1:1/none");
const law = lawService(laws, database, standingClock());

/** A schema as others read it: from the published document. */
const published = (name: string) =>
  z.fromJSONSchema(
    JSON.parse(
      JSON.stringify({
        $defs: openApi().components?.schemas,
        $ref: `#/components/schemas/${name}`,
      }).replaceAll("#/components/schemas/", "#/$defs/"),
    ),
  );
const [publishedPack, publishedDecision, publishedInterview] = ["PackDetail", "Decision", "Interview"].map(
  published,
);

it("some are there", () => {
  expect(laws.chains.size).toBeGreaterThan(0);
  expect(PackList.parse({ packs: law.summaries() }).packs).toHaveLength(laws.chains.size);
  Vocabulary.parse(law.vocabulary());
});

describe.each([...laws.chains.values()])("$id", (chain) => {
  it("fits the contract", () => {
    const pack = PackDetail.parse(law.pack(chain.id, "2026-03-01"));
    expect(publishedPack?.safeParse(pack).error).toBeUndefined();
    ChainDetail.parse(law.chain(chain.id));
    for (const { id } of pack.rules) expect(RuleDetail.parse(law.rule(id)).id).toBe(id);
  });

  it("answers within the contract, the same every time", async () => {
    const question = { jurisdiction: chain.id, on: "2026-03-01T09:00", facts: {} };
    const decision = await law.decide(question);
    expect(Decision.parse(decision).answers).toHaveLength(chain.acts.size);
    expect(publishedDecision?.safeParse(decision).error).toBeUndefined();
    expect(publishedDecision?.safeParse({ ...decision, reviewed: "nobody" }).success).toBe(false);
    expect(JSON.stringify(await law.decide(question))).toBe(JSON.stringify(decision));
    const interview = await law.ask({ ...question, acts: ["hold"] }, []);
    expect(publishedInterview?.safeParse(interview).error).toBeUndefined();
    expect(publishedInterview?.safeParse({ ...interview, next: null }).error).toBeUndefined();
  });

  it("can be read again from the files that are archived for it", () => {
    const files = chain.packs.flatMap(({ id }) => laws.files.get(id) ?? []);
    const again = laidOut(laws.vocabulary.text, files);
    expect(again.problems).toEqual([]);
    expect(again.chains.get(chain.id)?.hash).toBe(chain.hash);
  });
});
