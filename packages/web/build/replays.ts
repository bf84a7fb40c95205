/** Puts the mappings of `replays/` into one file that the replay page loads; a CSV of the same name is a sample. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkMapping, link } from "@brightline/engine";
import { readReplay } from "@brightline/engine/read";
import { lawsFolder, readLaws } from "@brightline/library";
import type { Plugin } from "vite";
import type { Bundled } from "../src/replay/bundled.js";

const virtual = "virtual:replays";
const replaysFolder = fileURLToPath(new URL("../../../replays", import.meta.url));

/**
 * Reads every mapping for a place that the laws folder knows; those with a sample come last.
 * @throws {BrightlineError} with what is wrong with one
 */
export function mappingsForPages(
  folder = replaysFolder,
  laws = process.env.BRIGHTLINE_LAWS ?? lawsFolder,
): Bundled[] {
  const { library } = readLaws(laws);
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((file): Bundled[] => {
      const mapping = readReplay({ path: file, text: read(file) });
      if (!library.packs.some(({ id }) => id === mapping.jurisdiction)) return [];
      checkMapping(link(library, mapping.jurisdiction), mapping);
      const sample = file.replace(/\.yaml$/, ".csv");
      return [
        {
          file,
          mapping,
          ...(existsSync(join(folder, sample)) && { sample: { file: sample, text: read(sample) } }),
        },
      ];
    })
    .sort((a, b) => Number("sample" in a) - Number("sample" in b));
}

export function replays(): Plugin {
  let made: { path: string; text: string } | undefined;
  const get = (): { path: string; text: string } => {
    if (!made) {
      const text = JSON.stringify(mappingsForPages());
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
      made = { path: `laws/replays.${hash}.json`, text };
    }
    return made;
  };
  return {
    name: "brightline-replays",
    resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
    load: (id) =>
      id === `\0${virtual}` ? `export const mappingsFile = ${JSON.stringify(`/${get().path}`)};` : undefined,
    generateBundle() {
      this.emitFile({ type: "asset", fileName: get().path, source: get().text });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== `/${get().path}`) return next();
        response.setHeader("content-type", "application/json");
        response.end(get().text);
      });
    },
  };
}
