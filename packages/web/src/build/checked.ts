/** Names in the files beside the packs: one that does not exist is written down, and stops the build. */
import type { Library } from "@brightline/engine";

export type Raw = Record<string, unknown>;

export class Checked {
  readonly mistakes: string[] = [];
  readonly #acts: ReadonlySet<string>;
  readonly #facts: ReadonlyMap<string, readonly string[]>;

  constructor({ vocabulary }: Library) {
    this.#acts = new Set(vocabulary.acts.map((act) => act.id));
    this.#facts = new Map(vocabulary.facts.map((fact) => [fact.id, fact.values]));
  }

  /** @param where named in the mistake */
  acts(where: string, value: unknown): string[] {
    const list = Array.isArray(value) ? value.map(String) : [];
    for (const act of list)
      if (!this.#acts.has(act)) this.mistakes.push(`${where}: there is no act \`${act}\``);
    return list;
  }

  /** Yes and no mean the same with and without quotation marks. */
  facts(where: string, value: unknown): Record<string, string> {
    const map: Record<string, string> = {};
    for (const [fact, given] of Object.entries((value ?? {}) as Raw)) {
      map[fact] = given === true ? "yes" : given === false ? "no" : String(given);
      if (!this.#facts.get(fact)?.includes(map[fact]))
        this.mistakes.push(`${where}: \`${fact}\` cannot be \`${map[fact]}\``);
    }
    return map;
  }

  unique(what: string, list: readonly { readonly id: string }[]): void {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) this.mistakes.push(`the ${what} \`${id}\` stands twice`);
      seen.add(id);
    }
  }

  /** @throws {Error} naming every mistake, one a line */
  done(file: string): void {
    if (this.mistakes.length > 0) throw new Error(`${file}\n${this.mistakes.join("\n")}`);
  }
}
