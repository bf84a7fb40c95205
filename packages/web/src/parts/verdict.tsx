/** The verdict: word, shape and colour always together. */
import type { Verdict } from "@brightline/engine";
import { useWords } from "../messages/language.js";

/** The shape of a verdict; `open` draws it hollow, for an answer that is not settled. */
export function VerdictMark({
  verdict,
  open = false,
}: {
  readonly verdict: Verdict;
  readonly open?: boolean;
}) {
  return (
    <svg
      className={`mark mark--${verdict}${open ? " mark--open" : ""}`}
      viewBox="0 0 40 40"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[verdict]}
    </svg>
  );
}

const shapes: Readonly<Record<Verdict, React.ReactNode>> = {
  must: (
    <>
      <rect className="mark__shape" x="3" y="3" width="34" height="34" rx="3" />
      <path className="mark__sign" d="M10 20h19M21 12l8 8-8 8" />
    </>
  ),
  "must-not": (
    <>
      <path className="mark__shape" d="M12.5 2h15L38 12.5v15L27.5 38h-15L2 27.5v-15z" />
      <path className="mark__sign mark__sign--bar" d="M11 20h18" />
    </>
  ),
  may: (
    <>
      <circle className="mark__ring" cx="20" cy="20" r="15" />
      <path className="mark__tick" d="M13 20.5l5 5 9.5-10" />
    </>
  ),
  "no-rule": <circle className="mark__ring mark__ring--dashed" cx="20" cy="20" r="15" />,
  conflict: (
    <>
      <path className="mark__shape" d="M20 3l18 33H2z" />
      <path className="mark__sign" d="M20 14v11M20 30v1.5" />
    </>
  ),
  depends: (
    <>
      <path className="mark__diamond" d="M20 3l17 17-17 17L3 20z" />
      <path className="mark__query" d="M15.5 16.5a4.5 4.5 0 1 1 6.6 4c-1.4.8-2.1 1.5-2.1 3M20 27.5v1.2" />
    </>
  ),
};

/** The word in its colour, with its shape beside it: for tables and running text. */
export function VerdictWord({
  verdict,
  children,
}: {
  readonly verdict: Verdict;
  readonly children?: React.ReactNode;
}) {
  const words = useWords();
  return (
    <span className={`verdict-word verdict-word--${verdict}`}>
      <VerdictMark verdict={verdict} />
      <span>
        <b>{words.verdict[verdict]}</b>
        {children ? <> {children}</> : null}
      </span>
    </span>
  );
}
