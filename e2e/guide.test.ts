/** An officer's journeys: from the printed address to a cited answer, by tap and by keyboard, with and without a network. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { check, desktop, goOffline, hasBrowser, phone, smallest, verdictOf, type Visit } from "./browser.js";
import { journeys } from "./journey.js";

describe.skipIf(!hasBrowser)("the guide", () => {
  const open = journeys();
  const arrive = (viewport = phone): Promise<Visit> => open("/", { viewport });

  /** Place, situation, agency, requester: four taps. */
  async function tapToDetainerAnswer(page: Page): Promise<void> {
    await page.getByRole("button", { name: /^Los Angeles County, California/ }).click();
    await page.getByRole("link", { name: /A detainer arrives/ }).click();
    await page.getByRole("button", { name: "County jail" }).click();
    await page.getByRole("button", { name: "ICE Enforcement and Removal Operations" }).click();
    await page.getByRole("heading", { name: "MUST NOT hold past release" }).waitFor();
  }

  async function checkDetainerAnswer(page: Page): Promise<void> {
    expect(await verdictOf(page, "hold")).toBe("must-not");
    expect(await verdictOf(page, "give-copy")).toBe("must");
    const hold = page.locator('[data-act="hold"]');
    expect(await hold.getByRole("button", { name: /7284\.6\(a\)\(1\)\(B\)/ }).count()).toBe(1);
  }

  for (const [name, viewport] of [
    ["a phone", phone],
    ["the smallest phone", smallest],
    ["a desk", desktop],
  ] as const)
    test(`four taps to the answer about a detainer in Los Angeles County, on ${name}; then again without a network`, async () => {
      const device = await arrive(viewport);
      const { page } = device;
      await check(page, "Where do you work?");
      await tapToDetainerAnswer(page);
      await check(page, /A detainer arrives/);
      await checkDetainerAnswer(page);
      const top = await page.getByRole("heading", { name: "MUST NOT hold past release" }).boundingBox();
      expect(top?.y ?? Number.POSITIVE_INFINITY, "the verdict is in view").toBeLessThan(viewport.height / 2);

      await goOffline(device);
      await page.goto("/");
      // The device remembers place and agency: now it takes two taps.
      await page.getByText("offline", { exact: true }).waitFor();
      await check(page, "What has happened?");
      await page.getByRole("link", { name: /A detainer arrives/ }).click();
      await page.getByRole("button", { name: "ICE Enforcement and Removal Operations" }).click();
      await page.getByRole("heading", { name: "MUST NOT hold past release" }).waitFor();
      await checkDetainerAnswer(page);
    });

  test("each step is accessible, the citation opens, and leads to the library", async () => {
    const { page } = await arrive();
    await page.getByRole("button", { name: /^Los Angeles County, California/ }).click();
    await check(page, "What has happened?");
    await page
      .getByText("No county or city pack yet: Federal + California law only.", { exact: false })
      .waitFor();
    await page.getByRole("link", { name: /An administrative warrant/ }).click();
    await check(page, /An administrative warrant/);
    await page.getByRole("button", { name: "The person is in our custody" }).click();
    await check(page, "What kind of agency do you work for?");
    await page.getByRole("button", { name: "County jail" }).click();
    await check(page, /An administrative warrant/);
    expect(await verdictOf(page, "hold")).toBe("must-not");

    await page
      .locator('[data-act="hold"]')
      .getByRole("button", { name: /7284\.6/ })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Somebody read the operative text.", { exact: false }).waitFor();
    await check(page, /An administrative warrant/);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page
      .locator('[data-act="hold"]')
      .getByRole("button", { name: /7284\.6/ })
      .click();
    await dialog.getByRole("link", { name: "Read it in the law library" }).click();
    await check(page, "California Values Act");
    expect(new URL(page.url()).pathname).toBe("/law/us-ca/values-act");
    expect(new URL(page.url()).hash).toBe("#hold");
  });

  test("by keyboard alone", async () => {
    const { page } = await arrive(desktop);
    await page.getByLabel("City, county or state").waitFor();
    await pressTo(page, "Tab", "input#place");
    await page.keyboard.type("los ang cou");
    await page.getByRole("button", { name: /^Los Angeles County/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "What has happened?" }).waitFor();
    await pressTo(page, "Tab", "a.situation");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "What kind of agency do you work for?" }).waitFor();
    await page.keyboard.press("3");
    await page.getByRole("heading", { level: 1, name: "Who is asking?" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("ICE Enforcement");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "MUST NOT hold past release" }).waitFor();
    await pressTo(page, "Tab", ".chip");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("chip");
  });

  test("back and refresh keep the interview, and an answer can be changed", async () => {
    const { page } = await arrive();
    await tapToDetainerAnswer(page);
    await page.reload();
    await checkDetainerAnswer(page);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Who is asking?" }).waitFor();
    await page.getByRole("button", { name: "I don't know" }).click();
    await page.getByRole("heading", { name: "MUST NOT hold past release" }).waitFor();
    await page.getByText("not known").waitFor();
    await page.getByRole("button", { name: /^Change ?: What kind of agency/ }).click();
    await page.getByRole("heading", { level: 1, name: "What kind of agency do you work for?" }).waitFor();
  });

  test("what each of two captions on the screen means is told apart", async () => {
    const { page } = await arrive();
    const agency = "agency.type=municipal-police";
    await page.goto(`/guide/los-angeles-county-ca/screen-hit?is=administrative-warrant&${agency}`);
    await check(page, /ADMINISTRATIVE WARRANT OF REMOVAL/);
    expect(await verdictOf(page, "detain-on-hit")).toBe("must-not");
    await page.goto(
      `/guide/los-angeles-county-ca/screen-hit?is=criminal-warrant&${agency}&hit.confirmed=yes`,
    );
    await answerAll(page, [[/paper from a judge/, "State criminal warrant"]]);
    expect(await verdictOf(page, "custody-on-warrant")).toMatch(/^(may|must)$/);
  });

  test("a place whose law requires cooperation is answered by the same pages, with the hour its authority ends", async () => {
    const { page } = await arrive();
    await page.goto("/guide/travis-county-tx/detainer?agency.type=county-jail&requester.kind=ice-ero");
    await answerAll(page, completeDetainer);
    await check(page, /A detainer arrives/);
    expect(await verdictOf(page, "hold")).toBe("must");
    expect(await verdictOf(page, "give-copy")).toBe("must");
    expect((await page.locator("body").innerText()).toLowerCase()).not.toContain("sanctuary");

    const due = page.getByLabel("When: the person would otherwise go free");
    await due.fill(localMinute(-1));
    await page
      .getByText(/authority ends/)
      .first()
      .waitFor();
    expect(await verdictOf(page, "hold")).toBe("must");
    await check(page, /A detainer arrives/);
    await due.fill(localMinute(-10 * 24));
    await page.locator('[data-act="hold"][data-verdict="must-not"]').waitFor();
  });

  test("an address that asks nonsense is met with words", async () => {
    const device = await arrive();
    const { page } = device;
    await page.goto("/guide/los-angeles-county-ca/detainer?agency.type=navy");
    await check(page, "This address asks something the guide does not know.");
    await page.goto("/guide/atlantis");
    await check(page, "There is no such page.");
    // The server answers an unknown place like any page of the guide; an unknown address it reports.
    expect((await page.goto("/nowhere/at/all"))?.status()).toBe(404);
    expect(device.faults.splice(0).every((fault) => fault.includes("404"))).toBe(true);
  });

  test("the device keeps the place and nothing else", async () => {
    const { page } = await arrive();
    await tapToDetainerAnswer(page);
    const kept = await page.evaluate(() => ({
      ...localStorage,
      cookies: document.cookie,
      session: sessionStorage.length,
    }));
    expect(kept).toEqual({
      "brightline.place": "los-angeles-county-ca",
      "brightline.agency": "county-jail",
      cookies: "",
      session: expect.any(Number),
    });
    const session = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(session).not.toMatch(/ice-ero|county-jail/);
  });

  test("in Spanish, with the law marked as English", async () => {
    const answer = "/guide/los-angeles-county-ca/detainer?agency.type=county-jail&requester.kind=ice-ero";
    const { page } = await open(answer, { locale: "es-US" });
    await check(page, /A detainer arrives/);
    expect(await page.getAttribute("html", "lang")).toBe("es");
    await page
      .getByRole("heading", { name: /^NO DEBE/ })
      .first()
      .waitFor();
    expect(await page.locator(".verdict__say span[lang=en]").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "MUST NOT hold past release" }).waitFor();
  });

  test("how many questions are left is told once known and holds; the question on the page stays", async () => {
    const start = "/guide/travis-county-tx/detainer?agency.type=county-jail&requester.kind=ice-ero";
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = await open("/", { serviceWorkers: "block" });
    await first.page.route(/foresight/, async (route) => {
      await held;
      await route.continue();
    });
    await first.page.goto(start);
    const asked = await headingOf(first.page);
    expect(await first.page.locator(".left").count()).toBe(0);
    const arrived = first.page.waitForResponse(/foresight/);
    release();
    await arrived;
    await first.page.waitForTimeout(500);
    expect(await headingOf(first.page)).toBe(asked);

    await answerOne(first.page, completeDetainer);
    const counts: number[] = [];
    for (let most = await mostLeft(first.page); most !== null; most = await mostLeft(first.page)) {
      counts.push(most);
      await answerOne(first.page, completeDetainer);
    }
    expect(await verdictOf(first.page, "hold")).toBe("must");
    expect(counts.length).toBeGreaterThan(1);
    for (const [at, most] of counts.entries())
      if (at > 0) expect(most, counts.join(" ")).toBeLessThan(counts[at - 1] as number);
  });

  test("without foresight the guide asks and answers all the same", async () => {
    const device = await open("/", { serviceWorkers: "block" });
    const { page, faults } = device;
    await page.route(/foresight/, (route) => route.abort());
    await tapToDetainerAnswer(page);
    await checkDetainerAnswer(page);
    expect(await page.locator(".left, .alone").count()).toBe(0);
    expect(faults.splice(0).every((fault) => fault.includes("ERR_FAILED"))).toBe(true);
  });

  test("the answer says which facts decide it and what several facts together would change, also offline", async () => {
    const device = await arrive();
    await device.page.getByRole("heading", { level: 1 }).waitFor();
    await goOffline(device);
    const { page } = device;
    await page.goto(
      "/guide/los-angeles-county-ca/screen-hit?is=administrative-warrant&agency.type=municipal-police",
    );
    const alone = page.locator('[data-alone="detain-on-hit"]');
    await alone.getByText("alone decides it:", { exact: false }).waitFor();
    expect(await alone.innerText()).toContain("ADMINISTRATIVE WARRANT");
    await check(page, /ADMINISTRATIVE WARRANT OF REMOVAL/);

    await page.goto(
      "/guide/los-angeles-county-ca/judge-warrant?is=federal-probable-cause-finding&agency.type=county-jail",
    );
    await page.locator('[data-act="custody-on-warrant"][data-verdict="must-not"]').waitFor();
    const together = page.locator('.changes tbody tr:not([data-facts="1"])').filter({ hasText: "MUST" });
    expect(await together.innerText()).toMatch(/Court order\s+and\s/);
    await together.getByRole("button").click();
    await page.locator('[data-act="custody-on-warrant"][data-verdict="must"]').waitFor();
  });

  test("old packs say so", async () => {
    const { page } = await arrive();
    await page.clock.setFixedTime(new Date("2028-03-01T20:00:00Z"));
    await page.goto("/guide/los-angeles-county-ca/detainer?agency.type=county-jail&requester.kind=ice-ero");
    await page.getByText(/These packs are \d+ days old\. The law may have changed\./).waitFor();
    await check(page, /A detainer arrives/);
  });
});

const headingOf = (page: Page): Promise<string> => page.getByRole("heading", { level: 1 }).innerText();

/** Questions left at most after the one on the page; null once the answer is there. */
async function mostLeft(page: Page): Promise<number | null> {
  await page.locator(".verdict, .left").first().waitFor();
  const line = page.locator(".left");
  return (await line.count()) === 0 ? null : Number(await line.getAttribute("data-most"));
}

async function pressTo(page: Page, key: string, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((each) => document.activeElement?.matches(each) ?? false, selector)) return;
  }
  throw new Error(`${key} never reached ${selector}`);
}

type Told = readonly (readonly [question: RegExp, answer: string | RegExp])[];

const completeDetainer: Told = [
  [/stand with you/, "In jail awaiting trial"],
  [/Which administrative warrant/, /^I-200/],
  [/signed by an immigration officer/, "Yes"],
  [/given a copy/, "Yes"],
  [/complete on its face/, "Yes"],
  [/Which box gives the ground/, /final order/],
];

/** Answers the question on the page: as told, else with "No". */
async function answerOne(page: Page, told: Told): Promise<void> {
  const question = await headingOf(page);
  const name = told.find(([pattern]) => pattern.test(question))?.[1] ?? "No";
  await page.locator(".choices").getByRole("button", { name, exact: true }).click();
  await page.waitForFunction((before) => document.querySelector("h1")?.textContent !== before, question);
}

/** Answers every question that comes. */
async function answerAll(page: Page, told: Told): Promise<void> {
  for (let asked = 0; asked < 15; asked += 1) {
    await page.locator(".verdict, .choices").first().waitFor();
    if ((await page.locator(".choices").count()) === 0) return;
    await answerOne(page, told);
  }
  throw new Error("the interview does not end");
}

/** Hours from now, on the clock of Texas, as a field for an instant takes it. */
function localMinute(hours: number): string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "America/Chicago",
    dateStyle: "short",
    timeStyle: "short",
  });
  return format.format(new Date(Date.now() + hours * 3_600_000)).replace(" ", "T");
}
