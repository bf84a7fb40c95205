/** What the two pages need before they can begin. */
import { notFound } from "@tanstack/react-router";
import { readChain, readIndex, readReading, readSources, lineage } from "../laws.js";
import type { Search } from "../guide/course.js";
import { presets, presetsIn, readComparison } from "./address.js";
import type { Edition } from "./compare.js";
import type { Brief } from "./proof.js";

/** @throws the router's `notFound` when there is no such pack */
export async function loadProof(pack: string): Promise<Brief> {
  const index = await readIndex();
  const cards = lineage(index, pack);
  if (cards.length === 0) throw notFound();
  const [chain, files] = await Promise.all([readChain(pack), Promise.all(cards.map(readSources))]);
  return { index, chain, files: files.flat() };
}

/**
 * An address without a comparison shows the first that is ready-made.
 * @throws the router's `notFound` when the address names a pack or a day that is none
 */
export async function loadComparison(search: Search): Promise<Edition> {
  const index = await readIndex();
  const [first] = presetsIn(index);
  const comparison =
    search.before === undefined && first !== undefined ? presets[first] : readComparison(search);
  if (!comparison) throw notFound();
  const packs = [
    ...new Set(
      [comparison.before, comparison.after].flatMap((id) => lineage(index, id).map((card) => card.id)),
    ),
  ];
  if (![comparison.before, comparison.after].every((id) => packs.includes(id))) throw notFound();
  const [before, after, ...readings] = await Promise.all([
    readChain(comparison.before),
    readChain(comparison.after),
    ...packs.map(readReading),
  ]);
  const chapters = Object.fromEntries(packs.map((id, at) => [id, readings[at]?.chapters ?? []]));
  return { index, comparison, before, after, chapters };
}
