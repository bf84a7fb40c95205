/** Every address of the API: path, method, role, what goes in and what comes out. */
import { createRoute, z } from "@hono/zod-openapi";
import { Decision, Interview, InterviewQuestion, Question } from "./answer.js";
import { ChainDetail, PackDetail, PackList, VersionList } from "./pack.js";
import { CivilDate, PackId } from "./parts.js";
import { ProblemDocument, type RefusalCode, refusals } from "./problem.js";
import { RuleDetail } from "./rule.js";
import { Vocabulary } from "./vocabulary.js";

/** Who may use a route. */
export type Role = "public";

const problemContent = { "application/problem+json": { schema: ProblemDocument } };

/** The refusals a route is known for, by status; any other comes as `default`. */
function refused(...codes: RefusalCode[]) {
  const byStatus: Record<number, { description: string; content: typeof problemContent }> = {};
  for (const { status, title } of codes.map((code) => refusals[code])) {
    const before = byStatus[status];
    byStatus[status] = {
      description: before ? `${before.description}; or: ${title}` : title,
      content: problemContent,
    };
  }
  return {
    ...(byStatus as Record<
      400 | 404 | 409 | 413 | 415 | 422 | 503,
      { description: string; content: typeof problemContent }
    >),
    default: { description: "Any other refusal", content: problemContent },
  };
}

function answered<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } };
}

function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } } as const;
}

const name = z.string().min(1).max(100);
const packParams = z.strictObject({ id: PackId });
const role = { "x-role": "public" as Role };
const bodyRefusals = [
  "json-invalid",
  "request-invalid",
  "version-unknown",
  "body-too-large",
  "media-type",
] as const;

export const listPacks = createRoute({
  ...role,
  operationId: "listPacks",
  method: "get",
  path: "/api/v1/packs",
  summary: "Every pack that answers here",
  tags: ["law"],
  responses: { 200: answered("Summaries, parents first", PackList), ...refused() },
});

export const getPack = createRoute({
  ...role,
  operationId: "getPack",
  method: "get",
  path: "/api/v1/packs/{id}",
  summary: "One pack whole; with `on`, which rules are in force that day",
  tags: ["law"],
  request: { params: packParams, query: z.strictObject({ on: CivilDate.optional() }) },
  responses: {
    200: answered("The pack", PackDetail),
    ...refused("request-invalid", "pack-unknown", "question-refused"),
  },
});

export const getRule = createRoute({
  ...role,
  operationId: "getRule",
  method: "get",
  path: "/api/v1/packs/{id}/rules/{file}/{rule}",
  summary: "One rule with its citation, its conditions also as text",
  tags: ["law"],
  request: { params: z.strictObject({ id: PackId, file: name, rule: name }) },
  responses: { 200: answered("The rule", RuleDetail), ...refused("request-invalid", "rule-unknown") },
});

export const getChain = createRoute({
  ...role,
  operationId: "getChain",
  method: "get",
  path: "/api/v1/packs/{id}/chain",
  summary: "A pack with all its parents, and every fact a question to it may state",
  tags: ["law"],
  request: { params: packParams },
  responses: { 200: answered("The chain", ChainDetail), ...refused("request-invalid", "pack-unknown") },
});

export const getCalendar = createRoute({
  ...role,
  operationId: "getCalendar",
  method: "get",
  path: "/api/v1/packs/{id}/calendar.ics",
  summary: "The reports a chain owes, as an iCalendar feed: two years back, five ahead",
  tags: ["law"],
  request: { params: packParams },
  responses: {
    200: { description: "The calendar", content: { "text/calendar": { schema: z.string() } } },
    ...refused("request-invalid", "pack-unknown"),
  },
});

export const listVersions = createRoute({
  ...role,
  operationId: "listVersions",
  method: "get",
  path: "/api/v1/packs/{id}/versions",
  summary: "Every text of a pack that was ever served here",
  tags: ["law"],
  request: { params: packParams },
  responses: {
    200: answered("Hashes, newest first", VersionList),
    ...refused("request-invalid", "pack-unknown", "not-ready"),
  },
});

export const getVocabulary = createRoute({
  ...role,
  operationId: "getVocabulary",
  method: "get",
  path: "/api/v1/vocabulary",
  summary: "The shared names: ranks, acts, facts, events",
  tags: ["law"],
  responses: { 200: answered("The vocabulary", Vocabulary), ...refused() },
});

export const decide = createRoute({
  ...role,
  operationId: "decide",
  method: "post",
  path: "/api/v1/decide",
  summary: "What the law of one place says about each act in one situation on one date",
  tags: ["answers"],
  request: { body: body(Question) },
  responses: {
    200: answered("One answer for each act", Decision),
    ...refused(...bodyRefusals, "question-refused", "not-ready"),
  },
});

export const ask = createRoute({
  ...role,
  operationId: "ask",
  method: "post",
  path: "/api/v1/ask",
  summary: "The next question that can still change an answer",
  tags: ["answers"],
  request: { body: body(InterviewQuestion) },
  responses: {
    200: answered("Answers so far, and the next question", Interview),
    ...refused(...bodyRefusals, "question-refused", "not-ready"),
  },
});

export const getHealth = createRoute({
  ...role,
  operationId: "getHealth",
  method: "get",
  path: "/health",
  summary: "The process runs",
  tags: ["operation"],
  responses: { 200: answered("It does", z.strictObject({ status: z.literal("ok") })), ...refused() },
});

export const getReady = createRoute({
  ...role,
  operationId: "getReady",
  method: "get",
  path: "/ready",
  summary: "The packs are loaded and the database answers",
  tags: ["operation"],
  responses: {
    200: answered("Ready to answer", z.strictObject({ status: z.literal("ready"), packs: z.number() })),
    ...refused("not-ready"),
  },
});

/** In the order of the reference page. */
export const routes = [
  decide,
  ask,
  listPacks,
  getPack,
  getRule,
  getChain,
  getCalendar,
  listVersions,
  getVocabulary,
  getHealth,
  getReady,
] as const;
