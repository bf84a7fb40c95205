/** How the situations of an act fall to the verdicts: a bar, and the same in words. */
import type { Share } from "@brightline/engine/proof";
import { useWords } from "../messages/proof/words.js";
import { VerdictMark } from "../parts/verdict.js";
import { useFigures } from "../parts/figures.js";
import { motif } from "../parts/motifs.js";
import { inOrder, keyOf } from "./telling.js";

export function ShareBar({ shares, of }: { readonly shares: readonly Share[]; readonly of: bigint }) {
  const words = useWords();
  const figures = useFigures();
  const sorted = [...shares].sort(inOrder);
  let from = 0;
  return (
    <div className="shares">
      <svg className="shares__bar" aria-hidden="true" focusable="false">
        {sorted.map((share) => {
          const width = Number((share.situations * 100_000n) / of) / 1000;
          const x = from;
          from += width;
          return (
            <rect
              key={keyOf(share)}
              className={`motif motif--${share.verdict}${share.settled ? "" : " motif--open"}`}
              x={`${x}%`}
              width={`${width}%`}
              y="0"
              height="100%"
              fill={motif(share)}
            />
          );
        })}
      </svg>
      <ul className="shares__words">
        {sorted.map((share) => (
          <li key={keyOf(share)} className={`verdict-text--${share.verdict}`}>
            <VerdictMark verdict={share.verdict} open={!share.settled} />
            <span>
              <b>{words.verdict[share.verdict]}</b> {figures.share(share.situations, of)}
              {share.settled ? "" : `, ${words.answer.notSettledShort}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
