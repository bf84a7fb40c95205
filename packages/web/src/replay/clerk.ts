/** One errand at a time, done beside the page. */
import { useEffect, useState } from "react";
import { type Failed, newClerk } from "../clerk/clerk.js";
import type { Errand, Report } from "./errand.js";

/** The latest report of an errand; none while there is no errand. A new errand, or none, ends the work on the last. */
export function useClerk(errand: Errand | null): Report | Failed | null {
  const [heard, setHeard] = useState<{ readonly errand: Errand; readonly report: Report | Failed } | null>(
    null,
  );
  useEffect(() => {
    if (!errand) return;
    const clerk = newClerk();
    const hear = (report: Report | Failed): void => setHeard({ errand, report });
    clerk.onmessage = ({ data }: MessageEvent<Report | Failed>) => hear(data);
    clerk.onerror = ({ message }) => hear({ kind: "failed", why: message });
    clerk.postMessage(errand);
    return () => {
      clerk.onmessage = null;
      clerk.terminate();
    };
  }, [errand]);
  return heard && heard.errand === errand ? heard.report : null;
}
