import {
  ChainDetail,
  Decision,
  Interview,
  type OpenApi,
  PackDetail,
  PackList,
  ProblemDocument,
  RuleDetail,
  VersionList,
  Vocabulary,
  refusalCodes,
  refusals,
  routes,
} from "@brightline/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { access } from "./app.js";
import { openServer } from "./database/open.js";
import { mostBody } from "./http/limit.js";
import { readTexts } from "./law/load.js";
import { type TestApp, lawApp, testApp } from "./testing/app.js";
import { zenith } from "./testing/laws.js";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.opened.close());

const facts = { "agency.type": "county-jail", "request.form": "i-247a" };
const question = { jurisdiction: "us-zz", on: "2026-03-01", facts, acts: ["give-copy"] };

/** The problem document of a refusal, checked against the contract. */
async function problem(response: Response | Promise<Response>) {
  const got = await response;
  expect(got.headers.get("content-type")).toBe("application/problem+json");
  expect(got.headers.get("cache-control")).toBe("no-store");
  const document = ProblemDocument.parse(await got.json());
  expect(document.status).toBe(got.status);
  expect(document.requestId).toBe(got.headers.get("x-request-id"));
  exercised.add(document.code);
  return document;
}
const exercised = new Set<string>();

describe("routes", () => {
  it("are these, each open to", () => {
    expect(Object.entries(access).map(([name, role]) => `${name} ${role}`)).toMatchInlineSnapshot(`
      [
        "POST /api/v1/decide public",
        "POST /api/v1/ask public",
        "GET /api/v1/packs public",
        "GET /api/v1/packs/:id public",
        "GET /api/v1/packs/:id/rules/:file/:rule public",
        "GET /api/v1/packs/:id/chain public",
        "GET /api/v1/packs/:id/calendar.ics public",
        "GET /api/v1/packs/:id/versions public",
        "GET /api/v1/vocabulary public",
        "GET /api/v1/openapi.json public",
        "GET /api public",
        "GET /api/reference.css public",
        "GET /health public",
        "GET /ready public",
        "GET / public",
        "GET /guide/:place public",
        "GET /guide/:place/:encounter public",
        "GET /law public",
        "GET /law/edit public",
        "GET /law/edit/:pack public",
        "GET /law/compare public",
        "GET /law/freshness public",
        "GET /law/map public",
        "GET /law/replay public",
        "GET /law/:pack public",
        "GET /law/:pack/calendar public",
        "GET /law/:pack/proof public",
        "GET /law/:pack/:chapter public",
        "GET /assets/:file public",
        "GET /laws/:file public",
        "GET /:file{[^/]+\\.[a-z0-9]+} public",
      ]
    `);
  });

  it("of the contract are all mounted, with the role it names", () => {
    for (const route of routes)
      expect(access[`${route.method.toUpperCase()} ${route.getRoutingPath()}`]).toBe(route["x-role"]);
  });
});

describe("answers", () => {
  it("are the engine's own decision, and the same bytes every time", async () => {
    const bodies = await Promise.all(
      [1, 2].map(async () => (await app.post("/api/v1/decide", question)).text()),
    );
    expect(bodies[0]).toBe(bodies[1]);
    const decision = Decision.parse(JSON.parse(bodies[0] as string));
    expect(decision.answers).toMatchObject([
      { act: "give-copy", verdict: "must", settled: true, deciding: [{ rule: "us-zz/trust/copy" }] },
    ]);
  });

  it("come for every act when none is named", async () => {
    const response = await app.post("/api/v1/decide", { ...question, acts: undefined });
    const decision = Decision.parse(await response.json());
    expect(decision.answers.map(({ act }) => act)).toEqual(["hold", "give-copy"]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("can be had again under the text of then", async () => {
    const { chains } = VersionList.parse(await (await app.get("/api/v1/packs/us-zz/versions")).json());
    expect(chains.map(({ firstServed }) => firstServed)).toEqual([
      "2026-02-05T08:00:00.000Z",
      "2026-01-05T08:00:00.000Z",
    ]);
    const verdicts = chains.map(async ({ hash }) => {
      const decision = Decision.parse(
        await (await app.post("/api/v1/decide", { ...question, pack: hash })).json(),
      );
      expect(decision.pack.hash).toBe(hash);
      return decision.answers[0]?.verdict;
    });
    expect(await Promise.all(verdicts)).toEqual(["must", "must-not"]);
  });

  it("lead on to the next question", async () => {
    const response = await app.post("/api/v1/ask", { ...question, facts: {}, skipped: [] });
    const interview = Interview.parse(await response.json());
    expect(interview).toMatchObject({ open: ["give-copy"], next: { id: "request.form" } });
  });
});

describe("the law", () => {
  it("is served as the contract says", async () => {
    const read = async (path: string) => (await app.get(path)).json();
    expect(PackList.parse(await read("/api/v1/packs")).packs).toHaveLength(2);
    expect(PackDetail.parse(await read("/api/v1/packs/us-zz")).rules).toHaveLength(2);
    expect(
      PackDetail.parse(await read("/api/v1/packs/us-zz?on=2017-06-01")).rules.map(({ inForce }) => inForce),
    ).toEqual([true, false]);
    expect(RuleDetail.parse(await read("/api/v1/packs/us-zz/rules/trust/copy")).rules[0]?.act).toBe(
      "give-copy",
    );
    expect(ChainDetail.parse(await read("/api/v1/packs/us-zz/chain")).packs.map(({ id }) => id)).toEqual([
      "us",
      "us-zz",
    ]);
    expect(Vocabulary.parse(await read("/api/v1/vocabulary")).acts).toHaveLength(2);
  });

  it("has a calendar of reports that a calendar program can follow", async () => {
    const response = await app.get("/api/v1/packs/us-zz/calendar.ics");
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "text/calendar; charset=utf-8",
    ]);
    expect(await response.text()).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR/s);
    expect((await problem(app.get("/api/v1/packs/us-zy/calendar.ics"))).code).toBe("pack-unknown");
  });

  it("is not sent again to who has it", async () => {
    const tag = (await app.get("/api/v1/packs")).headers.get("etag") as string;
    const again = await app.get("/api/v1/packs", { "if-none-match": tag });
    expect([again.status, await again.text(), again.headers.get("cache-control")]).toEqual([
      304,
      "",
      "no-cache",
    ]);
  });
});

describe("refusals", () => {
  it("offer the near name", async () => {
    const document = await problem(
      app.post("/api/v1/decide", {
        ...question,
        facts: { "agency.tpe": "county-jail", "request.form": "i-247" },
        acts: ["give-copy"],
      }),
    );
    expect(document).toMatchObject({ code: "question-refused", status: 422 });
    expect(document.problems?.map(({ code, message }) => [code, message])).toEqual([
      ["fact-unknown", "there is no fact `agency.tpe`, did you mean `agency.type`?"],
      ["fact-value", "`request.form` cannot be `i-247`, did you mean `i-247a`?"],
    ]);
    const act = await problem(app.post("/api/v1/decide", { ...question, acts: ["give-cpy"] }));
    expect(act.detail).toContain("did you mean `give-copy`?");
    const place = await problem(app.post("/api/v1/decide", { ...question, jurisdiction: "us-z" }));
    expect([place.status, place.detail]).toEqual([422, expect.stringContaining("did you mean `us")]);
    const address = await problem(app.get("/api/v1/packs/us-zy/chain"));
    expect([address.code, address.detail]).toEqual([
      "pack-unknown",
      expect.stringContaining("did you mean `us-zz`?"),
    ]);
  });

  it("say which key is wrong, and where", async () => {
    const document = await problem(
      app.post("/api/v1/decide", { jurisdiction: "us-zz", on: 5, fact: {}, facts: { "a/b": [] } }),
    );
    expect(document.code).toBe("request-invalid");
    expect(document.problems?.map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual([
      "key-unknown /fact",
      "value-type /facts/a~1b",
      "value-type /on",
    ]);
    const missing = await problem(app.post("/api/v1/decide", { facts }));
    expect(missing.problems?.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "key-missing /jurisdiction",
      "key-missing /on",
    ]);
  });

  it("answer an unknown address, rule, pack, version and date", async () => {
    expect((await problem(app.get("/api/v1/nothing"))).code).toBe("not-found");
    expect((await problem(app.get("/api/v1/packs/us-zz/rules/trust/none"))).code).toBe("rule-unknown");
    expect((await problem(app.get("/api/v1/packs/xx/versions"))).code).toBe("pack-unknown");
    expect((await problem(app.post("/api/v1/decide", { ...question, pack: "0".repeat(64) }))).code).toBe(
      "version-unknown",
    );
    expect((await problem(app.get("/api/v1/packs/us-zz?on=2026-02-30"))).code).toBe("question-refused");
    expect((await problem(app.get("/api/v1/packs/us-zz?on=tomorrow"))).code).toBe("request-invalid");
  });

  it.each([
    ["PUT", "/api/v1/packs", "GET, HEAD"],
    ["POST", "/api/v1/packs", "GET, HEAD"],
    ["GET", "/api/v1/decide", "POST"],
    ["DELETE", "/", "GET, HEAD"],
    ["OPTIONS", "/api/v1/ask", "POST"],
  ])("%s %s names the methods that work", async (method, path, allow) => {
    const response = await app.request(path, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
    expect((await problem(response)).code).toBe("method-not-allowed");
  });

  it.each([
    [{ "content-type": "text/plain" }],
    [{ "content-type": "application/json; charset=utf-16" }],
    [{ "content-type": "application/json", "content-encoding": "gzip" }],
    [{ "content-type": "multipart/form-data; boundary=x" }],
  ])("a body of another kind: %o", async (headers) => {
    expect(
      (await problem(app.post("/api/v1/decide", question, headers as unknown as Record<string, string>)))
        .code,
    ).toBe("media-type");
  });

  it("a body that is no JSON, or none", async () => {
    for (const body of ["", "{", "nul", "{'a':1}", '{"a":1}x'])
      expect((await problem(app.post("/api/v1/decide", body))).code).toBe("json-invalid");
  });

  it("a body that is too large, with or without a stated length", async () => {
    const large = JSON.stringify({ ...question, facts: { ...facts, note: "x".repeat(mostBody) } });
    expect(
      (await problem(app.post("/api/v1/decide", large, { "content-length": String(large.length) }))).code,
    ).toBe("body-too-large");
    const stream = new Blob([large]).stream();
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: stream,
      duplex: "half",
    };
    expect((await problem(app.request("/api/v1/decide", init as RequestInit))).code).toBe("body-too-large");
  });

  it("are as many as the catalogue has, but for those below the level of HTTP and those of a broken server", () => {
    const elsewhere = ["request-malformed", "request-timeout", "headers-too-large", "internal", "not-ready"];
    expect(refusalCodes.filter((code) => !exercised.has(code)).sort()).toEqual([...elsewhere].sort());
  });
});

describe("the reference page", () => {
  it("documents every route and every refusal, with nothing inline", async () => {
    const response = await app.get("/api");
    expect(response.headers.get("content-type")).toContain("text/html");
    const page = await response.text();
    for (const route of routes) expect(page).toContain(`id="${route.operationId}"`);
    for (const code of refusalCodes) expect(page).toContain(`id="problem-${code}"`);
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|https?:\/\/(?!register)/);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    for (const id of links) expect(page).toContain(`id="${id}"`);
    expect((await app.get("/api/reference.css")).headers.get("content-type")).toContain("text/css");
  });

  it("is made from the document that is served", async () => {
    const document = (await (await app.get("/api/v1/openapi.json")).json()) as OpenApi;
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths ?? {})).toHaveLength(new Set(routes.map(({ path }) => path)).size);
  });
});

describe("every response", () => {
  it.each(["/", "/api", "/api/v1/packs", "/nothing", "/health"])("%s is protected", async (path) => {
    const { headers } = await app.get(path);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("permissions-policy")).toContain("geolocation=()");
    expect(headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
  });

  it("carries the request id it was given, unless that could be abused", async () => {
    expect((await app.get("/health", { "x-request-id": "proxy-7" })).headers.get("x-request-id")).toBe(
      "proxy-7",
    );
    for (const id of ["a b", "x".repeat(65), "é"])
      expect(
        (await app.get("/health", { "x-request-id": encodeURI(id) })).headers.get("x-request-id"),
      ).not.toBe(id);
  });

  it("leaves one line in the log: the pattern of its route, and nothing that was sent", async () => {
    app.lines.length = 0;
    await app.get("/api/v1/packs/us-zz?on=2020-01-01");
    await app.post("/api/v1/decide", { ...question, facts: { "secret.fact": "secret value" } });
    await app.get("/secret/path?secret=query");
    const lines = app.lines.map((line) => JSON.parse(line));
    expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
      ["GET", "/api/v1/packs/:id", 200],
      ["POST", "/api/v1/decide", 422],
      ["GET", null, 404],
    ]);
    expect(Object.keys(lines[0])).toEqual(["time", "method", "route", "status", "ms", "id"]);
    expect(app.lines.join()).not.toMatch(/secret|us-zz|2020/);
  });
});

describe("a broken server", () => {
  it("says that it is not ready while its database cannot be reached", async () => {
    const opened = openServer("postgres://nobody@127.0.0.1:1/nowhere");
    const lost = lawApp(opened, readTexts(zenith()));
    expect((await problem(lost.request("/ready"))).code).toBe("not-ready");
    expect((await problem(lost.request("/api/v1/packs/us-zz/versions"))).code).toBe("not-ready");
    await opened.close();
  });

  it("says that it is not ready, still answers from today's packs, and logs a fault without what was sent", async () => {
    const broken = await testApp();
    expect((await broken.get("/ready")).status).toBe(200);
    await broken.opened.close();
    expect((await problem(broken.get("/ready"))).code).toBe("not-ready");
    expect((await broken.get("/health")).status).toBe(200);
    expect((await broken.post("/api/v1/decide", question)).status).toBe(200);
    broken.lines.length = 0;
    const document = await problem(broken.get("/api/v1/packs/us-zz/versions"));
    expect([document.code, document.detail]).toEqual(["internal", refusals.internal.help]);
    const [fault] = broken.lines.map((line) => JSON.parse(line));
    expect(fault).toMatchObject({ fault: "Error", id: document.requestId });
    expect(fault.at[0]).toMatch(/^at /);
  });
});
