/** Reads an edited pack with the real readers and weighs what the edit does. Runs in a clerk. */
import { type Library, link } from "@brightline/engine";
import { type Reading, readLibrary } from "@brightline/engine/read";
import { weigh } from "./effects.js";
import type { Edits, Errand, Report } from "./errand.js";
import { type Family, withEdits } from "./family.js";
import { namesOf } from "./names.js";

/** Keeps the family that is edited, and its published law once it was read. */
export class Bench {
  #family: Family | undefined;
  #published: Library | undefined;

  /** Nothing is reported before a family was opened. */
  *work(errand: Errand): Generator<Report> {
    if (errand.kind === "open") {
      this.#family = errand.family;
      this.#published = undefined;
    } else if (this.#family) yield* this.#run(errand, this.#family);
  }

  *#run(errand: Exclude<Errand, { kind: "open" }>, family: Family): Generator<Report> {
    const { turn, edits } = errand;
    const { library, problems } = read(family, edits);
    const { id } = family.pack;
    if (errand.kind === "check") {
      const sound = library.packs.some((pack) => pack.id === id);
      const names = sound ? { names: namesOf(link(library, id)) } : {};
      yield { kind: "checked", turn, problems, ...names };
      return;
    }
    this.#published ??= read(family, {}).library;
    const touched = [id, ...family.below.map((card) => card.id)];
    for (const effects of weigh(this.#published, library, touched, errand.standpoint))
      yield { kind: "weighed", turn, effects };
  }
}

const read = ({ vocabulary, others, files }: Family, edits: Edits): Reading =>
  readLibrary(withEdits(files, edits), { vocabulary, packs: others });
