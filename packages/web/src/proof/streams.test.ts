import { expect, test } from "vitest";
import { flowOf, sizes } from "./streams.js";
import type { Stream } from "./telling.js";

const may = { verdict: "may", settled: true } as const;
const not = { verdict: "must-not", settled: true } as const;
const open = { verdict: "must-not", settled: false } as const;
const stream = (from: Stream["from"], to: Stream["to"], situations: bigint): Stream => ({
  ...{ from, to, situations, changed: from !== to },
});

test("bands are as thick as their share, and bars as thick as their bands", () => {
  const { left, right, bands } = flowOf([stream(may, may, 50n), stream(may, not, 50n)], 100n);
  expect(bands.map(({ thickness }) => thickness)).toEqual([sizes.all / 2, sizes.all / 2]);
  expect(left).toMatchObject([{ at: 0, thickness: sizes.all, situations: 100n }]);
  expect(right.map(({ at, thickness }) => [at, thickness])).toEqual([
    [0, sizes.all / 2],
    [sizes.all / 2 + sizes.gap, sizes.all / 2],
  ]);
});

test("a band too thin to see is widened, and its bar keeps room for the label without growing itself", () => {
  const { right, height } = flowOf([stream(may, may, 999_999n), stream(may, open, 1n)], 1_000_000n);
  const [, thin] = right;
  expect(thin).toMatchObject({ thickness: sizes.thinnest, height: sizes.openLabel });
  expect(thin?.at).toBe((thin?.top ?? 0) + (sizes.openLabel - sizes.thinnest) / 2);
  expect(height).toBeCloseTo(sizes.all + sizes.gap + sizes.openLabel, 1);
});

test("bands at one bar lie beside each other, in the order of where they go", () => {
  const { bands } = flowOf(
    [stream(may, may, 40n), stream(may, not, 20n), stream(not, may, 10n), stream(not, not, 30n)],
    100n,
  );
  const at = (key: string, side: "left" | "right"): number =>
    bands.find((band) => band.key === key)?.[side] ?? Number.NaN;
  const unit = sizes.all / 100;
  expect(at("may → must-not", "left") - at("may → may", "left")).toBeCloseTo(40 * unit);
  expect(at("must-not → may", "right") - at("may → may", "right")).toBeCloseTo(40 * unit);
  expect(at("must-not → must-not", "right") - at("may → must-not", "right")).toBeCloseTo(20 * unit);
});
