/** The script of every clerk. Drafts are remembered from one errand to the next; proofs are worked out once. */
import { Bench } from "../edit/bench.js";
import { work as askCountry } from "../map/work.js";
import { work } from "../proof/work.js";
import { work as putToLaw } from "../replay/work.js";
import type { Errand, Report } from "./clerk.js";
import { whyOf } from "./why.js";

interface Worker {
  addEventListener(kind: "message", listen: (event: { readonly data: Errand }) => void): void;
  postMessage(report: Report): void;
}
const worker = self as unknown as Worker;
const bench = new Bench();

type AtOnce = Exclude<Errand, { kind: "map" | "replay" }>;
function workOn(errand: AtOnce): Iterable<Report> {
  if (errand.kind === "country") return askCountry(errand);
  return errand.kind === "prove" || errand.kind === "compare" ? work(errand) : bench.work(errand);
}

const tell = (report: Report): void => worker.postMessage(report);
const fail = (error: unknown): void => tell({ kind: "failed", why: whyOf(error) });

worker.addEventListener("message", ({ data }) => {
  // A file is read piece by piece; everything else is worked out at once.
  if (data.kind === "map" || data.kind === "replay") {
    putToLaw(data, tell).catch(fail);
    return;
  }
  try {
    for (const report of workOn(data)) tell(report);
  } catch (error) {
    fail(error);
  }
});
