/** Loads what an edit of one pack can touch. */
import { type Index, lineage, readPack, readSources } from "../laws.js";
import type { Family } from "./family.js";

/** @throws {Error} when there is no such pack, or when a file cannot be had */
export async function readFamily(index: Index, id: string): Promise<Family> {
  const touched = index.packs.filter((card) => lineage(index, card.id).some((above) => above.id === id));
  const [pack, ...below] = touched;
  if (!pack) throw new Error(`there is no pack ${id}`);
  const [{ zone }, others, files] = await Promise.all([
    readPack(pack),
    Promise.all(index.packs.filter((card) => !touched.includes(card)).map(readPack)),
    Promise.all(touched.map(readSources)),
  ]);
  return {
    pack,
    below,
    zone,
    vocabulary: index.vocabulary,
    others,
    files: files.flat().map(({ path, text }) => ({ path, text: text.replace(/\r\n?/g, "\n") })),
  };
}
