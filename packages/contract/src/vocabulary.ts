/** The shared names: ranks, acts, facts, events. */
import type * as engine from "@brightline/engine";
import { z } from "@hono/zod-openapi";
import { Expression } from "./condition.js";
import { type Agrees, list, texts } from "./parts.js";

export const Rank = z
  .strictObject({
    id: z.string(),
    maker: z.enum(["federal", "state", "local", "agency", "court"]),
    title: z.string(),
  })
  .openapi("Rank", { description: "Where a rule stands; the first rank of the list is the top." });

export const Act = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    question: z.string(),
    coercive: z.boolean().describe("Force against a person: needs authority shown."),
    actor: z.string().optional(),
    shownBy: z.string().optional().describe("Fact that shows the act was done."),
  })
  .openapi("Act", { description: "Something the agency might do; every answer is about one act." });

export const Event = z
  .strictObject({ id: z.string(), title: z.string() })
  .openapi("Event", { description: "An instant from which clocks run." });

const Derivation = z.strictObject({
  any: z.enum(["convictions", "charges"]),
  join: z.strictObject({ table: z.string(), on: z.string() }).optional(),
  where: Expression,
  unclear: Expression.optional(),
  within: z
    .strictObject({ amount: z.number(), unit: z.enum(["days", "months", "years"]), from: z.string() })
    .optional(),
});

export const Fact = z
  .strictObject({
    id: z.string(),
    question: z.string(),
    help: z.string().optional(),
    values: list(z.string()).describe("Possible values; an empty list means a number with `unit`."),
    unit: z.string().optional(),
    labels: texts,
    presume: z.strictObject({ value: z.string(), until: z.string() }).optional(),
    concludedBy: z.string().optional(),
    judgement: z.boolean(),
    controllable: z.boolean(),
    infer: list(z.strictObject({ value: z.string(), when: Expression })),
    derive: Derivation.optional(),
  })
  .openapi("Fact", { description: "A thing one can know about a situation. Unknown is never false." });

export const Constraint = z
  .strictObject({ never: Expression, why: z.string() })
  .openapi("Constraint", { description: "A combination that cannot occur." });

export const Vocabulary = z
  .strictObject({
    language: z.string().describe("Version of the pack language."),
    ranks: list(Rank),
    acts: list(Act),
    facts: list(Fact),
    events: list(Event),
    constraints: list(Constraint),
    hash: z.string().describe("SHA-256 of the vocabulary's text."),
  })
  .openapi("Vocabulary");

true satisfies Agrees<typeof Rank, engine.Rank>;
true satisfies Agrees<typeof Act, engine.Act>;
true satisfies Agrees<typeof Event, engine.Event>;
true satisfies Agrees<typeof Derivation, engine.Derivation>;
true satisfies Agrees<typeof Constraint, engine.Constraint>;
true satisfies Agrees<typeof Fact, engine.Fact>;
true satisfies Agrees<typeof Vocabulary, engine.Vocabulary>;
