/** Foresight is large and never needed: it is loaded when the page is at rest, and the guide answers without it. */
import { useEffect, useState } from "react";

export type Foresight = typeof import("./foresight.js");

let loaded: Foresight | null = null;

/** How long a page rests before more is done where the browser does not tell, in milliseconds. */
const rest = 300;

/** Does something once the page is at rest, unless it is called off before. */
export function atRest(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const wait = setTimeout(work, rest);
    return () => clearTimeout(wait);
  }
  const wait = requestIdleCallback(work, { timeout: 10 * rest });
  return () => cancelIdleCallback(wait);
}

/** Null until it is there, and for good where it cannot be had; the next page tries again. */
export function useForesight(): Foresight | null {
  const [foresight, setForesight] = useState(loaded);
  useEffect(() => {
    if (loaded) return;
    return atRest(() => {
      import("./foresight.js").then(
        (module) => {
          loaded = module;
          setForesight(module);
        },
        // Without it questions come in the plain order, and nobody is told how many are left.
        () => undefined,
      );
    });
  }, []);
  return foresight;
}
