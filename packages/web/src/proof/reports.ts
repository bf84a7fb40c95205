/** The clerk's reports as they arrive, and what a page makes of them. */
import { useEffect, useState } from "react";
import type { ActDifference, ActProof, Finding } from "@brightline/engine/proof";
import { type Failed, newClerk } from "../clerk/clerk.js";
import type { Errand, Report as OfWork } from "./errand.js";

type Report = OfWork | Failed;

interface Answered {
  readonly errand: Errand;
  readonly reports: readonly Report[];
}

const none: readonly Report[] = [];

/** Sends one errand; a new errand ends the work on the last. What was reported of another errand is never shown. */
export function useReports(errand: Errand): readonly Report[] {
  const [answered, setAnswered] = useState<Answered>({ errand, reports: none });
  useEffect(() => {
    let over = false;
    const clerk = newClerk();
    const hear = (report: Report): void => {
      if (!over)
        setAnswered((was) => ({
          errand,
          reports: [...(was.errand === errand ? was.reports : none), report],
        }));
    };
    clerk.onmessage = ({ data }: MessageEvent<Report>) => hear(data);
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

export interface Progress {
  readonly acts: { readonly done: number; readonly of: number };
  readonly cases: { readonly done: number; readonly of: number };
  readonly proofs: readonly ActProof[];
  readonly differences: readonly ActDifference[];
  /** By act: the rules that decide the example of its foremost change. */
  readonly deciding: ReadonlyMap<string, readonly string[]>;
  readonly stuck: readonly { readonly act: string; readonly why: string }[];
  /** Findings of the acts, then of the packs. */
  readonly findings: readonly Finding[];
  readonly done: boolean;
  readonly failed: string | null;
}

export function progressOf(reports: readonly Report[]): Progress {
  const of = <Kind extends Report["kind"]>(kind: Kind) =>
    reports.filter((report): report is Extract<Report, { kind: Kind }> => report.kind === kind);
  const proofs = of("proved").map(({ proof }) => proof);
  const compared = of("compared");
  const differences = compared.map(({ difference }) => difference);
  const stuck = of("stuck");
  const tried = of("tried").at(-1);
  return {
    acts: { done: proofs.length + differences.length + stuck.length, of: of("begun")[0]?.acts ?? 0 },
    cases: { done: tried?.cases ?? 0, of: tried?.of ?? 0 },
    proofs,
    differences,
    deciding: new Map(compared.map(({ difference, deciding }) => [difference.act, deciding])),
    stuck,
    findings: [
      ...proofs.flatMap(({ findings }) => findings),
      ...of("closed").flatMap(({ findings }) => findings),
    ],
    done: of("done").length > 0,
    failed: of("failed")[0]?.why ?? null,
  };
}
