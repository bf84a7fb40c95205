/** The packs as the pages load them: an index first, then one file for each pack of a chain, kept once read. */
import {
  type Case,
  type Chain,
  type Chapter,
  type Library,
  link,
  type Note,
  type NotEncoded,
  type Pack,
  type PackKind,
  type Passage,
  type Report,
  type SourceFile,
  type Status,
  type Vocabulary,
} from "@brightline/engine";
import { indexFile } from "virtual:laws";
import type { Encounter } from "./guide/encounter.js";
import type { Place } from "./guide/place.js";
import type { Block } from "./law/prose.js";
import type { Standing } from "./law/standing.js";
import type { Country } from "./map/country.js";

/** What is known of a pack before it is loaded. */
export interface PackCard {
  readonly id: string;
  readonly title: string;
  readonly kind: PackKind;
  readonly parent?: string;
  readonly version: string;
  readonly hash: string;
  readonly reviewed?: { readonly by: string; readonly on: string };
  readonly files: { readonly guide: string; readonly library: string; readonly sources: string };
  readonly counts: { readonly chapters: number; readonly rules: number; readonly cases: number };
  readonly byStatus: Readonly<Record<Status, number>>;
}

export interface Index {
  readonly vocabulary: Vocabulary;
  readonly encounters: readonly Encounter[];
  readonly places: readonly Place[];
  readonly packs: readonly PackCard[];
  /** Address of what is known of each pack's reading. */
  readonly standings: string;
  /** Address of the country's map. */
  readonly map: string;
}

/** A passage as the pages show it: its prose is a tree, not text. */
export type PagePassage =
  | Exclude<Passage, { kind: "prose" }>
  | { readonly kind: "prose"; readonly blocks: readonly Block[] };

/** What only the law library shows of a pack. */
export interface Reading {
  readonly cases: readonly Case[];
  readonly notes: readonly Note[];
  readonly notEncoded: readonly NotEncoded[];
  readonly reports: readonly Report[];
  readonly sources: Pack["sources"];
  readonly chapters: readonly (Omit<Chapter, "passages"> & { readonly passages: readonly PagePassage[] })[];
}

const kept = new Map<string, Promise<unknown>>();

function read<T>(path: string): Promise<T> {
  let file = kept.get(path) as Promise<T> | undefined;
  if (!file) {
    file = fetch(path).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json() as Promise<T>;
    });
    // A failed read is not remembered: the next try asks again.
    file.catch(() => kept.delete(path));
    kept.set(path, file);
  }
  return file;
}

export const readIndex = (): Promise<Index> => read<Index>(indexFile);

/** The cards of a pack and its parents, federal first; empty when there is no such pack. */
export function lineage(index: Index, id: string): PackCard[] {
  const cards: PackCard[] = [];
  for (
    let at = index.packs.find((pack) => pack.id === id);
    at;
    at = index.packs.find((pack) => pack.id === at?.parent)
  )
    cards.unshift(at);
  return cards;
}

export const readStandings = async (): Promise<readonly Standing[]> =>
  read<readonly Standing[]>((await readIndex()).standings);

export const readMap = async (): Promise<Country> => read<Country>((await readIndex()).map);

export const readPack = (card: PackCard): Promise<Pack> => read<Pack>(card.files.guide);

/** The pack's files as they were written; only the editor wants them. */
export const readSources = (card: PackCard): Promise<readonly SourceFile[]> =>
  read<readonly SourceFile[]>(card.files.sources);

/** The packs of a chain, as a library. */
export async function readLineage(id: string): Promise<Library> {
  const index = await readIndex();
  const packs = await Promise.all(lineage(index, id).map(readPack));
  return { vocabulary: index.vocabulary, packs };
}

const chains = new Map<string, Promise<Chain>>();

/** @throws {BrightlineError} when there is no such pack; any Error when a file cannot be had */
export function readChain(id: string): Promise<Chain> {
  let chain = chains.get(id);
  if (!chain) {
    chain = readLineage(id).then((library) => link(library, id));
    chain.catch(() => chains.delete(id));
    chains.set(id, chain);
  }
  return chain;
}

export async function readReading(id: string): Promise<Reading> {
  const card = (await readIndex()).packs.find((pack) => pack.id === id);
  if (!card) throw new Error(`there is no pack ${id}`);
  return read<Reading>(card.files.library);
}
