import { describe, expect, it } from "vitest";
import { openApi } from "./openapi.js";
import { refusalCodes, refusals } from "./problem.js";
import { routes } from "./routes.js";

const document = openApi();
const text = JSON.stringify(document);

describe("the OpenAPI document", () => {
  it("is 3.1, and the same every time", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(JSON.stringify(openApi())).toBe(text);
  });

  it("has no reference that leads nowhere", () => {
    const names = new Set(Object.keys(document.components?.schemas ?? {}));
    expect(text).not.toMatch(/"allOf":\[\{"\$ref":"[^"]+"\},\{"type"/);
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name as string,
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((name) => !names.has(name))).toEqual([]);
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/)).toBeNull();
  });

  it("names each operation once, with its role and its refusals as problem documents", () => {
    const ids = routes.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, method, operationId } of routes) {
      const operation = document.paths?.[path]?.[method];
      expect(operation).toMatchObject({ operationId, "x-role": "public", summary: expect.any(String) });
      for (const [status, response] of Object.entries(operation?.responses ?? {}))
        expect(Object.keys(response.content)).toEqual([
          status !== "200"
            ? "application/problem+json"
            : path.endsWith(".ics")
              ? "text/calendar"
              : "application/json",
        ]);
    }
  });

  it("names every parameter that stands in a path", () => {
    for (const { path, method } of routes) {
      const named = (document.paths?.[path]?.[method]?.parameters ?? []) as { name: string; in: string }[];
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(named.filter((each) => each.in === "path").map(({ name }) => name)).toEqual(inPath);
    }
  });
});

describe("the catalogue of refusals", () => {
  it.each(refusalCodes)("%s has a status of its kind, a title and a help", (code) => {
    const { status, title, help } = refusals[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).not.toMatch(/\.$/);
    expect(help).toMatch(/\.$/);
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
