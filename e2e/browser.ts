/** A real browser, and what every page is held to: accessible, no wider than its window, nothing from elsewhere. */
import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { expect } from "vitest";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Without a browser the journeys cannot be made; that is said, never passed over. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser)
  console.error(
    `\n*** JOURNEYS SKIPPED: there is no browser at ${executablePath}. Install Chromium, or set CHROMIUM. ***\n`,
  );

export const phone = { width: 390, height: 844 };
export const smallest = { width: 320, height: 640 };
export const desktop = { width: 1280, height: 800 };

const quietly = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath, args: quietly });

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors the page reported, and requests that went elsewhere. */
  readonly faults: string[];
}

/** A device that was never here before. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: phone,
    timezoneId: "America/Los_Angeles",
    locale: "en-US",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) faults.push(`request to ${request.url()}`);
  });
  return { context, page, faults };
}

/** Waits for the page's heading, then checks the page as it stands. */
export async function check(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide, "the page is wider than its window").toBeLessThanOrEqual(0);
}

/** Waits until the service worker keeps the pages, then cuts the network. */
export async function goOffline({ context, page }: Visit): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
      );
  });
  await context.setOffline(true);
}

/** The verdict of an act on an answer page: the word of the law, and whether it is settled. */
export async function verdictOf(page: Page, act: string): Promise<string> {
  const card = page.locator(`[data-act="${act}"]`).first();
  const [verdict, settled] = await Promise.all([
    card.getAttribute("data-verdict"),
    card.getAttribute("data-settled"),
  ]);
  return `${verdict}${settled === "false" ? " (not settled)" : ""}`;
}
