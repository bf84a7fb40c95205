/** A city attorney's journeys through the law library. */
import { describe, expect, test } from "vitest";
import { check, desktop, goOffline, hasBrowser, smallest, type Visit } from "./browser.js";
import { journeys } from "./journey.js";

describe.skipIf(!hasBrowser)("the law library", () => {
  const open = journeys();
  const arrive = (path: string, viewport = desktop): Promise<Visit> => open(path, { viewport });

  test("from the packs to a provision, on the smallest phone", async () => {
    const { page } = await arrive("/law", smallest);
    await check(page, "The law library");
    await page.getByRole("link", { name: "California", exact: true }).click();
    await check(page, "California");
    await page.getByText("Not reviewed by counsel").first().waitFor();
    await page.getByRole("link", { name: "California Values Act", exact: true }).click();
    await check(page, "California Values Act");
    const rule = page.locator("article#hold");
    expect(await rule.getByRole("heading").innerText()).toMatch(/MUST NOT\s+hold past release/);
    expect(await rule.innerText()).toContain("In force since 4 Jan 2018");
  });

  test("search finds a provision by its number and by its words", async () => {
    const { page } = await arrive("/law");
    await page.getByLabel("Search the library").fill("7284.6(a)(1)(C)");
    await page
      .getByRole("link", { name: /7284\.6\(a\)\(1\)\(C\)/ })
      .first()
      .waitFor();
    await check(page, "The law library");
    await page.getByLabel("Search the library").fill("zebra crossing");
    await page.getByText("Nothing found.", { exact: false }).waitFor();
    await page.getByLabel("Search the library").fill("tell the release date");
    await page.locator(".found a").first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/law\/[a-z-]+\/[a-z0-9-]+$/);
  });

  test("the law of another day: what was not yet in force says so", async () => {
    const { page } = await arrive("/law/us-ca/values-act");
    await page.getByRole("heading", { level: 1, name: "California Values Act" }).waitFor();
    expect(await page.locator("article#hold").getAttribute("data-standing")).toBe("in-force");
    await page.getByLabel("Show the law of").fill("2018-01-03");
    await page.locator('article#hold[data-standing="not-yet"]').getByText("Not yet in force").waitFor();
    expect(new URL(page.url()).searchParams.get("on")).toBe("2018-01-03");
    await check(page, "California Values Act");
    await page.getByLabel("Show the law of").fill("2018-01-04");
    await page.locator('article#hold[data-standing="in-force"]').waitFor();
    await page.getByRole("button", { name: "Today" }).click();
    await page.waitForURL((url) => !url.searchParams.has("on"));
  });

  test("a link to a rule goes to the rule", async () => {
    const { page } = await arrive("/law/us-ca/values-act#hold");
    await page.locator("article#hold.rule--here").waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "hold");
    const box = await page.locator("article#hold").boundingBox();
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect(box?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(desktop.height / 2);
  });

  test("open questions name who says what", async () => {
    const { page } = await arrive("/law/us");
    await check(page, "United States");
    const open = page.locator("section", { has: page.getByRole("heading", { name: "Open questions" }) });
    expect(await open.locator(".doubt").count()).toBeGreaterThan(3);
  });

  test("after one visit to the guide the whole library is there without a network", async () => {
    const device = await arrive("/");
    const { page } = device;
    await goOffline(device);
    await page.goto("/law/us-tx");
    await check(page, "Texas");
    await page.goto("/law/us-ca/truth-act");
    await page.getByRole("heading", { level: 1, name: "California TRUTH Act" }).waitFor();
    await page.goto("/law");
    await page.getByLabel("Search the library").fill("detainer");
    await page.locator(".found a").first().waitFor();
  });
});
