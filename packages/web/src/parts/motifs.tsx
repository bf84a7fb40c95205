/** The patterns that tell verdicts apart without colour: filled when settled, drawn on white when not. */
import type { Verdict } from "@brightline/engine";
import type { ReactNode } from "react";

/** The fill of an outcome; `Motifs` must be on the page. */
export const motif = ({
  verdict,
  settled,
}: {
  readonly verdict: Verdict;
  readonly settled: boolean;
}): string => `url(#motif-${verdict}${settled ? "" : "-open"})`;

const drawings: Readonly<Record<Verdict, ReactNode>> = {
  must: null,
  "must-not": <path className="motif__line" d="M-2 2l4-4M0 8l8-8M6 10l4-4" />,
  may: <circle className="motif__dot" cx="4" cy="4" r="1.6" />,
  "no-rule": <path className="motif__line" d="M1 4h3" />,
  conflict: <path className="motif__line" d="M0 0l8 8M8 0L0 8" />,
  depends: <path className="motif__line" d="M0 4h8M4 0v8" />,
};

export function Motifs() {
  return (
    <svg className="motifs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {(Object.keys(drawings) as Verdict[]).flatMap((verdict) =>
          [true, false].map((settled) => (
            <pattern
              key={`${verdict} ${settled}`}
              id={`motif-${verdict}${settled ? "" : "-open"}`}
              className={`motif motif--${verdict}${settled ? "" : " motif--open"}`}
              width="8"
              height="8"
              patternUnits="userSpaceOnUse"
            >
              <rect className="motif__ground" width="8" height="8" />
              {drawings[verdict]}
              {settled ? null : <path className="motif__open" d="M0 7.5h8" />}
            </pattern>
          )),
        )}
      </defs>
    </svg>
  );
}
