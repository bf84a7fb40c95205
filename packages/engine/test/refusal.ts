/**
 * Rows of packs to be refused, in which `‹` marks the character a problem must point at. The packs in laws/bad show
 * the commonest problems; these rows are for the rest.
 */
import { expect, test } from "vitest";
import { readLibrary } from "../src/read/index.js";
import { named, vocabulary } from "./sample.js";

const base = named(vocabulary);
export const manifest =
  "id: us\ntitle: Federal\nkind: federal\nversion: 1.0.0\nzone: America/Chicago\nreviewed: none\nsources:\n  - {title: A, url: B}\n";
export const front =
  "---\ntitle: Law\ncite: Cite\nsource: https://law.example\nchecked: 2026-01-01\nrank: state-statute\n---\n";
export const rule = "id: one\nmust: transfer\ncite: C\nfrom: 2020-01-01\nsay: S\nstatus: read\n";
export const fact = "id: us.x\nquestion: Is it so?\nvalues: [yes, no]\n";
export const one = "id: one\nname: a case\non: 2026-01-01\n";

/** The places marked in the files, and the places reported. */
export function refusal(pack: string, chapter: string): { marked: string[]; reported: string[] } {
  const texts = { "us/pack.yaml": pack, "us/law.md": chapter };
  const marked = Object.entries(texts).flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) => {
      const columns = [...line].flatMap((letter, at) => (letter === "‹" ? [at] : []));
      return columns.map((column, before) => `${path}:${index + 1}:${column - before + 1}`);
    }),
  );
  const files = Object.entries(texts).map(([path, text]) => ({ path, text: text.replaceAll("‹", "") }));
  const { problems, library: read } = readLibrary(files, base);
  expect(read.packs.map(({ id }) => id)).toEqual([]);
  const reported = problems.map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);
  return { marked, reported };
}

export type Row = readonly [name: string, code: string, text: string];
export const block = (kind: string, text: string): string =>
  `${front}# Heading\n\n\`\`\`yaml ${kind}\n${text}\n\`\`\`\n`;

export function refused(
  rows: readonly Row[],
  put: (text: string) => { pack: string; chapter: string },
): void {
  test.each(rows)("%s", (_, code, text) => {
    const { pack, chapter } = put(text);
    const { marked, reported } = refusal(pack, chapter);
    expect(reported).toEqual(marked.map((place) => `${place} ${code}`));
  });
}
export const inBlock = (kind: string) => (text: string) => ({ pack: manifest, chapter: block(kind, text) });
