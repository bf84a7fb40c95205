/** What every journey begins and ends with: a server, a browser, and no error or foreign request on the way. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openBrowser, type Visit, visit } from "./browser.js";
import { serve, type Served } from "./server.js";

/** Registers the set-up of one suite; the function it gives opens a page there, one a test. */
export function journeys(): (path: string, options?: Parameters<typeof visit>[2]) => Promise<Visit> {
  let server: Served;
  let browser: Browser;
  let current: Visit | undefined;

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  afterEach(async () => {
    const faults = current?.faults ?? [];
    await current?.context.close();
    current = undefined;
    expect(faults, "errors and foreign requests").toEqual([]);
  });

  return async (path, options) => {
    current = await visit(browser, server.address, options);
    await current.page.goto(path);
    return current;
  };
}
