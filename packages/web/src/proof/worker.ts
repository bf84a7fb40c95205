/** Proves and compares beside the page, so that the page stays smooth. */
import type { Errand, Report } from "./errand.js";
import { work } from "./work.js";

interface Worker {
  addEventListener(kind: "message", listen: (event: { readonly data: Errand }) => void): void;
  postMessage(report: Report): void;
}
const worker = self as unknown as Worker;

worker.addEventListener("message", ({ data }) => {
  try {
    for (const report of work(data)) worker.postMessage(report);
  } catch (error) {
    worker.postMessage({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
  }
});
