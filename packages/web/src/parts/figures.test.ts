import { expect, test } from "vitest";
import { figuresIn } from "./figures.js";

test("a share that is not nothing never reads as nothing, and one that is not all never as all", () => {
  const { share, whole } = figuresIn("en");
  expect([share(0n, 9n), share(1n, 10_000n), share(9_999n, 10_000n), share(9n, 9n)]).toEqual([
    "0%",
    "<0.1%",
    ">99.9%",
    "100%",
  ]);
  expect([share(1n, 8n), share(2n, 3n)]).toEqual(["12.5%", "66.7%"]);
  expect(whole(275_596_214n)).toBe("275,596,214");
});
