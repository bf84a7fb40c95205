/** Reads a `laws/` folder from disk: the one place where packs and files meet. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { BrightlineError, problem, type SourceFile, suggestion } from "@brightline/engine";
import { type Reading, readLibrary } from "@brightline/engine/read";

/** The packs that come with Brightline. */
export const lawsFolder = fileURLToPath(new URL("../../../laws", import.meta.url));

/** Folders that hold packs made to be refused. */
const refused = new Set(["bad"]);

/**
 * The text files of a laws folder, paths with forward slashes, sorted.
 * @param folder an existing folder with `vocabulary.yaml` in it
 * @throws {Error} with the system's code when the folder cannot be read
 */
export function lawFiles(folder: string): SourceFile[] {
  const files: SourceFile[] = [];
  const walk = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) {
        if (!(at === folder && refused.has(name))) walk(path);
      } else if (/\.(md|yaml|csv)$/.test(name) && name !== "README.md")
        files.push({ path: relative(folder, path).split(sep).join("/"), text: readFileSync(path, "utf8") });
    }
  };
  walk(folder);
  return files;
}

/** Reads and checks every pack of a laws folder; a pack with a problem is not loaded. */
export function readLaws(folder: string = lawsFolder): Reading {
  return readLibrary(lawFiles(folder));
}

/**
 * Reads and checks one pack with its parents; the others are only known to be there.
 * @throws {BrightlineError} `jurisdiction-unknown`
 */
export function readChain(id: string, folder: string = lawsFolder): Reading {
  const files = lawFiles(folder);
  const parents = new Map(
    files.flatMap(({ path, text }) =>
      path.endsWith("/pack.yaml")
        ? [[path.slice(0, -"/pack.yaml".length), /^parent: *([\w-]+)/m.exec(text)?.[1]] as const]
        : [],
    ),
  );
  if (!parents.has(id)) {
    const near = suggestion(id, parents.keys());
    throw new BrightlineError([problem("jurisdiction-unknown", `there is no pack \`${id}\`${near}`)]);
  }
  const line = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !line.has(at); at = parents.get(at)) line.add(at);
  return readLibrary(
    files.filter(({ path }) => !path.includes("/") || line.has(path.slice(0, path.indexOf("/")))),
    undefined,
    [...parents.keys()],
  );
}
