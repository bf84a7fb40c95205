/** Refusals as problem documents (RFC 9457); the only place that turns an error into a response. */
import { type ProblemDocument, type ProblemItem, type RefusalCode, refusals } from "@brightline/contract";
import { BrightlineError } from "@brightline/engine";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { DatabaseUnavailable } from "../database/transaction.js";
import type { Environment } from "./environment.js";

export const problemType = "application/problem+json";

/** Thrown where a request cannot be granted. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly problems: readonly ProblemItem[];
  constructor(
    code: RefusalCode,
    detail: string = refusals[code].help,
    problems: readonly ProblemItem[] = [],
  ) {
    super(detail);
    this.name = "Refusal";
    this.code = code;
    this.problems = problems;
  }
}

/** The document of a refusal. */
export function problemDocument(refusal: Refusal, requestId: string): ProblemDocument {
  const { status, title } = refusals[refusal.code];
  return {
    type: `/api#problem-${refusal.code}`,
    title,
    status,
    code: refusal.code,
    detail: refusal.message,
    requestId,
    ...(refusal.problems.length > 0 && { problems: refusal.problems }),
  };
}

/** Answers with a problem document. */
export function refuse(
  context: Context<Environment>,
  refusal: Refusal,
  headers: Record<string, string> = {},
): Response {
  const document = problemDocument(refusal, context.get("requestId"));
  return context.body(JSON.stringify(document), document.status as 400, {
    ...headers,
    "content-type": problemType,
    "cache-control": "no-store",
  });
}

/** What the engine found wrong with a question. */
export function engineProblems(error: BrightlineError): ProblemItem[] {
  return error.problems.map(({ code, message, help }) => ({ code, message, help }));
}

const shapes: Readonly<Record<number, RefusalCode>> = {
  400: "json-invalid",
  413: "body-too-large",
  415: "media-type",
};

/** The refusal that an error amounts to; undefined when it is a fault of ours. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof BrightlineError) {
    const problems = engineProblems(error);
    return new Refusal("question-refused", problems.map(({ message }) => message).join("; "), problems);
  }
  if (error instanceof DatabaseUnavailable) return new Refusal("not-ready", error.message);
  // The other side hung up while its body was read; nobody will see the answer.
  if (error instanceof Error && (error as NodeJS.ErrnoException).code === "ECONNRESET")
    return new Refusal("request-malformed");
  const code = error instanceof HTTPException ? shapes[error.status] : undefined;
  return code && new Refusal(code);
}
