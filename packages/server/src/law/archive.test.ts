import { BrightlineError } from "@brightline/engine";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../database/transaction.js";
import { standingClock } from "../testing/clock.js";
import { kinds, migratedDatabase } from "../testing/database.js";
import { zenith } from "../testing/laws.js";
import { record, restore } from "./archive.js";
import { readTexts } from "./load.js";
import { lawService } from "./service.js";
import * as store from "./store.js";

const before = readTexts(zenith("must-not"));
const after = readTexts(zenith("must"));
const hashOf = (laws: typeof before, id: string) => laws.chains.get(id)?.hash as string;

const put = {
  jurisdiction: "us-zz",
  on: "2026-03-01",
  facts: { "agency.type": "county-jail", "request.form": "i-247a" },
  acts: ["give-copy"],
};

describe.each(kinds())("the archive on %s", (kind) => {
  let opened: Awaited<ReturnType<typeof migratedDatabase>>;
  const clock = standingClock();
  beforeAll(async () => {
    opened = await migratedDatabase(kind);
    clock.put("2026-01-05T08:00:00Z");
    await record(opened.database, before, clock);
    clock.put("2026-02-05T08:00:00Z");
    await record(opened.database, after, clock);
  });
  afterAll(() => opened.close());

  it("keeps a text once, with the time it was first served", async () => {
    clock.put("2026-03-05T08:00:00Z");
    await record(opened.database, after, clock);
    const versions = await inTransaction(opened.database, (transaction) =>
      store.packVersions(transaction, "us-zz"),
    );
    expect(versions.map(({ version, firstServed }) => [version, firstServed.toISOString()])).toEqual([
      ["2026.1", "2026-02-05T08:00:00.000Z"],
      ["2026.2", "2026-01-05T08:00:00.000Z"],
    ]);
    const federal = await inTransaction(opened.database, (transaction) =>
      store.packVersions(transaction, "us"),
    );
    expect(federal).toHaveLength(1);
  });

  it("answers an old question as it was answered then", async () => {
    const then = await lawService(before, opened.database, standingClock()).decide(put);
    const now = lawService(after, opened.database, standingClock());
    expect((await now.decide(put)).answers[0]?.verdict).toBe("must");
    expect(await now.decide({ ...put, pack: then.pack.hash })).toEqual(then);
    expect(then.answers[0]?.verdict).toBe("must-not");
  });

  it("gives a chain the hash it had, every parent in order", async () => {
    for (const laws of [before, after])
      for (const chain of laws.chains.values()) {
        const again = await restore(opened.database, chain.id, chain.hash);
        expect(again.hash).toBe(chain.hash);
        expect(again.packs).toEqual(chain.packs);
      }
  });

  it("refuses a hash it never served, and one of another place", async () => {
    await expect(restore(opened.database, "us-zz", "0".repeat(64))).rejects.toMatchObject({
      code: "version-unknown",
    });
    await expect(restore(opened.database, "us", hashOf(before, "us-zz"))).rejects.toMatchObject({
      code: "version-unknown",
    });
  });

  it("still refuses a bad question to an old chain, and forgets a failure", async () => {
    const service = lawService(after, opened.database, standingClock());
    const old = { ...put, pack: hashOf(before, "us-zz") };
    await expect(service.decide({ ...old, facts: { "agency.typ": "county-jail" } })).rejects.toBeInstanceOf(
      BrightlineError,
    );
    const lost = { ...put, pack: "f".repeat(64) };
    await expect(service.decide(lost)).rejects.toMatchObject({ code: "version-unknown" });
    await expect(service.decide(lost)).rejects.toMatchObject({ code: "version-unknown" });
    expect((await service.decide(old)).answers).toHaveLength(1);
  });

  it("keeps old chains ready without keeping all of them", async () => {
    const service = lawService(after, opened.database, standingClock());
    for (let n = 0; n < 20; n += 1)
      await service.decide({ ...put, pack: String(n).padStart(64, "0") }).catch(() => undefined);
    const old = { ...put, pack: hashOf(before, "us-zz") };
    expect(await Promise.all([service.decide(old), service.decide(old)])).toHaveLength(2);
  });

  it("gives a chain another hash when only the vocabulary changed", async () => {
    const files = zenith("must").map((file) =>
      file.path === "vocabulary.yaml" ? { ...file, text: `${file.text}# another comment\n` } : file,
    );
    const other = readTexts(files);
    await record(opened.database, other, clock);
    const hash = hashOf(other, "us-zz");
    expect(hash).not.toBe(hashOf(after, "us-zz"));
    expect((await restore(opened.database, "us-zz", hash)).hash).toBe(hash);
  });

  it("notices a text that was altered behind its back", async () => {
    const hash = hashOf(before, "us-zz");
    await sql`update pack_version set files = replace(files::text, 'Do not give a copy', 'Give a copy')::jsonb
      where hash = ${before.library.packs.find(({ id }) => id === "us-zz")?.hash}`.execute(opened.database);
    await expect(restore(opened.database, "us-zz", hash)).rejects.toThrow(/no longer has the hash|version/);
  });

  it("keeps nothing when something fails on the way", async () => {
    const broken = { ...after, vocabulary: { ...after.vocabulary, hash: "not a hash" } };
    await expect(record(opened.database, broken, clock)).rejects.toThrow(/check constraint/);
    const rows = await opened.database.selectFrom("vocabulary_version").select("hash").execute();
    expect(rows.map(({ hash }) => hash)).not.toContain("not a hash");
  });
});
