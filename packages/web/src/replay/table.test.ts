import type { Replay } from "@brightline/engine";
import { parse } from "csv-parse/browser/esm/sync";
import { expect, test } from "vitest";
import { tableOf } from "./table.js";

test("every tally is a line that another reader reads back, and no cell is a formula", () => {
  const tallies = [
    {
      view: 'the "policy", then',
      on: "2020-01-01",
      layer: "us-xx",
      recorded: "=1+1",
      verdict: "depends",
      chain: "must-not",
      chainSettled: false,
      agreement: "undetermined",
      missing: ["info.public", "paper.judicial"],
      count: 7,
    },
  ];
  expect(parse(tableOf({ tallies } as unknown as Replay), { columns: true })).toEqual([
    {
      view: 'the "policy", then',
      day: "2020-01-01",
      layer: "us-xx",
      recorded: "'=1+1",
      layer_verdict: "depends",
      agreement: "undetermined",
      all_law_verdict: "must-not",
      all_law_settled: "no",
      missing: "info.public paper.judicial",
      cases: "7",
    },
  ]);
});
