/** How well a rule's text is known: a mark with a word, and a bar over a whole pack. */
import type { Status } from "@brightline/engine";
import { statuses } from "../law/status.js";
import { useWords } from "../messages/language.js";

export function StatusMark({ status }: { readonly status: Status }) {
  const words = useWords();
  return (
    <span className={`status status--${status}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6.5" className="status__ring" />
        {marks[status]}
      </svg>
      {words.status[status].name}
    </span>
  );
}

const marks: Readonly<Record<Status, React.ReactNode>> = {
  read: <circle cx="8" cy="8" r="4" className="status__fill" />,
  "partly-read": <path d="M8 4a4 4 0 0 1 0 8z" className="status__fill" />,
  secondary: <path d="M5 8h6" className="status__line" />,
  unverified: <path d="M6 6.300a2 2 0 1 1 2.7 1.900c-.5.2-.7.5-.7 1M8 11v.3" className="status__line" />,
};

/** Shares of the rules by status; the figures stand beside it in words. */
export function StatusBar({ counts }: { readonly counts: Readonly<Record<Status, number>> }) {
  const total = statuses.reduce((sum, status) => sum + counts[status], 0) || 1;
  let from = 0;
  return (
    <div className="status-bar">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {statuses.map((status) => {
          const share = (100 * counts[status]) / total;
          const bar = (
            <rect key={status} className={`status-bar__${status}`} x={from} y="0" width={share} height="4" />
          );
          from += share;
          return bar;
        })}
      </svg>
      <ul>
        {statuses
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <li key={status}>
              <StatusMark status={status} /> {counts[status]}
            </li>
          ))}
      </ul>
    </div>
  );
}
