/** Packs, chains and their archived versions. */
import type * as engine from "@brightline/engine";
import { z } from "@hono/zod-openapi";
import { Expression } from "./condition.js";
import { type Agrees, CivilDate, FindingCode, Hash, Reviewed, Status, list, orNull, texts } from "./parts.js";
import { Clock, Rule, ruleShape } from "./rule.js";
import { Constraint, Fact } from "./vocabulary.js";

const kind = z.enum(["federal", "state", "county", "city", "agency"]);

/** A pack in a list. `chain` is the hash that receipts name: of the pack with all its parents. */
export const PackSummary = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    kind,
    parent: z.string().nullable(),
    version: z.string(),
    hash: Hash,
    chain: Hash.describe("Hash of the pack with all its parents: the `pack.hash` of its answers."),
    zone: z.string(),
    reviewed: orNull(Reviewed).describe("Null: nobody has reviewed it; show a watermark."),
    rules: z
      .strictObject({
        read: z.number(),
        "partly-read": z.number(),
        secondary: z.number(),
        unverified: z.number(),
      })
      .describe("Number of rules by status."),
  })
  .openapi("PackSummary");

export const PackList = z.strictObject({ packs: list(PackSummary) }).openapi("PackList");

const Case = z.strictObject({
  name: z.string(),
  variationOf: z.string().optional(),
  source: z.string().optional(),
  on: z.string(),
  jurisdiction: z.string(),
  facts: z.record(z.string(), z.unknown()).readonly(),
  expect: texts,
  because: texts,
  unsettled: list(z.string()),
  possible: z.record(z.string(), list(z.string())).readonly(),
  place: z.strictObject({ file: z.string(), line: z.number(), column: z.number() }),
});

const Deadline = z.strictObject({
  id: z.string(),
  what: z.string(),
  by: Clock,
  cite: z.string(),
  from: CivilDate,
  to: CivilDate.optional(),
  status: Status,
});

const Report = z.strictObject({
  id: z.string(),
  who: z.string(),
  to: z.string(),
  due: z.string(),
  first: CivilDate.optional(),
  every: z.strictObject({ amount: z.number(), unit: z.enum(["days", "months"]) }).optional(),
  fields: list(z.string()),
  nil: z.enum(["yes", "no", "not-stated"]),
  cite: z.string(),
  from: CivilDate,
  until: CivilDate.optional(),
  status: Status,
});

const Passage = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("heading"), level: z.number(), text: z.string() }),
  z.strictObject({ kind: z.literal("prose"), markdown: z.string() }),
  z.strictObject({ kind: z.literal("rules"), ids: list(z.string()) }),
  z.strictObject({ kind: z.literal("case"), index: z.number() }),
  z.strictObject({ kind: z.literal("note"), index: z.number() }),
  z.strictObject({ kind: z.literal("not-encoded"), index: z.number() }),
  z.strictObject({ kind: z.literal("report"), id: z.string() }),
  z.strictObject({ kind: z.literal("deadline"), id: z.string() }),
  z.strictObject({ kind: z.literal("fact"), id: z.string() }),
  z.strictObject({ kind: z.literal("define"), names: list(z.string()) }),
]);

const Chapter = z.strictObject({
  id: z.string(),
  title: z.string(),
  cite: z.string().optional(),
  source: z.string().optional(),
  checked: CivilDate.optional(),
  passages: list(Passage),
});

const packShape = {
  id: z.string(),
  title: z.string(),
  kind,
  parent: z.string().optional(),
  version: z.string(),
  zone: z.string(),
  circuit: z.string().optional(),
  reviewed: Reviewed.optional(),
  sources: list(z.strictObject({ title: z.string(), url: z.string() })),
  groups: z.record(z.string(), list(z.string())).readonly(),
  positions: list(
    z.strictObject({
      doubt: z.string(),
      reading: z.enum(["stands", "falls"]),
      by: z.string(),
      on: CivilDate,
    }),
  ),
  confirmed: list(z.string()),
  constraints: list(Constraint),
  facts: list(Fact),
  defines: z.record(z.string(), Expression).readonly(),
  rules: list(Rule),
  cases: list(Case),
  deadlines: list(Deadline),
  reports: list(Report),
  notes: list(
    z.strictObject({
      by: z.string(),
      on: CivilDate.optional(),
      text: z.string(),
      about: list(z.string()),
      explains: list(FindingCode),
    }),
  ),
  notEncoded: list(z.strictObject({ what: z.string(), cite: z.string().optional(), why: z.string() })),
  tables: list(z.strictObject({ name: z.string(), columns: list(z.string()), rows: list(texts) })),
  chapters: list(Chapter),
  hash: Hash,
  chainHash: Hash,
};

const Pack = z.strictObject(packShape);
true satisfies Agrees<typeof Case, engine.Case>;
true satisfies Agrees<typeof Deadline, engine.Deadline>;
true satisfies Agrees<typeof Report, engine.Report>;
true satisfies Agrees<typeof Chapter, engine.Chapter>;
true satisfies Agrees<typeof Pack, engine.Pack>;

/** A whole pack; with `on`, each rule says whether it is in force that day. */
export const PackDetail = z
  .strictObject({
    ...packShape,
    on: CivilDate.optional().describe("The day the rules were marked for."),
    rules: list(
      z.strictObject({
        ...ruleShape,
        inForce: z.boolean().optional().describe("Whether the rule's dates cover the day asked about."),
      }),
    ),
  })
  .openapi("PackDetail");

/** A pack with all its parents, federal first. */
export const ChainDetail = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    zone: z.string(),
    hash: Hash,
    version: z.string(),
    language: z.string(),
    packs: list(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        kind,
        version: z.string(),
        hash: Hash,
        reviewed: orNull(Reviewed),
      }),
    ),
    facts: list(Fact).describe("Every fact a question to this chain may state."),
  })
  .openapi("ChainDetail");

/** What of a pack was served, and since when. */
export const VersionList = z
  .strictObject({
    pack: z.string(),
    versions: list(
      z.strictObject({
        hash: Hash,
        version: z.string(),
        firstServed: z.string().describe("An instant, UTC."),
      }),
    ).describe("Texts of the pack itself, newest first."),
    chains: list(z.strictObject({ hash: Hash, packs: list(Hash), firstServed: z.string() })).describe(
      "Texts of the pack with its parents, newest first: what `pack` of a question may name.",
    ),
  })
  .openapi("VersionList");

export type PackSummary = z.output<typeof PackSummary>;
export type PackDetail = z.output<typeof PackDetail>;
export type ChainDetail = z.output<typeof ChainDetail>;
export type VersionList = z.output<typeof VersionList>;
