import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decide, link } from "@brightline/engine";
import { diff } from "@brightline/engine/proof";
import { lawsFolder, readLaws } from "@brightline/library";
import { expect, test } from "vitest";
import { readEncounters, readPlaces } from "../build/encounters.js";
import { matterOf } from "../guide/encounter.js";
import type { Index } from "../laws.js";
import { guideAddress } from "./guide-address.js";

const { library } = readLaws();
const text = (name: string): string => readFileSync(join(lawsFolder, name), "utf8");
const index = {
  encounters: readEncounters(text("encounters.yaml"), library),
  places: readPlaces(text("places.yaml"), library),
} as unknown as Index;
const chain = link(library, "us-tx-travis");

test("where the guide is asked about an example, it gives the answer that the example stands for", () => {
  const on = "2017-09-01";
  const { acts } = diff({ chain, on: "2017-08-31" }, { chain, on });
  let asked = 0;
  for (const { act, changes } of acts)
    for (const { to, toSettled, witness } of changes) {
      const found = guideAddress(index, chain, act, witness);
      if (!found) continue;
      asked += 1;
      const encounter = index.encounters.find(({ id }) => id === found.encounter);
      const matter = encounter && matterOf(encounter, found.search.is ?? null);
      const facts = { ...matter?.facts, ...witness };
      const answer = decide(chain, { on, facts, acts: [act] }).answers[0];
      expect([answer?.verdict, answer?.settled], `${act} in ${found.encounter}`).toEqual([to, toSettled]);
    }
  expect(asked).toBeGreaterThan(3);
});

test("a situation that contradicts every encounter is not put to the guide", () => {
  expect(guideAddress(index, chain, "hold", { "request.form": "i-203" })).toBeNull();
  expect(guideAddress(index, link(library, "template-city"), "hold", {})).toBeNull();
});
