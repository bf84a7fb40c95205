/** Whatever is sent, the answer is an answer or a problem document: never a fault, never a stack. */
import { Decision, ProblemDocument } from "@brightline/contract";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assetOf } from "./http/site.js";
import { type TestApp, testApp } from "./testing/app.js";

let app: TestApp;
beforeAll(async () => {
  const index = assetOf("/index.html", Buffer.from("<!doctype html>"));
  app = await testApp({ index, styles: [], find: () => undefined });
});
afterAll(() => app.opened.close());

const runs = { numRuns: 300 };

async function isDecent(response: Response): Promise<void> {
  const text = await response.text();
  expect(response.status, text).toBeLessThan(500);
  expect(text).not.toMatch(/\bat \S+ \(?(file:|\/)|node_modules|\.ts:\d/);
  if (response.status < 400 || response.headers.get("content-type")?.startsWith("text/html")) return;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  ProblemDocument.parse(JSON.parse(text));
}

const names = [
  "agency.type",
  "request.form",
  "actor.role",
  "did.hold",
  "circuit",
  "__proto__",
  "constructor",
  "toString",
  "convictions",
  "charges",
  "events",
];
const words = [
  "county-jail",
  "i-247a",
  "yes",
  "no",
  "",
  "NaN",
  "2026-03-01",
  "\u0000",
  "' or 1=1 --",
  "x".repeat(2000),
];
const value = fc.oneof(
  fc.constantFrom(...words, null, true, 0, -1, 1e308),
  fc.jsonValue({ maxDepth: 4 }),
  fc.constant({ toString: 1, valueOf: 1 }),
  fc.array(
    fc.dictionary(
      fc.constantFrom("statute", "date", "offense_date", "grade", "juvenile", "incarceration", "__proto__"),
      fc.jsonValue({ maxDepth: 3 }),
    ),
  ),
  fc.dictionary(
    fc.constantFrom("release-due", "interview", "nothing"),
    fc.oneof(
      fc.constantFrom("2026-03-01T10:00", "2026-02-30", "9999-99-99", "+275761-01-01T00:00Z"),
      fc.jsonValue(),
    ),
  ),
);
const name = fc.oneof(fc.constantFrom(...names), fc.string());
const moment = fc.oneof(
  fc.constantFrom(
    "2026-03-01",
    "2026-03-08T02:30",
    "2026-03-01T10:00Z",
    "0000-00-00",
    "2026-03-01[u-ca=hebrew]",
    "2026-03-01T10:00+99:99",
    "9999-12-31T23:59:59-23:59",
    "1700-01-01T00:00+14:00",
  ),
  fc.string(),
  fc.jsonValue(),
);
const question = fc.record(
  {
    jurisdiction: fc.oneof(fc.constantFrom("us-zz", "us", "__proto__", "../us", ""), fc.jsonValue()),
    on: moment,
    facts: fc.oneof({ weight: 5, arbitrary: fc.dictionary(name, value) }, { weight: 1, arbitrary: value }),
    acts: fc.oneof(fc.array(fc.constantFrom("hold", "give-copy", "constructor", "")), fc.jsonValue()),
    layer: fc.oneof(fc.constantFrom("us", "us-zz", "other"), fc.jsonValue()),
    pack: fc.oneof(fc.constantFrom("0".repeat(64), "g".repeat(64), "\u0000"), fc.jsonValue()),
    skipped: fc.oneof(fc.array(name), fc.jsonValue()),
    extra: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
/** Everything right but for the facts, so that the engine itself is reached. */
const nearly = fc.record({
  jurisdiction: fc.constantFrom("us-zz", "us"),
  on: fc.constantFrom("2026-03-01", "2026-03-08T02:30", "2026-03-01T10:00Z"),
  facts: fc.dictionary(fc.constantFrom(...names), value),
});

describe("malformed requests", () => {
  it.each(["/api/v1/decide", "/api/v1/ask"])("of any JSON to %s", async (path) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(question, fc.jsonValue()), async (body) =>
        isDecent(await app.post(path, body)),
      ),
      runs,
    );
  });

  it("of strange facts in a sound question", async () => {
    await fc.assert(
      fc.asyncProperty(nearly, async (body) => {
        await isDecent(await app.post("/api/v1/ask", { ...body, acts: ["hold"] }));
        const response = await app.post("/api/v1/decide", body);
        if (response.status === 200) Decision.parse(await response.clone().json());
        await isDecent(response);
      }),
      runs,
    );
  });

  it("of any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("/api/v1/decide", "/api/v1/ask", "/api/v1/packs"),
        async (body, path) =>
          isDecent(
            await app.request(path, {
              method: "POST",
              headers: { "content-type": "application/json" },
              body: Uint8Array.from(body),
            }),
          ),
      ),
      runs,
    );
  });

  it("of any address, method and query", async () => {
    const part = fc.oneof(
      fc.constantFrom("api", "v1", "packs", "us-zz", "rules", "..", "%00", "%", "trust"),
      fc.string(),
    );
    const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    const on = fc.oneof(fc.constantFrom("2026-03-01", "2026-02-30", ""), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), method, on, async (parts, verb, day) => {
        const path = `/${parts.map((each) => (each.startsWith("%") ? each : encodeURI(each))).join("/")}`;
        const response = await app.request(`${path.replace(/^\/+/, "/")}?on=${encodeURIComponent(day)}`, {
          method: verb,
        });
        if (verb !== "HEAD") await isDecent(response);
        else expect(response.status).toBeLessThan(500);
      }),
      runs,
    );
  });

  it("of text nested and repeated as far as the limit lets it", async () => {
    for (const text of [
      "[".repeat(200_000),
      `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
      `{"a":`.repeat(40_000),
    ]) {
      await isDecent(await app.post("/api/v1/decide", text));
      await isDecent(
        await app.post(
          "/api/v1/decide",
          `{"jurisdiction":"us-zz","on":"2026-03-01","facts":{"agency.type":${text}}}`,
        ),
      );
      await isDecent(
        await app.post(
          "/api/v1/decide",
          `{"jurisdiction":"us-zz","on":"2026-03-01","facts":{"convictions":${text}}}`,
        ),
      );
    }
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`f${index}`, "x"]));
    const began = performance.now();
    await isDecent(
      await app.post("/api/v1/decide", { jurisdiction: "us-zz", on: "2026-03-01", facts: many }),
    );
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("leave no fault in the log", () => {
    expect(app.lines.length).toBeGreaterThan(1000);
    expect(app.lines.filter((line) => line.includes('"fault"'))).toEqual([]);
  });
});
