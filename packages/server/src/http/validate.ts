/** Makes an app whose routes are validated by their definitions, with problem documents for what does not fit. */
import type { ProblemItem } from "@brightline/contract";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import type { Environment } from "./environment.js";
import { Refusal, refuse } from "./problem.js";

type Issue = z.core.$ZodIssue;

/** An app for one domain's routes. */
export function validated(): OpenAPIHono<Environment> {
  return new OpenAPIHono<Environment>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const problems = (result.error.issues as Issue[]).flatMap(items);
      const detail = problems.map(({ message }) => message).join("; ");
      return refuse(context, new Refusal("request-invalid", detail, problems));
    },
  });
}

function items(issue: Issue): ProblemItem[] {
  const at = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      code: "key-unknown",
      message: `there is no key \`${key}\` here`,
      help: "Remove the key, or correct its spelling.",
      pointer: pointer([...at, key]),
    }));
  const name = at.length > 0 ? `\`${at.join(".")}\`` : "the body";
  const missing =
    issue.code === "invalid_type" && issue.input === undefined && /received undefined/.test(issue.message);
  if (missing)
    return [
      { code: "key-missing", message: `${name} is missing`, help: "Add the key.", pointer: pointer(at) },
    ];
  const message = issue.code === "custom" ? issue.message : `${name}: ${plain(issue.message)}`;
  return [{ code: "value-type", message, help: "Write a value of the kind named.", pointer: pointer(at) }];
}

const plain = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);

/** RFC 6901. */
function pointer(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
