import type { Pack } from "@brightline/engine";
import { readLaws } from "@brightline/library";
import { expect, test } from "vitest";
import type { Index } from "../laws.js";
import { changeDays, lastChange, presets, presetsIn, readComparison, searchOf, shifted } from "./address.js";

const { library } = readLaws();
const packs = (...ids: string[]): Pack[] =>
  ids.map((id) => library.packs.find((pack) => pack.id === id) as Pack);

test.each(Object.values(presets))(
  "a ready-made comparison survives its address: $before, $to",
  (comparison) => {
    expect(readComparison(searchOf(comparison))).toEqual(comparison);
  },
);

test("an address with a day that is none is no comparison", () => {
  expect(readComparison({ before: "us-ca", from: "2017-02-30" })).toBeNull();
  expect(readComparison({ before: "us-ca", to: "tomorrow" })).toBeNull();
  expect(readComparison({ on: "2017-02-03" })).toBeNull();
  expect(readComparison({ before: "us-ca" })).toEqual({
    before: "us-ca",
    from: null,
    after: "us-ca",
    to: null,
  });
});

test("a comparison is offered only when both packs are there", () => {
  const index = { packs: packs("us-tx-travis", "us-ca") } as unknown as Index;
  expect(presetsIn(index)).not.toContain("texas-as-washington");
  expect(presetsIn(index)).toContain("senate-bill-4");
});

test("the days on which Travis County's law changed include its sheriff's policy, the statute and the court's stay", () => {
  const chain = packs("us", "us-tx", "us-tx-travis");
  expect(changeDays(chain)).toEqual(expect.arrayContaining(["2017-02-01", "2017-09-01", "2017-09-25"]));
  expect(lastChange(chain, "2017-09-24")).toEqual({
    ...{ before: "us-tx-travis", from: "2017-08-31", after: "us-tx-travis", to: "2017-09-01" },
  });
  expect(lastChange(chain, "1700-01-01")).toBeNull();
});

test("the day before the first of a month is in the month before", () => {
  expect([shifted("2017-03-01", -1), shifted("2016-02-28", 1)]).toEqual(["2017-02-28", "2016-02-29"]);
});
