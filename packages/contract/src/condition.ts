/** Conditions as the engine's syntax tree. */
import type { Expression as EngineExpression } from "@brightline/engine";
import { z } from "@hono/zod-openapi";
import { list } from "./parts.js";

export const Expression: z.ZodType<EngineExpression> = z
  .lazy(() =>
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("all"), of: list(Expression) }),
      z.strictObject({ kind: z.literal("any"), of: list(Expression) }),
      z.strictObject({ kind: z.literal("not"), of: Expression }),
      z.strictObject({ kind: z.literal("is"), fact: z.string(), values: list(z.string()) }),
      z.strictObject({
        kind: z.literal("compare"),
        fact: z.string(),
        op: z.enum(["<", "<=", ">", ">="]),
        amount: z.number(),
        unit: z.string().optional(),
      }),
      z.strictObject({ kind: z.literal("name"), name: z.string() }),
      z.strictObject({ kind: z.literal("constant"), value: z.boolean() }),
    ]),
  )
  .openapi("Expression", { description: "A condition of the pack language, as a tree." });
