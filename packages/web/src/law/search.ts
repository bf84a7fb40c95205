/** Searching the library: every provision of every pack, by words. */
import type { Pack } from "@brightline/engine";
import type { Reading } from "../laws.js";
import { blocksOf } from "./history.js";
import { wordsOf } from "./prose.js";

/** One place in the library. */
export interface Entry {
  readonly pack: string;
  readonly packTitle: string;
  readonly chapter: string;
  readonly chapterTitle: string;
  /** Place on the chapter's page; empty for its top. */
  readonly anchor: string;
  readonly title: string;
  readonly text: string;
}

/** The places of one pack: its laws, their rules, and the prose between. */
export function entriesOf(pack: Pack, reading: Reading, actName: (id: string) => string): Entry[] {
  const rules = new Map(blocksOf(pack.rules).map((block) => [block[0]?.id, block]));
  return reading.chapters.flatMap((chapter) => {
    const at = { pack: pack.id, packTitle: pack.title, chapter: chapter.id, chapterTitle: chapter.title };
    const prose = chapter.passages.flatMap((passage) =>
      passage.kind === "prose" ? [wordsOf(passage.blocks)] : passage.kind === "heading" ? [passage.text] : [],
    );
    const found: Entry[] = [
      {
        ...at,
        anchor: "",
        title: [chapter.title, chapter.cite].filter(Boolean).join(" · "),
        text: prose.join(" "),
      },
    ];
    for (const id of new Set(
      chapter.passages.flatMap((passage) => (passage.kind === "rules" ? passage.ids : [])),
    )) {
      const [rule, ...rest] = rules.get(id) ?? [];
      if (rule)
        found.push({
          ...at,
          anchor: id.split("/").at(-1) ?? "",
          title: rule.cite,
          text: [rule.say, ...[rule, ...rest].map(({ act }) => actName(act))].join(" "),
        });
    }
    return found;
  });
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}§.,()'’“”"–-]/gu, " ");

/** Entries with every word typed, the ones that have them in their title first; none for fewer than two letters. */
export function searchEntries(entries: readonly Entry[], typed: string, most = 30): Entry[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.join("").length < 2) return [];
  const scored = entries.flatMap((entry) => {
    const [title, text] = [plain(entry.title), plain(entry.text)];
    if (!words.every((word) => title.includes(word) || text.includes(word))) return [];
    return [{ entry, score: words.filter((word) => title.includes(word)).length }];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry);
}
