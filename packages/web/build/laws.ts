/**
 * Puts the packs into the pages: one small file with vocabulary, encounters and places; one with the map of the country; for each pack one file the
 * guide decides with, one with the prose and cases that only the law library shows, and one with the pack's files as
 * they were written, for the editor.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format, type Pack } from "@brightline/engine";
import { lawFiles, lawsFolder, readLaws } from "@brightline/library";
import type { Plugin } from "vite";
import type { Index, PackCard, Reading } from "../src/laws.js";
import { readEncounters, readPlaces } from "../src/build/encounters.js";
import { standingOf } from "../src/law/standing.js";
import { statuses } from "../src/law/status.js";
import { readMap } from "../src/build/map.js";
import { readProse } from "../src/build/prose.js";

const virtual = "virtual:laws";

interface LawFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads the laws folder (`BRIGHTLINE_LAWS`, else the one that comes along).
 * @throws {Error} with every problem of the packs, encounters and places
 */
export function lawsForPages(folder = process.env.BRIGHTLINE_LAWS ?? lawsFolder): {
  index: string;
  files: LawFile[];
} {
  const { library, problems } = readLaws(folder);
  if (problems.length > 0) throw new Error(`the packs have problems\n${problems.map(format).join("\n")}`);
  const sources = lawFiles(folder);
  const files: LawFile[] = [];
  const emit = (name: string, content: unknown): string => {
    const text = JSON.stringify(content);
    const path = `laws/${name}.${createHash("sha256").update(text).digest("hex").slice(0, 10)}.json`;
    files.push({ path, text });
    return `/${path}`;
  };
  const index: Index = {
    vocabulary: library.vocabulary,
    encounters: readEncounters(readFileSync(join(folder, "encounters.yaml"), "utf8"), library),
    standings: emit("standings", inOrder(library.packs).map(standingOf)),
    map: emit("map", readMap(readFileSync(join(folder, "map.yaml"), "utf8"), library)),
    places: readPlaces(readFileSync(join(folder, "places.yaml"), "utf8"), library),
    packs: inOrder(library.packs).map((pack) =>
      card(pack, {
        guide: emit(pack.id, deciding(pack)),
        library: emit(`${pack.id}.reading`, reading(pack)),
        sources: emit(
          `${pack.id}.sources`,
          sources.filter(({ path }) => path.startsWith(`${pack.id}/`)),
        ),
      }),
    ),
  };
  return { index: emit("index", index), files };
}

/** Each pack before its children; the federal one first, made-up places last. */
function inOrder(packs: readonly Pack[]): Pack[] {
  const below = (parent: string | undefined): Pack[] =>
    packs
      .filter((pack) => pack.parent === parent)
      .sort((a, b) => Number(a.id.startsWith("template")) - Number(b.id.startsWith("template")))
      .flatMap((pack) => [pack, ...below(pack.id)]);
  return below(undefined);
}

/** What an answer needs; records are the desk's business, so offense tables stay behind. */
function deciding(pack: Pack): Pack {
  return {
    ...pack,
    cases: [],
    notes: [],
    notEncoded: [],
    reports: [],
    tables: [],
    chapters: [],
    sources: [],
  };
}

function reading({ cases, notes, notEncoded, reports, sources, chapters }: Pack): Reading {
  return {
    cases,
    notes,
    notEncoded,
    reports,
    sources,
    chapters: chapters.map((chapter) => ({
      ...chapter,
      passages: chapter.passages.map((passage) =>
        passage.kind === "prose" ? { kind: "prose", blocks: readProse(passage.markdown) } : passage,
      ),
    })),
  };
}

function card(pack: Pack, files: PackCard["files"]): PackCard {
  const { id, title, kind, parent, version, hash, reviewed } = pack;
  // A rule about several acts stands once for each, under one id.
  const rules = [...new Map(pack.rules.map((rule) => [rule.id, rule])).values()];
  const byStatus = Object.fromEntries(
    statuses.map((status) => [status, rules.filter((rule) => rule.status === status).length]),
  );
  return {
    ...{ id, title, kind, parent, version, hash, reviewed },
    files,
    counts: { chapters: pack.chapters.length, rules: rules.length, cases: pack.cases.length },
    byStatus: byStatus as PackCard["byStatus"],
  };
}

export function laws(): Plugin {
  let built: ReturnType<typeof lawsForPages> | undefined;
  const get = (): ReturnType<typeof lawsForPages> => {
    built ??= lawsForPages();
    return built;
  };
  return {
    name: "brightline-laws",
    resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
    load: (id) =>
      id === `\0${virtual}` ? `export const indexFile = ${JSON.stringify(get().index)};` : undefined,
    generateBundle() {
      for (const { path, text } of get().files)
        this.emitFile({ type: "asset", fileName: path, source: text });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = get().files.find(({ path }) => request.url === `/${path}`);
        if (!file) return next();
        response.setHeader("content-type", "application/json");
        response.end(file.text);
      });
    },
  };
}
