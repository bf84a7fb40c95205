/** The archive of served texts, in SQL. Rows are named by their hash, so they are written once and never changed. */
import type { SourceFile } from "@brightline/engine";
import type { Transaction } from "../database/transaction.js";

export interface VocabularyText {
  readonly hash: string;
  readonly content: string;
}

export interface PackText {
  readonly hash: string;
  readonly pack: string;
  readonly version: string;
  readonly files: readonly SourceFile[];
}

/** Which texts make up a chain; `packs` are hashes, from the top. */
export interface ChainText {
  readonly hash: string;
  readonly vocabulary: string;
  readonly jurisdiction: string;
  readonly packs: readonly string[];
}

export interface Served {
  readonly firstServed: Date;
}

/** Keeps what is not kept yet. */
export async function keepVocabulary(
  transaction: Transaction,
  text: VocabularyText,
  now: Date,
): Promise<void> {
  await transaction
    .insertInto("vocabulary_version")
    .values({ ...text, first_served: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps what is not kept yet. */
export async function keepPack(transaction: Transaction, text: PackText, now: Date): Promise<void> {
  await transaction
    .insertInto("pack_version")
    .values({ ...text, files: JSON.stringify(text.files), first_served: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keeps what is not kept yet. */
export async function keepChain(transaction: Transaction, text: ChainText, now: Date): Promise<void> {
  await transaction
    .insertInto("chain_version")
    .values({ ...text, packs: JSON.stringify(text.packs), first_served: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** More than one when the vocabulary changed under an unchanged chain. */
export function findChains(transaction: Transaction, hash: string): Promise<ChainText[]> {
  return transaction
    .selectFrom("chain_version")
    .select(["hash", "vocabulary", "jurisdiction", "packs"])
    .where("hash", "=", hash)
    .orderBy("vocabulary")
    .execute();
}

export async function findVocabulary(transaction: Transaction, hash: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom("vocabulary_version")
    .select("content")
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row?.content;
}

/** In no particular order; fewer than asked for when some are not kept. */
export function findPacks(transaction: Transaction, hashes: readonly string[]): Promise<PackText[]> {
  return transaction
    .selectFrom("pack_version")
    .select(["hash", "pack", "version", "files"])
    .where("hash", "in", [...hashes])
    .execute();
}

/** Newest first. */
export async function packVersions(
  transaction: Transaction,
  pack: string,
): Promise<(Omit<PackText, "files" | "pack"> & Served)[]> {
  const rows = await transaction
    .selectFrom("pack_version")
    .select(["hash", "version", "first_served"])
    .where("pack", "=", pack)
    .orderBy("first_served", "desc")
    .orderBy("hash")
    .execute();
  return rows.map(({ hash, version, first_served }) => ({ hash, version, firstServed: first_served }));
}

/** Newest first. */
export async function chainVersions(
  transaction: Transaction,
  jurisdiction: string,
): Promise<(Pick<ChainText, "hash" | "packs"> & Served)[]> {
  const rows = await transaction
    .selectFrom("chain_version")
    .select(["hash", "packs", "first_served"])
    .where("jurisdiction", "=", jurisdiction)
    .orderBy("first_served", "desc")
    .orderBy("hash")
    .execute();
  return rows.map(({ hash, packs, first_served }) => ({ hash, packs, firstServed: first_served }));
}
