/** A chief's records put to the law of their day, in the page and nowhere else. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { check, desktop, goOffline, hasBrowser, smallest, type Visit } from "./browser.js";
import { journeys } from "./journey.js";

const folder = new URL("../replays/", import.meta.url);
const mapping = readFileSync(new URL("example.yaml", folder), "utf8");
const sample = readFileSync(new URL("example.csv", folder), "utf8");

/** What the command line says of the example. */
function commandLine(): unknown {
  const [bin, map, data] = [
    "../packages/cli/bin/brightline.mjs",
    "../replays/example.yaml",
    "../replays/example.csv",
  ].map((path) => fileURLToPath(new URL(path, import.meta.url))) as [string, string, string];
  const { stdout } = spawnSync(process.execPath, [bin, "replay", "--json", "--map", map, data], {
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(text),
});

describe.skipIf(!hasBrowser)("records put to the law", () => {
  const open = journeys();
  const arrive = (viewport = desktop): Promise<Visit> => open("/law/replay", { viewport });
  const headline = (page: Page) => page.locator(".headline");
  const put = (page: Page): Promise<void> =>
    page.getByRole("button", { name: "Put them to the law" }).click();

  test("an example in one click, from the library, by keyboard", async () => {
    const { page } = await open("/law", { viewport: desktop });
    await page.getByRole("link", { name: "Put records to the law of their day" }).press("Enter");
    await check(page, "Records put to the law");
    await page.getByRole("button", { name: "Show an invented example" }).press("Enter");
    await page.getByText("In 3 of 33 cases the agency did otherwise than these rules say.").waitFor();
    expect(await headline(page).evaluate((element) => element === document.activeElement)).toBe(true);
    const told = page.locator('[data-done="told"]').first();
    expect(await told.locator('[data-kind="disagrees"]').innerText()).toMatch(/^3 otherwise .*MUST NOT/s);
    expect(await told.locator('[data-kind="undetermined"]').innerText()).toContain(
      "Is there a paper from a judge?",
    );
    await page.getByText("Row 23:").waitFor();
    await page.getByText("The same as a table").first().press("Enter");
    const row = page.getByRole("row", { name: /^told MUST NOT disagrees MUST NOT/ });
    expect(await row.getByRole("cell").last().innerText()).toBe("3");
    await check(page, "Records put to the law");
  });

  test("the page and the command line say the same, to the last figure", async () => {
    const { page } = await arrive();
    await page.getByRole("button", { name: "Show an invented example" }).click();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download as JSON" }).click(),
    ]);
    expect(JSON.parse(readFileSync(await saved.path(), "utf8"))).toEqual(commandLine());
  });

  test("on the smallest phone and without a network", async () => {
    const device = await arrive(smallest);
    const { page } = device;
    await page.getByRole("heading", { level: 1 }).waitFor();
    await goOffline(device);
    await page.reload();
    await page.getByRole("button", { name: "Show an invented example" }).click();
    await page.getByText("In 3 of 33 cases").waitFor();
    await page.getByText("The same as a table").first().click();
    await check(page, "Records put to the law");
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByText("En 3 de 33 casos").waitFor();
    await check(page, "Registros ante la ley");
  });

  test("one's own mapping and gzipped records; nothing is sent; the result is taken along", async () => {
    const { page } = await arrive();
    await page.getByLabel("Mapping", { exact: true }).selectOption("own");
    const own = page.getByLabel("Mapping file (.yaml)");
    await own.setInputFiles(
      file("mine.yaml", mapping.replace("act: notify-release", "act: notify-relase\nrowz: 1")),
    );
    await page.getByText(/^The mapping has \d problems?\.$/).waitFor();
    await page.getByText(/^line 6: /).waitFor();
    await check(page, "Records put to the law");
    await put(page);
    await page.getByText("Choose a mapping first.").waitFor();
    await own.setInputFiles(file("mine.yaml", mapping));
    await page.getByText(/^Good: City of Alder Bay/).waitFor();
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET" || request.postData() !== null) sent.push(request.url());
    });
    const mended = sample.replace(",maybe,", ",Y,");
    await page.getByLabel("CSV file, plain or .csv.gz").setInputFiles(file("mine.csv.gz", gzipSync(mended)));
    await put(page);
    await page.getByText("In 3 of 34 cases").waitFor();
    expect(await page.getByText("Rows that could not be read").count()).toBe(0);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download as JSON" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("mine.replay.json");
    const result = JSON.parse(readFileSync(await saved.path(), "utf8"));
    expect([result.rows, result.situations, result.agreement]).toEqual([
      40,
      34,
      { agrees: 27, disagrees: 3, undetermined: 4 },
    ]);
    expect(sent).toEqual([]);
  });

  test("a broken file is refused with what to do; rows that are none are counted and located", async () => {
    const { page } = await arrive(smallest);
    await page.getByLabel("Mapping", { exact: true }).selectOption("example.yaml");
    await put(page);
    await page.getByText("Choose a file of records first.").waitFor();
    const records = page.getByLabel("CSV file, plain or .csv.gz");
    await records.setInputFiles(file("other.csv", "a,b\n1,2\n"));
    await put(page);
    await page.getByText(/^The mapping looks for .*“done”/).waitFor();
    await check(page, "Records put to the law");
    await records.setInputFiles(file("records.parquet", "PAR1...."));
    await put(page);
    await page.getByText("brightline replay --map example.yaml records.parquet").waitFor();
    await records.setInputFiles(file("quote.csv", `${sample}AB-1,"2026-01-05,G\n`));
    await put(page);
    await page.getByText(/^In row 42 a quotation mark is not closed/).waitFor();
    await records.setInputFiles(file("short.csv", `${sample}AB-1,2026-01-05\n`));
    await put(page);
    await page.getByText("it has fewer cells than the heading").waitFor();
    await page.getByText("Row 42:").waitFor();
    await page.getByText("In 3 of 33 cases").waitFor();
  });

  test("work that takes long can be cancelled", async () => {
    const { page } = await arrive();
    await page.getByLabel("Mapping", { exact: true }).selectOption("example.yaml");
    const [heading, ...rows] = sample.trimEnd().split("\n");
    const many = [heading, ...Array.from({ length: 8000 }, () => rows).flat()].join("\n");
    await page.getByLabel("CSV file, plain or .csv.gz").setInputFiles(file("many.csv", many));
    await put(page);
    await page.getByRole("progressbar", { name: "Progress" }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled.").waitFor();
    expect(await headline(page).count()).toBe(0);
  });
});
