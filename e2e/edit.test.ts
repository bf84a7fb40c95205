/** Counsel's journeys through the editor: from a keystroke to what it does, and away with the files. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { check, desktop, goOffline, hasBrowser, phone, smallest, type Visit } from "./browser.js";
import { journeys } from "./journey.js";

const city = "/law/edit/template-city?file=welcoming-ordinance.md";
const title = "Edit: City of Alder Bay (fictional)";

describe.skipIf(!hasBrowser)("the editor of the law", () => {
  const open = journeys();
  const arrive = async (path = city, viewport = desktop): Promise<Visit> => {
    const device = await open(path, { viewport });
    device.page.on("dialog", (dialog) => void dialog.accept());
    return device;
  };

  test("from a law in the library to its text, and to the list of packs", async () => {
    const { page } = await arrive("/law/template-city/welcoming-ordinance");
    await page.getByRole("link", { name: "Edit this law" }).click();
    await ready(page);
    expect(new URL(page.url()).search).toBe("?file=welcoming-ordinance.md");
    expect(await page.getByLabel("File", { exact: true }).inputValue()).toBe(
      "template-city/welcoming-ordinance.md",
    );
    await check(page, title);
    await page.getByRole("link", { name: "Edit the law" }).click();
    await check(page, "Edit the law");
    await page.getByRole("link", { name: "California", exact: true }).waitFor();
  });

  test("a mistake is marked as it is typed, and the list leads to it", async () => {
    const { page } = await arrive();
    await ready(page);
    await writeAtEnd(page, "\n```yaml rule\nid: new-rule\nmust: hold\nwhen: custody.sate is arrested\n```\n");
    await page.getByText(/^\d+ problems\.$/).waitFor();
    const problems = page.locator(".edit__problems li");
    const mistake = problems.filter({ hasText: "fact-unknown" });
    expect(await mistake.innerText()).toContain("did you mean `custody.state`?");
    await page.getByText("Mend the problems first").waitFor();
    await page.keyboard.press("Control+Home");
    await mistake.getByRole("button").click();
    await line(page, "when: custody.sate is arrested").waitFor();
    await page.locator(".cm-lintRange-error").first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("source");
    await check(page, title);
    await page.getByLabel("File", { exact: true }).selectOption({ label: "pack.yaml" });
    await line(page, "id: template-city.*").waitFor();
    await mistake.getByRole("button").click();
    await line(page, "when: custody.sate is arrested").waitFor();
  });

  test("names are completed, and values after `is`", async () => {
    const { page } = await arrive();
    await ready(page);
    await writeAtEnd(page, "\n```yaml rule\nwhen: ");
    await page.keyboard.type("custody.st");
    await take(page, /custody\.state/);
    await page.keyboard.type(" is arr");
    await page.getByRole("option", { name: "arrested" }).waitFor();
    await check(page, title);
    await take(page, "arrested");
    await line(page, "when: custody.state is arrested").waitFor();
  });

  test("an edit shows the answers it changes and the cases it breaks, on a day and not on another", async () => {
    const { page } = await arrive();
    await ready(page);
    await turnRound(page);
    const hold = page.locator('[data-act="hold"]');
    await hold
      .getByText(/^[\d,]+ of [\d,]+ situations \(/)
      .first()
      .waitFor();
    expect(await hold.innerText()).toMatch(/MUST NOT\s+→\s+MUST\b/);
    const cases = page.locator('[data-effect="cases"]');
    expect(await cases.innerText()).toContain("a complete detainer");
    expect(await cases.innerText()).toContain("hold: expected must-not, got must");
    await page.locator('[data-effect="findings"]').waitFor();
    await hold.getByText("One of them").first().click();
    await hold.getByText("template-city/welcoming-ordinance/no-hold").first().waitFor();
    await check(page, title);
    await page.getByLabel("Law as of").fill("2018-01-01");
    await page.getByText("No situation gets another answer on this day.").waitFor();
  });

  test("a higher law is weighed for all that stand under it", async () => {
    const { page } = await arrive("/law/edit/us?file=detainers.md");
    await ready(page);
    await page.getByLabel("Asked in").selectOption({ label: "City of Alder Bay (fictional)" });
    await writeAtEnd(page, "\nA remark that changes no rule.\n");
    // Every case of every pack runs, not only the federal ones; there are thousands.
    await page.getByText("No situation gets another answer on this day.").waitFor({ timeout: 100_000 });
    await page
      .locator('[data-effect="cases"]')
      .getByText(/All [\d,]{3,} worked cases hold\./)
      .waitFor({ timeout: 100_000 });
  }, 240_000);

  test("edits outlive a reload, are shown line by line, and go when discarded", async () => {
    const { page } = await arrive();
    await ready(page);
    await turnRound(page);
    await page.getByText("1 changed file, kept on this device and not yet downloaded.").waitFor();
    await page.reload();
    await page.getByText("1 changed file, kept on this device").waitFor();
    await page.getByRole("button", { name: "Show what I changed" }).click();
    expect(await page.locator(".diff del").allInnerTexts()).toEqual(["must-not: hold"]);
    expect(await page.locator(".diff ins").allInnerTexts()).toEqual(["must: hold"]);
    await check(page, title);
    await page.getByRole("button", { name: "Discard my changes" }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Keep them");
    await page.getByRole("dialog").getByRole("button", { name: "Discard my changes" }).click();
    await page.getByText("Nothing is changed yet.").waitFor();
    await page.reload();
    await ready(page);
    expect(await page.evaluate(() => Object.keys({ ...localStorage }))).toEqual([]);
  });

  test("a second window is told of the first, and closing it loses nothing", async () => {
    const { page, context } = await arrive();
    await ready(page);
    const second = await context.newPage();
    await second.goto(city);
    await ready(second);
    await turnRound(page);
    await second.getByText("This pack is being edited in another window too.", { exact: false }).waitFor();
    await second.close({ runBeforeUnload: true });
    await page.reload();
    await page.getByText("1 changed file, kept on this device").waitFor();
  });

  test("leaving with edits asks first; a download is enough to go", async () => {
    const { page } = await arrive();
    await ready(page);
    await turnRound(page);
    await page.getByText("not yet downloaded").waitFor();
    await page.getByRole("link", { name: "Guide" }).click();
    await page.getByRole("dialog", { name: "Leave the editor?" }).waitFor();
    await page.getByRole("button", { name: "Stay" }).click();
    expect(new URL(page.url()).pathname).toBe("/law/edit/template-city");
    await page.getByLabel("File", { exact: true }).selectOption({ label: "pack.yaml" });
    await line(page, "id: template-city.*").waitFor();
    await download(page, "Download the pack (.zip)");
    await page.getByText("Downloaded.", { exact: false }).waitFor();
    await page.getByRole("link", { name: "Guide" }).click();
    await page.getByRole("heading", { level: 1, name: "Where do you work?" }).waitFor();
  });

  test("the downloads hold the edited text and every other file of the pack", async () => {
    const { page } = await arrive();
    await ready(page);
    await turnRound(page);
    await page.getByText("not yet downloaded").waitFor();
    const file = await download(page, "Download this file");
    expect(file.name).toBe("welcoming-ordinance.md");
    expect(file.bytes.toString("utf8")).toContain("id: no-hold\nmust: hold\n");
    const zip = await download(page, "Download the pack (.zip)");
    expect(zip.name).toMatch(/^template-city-.*\.zip$/);
    const names = zip.bytes.toString("latin1");
    for (const path of ["pack.yaml", "welcoming-ordinance.md", "offenses.csv"])
      expect(names).toContain(`template-city/${path}`);
  });

  test("by keyboard: Tab indents, Escape and then Tab leaves the text", async () => {
    const { page } = await arrive();
    await ready(page);
    await writeAtEnd(page, "\nend");
    await page.keyboard.press("Home");
    await page.keyboard.press("Tab");
    await line(page, "  end").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).not.toBe("source");
  });

  test("in Spanish, on the smallest phone", async () => {
    const { page } = await open(city, { viewport: smallest, locale: "es-US" });
    await page.getByText("Sin problemas.").waitFor();
    await writeAtEnd(page, "\nOne more remark.\n");
    await page.getByText(/^Los \d+ casos resueltos se cumplen\.$/).waitFor();
    await check(page, "Editar: City of Alder Bay (fictional)");
  });

  test("without a network, after one visit to the guide", async () => {
    const device = await arrive("/", phone);
    const { page } = device;
    await page.getByRole("heading", { level: 1 }).waitFor();
    await goOffline(device);
    await page.goto(city);
    await ready(page);
    await writeAtEnd(page, "\nOne more remark.\n");
    await page.getByText(/^All \d+ worked cases hold\.$/).waitFor();
    await page.getByText("No situation gets another answer on this day.").waitFor();
    await check(page, title);
  });
});

async function ready(page: Page): Promise<void> {
  await page.locator(".cm-content").waitFor();
  await page.getByText("No problems.").waitFor();
}

/** @param pattern of the whole line */
const line = (page: Page, pattern: string): Locator =>
  page.locator(".cm-line").filter({ hasText: new RegExp(`^${pattern}$`) });

async function writeAtEnd(page: Page, text: string): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(text);
}

/** Takes a name that is offered, by keyboard; a list that has just opened does not listen yet. */
async function take(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("option", { name }).waitFor();
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
}

/** Makes the city's prohibition on holding a duty. */
async function turnRound(page: Page): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  const rule = line(page, "must-not: hold");
  for (let presses = 0; presses < 20 && !(await rule.isVisible()); presses += 1) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(50);
  }
  await rule.click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.insertText("must: hold");
}

async function download(
  page: Page,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
