/** Small schemas that the others are made of. */
import { z } from "@hono/zod-openapi";

/** A list as the engine hands it out. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** A named schema, or null; `.nullable()` would leave the null out of the OpenAPI document. */
export const orNull = <Item extends z.ZodType>(item: Item) => z.union([item, z.null()]);

/** Text by name. */
export const texts = z.record(z.string(), z.string()).readonly();

export const CivilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .openapi("CivilDate", { example: "2026-03-01", description: "A civil date in the zone of the pack." });

export const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi("Hash", { description: "SHA-256, 64 lower-case hexadecimal digits." });

export const PackId = z
  .string()
  .min(1)
  .max(100)
  .openapi({ example: "us-ca", description: "Id of a pack, as `us`, `us-ca` or `us-ca-los-angeles`." });

export const Status = z.enum(["read", "partly-read", "secondary", "unverified"]).openapi("Status", {
  description: "How well the text behind a rule was read. Only `read` settles an answer by itself.",
});

export const FindingCode = z
  .enum([
    "law-gap",
    "law-conflict",
    "rule-dead",
    "rule-idle",
    "rule-void",
    "power-missing",
    "limit-missing",
    "restraint-wide",
    "duty-unreachable",
    "definition-unused",
    "case-fails",
    "facts-contradict",
    "beyond-budget",
  ])
  .openapi("FindingCode", { description: "What a proof can find in a body of law." });

export const Reviewed = z
  .strictObject({ by: z.string(), on: z.string() })
  .openapi("Reviewed", { description: "Counsel who reviewed the pack, and when." });

/**
 * `true` when a schema says what a type of the engine says, key for key; else `false`, which does not
 * compile where `true` is written.
 */
export type Agrees<Schema extends z.ZodType, Type> = [z.output<Schema>] extends [Type]
  ? [Type] extends [z.output<Schema>]
    ? [keyof Type] extends [keyof z.output<Schema>]
      ? [keyof z.output<Schema>] extends [keyof Type]
        ? true
        : false
      : false
    : false
  : false;
