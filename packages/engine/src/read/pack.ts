/** One pack: its `pack.yaml`, its chapters and its tables. Names are checked later, when every pack is read. */
import { digest } from "../hash.js";
import type { Pack, SourceFile } from "../pack.js";
import { type Problem, problem } from "../problem.js";
import type { Vocabulary } from "../vocabulary.js";
import { type Gathered, readChapter } from "./chapter.js";
import { readManifest } from "./manifest.js";
import { type Mapping, readMapping, type Value } from "./mapping.js";
import { idShape } from "./standing.js";
import type { Context, Later } from "./scope.js";
import { readTable } from "./table.js";

/** A pack read, and what is still to be checked about it. */
export interface Draft {
  readonly pack: Pack;
  readonly later: readonly Later[];
  /** Where `parent` stands. */
  readonly parent: Value | undefined;
  readonly definePlaces: ReadonlyMap<string, Mapping>;
}

/** @param files the files of the pack's folder, `pack.yaml` among them */
export function readPack(
  folder: string,
  files: readonly SourceFile[],
  vocabulary: Vocabulary,
  problems: Problem[],
): Draft | undefined {
  const manifest = files.find(({ path }) => path === `${folder}/pack.yaml`);
  if (!manifest) {
    problems.push(
      problem("file-missing", `\`${folder}\` has no \`pack.yaml\``, {
        file: `${folder}/pack.yaml`,
        line: 1,
        column: 1,
      }),
    );
    return undefined;
  }
  const map = readMapping(manifest.text, { file: manifest.path, line: 1, problems }, "pack.yaml");
  if (!map) return undefined;
  const idValue = map.required("id");
  const id = idValue?.text("an id");
  if (id === undefined) return undefined;
  if (!idShape.test(id)) idValue?.report("id-invalid", `\`${id}\` is not an id`);
  const name = folder.split("/").at(-1);
  if (id !== name) idValue?.report("id-folder", `the pack \`${id}\` is in the folder \`${name}\``);

  const later: Later[] = [];
  const context: Context = { packId: id, vocabulary, problems, later };
  const parent = map.optional("parent");
  const head = readManifest(map, context);
  const gathered: Gathered = {
    facts: [],
    defines: {},
    rules: [],
    cases: [],
    deadlines: [],
    reports: [],
    notes: [],
    notEncoded: [],
  };
  const definePlaces = new Map<string, Mapping>();
  const chapters = files
    .filter(({ path }) => path.endsWith(".md"))
    .flatMap((file) => readChapter(file, folder, context, gathered, definePlaces) ?? []);
  const tables = files
    .filter(({ path }) => path.endsWith(".csv"))
    .map((file) => readTable(file, folder, problems));
  const text = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => `${file.path.slice(folder.length + 1)}\n${file.text.replace(/\r\n?/g, "\n")}`);
  const parentId = parent?.text("a pack");
  return {
    pack: {
      id,
      ...head,
      ...(parentId !== undefined && { parent: parentId }),
      ...gathered,
      tables,
      chapters,
      hash: digest(text.join("\0")),
      chainHash: "",
    },
    later,
    parent,
    definePlaces,
  };
}
