import { existsSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { format, type Library, type Problem } from "@brightline/engine";
import { readLibrary } from "@brightline/engine/read";
import { lawFiles, lawsFolder, readLaws } from "@brightline/library";
import { type Command, Misuse, options } from "./command.js";

/**
 * The laws folder that a path belongs to: itself, or the nearest folder above with a vocabulary;
 * a pack elsewhere is checked against the packs that come with Brightline.
 */
function setting(path: string): { root: string; folder: string | undefined } {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(resolve(at, "vocabulary.yaml")))
      return {
        root: at,
        folder: at === resolve(path) ? undefined : relative(at, resolve(path)).replaceAll("\\", "/"),
      };
    if (dirname(at) === at) return { root: lawsFolder, folder: undefined };
  }
}

/** Problems of everything under one path; a single pack is read on top of the packs of its laws folder. */
export function problemsUnder(
  path: string,
  libraries: Map<string, Library> = new Map(),
): { problems: readonly Problem[]; packs: number } {
  const { root, folder } = setting(path);
  if (resolve(path) === root) {
    const { library, problems } = readLaws(root);
    return { problems, packs: library.packs.length };
  }
  const prefix = folder !== undefined && !folder.startsWith("bad/") ? folder : basename(resolve(path));
  const files = lawFiles(resolve(path)).map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
  const base = libraries.get(root) ?? readLaws(root).library;
  libraries.set(root, base);
  const own = new Set(
    files.filter((file) => file.path.endsWith("/pack.yaml")).map((file) => file.path.split("/").at(-2)),
  );
  const others = { ...base, packs: base.packs.filter(({ id }) => !own.has(id)) };
  const { library, problems } = readLibrary(files, others);
  return {
    problems,
    packs:
      library.packs.length -
      library.packs.filter(({ id }) => others.packs.some((pack) => pack.id === id)).length,
  };
}

export const check: Command = {
  name: "check",
  summary: "Checks that packs are well formed; every problem with file:line:column.",
  usage: "brightline check [laws/… …] [--json]",
  run(args) {
    const { values, positionals } = options(args, { json: { type: "boolean" } });
    const paths = positionals.length > 0 ? positionals : [lawsFolder];
    const missing = paths.filter((path) => !existsSync(path));
    if (missing.length > 0) throw new Misuse(`There is no folder \`${missing.join("`, `")}\`.`);
    const libraries = new Map<string, Library>();
    const results = paths.map((path) => problemsUnder(path, libraries));
    const problems = results.flatMap((result) => result.problems);
    const packs = results.reduce((sum, result) => sum + result.packs, 0);
    if (values.json) console.log(JSON.stringify({ packs, problems }, null, 2));
    else {
      for (const each of problems) console.log(format(each));
      console.log(problems.length === 0 ? `${packs} packs, no problems.` : `${problems.length} problems.`);
    }
    return problems.length === 0 ? 0 : 1;
  },
};
