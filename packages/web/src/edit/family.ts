/** What an edit of one pack can touch: the pack and all that stand under it as text, the other packs as they are. */
import type { Pack, SourceFile, Vocabulary } from "@brightline/engine";
import type { PackCard } from "../laws.js";

export interface Family {
  readonly pack: PackCard;
  /** Packs that stand under it, directly or not. */
  readonly below: readonly PackCard[];
  /** Where its civil dates are read. */
  readonly zone: string;
  readonly vocabulary: Vocabulary;
  /** Every pack that the edit cannot touch. */
  readonly others: readonly Pack[];
  /** Files of the pack and of those below, lines ended by `\n`. */
  readonly files: readonly SourceFile[];
}

/** The files of the pack itself: the laws by name, then the rest. */
export function ownFiles({ pack, files }: Family): SourceFile[] {
  const own = files.filter(({ path }) => path.startsWith(`${pack.id}/`));
  return [
    ...own.filter(({ path }) => path.endsWith(".md")),
    ...own.filter(({ path }) => !path.endsWith(".md")),
  ];
}

/** The files with some of their texts replaced; a text of no file comes last, as a file of its own. */
export function withEdits(
  files: readonly SourceFile[],
  edits: Readonly<Record<string, string>>,
): SourceFile[] {
  const known = new Set(files.map(({ path }) => path));
  const others = Object.entries(edits).filter(([path]) => !known.has(path));
  return [
    ...files.map(({ path, text }) => ({ path, text: edits[path] ?? text })),
    ...others.map(([path, text]) => ({ path, text })),
  ];
}
