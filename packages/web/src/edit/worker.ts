/** Reads the edited text with the real readers and weighs its effects, beside the page so that typing stays smooth. */
import { type Library, link } from "@brightline/engine";
import { type Reading, readLibrary } from "@brightline/engine/read";
import { weigh } from "./effects.js";
import type { Edits, Errand, Report } from "./errand.js";
import { type Family, withEdits } from "./family.js";
import { namesOf } from "./names.js";

interface Worker {
  addEventListener(kind: "message", listen: (event: { readonly data: Errand }) => void): void;
  postMessage(report: Report): void;
}
const worker = self as unknown as Worker;

let family: Family | undefined;
let published: Library | undefined;

const read = ({ vocabulary, others, files }: Family, edits: Edits): Reading =>
  readLibrary(withEdits(files, edits), { vocabulary, packs: others });

function run(errand: Exclude<Errand, { kind: "open" }>, family: Family): void {
  const { turn, edits } = errand;
  const { library, problems } = read(family, edits);
  const { id } = family.pack;
  if (errand.kind === "check") {
    const sound = library.packs.some((pack) => pack.id === id);
    const names = sound ? { names: namesOf(link(library, id)) } : {};
    worker.postMessage({ kind: "checked", turn, problems, ...names });
    return;
  }
  published ??= read(family, {}).library;
  const touched = [id, ...family.below.map((card) => card.id)];
  for (const effects of weigh(published, library, touched, errand.standpoint))
    worker.postMessage({ kind: "weighed", turn, effects });
}

worker.addEventListener("message", ({ data }) => {
  if (data.kind === "open") {
    family = data.family;
    published = undefined;
    return;
  }
  if (!family) return;
  try {
    run(data, family);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    worker.postMessage({ kind: "failed", turn: data.turn, why });
  }
});
