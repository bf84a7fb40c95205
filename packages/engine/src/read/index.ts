/** Text to packs. A pack with any problem, or with a parent that has one, is not loaded at all. */
import type { Library, Pack, SourceFile } from "../pack.js";
import { digest } from "../hash.js";
import { type Problem, sorted } from "../problem.js";
import { checkDefinitions, checkDuplicates, lineage, resolveOverrides } from "./check.js";
import { type Draft, readPack } from "./pack.js";
import { scopeOf } from "./scope.js";
import { empty, readVocabulary } from "./vocabulary.js";

export interface Reading {
  readonly library: Library;
  /** Everything wrong, in the order of files and lines. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a laws folder.
 * @param files `vocabulary.yaml` at the top, and packs in folders that hold a `pack.yaml`; paths relative to the laws folder
 * @param base a library already read: its vocabulary is used, and its packs may be parents
 * @param beside ids of packs that are there and not among the files; a case may name them
 */
export function readLibrary(
  files: readonly SourceFile[],
  base?: Library,
  beside: readonly string[] = [],
): Reading {
  const problems: Problem[] = [];
  const vocabulary =
    base?.vocabulary ??
    readVocabulary(
      files.find(({ path }) => path === "vocabulary.yaml"),
      problems,
    );
  if (!vocabulary) return { library: { vocabulary: empty, packs: [] }, problems: sorted(problems) };

  const drafts = new Map<string, Draft>();
  const found = new Map<string, Problem[]>();
  for (const folder of folders(files)) {
    const own: Problem[] = [];
    const draft = readPack(
      folder,
      files.filter(({ path }) => path.startsWith(`${folder}/`)),
      vocabulary,
      own,
    );
    found.set(draft?.pack.id ?? folder, own);
    if (draft) drafts.set(draft.pack.id, draft);
  }

  const ids = new Set([...drafts.keys(), ...beside, ...(base?.packs ?? []).map(({ id }) => id)]);
  const packs = new Map<string, Pack>();
  for (const draft of drafts.values()) {
    const own = found.get(draft.pack.id) ?? [];
    const line = lineage(draft, drafts, base?.packs ?? []);
    const scope = scopeOf(vocabulary, line ?? [draft.pack], ids);
    if (line) for (const check of draft.later) check(scope);
    checkDuplicates(draft, scope, own);
    checkDefinitions(draft, scope);
    const chainHash = digest([vocabulary.hash, ...(line ?? []).map(({ hash }) => hash)].join("\n"));
    packs.set(draft.pack.id, { ...resolveOverrides(draft.pack, scope, own), chainHash });
  }
  const faulty = new Set([...found].flatMap(([id, own]) => (own.length > 0 ? [id] : [])));
  const all = new Map([...(base?.packs ?? []).map((pack) => [pack.id, pack] as const), ...packs]);
  const sound = [...all.values()].filter((pack) => !hasFaultyAncestor(pack, all, faulty));
  return {
    library: { vocabulary, packs: sound.sort((one, other) => (one.id < other.id ? -1 : 1)) },
    problems: distinct(sorted([...problems, ...[...found.values()].flat()])),
  };
}

/** Folders that hold a pack: those with a `pack.yaml`, and top folders with Markdown but none. */
function folders(files: readonly SourceFile[]): string[] {
  const found = new Set<string>();
  for (const { path } of files) {
    if (path.endsWith("/pack.yaml")) found.add(path.slice(0, -"/pack.yaml".length));
    else if (path.endsWith(".md") && path.includes("/")) found.add(path.slice(0, path.lastIndexOf("/")));
  }
  return [...found].sort();
}

function hasFaultyAncestor(
  pack: Pack,
  packs: ReadonlyMap<string, Pack>,
  faulty: ReadonlySet<string>,
): boolean {
  const seen = new Set<string>();
  for (let at: Pack | undefined = pack; at; at = at.parent === undefined ? undefined : packs.get(at.parent)) {
    if (faulty.has(at.id) || seen.has(at.id)) return true;
    seen.add(at.id);
    if (at.parent !== undefined && !packs.has(at.parent)) return true;
  }
  return false;
}

function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, message, place }) => {
    const key = `${place.file}:${place.line}:${place.column} ${code} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
export { readReplay } from "./replay.js";
