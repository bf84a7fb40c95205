/** Bounds on what a request may send. */
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Environment } from "./environment.js";
import { Refusal, refuse } from "./problem.js";

/** Bytes; `body-too-large` in the contract names the same number. */
export const mostBody = 256 * 1024;

export const limitBody: MiddlewareHandler<Environment> = bodyLimit({
  maxSize: mostBody,
  onError: (context) => refuse(context, new Refusal("body-too-large")),
});

const json = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Bodies are JSON in UTF-8, not compressed. */
export const onlyJson: MiddlewareHandler<Environment> = async (context, next) => {
  if (context.req.method === "POST") {
    const encoding = context.req.header("content-encoding") ?? "identity";
    if (!json.test(context.req.header("content-type") ?? "") || encoding.toLowerCase() !== "identity")
      return refuse(context, new Refusal("media-type"), { accept: "application/json" });
  }
  return next();
};
