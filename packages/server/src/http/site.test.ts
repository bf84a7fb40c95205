import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, testApp } from "../testing/app.js";
import { readSite } from "./site.js";

const script = `console.log(${JSON.stringify("bright ".repeat(400))})`;
const page =
  '<!doctype html><link rel="stylesheet" crossorigin href="/assets/page-1a2b3c4d.css"><div id="page"></div>';
let folder: string;
let app: TestApp;
let bare: TestApp;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "brightline-site-")), "site");
  mkdirSync(folder);
  mkdirSync(join(folder, "assets"));
  mkdirSync(join(folder, "laws"));
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(join(folder, "worker.js"), "self.skipWaiting()");
  writeFileSync(join(folder, "assets", "page-1a2b3c4d.js"), script);
  writeFileSync(join(folder, "assets", "page-1a2b3c4d.js.map"), "{}");
  writeFileSync(join(folder, "laws", "us.json"), "{}");
  writeFileSync(join(folder, "laws", "us.8ff19af6eb.json"), "{}");
  writeFileSync(join(folder, "..", "secret.txt"), "secret");
  app = await testApp(readSite(folder));
  bare = await testApp(readSite(join(folder, "nowhere")));
});
afterAll(async () => {
  await app.opened.close();
  await bare.opened.close();
  rmSync(join(folder, ".."), { recursive: true });
});

describe("pages", () => {
  it.each(["/", "/guide/us-ca", "/guide/us-ca/detainer", "/law", "/law/us-ca", "/law/us-ca/values-act"])(
    "%s shows the one document",
    async (path) => {
      const response = await app.get(path, { accept: "text/html" });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(page);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("no-cache");
    },
  );

  it("shows the pages' own words for an unknown address, with 404, to a browser only", async () => {
    const browser = await app.get("/nowhere/at/all", { accept: "text/html,*/*" });
    expect([browser.status, await browser.text()]).toEqual([404, page]);
    for (const [path, accept] of [
      ["/nowhere", "*/*"],
      ["/api/nowhere", "text/html"],
      ["/assets/none.js", "*/*"],
    ] as const) {
      const other = await app.get(path, { accept });
      expect([other.status, other.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    }
  });

  it("says what to do when they are not built", async () => {
    const response = await bare.get("/", { accept: "text/html" });
    expect(response.status).toBe(503);
    expect(((await response.json()) as { detail: string }).detail).toContain("npm run ready");
  });
});

describe("files", () => {
  it("may be kept for ever when their name changes with them, else must be asked about", async () => {
    const caching = async (path: string) => (await app.get(path)).headers.get("cache-control");
    expect(await caching("/assets/page-1a2b3c4d.js")).toBe("public, max-age=31536000, immutable");
    expect(await caching("/laws/us.8ff19af6eb.json")).toBe("public, max-age=31536000, immutable");
    expect(await caching("/worker.js")).toBe("no-cache");
    expect(await caching("/laws/us.json")).toBe("no-cache");
  });

  it.each([
    ["gzip, deflate, br", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
  ] as const)("are sent compressed for %s", async (accept, encoding, undo) => {
    const response = await app.get("/assets/page-1a2b3c4d.js", { "accept-encoding": accept });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("vary")).toContain("Accept-Encoding");
    expect(undo(Buffer.from(await response.arrayBuffer())).toString()).toBe(script);
  });

  it("are not sent twice to who has them", async () => {
    const first = await app.get("/assets/page-1a2b3c4d.js");
    const tag = first.headers.get("etag") as string;
    expect((await app.get("/assets/page-1a2b3c4d.js", { "if-none-match": `W/${tag}` })).status).toBe(304);
    expect(
      (await app.get("/assets/page-1a2b3c4d.js", { "if-none-match": tag, "accept-encoding": "br" })).status,
    ).toBe(200);
  });

  it.each([
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/secret.txt",
    "/laws/%2e%2e/index.html.",
    "/assets/page-1a2b3c4d.js.map",
    "/assets/",
  ])("are only those of the build: %s", async (path) => expect((await app.get(path)).status).toBe(404));
});
