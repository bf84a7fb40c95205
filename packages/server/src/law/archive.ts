/** Keeps every text that is served, and puts an old chain together again from its hash. */
import type { Chain, SourceFile } from "@brightline/engine";
import type { Clock } from "../clock/clock.js";
import { type Database, inTransaction } from "../database/transaction.js";
import { Refusal } from "../http/problem.js";
import { type Laws, laidOut } from "./load.js";
import * as store from "./store.js";

/** Records the packs that are about to be served; a text already kept stays as it is. */
export async function record(database: Database, laws: Laws, clock: Clock): Promise<void> {
  const now = clock.now();
  const { vocabulary } = laws;
  await inTransaction(database, async (transaction) => {
    await store.keepVocabulary(transaction, { hash: vocabulary.hash, content: vocabulary.text }, now);
    for (const { hash, id, version } of laws.library.packs)
      await store.keepPack(transaction, { hash, pack: id, version, files: laws.files.get(id) ?? [] }, now);
    for (const chain of laws.chains.values()) {
      const packs = chain.packs.map((pack) => pack.hash);
      await store.keepChain(
        transaction,
        { hash: chain.hash, vocabulary: vocabulary.hash, jurisdiction: chain.id, packs },
        now,
      );
    }
  });
}

/**
 * The chain of an earlier answer, read again from the text that gave it.
 * @param hash the `pack.hash` of that answer
 * @throws {Refusal} `version-unknown`
 * @throws {Error} when an archived text no longer has its hash
 */
export async function restore(database: Database, jurisdiction: string, hash: string): Promise<Chain> {
  const { vocabulary, files } = await inTransaction(database, async (transaction) => {
    const found = await store.findChains(transaction, hash);
    const chain = found.find((each) => each.jurisdiction === jurisdiction);
    if (!chain)
      throw new Refusal(
        "version-unknown",
        `no chain of \`${jurisdiction}\` with the hash ${hash} was ever served here`,
      );
    const packs = await store.findPacks(transaction, chain.packs);
    return {
      vocabulary: (await store.findVocabulary(transaction, chain.vocabulary)) ?? "",
      files: packs.flatMap((pack): readonly SourceFile[] => pack.files),
    };
  });
  const chain = laidOut(vocabulary, files).chains.get(jurisdiction);
  if (chain?.hash !== hash)
    throw new Error(`the archived text of ${jurisdiction} no longer has the hash ${hash}`);
  return chain;
}
