/** A chief's journeys: is every situation answered, and what did a change of law change? */
import { describe, expect, test } from "vitest";
import { check, desktop, goOffline, hasBrowser, smallest, type Visit } from "./browser.js";
import { journeys } from "./journey.js";

describe.skipIf(!hasBrowser)("proof and comparison", () => {
  const open = journeys();
  const arrive = (path: string, viewport = desktop): Promise<Visit> => open(path, { viewport });

  test("from a pack to its proof: every situation answered, a finding checked and asked in the guide", async () => {
    const { page } = await arrive("/law/us-ca");
    await page.getByRole("link", { name: "Proof: every situation, counted" }).click();
    await page.getByText(/^37 acts, [\d,]+ situations: every one is answered\.$/).waitFor();
    expect(await page.locator(".act").count()).toBe(37);
    await check(page, "Proof: California");
    const findings = page.locator("[data-finding]");
    const unexplained = await page.locator('[data-finding][data-explained="false"]').count();
    await page.getByText(new RegExp(`^${unexplained} findings? nobody has explained`)).waitFor();
    expect(await findings.count()).toBeGreaterThan(0);
    const finding = findings.first();
    expect(await finding.innerText()).toMatch(/In [\d,]+ of [\d,]+ situations? that can occur\./);
    const ask = finding.getByRole("button", { name: "Check it yourself" });
    await ask.focus();
    await page.keyboard.press("Enter");
    await finding.locator("[data-verdict]").waitFor();
    await finding.getByRole("link", { name: /7284\.6/ }).click();
    await page.getByRole("heading", { level: 1, name: "California Values Act" }).waitFor();
  });

  test("the proof of another day, on the smallest phone and without a network", async () => {
    const device = await arrive("/law/us-ca/proof", smallest);
    const { page } = device;
    await page.getByText(/^37 acts, [\d,]+ situations/).waitFor();
    const tell = page.locator('[data-act="notify-release"] .shares__words');
    expect(await tell.innerText()).toContain("MUST NOT");
    await check(page, "Proof: California");
    await goOffline(device);
    await page.getByLabel("Show the law of").fill("2013-12-31");
    await page.getByText("Law as of 31 Dec 2013").waitFor();
    expect(await tell.innerText()).not.toContain("MUST NOT");
    await page.goto("/law/compare");
    await page.getByText(/^\d+ of 37 acts get another answer$/).waitFor();
  });

  test("the sheriff's policy as news: headline, picture with its table, rule, and an example checked twice", async () => {
    const { page } = await arrive("/law/compare", smallest);
    await page.getByRole("link", { name: "Travis County: the sheriff's policy of 1 February 2017" }).click();
    await page.getByText(/^6 of 37 acts get another answer$/).waitFor();
    await check(page, "What changed on 1 Feb 2017: Travis County, Texas");
    const story = page.locator('[data-act="notify-release"]');
    await story
      .getByText("Before: the agency may tell the release date. From 1 Feb 2017: it must not.")
      .waitFor();
    const row = story.getByRole("row", { name: /^MAY MUST NOT/ });
    expect(await row.innerText()).toMatch(/9 \(14\.1%\)/);
    await story.getByText("One such situation").click();
    await story.getByText("Sheriff (patrol and courts)").waitFor();
    await story.getByRole("button", { name: "Check it yourself" }).click();
    const verdicts = story.locator(".check__answer");
    await verdicts.nth(1).waitFor();
    expect(
      await verdicts.evaluateAll((answers) => answers.map((answer) => answer.getAttribute("data-verdict"))),
    ).toEqual(["may", "must-not"]);
    await check(page, "What changed on 1 Feb 2017: Travis County, Texas");
  });

  test("force leads the news however rare, and paper shows what the page folds away", async () => {
    const { page } = await arrive("/law/compare?before=us-tx-travis&from=2017-08-31&to=2017-09-01");
    const stories = page.locator(".story");
    await stories.first().waitFor();
    expect(await stories.first().getAttribute("data-act")).toBe("hold");
    const closed = page.locator(".story details:not([open])");
    const folded = await closed.count();
    expect(folded).toBeGreaterThan(0);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await closed.count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await closed.count()).toBe(folded);
  });

  test("any two places and days, by keyboard; the address can be shared", async () => {
    const { page } = await arrive("/law/compare");
    await page.getByText("Other places and days").press("Enter");
    const [before, after] = [
      page.getByRole("group", { name: "Before" }),
      page.getByRole("group", { name: "After" }),
    ];
    await before.getByLabel("Place").selectOption("us-ca");
    await before.getByLabel("Day").fill("2018-01-03");
    await after.getByLabel("Place").selectOption("us-ca");
    await after.getByLabel("Day").fill("2018-01-04");
    await page.getByRole("button", { name: "Compare" }).press("Enter");
    await page.waitForURL((url) => url.search === "?before=us-ca&from=2018-01-03&to=2018-01-04");
    await check(page, "What changed on 4 Jan 2018: California");
    await page.locator(".story").first().waitFor();
    await page.getByRole("link", { name: "1 Jan 2018", exact: false }).first().click();
    await check(page, "What changed on 1 Jan 2018: California");
  });

  test("an address that compares nothing that exists says so", async () => {
    const { page } = await arrive("/law/compare?before=us-ca&from=2017-02-30");
    await check(page, "There is no such page.");
  });
});
