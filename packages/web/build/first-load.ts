/** Keeps what the first page loads in one file: left alone, the bundler cuts it up by which later page shares what. */
import type { Plugin } from "vite";

/** What every chunk needs of the bundler. */
const runtime = "rolldown/runtime.js";

/** @param entry end of the path of the module that a page begins with */
export function firstLoad(entry: string): Plugin {
  const first = new Set<string>();
  return {
    name: "brightline-first-load",
    apply: "build",
    outputOptions: (options) => ({
      ...options,
      codeSplitting: {
        groups: [{ name: "first", test: (id: string) => first.has(id) || id.endsWith(runtime) }],
      },
    }),
    buildEnd() {
      const open = [...this.getModuleIds()].filter((id) => id.endsWith(entry));
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (first.has(id)) continue;
        first.add(id);
        open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
}
