/** A chief's journeys over the whole country: the map through the years, what is owed when, and how well it is known. */
import { describe, expect, test } from "vitest";
import { check, desktop, hasBrowser, smallest, type Visit } from "./browser.js";
import { journeys } from "./journey.js";

describe.skipIf(!hasBrowser)("the country", () => {
  const open = journeys();
  const arrive = (path: string, viewport = desktop): Promise<Visit> => open(path, { viewport });

  test("the map answers for every state, on another day otherwise, and as a table", async () => {
    const { page } = await arrive("/law/map?situation=detainer&act=notify-release&on=2026-11-01");
    await page.getByRole("button", { name: /^California: MUST NOT/ }).waitFor({ timeout: 60_000 });
    await page
      .getByRole("button", { name: /^Wyoming: (MUST|MAY|NO RULE|DEPENDS)/ })
      .waitFor({ timeout: 60_000 });
    expect(await page.locator(".tile--waiting").count()).toBe(0);
    await check(page, "Where the states stand");

    await page.getByRole("button", { name: /^California:/ }).click();
    await page.getByRole("heading", { level: 2, name: "California" }).waitFor();
    await page.getByLabel("The law of").focus();
    await page.keyboard.press("Home");
    await page.getByRole("status").getByText("1 Oct 2008").waitFor();
    await page.getByRole("button", { name: /^California: (MAY|NO RULE|DEPENDS)/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("on")).toBe("2008-10-01");

    await page.getByText("The same as a table").click();
    expect(await page.locator("table.states tbody tr").count()).toBe(51);
    await check(page, "Where the states stand");
  });

  test("another situation and another act, on the smallest phone", async () => {
    const { page } = await arrive("/law/map", smallest);
    await page.getByRole("heading", { level: 1, name: "Where the states stand" }).waitFor();
    await page.getByLabel("The situation").selectOption("policy");
    await page.getByRole("button", { name: "Sign a 287(g) agreement" }).click();
    await page.getByRole("button", { name: /^Illinois: MUST NOT/ }).waitFor({ timeout: 60_000 });
    await check(page, "Where the states stand");
  });

  test("reports owed stand in the month in which they fall due, with a feed beside them", async () => {
    const { page } = await arrive("/law/us-ny-nyc/calendar?on=2026-11-01");
    await check(page, "Reports owed: New York City");
    const september = page.locator(".month", { hasText: "September 2027" });
    expect(await september.locator(".due").count()).toBeGreaterThanOrEqual(3);
    const feed = await page.getByRole("link", { name: "Calendar feed" }).getAttribute("href");
    const answer = await page.request.get(feed ?? "");
    expect([answer.status(), (await answer.text()).slice(0, 15)]).toEqual([200, "BEGIN:VCALENDAR"]);
  });

  test("what was read, what waits for an outcome, what a court holds back", async () => {
    const { page } = await arrive("/law/freshness", smallest);
    await check(page, "What was read, and when");
    await page.getByText(/packs has been reviewed by counsel/).waitFor();
    await page
      .getByText(/Amendment 81/)
      .first()
      .waitFor();
    expect(await page.locator(".packs .pack").count()).toBeGreaterThan(51);
  });
});
