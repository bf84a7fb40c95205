import { expect, test } from "vitest";
import { monthsTo, shownIn } from "./address.js";

const situation = (id: string, acts: string[]) => ({ id, title: id, hint: "", acts, facts: {} });
const country = {
  tiles: [],
  situations: [situation("a", ["hold", "transfer"]), situation("b", ["ask-status"])],
};
const today = "2026-11-23";

test.each([
  ["nothing", {}, "a", "hold", today],
  [
    "a situation and an act",
    { situation: "a", act: "transfer", on: "2017-09-01" },
    "a",
    "transfer",
    "2017-09-01",
  ],
  ["an act of another situation", { situation: "b", act: "hold" }, "b", "ask-status", today],
  ["a day before the beginning", { on: "2001-01-01" }, "a", "hold", today],
  ["a day to come", { on: "2030-01-01" }, "a", "hold", today],
  ["no day", { on: "soon" }, "a", "hold", today],
])("an address with %s", (_, search, id, act, on) => {
  const shown = shownIn(country, search, today);
  expect([shown.situation.id, shown.act, shown.on]).toEqual([id, act, on]);
});

test("months from October 2008, and today last", () => {
  const months = monthsTo(today);
  expect(months.slice(0, 4)).toEqual(["2008-10-01", "2008-11-01", "2008-12-01", "2009-01-01"]);
  expect(months.slice(-2)).toEqual(["2026-11-01", today]);
  expect(monthsTo("2009-01-01")).toEqual(["2008-10-01", "2008-11-01", "2008-12-01", "2009-01-01"]);
});
