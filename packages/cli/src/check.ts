import { existsSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { format, type Problem, type SourceFile } from "@brightline/engine";
import { readLibrary } from "@brightline/engine/read";
import { lawFiles, lawsFolder } from "@brightline/library";
import { type Command, Misuse, options } from "./command.js";

/**
 * The laws folder that a path belongs to: itself, or the nearest folder above with a vocabulary;
 * a pack elsewhere is checked against the packs that come with Brightline.
 */
function setting(path: string): { root: string; folder: string | undefined } {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(resolve(at, "vocabulary.yaml"))) return { root: at, folder: at === resolve(path) ? undefined : relative(at, resolve(path)).replaceAll("\\", "/") };
    if (dirname(at) === at) return { root: lawsFolder, folder: undefined };
  }
}

/** Problems of everything under one path. */
export function problemsUnder(path: string): { problems: readonly Problem[]; packs: number; files: readonly SourceFile[] } {
  const { root, folder } = setting(path);
  if (folder === undefined && resolve(path) === root) {
    const files = lawFiles(root);
    const { library, problems } = readLibrary(files);
    return { problems, packs: library.packs.length, files };
  }
  const shared = lawFiles(root);
  const known = folder !== undefined && shared.some((file) => file.path.startsWith(`${folder}/`));
  const prefix = known ? folder : basename(resolve(path));
  const own = known ? [] : lawFiles(resolve(path)).map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
  const files = [...shared, ...own];
  const { library, problems } = readLibrary(files);
  const mine = problems.filter(({ place }) => place.file.startsWith(`${prefix}/`));
  const folders = new Set(files.filter((file) => file.path.startsWith(`${prefix}/`) && file.path.endsWith("pack.yaml")).map((file) => file.path.split("/").at(-2)));
  return { problems: mine, packs: library.packs.filter(({ id }) => folders.has(id)).length, files };
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
    const results = paths.map((path) => problemsUnder(path));
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
