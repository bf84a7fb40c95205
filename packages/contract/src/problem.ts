/** Problem documents (RFC 9457), and the catalogue of every reason the API refuses a request. */
import { z } from "@hono/zod-openapi";
import { list } from "./parts.js";

/** Code → status, title, and what to do about it. */
export const refusals = {
  "json-invalid": { status: 400, title: "The body is not JSON", help: "Send one JSON object, UTF-8." },
  "request-invalid": {
    status: 400,
    title: "The request has the wrong shape",
    help: "Mend each place under `problems`; nothing in a request is ignored.",
  },
  "request-malformed": { status: 400, title: "The request is not HTTP", help: "Send HTTP/1.1." },
  "not-found": { status: 404, title: "There is nothing here", help: "`GET /api` lists every address." },
  "pack-unknown": { status: 404, title: "There is no such pack", help: "`GET /api/v1/packs` lists them." },
  "rule-unknown": {
    status: 404,
    title: "There is no such rule",
    help: "`GET /api/v1/packs/{id}` lists them.",
  },
  "version-unknown": {
    status: 404,
    title: "This text was never served here",
    help: "`GET /api/v1/packs/{id}/versions` lists what was.",
  },
  "method-not-allowed": { status: 405, title: "Not with this method", help: "Use one that `Allow` names." },
  "request-timeout": { status: 408, title: "The request took too long", help: "Send it again, faster." },
  "body-too-large": { status: 413, title: "The body is too large", help: "Send at most 256 kB." },
  "media-type": {
    status: 415,
    title: "The body is not of a kind read here",
    help: "Send `content-type: application/json`, not compressed.",
  },
  "question-refused": {
    status: 422,
    title: "The question cannot be answered as put",
    help: "Mend each problem under `problems`; a near name is offered where there is one.",
  },
  "headers-too-large": { status: 431, title: "The headers are too large", help: "Send at most 16 kB." },
  internal: {
    status: 500,
    title: "The server failed",
    help: "This is our fault. Tell the operator the request id.",
  },
  "not-ready": { status: 503, title: "The server is not ready", help: "Try again in a few seconds." },
} as const satisfies Record<string, { status: number; title: string; help: string }>;

export type RefusalCode = keyof typeof refusals;

export const refusalCodes = Object.keys(refusals) as RefusalCode[];

/** One thing to mend. `pointer` (RFC 6901) says where in the body, when it has a place. */
export const ProblemItem = z
  .strictObject({
    code: z.string().openapi({ example: "fact-unknown" }),
    message: z.string(),
    help: z.string(),
    pointer: z.string().optional(),
  })
  .openapi("ProblemItem");

export const ProblemDocument = z
  .strictObject({
    type: z.string().openapi({ example: "/api#problem-question-refused" }),
    title: z.string(),
    status: z.number(),
    code: z.enum(refusalCodes as [RefusalCode, ...RefusalCode[]]),
    detail: z.string(),
    requestId: z.string(),
    problems: list(ProblemItem).optional(),
  })
  .openapi("ProblemDocument", { description: "Why a request was refused (RFC 9457)." });

export type ProblemItem = z.output<typeof ProblemItem>;
export type ProblemDocument = z.output<typeof ProblemDocument>;
