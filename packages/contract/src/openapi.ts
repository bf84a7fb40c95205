/** The OpenAPI 3.1 document, made from the route definitions. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "./routes.js";

/** The version of the API: the number in its addresses, then additions. */
export const apiVersion = "1.0.0";

export type OpenApi = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

/** Builds the document; the same every time. */
export function openApi(): OpenApi {
  const registry = new OpenAPIHono();
  for (const route of routes) registry.openAPIRegistry.registerPath(route);
  const document = registry.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Brightline",
      version: apiVersion,
      description:
        "What federal, state and city law requires, forbids and allows when immigration law touches local policing. Not legal advice: every pack says who reviewed it and when. Every refusal is a problem document (RFC 9457).",
      license: { name: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [
      { name: "answers", description: "Put a situation, get an answer for each act." },
      { name: "law", description: "The packs behind the answers." },
      { name: "operation", description: "For whoever runs the server." },
    ],
  });
  return document;
}
