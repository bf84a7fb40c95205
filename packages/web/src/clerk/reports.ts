/** The clerk's reports as they arrive. */
import { useEffect, useState } from "react";
import { type Errand, type Failed, newClerk, type Report } from "./clerk.js";

const none: readonly never[] = [];

/** Sends one errand; a new errand ends the work on the last. What was reported of another errand is never shown. */
export function useReports<Own extends Report>(errand: Errand): readonly (Own | Failed)[] {
  const [answered, setAnswered] = useState<{
    readonly errand: Errand;
    readonly reports: readonly (Own | Failed)[];
  }>({ errand, reports: none });
  useEffect(() => {
    let over = false;
    const clerk = newClerk();
    const hear = (report: Own | Failed): void => {
      if (!over)
        setAnswered((was) => ({
          errand,
          reports: [...(was.errand === errand ? was.reports : none), report],
        }));
    };
    clerk.onmessage = ({ data }: MessageEvent<Own | Failed>) => hear(data);
    clerk.onerror = ({ message }) => hear({ kind: "failed", why: message });
    clerk.postMessage(errand);
    return () => {
      over = true;
      clerk.terminate();
      setAnswered({ errand, reports: none });
    };
  }, [errand]);
  return answered.errand === errand ? answered.reports : none;
}
