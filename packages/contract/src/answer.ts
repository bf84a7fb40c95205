/** What is asked of the engine over HTTP, and what it answers: the engine's own objects, unchanged. */
import type * as engine from "@brightline/engine";
import { z } from "@hono/zod-openapi";
import { Facts } from "./facts.js";
import { type Agrees, Hash, PackId, Reviewed, Status, list, orNull, texts } from "./parts.js";
import { Fact } from "./vocabulary.js";

const word = z.string().min(1).max(100);

const asked = {
  jurisdiction: PackId,
  on: z.string().min(1).max(64).openapi({
    example: "2026-03-01",
    description: "A civil date, or an instant; the law of that civil date in the chain's zone answers.",
  }),
  facts: Facts,
  layer: word.optional().describe("Only the rules of this pack: a layer's own verdict."),
  pack: Hash.optional().describe(
    "The `pack.hash` of an earlier answer: answers under the archived text that gave it. Absent: today's packs.",
  ),
};

export const Question = z
  .strictObject({
    ...asked,
    acts: z
      .array(word)
      .min(1)
      .max(100)
      .optional()
      .openapi({
        example: ["hold", "notify-release"],
        description: "Acts to answer; absent: every act of the vocabulary.",
      }),
  })
  .openapi("Question");

export const InterviewQuestion = z
  .strictObject({
    ...asked,
    acts: z
      .array(word)
      .min(1)
      .max(100)
      .openapi({ example: ["hold"], description: "Acts to ask about." }),
    skipped: z.array(word).max(500).optional().describe("Facts the person does not know; not asked again."),
  })
  .openapi("InterviewQuestion");

export const Verdict = z
  .enum(["must", "must-not", "may", "no-rule", "conflict", "depends"])
  .openapi("Verdict");

export const Citation = z
  .strictObject({ rule: z.string(), cite: z.string(), rank: z.string(), status: Status, say: z.string() })
  .openapi("Citation");

const Due = z
  .strictObject({
    rule: z.string(),
    kind: z.enum(["limit", "duty"]),
    from: z.string().nullable(),
    due: z.string().nullable(),
    why: z.string(),
  })
  .openapi("Due", { description: "A clock; null when the event's time is not known." });

const Alternative = z
  .strictObject({ change: texts, verdict: Verdict, settled: z.boolean(), say: z.string().optional() })
  .openapi("Alternative", { description: "One fact changed, and what the answer would then be." });

const Reading = z
  .strictObject({
    supposing: list(z.strictObject({ doubt: z.string(), reading: z.enum(["stands", "falls"]) })),
    verdict: Verdict,
  })
  .openapi("Reading", { description: "One way to read what is in doubt." });

const Conditional = z
  .strictObject({ if: texts, verdict: Verdict, deciding: list(Citation) })
  .openapi("Conditional", { description: "A duty that follows another act." });

export const Answer = z
  .strictObject({
    act: z.string(),
    verdict: Verdict.describe("What the law says of this act."),
    settled: z.boolean().describe("False: ask counsel; do what `meanwhile` says."),
    words: z.string().nullable().describe("The verdict in words, where the bare verdict would mislead."),
    deciding: list(Citation).describe("The rules that decided."),
    defeated: list(z.strictObject({ rule: z.string(), by: z.string(), reason: z.string() })).describe(
      "Rules that applied and lost; `by` is a rule or a court.",
    ),
    possible: list(Verdict).describe("Verdicts still possible when the answer depends."),
    next: z.string().nullable().describe("The fact to ask next."),
    deadlines: list(Due).describe("Clocks that run, with their instants when `events` gives them a start."),
    documents: list(z.string()).describe("Papers owed."),
    alternatives: list(Alternative).describe("What would change the answer."),
    meanwhile: orNull(Verdict).describe("What to do until it is settled; null when it is."),
    readings: list(Reading).describe("The verdict on each reading of what is in doubt."),
    reasons: list(z.string()).describe("Why it is not settled."),
    tell: list(z.string()).describe("Words an officer can use, to the person or to the agents."),
    steps: list(z.string()).describe("What to do, in order."),
    conditional: list(Conditional).describe("Duties that follow if another act is done or planned."),
    assumed: list(z.strictObject({ fact: z.string(), value: z.string(), until: z.string() })).describe(
      "Facts that nobody stated and that the law presumes.",
    ),
    used: texts.describe("Facts that bear on this act and were known."),
    others: list(
      z.strictObject({
        rule: z.string(),
        cite: z.string(),
        rank: z.string(),
        status: Status,
        say: z.string(),
        actors: list(z.string()),
      }),
    ).describe("Duties on somebody else."),
  })
  .openapi("Answer");

export const Decision = z
  .strictObject({
    jurisdiction: z.string(),
    on: z.string(),
    pack: z
      .strictObject({ hash: Hash, version: z.string(), language: z.string() })
      .describe("The text that answered; its hash can be asked again later."),
    reviewed: orNull(Reviewed).describe("Null unless counsel reviewed every pack of the chain."),
    answers: list(Answer).describe("One for each act asked about, in that order."),
    warnings: list(z.string()).describe("Facts stated otherwise than the records say."),
  })
  .openapi("Decision", { description: "The same question on the same packs always gives the same bytes." });

export const Interview = z
  .strictObject({
    answers: list(Answer),
    next: orNull(Fact).describe("The next question; null when nothing asked can change an answer."),
    open: list(z.string()).describe("Acts whose answer still depends on something."),
  })
  .openapi("Interview");

true satisfies Agrees<typeof Citation, engine.Citation>;
true satisfies Agrees<typeof Due, engine.Due>;
true satisfies Agrees<typeof Alternative, engine.Alternative>;
true satisfies Agrees<typeof Reading, engine.Reading>;
true satisfies Agrees<typeof Conditional, engine.Conditional>;
true satisfies Agrees<typeof Answer, engine.Answer>;
true satisfies Agrees<typeof Decision, engine.Decision>;
true satisfies Agrees<typeof Interview, engine.Interview>;

export type Question = z.output<typeof Question>;
export type InterviewQuestion = z.output<typeof InterviewQuestion>;
