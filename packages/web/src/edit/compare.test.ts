import fc from "fast-check";
import { expect, test } from "vitest";
import { compareLines } from "./compare.js";

const shown = (before: string, after: string): string[] =>
  compareLines(before, after).map((hunk) =>
    hunk
      .map(({ kind, text }) => `${kind === "added" ? "+" : kind === "removed" ? "-" : " "}${text}`)
      .join("|"),
  );

test("a changed line stands between two lines on either side", () => {
  expect(shown("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nD\ne\nf\ng")).toEqual([" b| c|-d|+D| e| f"]);
});

test("changes far apart stand apart, near ones together", () => {
  const lines = Array.from({ length: 20 }, (_, index) => `${index}`);
  const changed = lines.with(2, "two").with(4, "four").with(15, "fifteen");
  expect(shown(lines.join("\n"), changed.join("\n"))).toHaveLength(2);
});

test("nothing changed is no hunk; line numbers are those of the new text", () => {
  expect(compareLines("a\nb", "a\nb")).toEqual([]);
  expect(compareLines("a\nb", "x\na\nb")[0]?.[0]).toEqual({ kind: "added", text: "x", line: 1 });
});

test("what is kept and removed is the old text, what is kept and added the new", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", ""), { maxLength: 30 })
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (before, after) => {
      // Without any line in common around it, a hunk shows the whole of both texts.
      const lines = compareLines(before, after).flat();
      const of = (kind: string): string[] => lines.flatMap((line) => (line.kind === kind ? [line.text] : []));
      const count = (text: string, word: string): number =>
        text.split("\n").filter((line) => line === word).length;
      for (const word of ["a", "b", "c", ""])
        expect(count(after, word) - count(before, word)).toBe(
          of("added").filter((line) => line === word).length -
            of("removed").filter((line) => line === word).length,
        );
      for (const { kind, text: line, line: number } of lines)
        if (kind !== "removed") expect(after.split("\n")[number - 1]).toBe(line);
    }),
  );
});
