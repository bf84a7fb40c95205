/** What a device keeps: little enough for a phone, the whole guide and library, and a newer version only when asked. */
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, openBrowser, visit } from "./browser.js";
import { serve, type Served } from "./server.js";

const kilobyte = 1000;
/** What the guide may cost in script up to an answer, compressed; and what it loads afterwards, at rest. */
const budget = { answer: 126 * kilobyte, atRest: 12 * kilobyte };
const isAtRest = (address: string): boolean => /\/(foresight|situation)-/.test(address);

describe.skipIf(!hasBrowser)("on the device", () => {
  let server: Served;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test("the guide's script stays within its budget, up to an answer", async () => {
    const { page, context } = await visit(browser, server.address);
    const scripts = new Map<string, number>();
    page.on("response", async (response) => {
      if (/\/assets\/.*\.js$/.test(response.url()))
        scripts.set(response.url(), gzipSync(await response.body()).length);
    });
    await page.goto("/guide/los-angeles-county-ca/detainer?agency.type=county-jail&requester.kind=ice-ero");
    await page.getByRole("heading", { name: "MUST NOT hold past release" }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.locator(".alone").first().waitFor();
    const total = (wanted: (address: string) => boolean): number =>
      [...scripts].reduce((sum, [address, size]) => (wanted(address) ? sum + size : sum), 0);
    for (const [atRest, most] of [
      [false, budget.answer],
      [true, budget.atRest],
    ] as const) {
      const size = total((address) => isAtRest(address) === atRest);
      expect(size).toBeGreaterThan(0);
      expect(size, [...scripts].join("\n")).toBeLessThanOrEqual(most);
    }
    await context.close();
  });

  test("a newer version waits until the person agrees, then answers", async () => {
    const between = await updatable(server.address);
    const { page, context } = await visit(browser, between.address);
    await page.goto("/");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(await page.getByText("A newer version of the law is ready.").count()).toBe(0);

    between.release();
    await page.reload();
    await page.getByText("A newer version of the law is ready.").waitFor();
    const before = await page.evaluate(() => caches.keys());
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Use it now" }).click()]);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(before).toContain("brightline-newer");
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(["brightline-newer"]);
    expect(await page.getByText("A newer version of the law is ready.").count()).toBe(0);
    await context.close();
    between.server.close();
  });
});

/** Stands before the server and, once released, passes its service worker off as that of a newer build. */
async function updatable(
  address: string,
): Promise<{ readonly address: string; readonly server: Server; release(): void }> {
  let newer = false;
  const server = createServer((incoming, outgoing) => {
    const headers = {
      ...incoming.headers,
      host: new URL(address).host,
      "accept-encoding": "identity",
      "if-none-match": "",
    };
    request(address + incoming.url, { method: incoming.method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        let body = Buffer.concat(chunks);
        if (newer && incoming.url === "/worker.js")
          body = Buffer.from(body.toString().replace(/"[0-9a-f]{12}"/, '"newer"'));
        outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, "content-length": body.length });
        outgoing.end(body);
      });
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    release: () => {
      newer = true;
    },
  };
}
