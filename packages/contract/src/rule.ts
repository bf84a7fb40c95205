/** One legal statement, as a pack makes it. */
import type * as engine from "@brightline/engine";
import { z } from "@hono/zod-openapi";
import { Expression } from "./condition.js";
import { type Agrees, CivilDate, Status, list } from "./parts.js";

const voidable = ["must", "may", "must-not", "restrains", "limit"] as const;

export const Place = z
  .strictObject({ file: z.string(), line: z.number(), column: z.number() })
  .openapi("Place", { description: "Where it stands in the pack; lines and columns count from 1." });

export const Clock = z
  .strictObject({
    text: z.string(),
    amount: z.number().optional(),
    unit: z.enum(["hours", "days", "calendar days", "business days", "months", "years"]).optional(),
    excludes: z.literal("weekends and holidays").optional(),
    relation: z.enum(["from", "before", "on"]),
    event: z.string(),
  })
  .openapi("Clock", { description: "How long, from which event; no amount for words such as `promptly`." });

export const Doubt = z
  .strictObject({
    name: z.string(),
    of: z.enum(["rule", "confers"]),
    default: z.enum(["stands", "falls"]),
    says: list(z.strictObject({ who: z.string(), holds: z.string() })),
  })
  .openapi("Doubt", { description: "A question on which those who know disagree." });

const Injunction = z.strictObject({
  court: z.string(),
  cite: z.string().optional(),
  from: CivilDate,
  to: CivilDate.optional(),
  scope: Expression.optional(),
  effect: z.enum(["lifts", "forbids"]),
});

export const ruleShape = {
  id: z.string().openapi({ example: "us-ca/values-act/hold", description: "pack/file/name" }),
  pack: z.string(),
  kind: z.enum(["must", "must-not", "may", "no-power", "no-duty", "restrains", "limit"]),
  act: z.string(),
  when: Expression.optional(),
  unless: Expression.optional(),
  binds: list(z.string()).optional(),
  actors: list(z.string()).optional(),
  cite: z.string(),
  rank: z.string(),
  from: CivilDate.describe("First day in force."),
  to: CivilDate.optional().describe("First day no longer in force."),
  dates: z.enum(["certain", "computed", "reported"]),
  status: Status,
  say: z.string(),
  tell: list(z.string()).describe("Words an officer can use."),
  do: list(z.string()),
  then: list(z.string()),
  by: Clock.optional(),
  label: z.string().optional(),
  overrides: list(z.string()),
  confers: z.boolean(),
  needs: z.literal("state").optional(),
  first: list(z.strictObject({ act: z.string(), by: z.string().optional() })),
  doubts: list(Doubt),
  enjoined: list(Injunction),
  inForceIf: z.strictObject({ what: z.string(), outcome: z.enum(["yes", "no", "unknown"]) }).optional(),
  makers: list(z.enum(["federal", "state", "local", "agency"])),
  kinds: list(z.enum(voidable)),
  policyAct: z.string().optional(),
  lasts: Clock.optional(),
  source: z.string().optional(),
  checked: CivilDate.optional(),
  read: z.strictObject({ by: z.string(), on: CivilDate, source: z.string() }).optional(),
  place: Place,
};

export const Rule = z.strictObject(ruleShape).openapi("Rule");

/** A rule within its file, its conditions also as text. */
export const RuleDetail = z
  .strictObject({
    id: z.string(),
    rules: list(Rule).describe("The rule once for each act it names."),
    chapter: z.strictObject({
      id: z.string(),
      title: z.string(),
      cite: z.string().optional(),
      source: z.string().optional(),
      checked: CivilDate.optional(),
    }),
    words: z
      .strictObject({ when: z.string().nullable(), unless: z.string().nullable() })
      .describe("The conditions as the pack writes them; null when the rule has none."),
  })
  .openapi("RuleDetail");

true satisfies Agrees<typeof Clock, engine.Clock>;
true satisfies Agrees<typeof Doubt, engine.Doubt>;
true satisfies Agrees<typeof Injunction, engine.Injunction>;
true satisfies Agrees<typeof Rule, engine.Rule>;

export type RuleDetail = z.output<typeof RuleDetail>;
