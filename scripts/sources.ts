/** The project's own files and what they import; for the tests that hold the architecture. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** What is made, fetched or kept by a running server, never written by a person. */
const made = new Set([".git", ".brightline", "node_modules", "dist", "data", "coverage"]);

/** Paths under a folder of the project, with forward slashes, sorted; nothing where there is no such folder. */
export function filesOf(folder: string, keep: RegExp = /./): string[] {
  const found: string[] = [];
  const walk = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      if (made.has(name)) continue;
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (keep.test(name)) found.push(relative(root, path).split(sep).join("/"));
    }
  };
  if (existsSync(join(root, folder))) walk(join(root, folder));
  return found;
}

export const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

export interface Import {
  readonly from: string;
  readonly what: string;
  /** Erased by the compiler. */
  readonly typeOnly: boolean;
}

/** Import and re-export statements and dynamic imports of one TypeScript text. */
export function importsIn(text: string, from: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const statements = code.matchAll(
    /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\bfrom\s*)?["']([^"']+)["']/g,
  );
  const dynamic = code.matchAll(/\bimport\(\s*["']([^"']+)["']/g);
  return [
    ...[...statements].map(([, type, what]) => ({
      from,
      what: what as string,
      typeOnly: type !== undefined,
    })),
    ...[...dynamic].map(([, what]) => ({ from, what: what as string, typeOnly: false })),
  ];
}

export const importsOf = (path: string): Import[] => importsIn(textOf(path), path);

/** The file a relative import means: `./decide.js` is written beside `decide.ts`. */
export function target({ from, what }: Import): string {
  const path = relative(root, resolve(root, dirname(from), what.replace(/\?.*$/, "")))
    .split(sep)
    .join("/");
  const source = [path.replace(/\.js$/, ".ts"), path.replace(/\.jsx?$/, ".tsx"), `${path}.ts`, `${path}.tsx`];
  return [path, ...source].find((each) => existsSync(join(root, each)) && /\.\w+$/.test(each)) ?? path;
}

/** A ring of files that import each other, if there is one. */
export function ring(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of edges.get(file) ?? []) {
      const found = visit(next, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const found = visit(file, []);
    if (found) return found;
  }
  return undefined;
}
