import type { Chain, Fact } from "@brightline/engine";
import { expect, test } from "vitest";
import { Asked } from "./asked.js";
import type { Worked } from "./matter.js";

const fact = (id: string): Fact => ({ id, values: ["yes", "no"], labels: {} }) as unknown as Fact;
const chain = { facts: new Map(["one", "two"].map((id) => [id, fact(id)])) } as unknown as Chain;
const asking = (id: string): Worked => ({
  next: fact(id),
  clear: [],
  left: { act: "hold", worst: 2, mean: 1.5, alone: true },
});

test("a better question that is found late does not replace the one on the page, nor its count", () => {
  const asked = new Asked();
  expect(asked.keep("here", chain, asking("one"))).toMatchObject({ next: { id: "one" }, left: { worst: 2 } });
  expect(asked.keep("here", chain, asking("two"))).toMatchObject({ next: { id: "one" }, left: null });
  expect(asked.isAnswered("here")).toBe(false);
  expect(asked.keep("there", chain, asking("two"))).toMatchObject({
    next: { id: "two" },
    left: { worst: 2 },
  });
});

test("an address that showed its answer is known as answered", () => {
  const asked = new Asked();
  asked.keep("here", chain, { next: null } as Worked);
  expect(asked.isAnswered("here")).toBe(true);
});
