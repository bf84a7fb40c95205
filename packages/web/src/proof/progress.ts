/** What a page makes of the clerk's reports. */
import type { ActDifference, ActProof, Finding } from "@brightline/engine/proof";
import type { Failed } from "../clerk/clerk.js";
import type { Report as OfWork } from "./errand.js";

type Report = OfWork | Failed;

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
