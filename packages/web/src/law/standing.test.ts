import { readLaws } from "@brightline/library";
import { describe, expect, test } from "vitest";
import { standingOf } from "./standing.js";

const { library } = readLaws();
const standing = (id: string) => {
  const pack = library.packs.find((each) => each.id === id);
  if (!pack) throw new Error(`there is no pack ${id}`);
  return standingOf(pack);
};

describe("how well a pack is known", () => {
  test("each rule counts once, whatever it speaks to", () => {
    const { byStatus } = standing("us-ca");
    const ids = new Set(library.packs.find(({ id }) => id === "us-ca")?.rules.map(({ id }) => id));
    expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBe(ids.size);
  });

  test("every pack says when its sources were looked at, the oldest not after the newest", () => {
    for (const { id, checked } of library.packs.map(standingOf))
      expect([id, checked !== null && checked.oldest <= checked.newest]).toEqual([id, true]);
  });

  test("a ballot whose outcome nobody recorded waits", () => {
    expect(
      standing("us-co")
        .waiting.map(({ what }) => what)
        .join(),
    ).toMatch(/Amendment 81/);
  });
});
