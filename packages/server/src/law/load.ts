/** Reads the packs once, at the start: what answers, and the very text it was read from. */
import { type Chain, type Library, type SourceFile, format, link } from "@brightline/engine";
import { readLibrary } from "@brightline/engine/read";
import { lawFiles } from "@brightline/library";

const vocabularyFile = "vocabulary.yaml";

export interface Laws {
  readonly library: Library;
  /** By jurisdiction. */
  readonly chains: ReadonlyMap<string, Chain>;
  /** Text of `vocabulary.yaml` and its SHA-256. */
  readonly vocabulary: { readonly text: string; readonly hash: string };
  /** The files of each pack, by pack. */
  readonly files: ReadonlyMap<string, readonly SourceFile[]>;
  /** What is wrong with packs that were left out, one line each. */
  readonly problems: readonly string[];
}

/** @param folder a laws folder @throws {Error} with the system's code when it cannot be read */
export function loadLaws(folder: string): Laws {
  return readTexts(lawFiles(folder));
}

/** The same from texts in hand. */
export function readTexts(files: readonly SourceFile[]): Laws {
  const { library, problems } = readLibrary(files);
  const text = files.find(({ path }) => path === vocabularyFile)?.text ?? "";
  return {
    library,
    chains: new Map(library.packs.map((pack) => [pack.id, link(library, pack.id)])),
    vocabulary: { text, hash: library.vocabulary.hash },
    files: new Map(library.packs.map((pack) => [pack.id, filesOf(pack.id, files)])),
    problems: problems.map(format),
  };
}

function filesOf(pack: string, files: readonly SourceFile[]): SourceFile[] {
  const manifest = files.find(
    ({ path }) => path === `${pack}/pack.yaml` || path.endsWith(`/${pack}/pack.yaml`),
  );
  const folder = manifest?.path.slice(0, -"pack.yaml".length);
  return folder === undefined ? [] : files.filter(({ path }) => path.startsWith(folder));
}

/** Archived texts put together again. */
export function laidOut(vocabulary: string, files: readonly SourceFile[]): Laws {
  return readTexts([{ path: vocabularyFile, text: vocabulary }, ...files]);
}
