/** The names a pack's conditions use: facts and definitions of the pack and its parents. */
import type { Expression, Fact, Library, Pack } from "@brightline/engine";

export interface Names {
  readonly fact: (id: string) => Fact | undefined;
  /** Where a defined name stands, if it is one. */
  readonly definition: (name: string) => { readonly pack: string; readonly name: string; readonly expression: Expression } | undefined;
  readonly act: (id: string) => string;
  readonly group: (name: string) => readonly string[] | undefined;
}

/** @param library the pack and its parents, the pack last */
export function namesOf(library: Library): Names {
  const facts = new Map([...library.vocabulary.facts, ...library.packs.flatMap((pack) => pack.facts)].map((fact) => [fact.id, fact]));
  const acts = new Map(library.vocabulary.acts.map((act) => [act.id, act.name]));
  const groups = new Map(library.packs.flatMap((pack) => Object.entries(pack.groups)));
  const own = library.packs.at(-1) as Pack;
  return {
    fact: (id) => facts.get(id),
    act: (id) => acts.get(id) ?? id,
    group: (name) => groups.get(name),
    definition: (name) => {
      const local = own.defines[name];
      if (local) return { pack: own.id, name, expression: local };
      for (const pack of library.packs) {
        const short = name.startsWith(`${pack.id}.`) ? name.slice(pack.id.length + 1) : "";
        const expression = pack.defines[short];
        if (expression) return { pack: pack.id, name: short, expression };
      }
      return undefined;
    },
  };
}

/** `record_gate` → `record gate`. */
export const spaced = (name: string): string => name.replace(/[_-]/g, " ");
