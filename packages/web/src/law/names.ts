/** The names a pack's conditions use: facts and definitions of the pack and its parents. */
import type { Fact, Library, Pack } from "@brightline/engine";
import type { Reading } from "../laws.js";

export interface Names {
  readonly fact: (id: string) => Fact | undefined;
  /** A defined name, if it is one, and the law of this pack that defines it, if it is of this pack. */
  readonly definition: (
    name: string,
  ) => { readonly pack: string; readonly name: string; readonly chapter: string | undefined } | undefined;
  readonly act: (id: string) => string;
  readonly group: (name: string) => readonly string[] | undefined;
}

/** @param library the pack and its parents, the pack last */
export function namesOf(library: Library, reading: Reading): Names {
  const facts = new Map(
    [...library.vocabulary.facts, ...library.packs.flatMap((pack) => pack.facts)].map((fact) => [
      fact.id,
      fact,
    ]),
  );
  const acts = new Map(library.vocabulary.acts.map((act) => [act.id, act.name]));
  const groups = new Map(library.packs.flatMap((pack) => Object.entries(pack.groups)));
  const own = library.packs.at(-1) as Pack;
  const defined = new Map(
    reading.chapters.flatMap((chapter) =>
      chapter.passages.flatMap((passage) =>
        passage.kind === "define" ? passage.names.map((name) => [name, chapter.id] as const) : [],
      ),
    ),
  );
  return {
    fact: (id) => facts.get(id),
    act: (id) => acts.get(id) ?? id,
    group: (name) => groups.get(name),
    definition: (name) => {
      if (own.defines[name]) return { pack: own.id, name, chapter: defined.get(name) };
      for (const pack of library.packs) {
        const short = name.startsWith(`${pack.id}.`) ? name.slice(pack.id.length + 1) : "";
        if (pack.defines[short])
          return { pack: pack.id, name: short, chapter: pack === own ? defined.get(short) : undefined };
      }
      return undefined;
    },
  };
}

/** `record_gate` → `record gate`. */
export const spaced = (name: string): string => name.replace(/[_-]/g, " ");
