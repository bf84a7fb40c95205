// From opening the page to the first answer, on a slow phone: slow 4G, processor at a quarter of this one.
import { chromium } from "playwright-core";
import { median, root, seconds, serve } from "./measure.mjs";

// Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
const network = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150 };
const place = "Los Angeles County, California";
const mostTaps = 15;

const server = await serve(process.execPath, ["packages/server/dist/main.js"], { cwd: root });
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
];
const browser = await chromium.launch({ executablePath, args });

/** One visit by somebody who has never been here and taps without thinking. */
async function visit() {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.emulateNetworkConditions", network);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const began = performance.now();
  await page.goto(server.url, { waitUntil: "commit" });
  await page.getByRole("button", { name: place }).waitFor();
  const ready = performance.now() - began;
  await page.getByRole("button", { name: place }).tap();
  let taps = 1;
  for (let heading = ""; ; taps += 1) {
    const next = page.locator(".situation, .choice").first();
    const verdict = page.locator("article.verdict").first();
    await page.waitForFunction(
      (before) => document.querySelector("h1") && document.querySelector("h1").textContent !== before,
      heading,
    );
    await next.or(verdict).first().waitFor();
    if (await verdict.isVisible()) break;
    if (taps > mostTaps) throw new Error(`no answer after ${mostTaps} taps`);
    heading = await page.locator("h1").textContent();
    await next.tap();
  }
  const answered = performance.now() - began;
  await context.close();
  return { ready, answered, taps };
}

try {
  const visits = [];
  for (let run = 0; run < 3; run += 1) visits.push(await visit());
  const of = (name) => visits.map((each) => each[name]);
  console.log(`first page can be tapped   ${seconds(median(of("ready")))}`);
  console.log(
    `first answer               ${seconds(median(of("answered")))}, after ${median(of("taps"))} taps without a pause`,
  );
} finally {
  await browser.close();
  await server.stop();
}
