/** Spans of law in force, drawn to scale, with the day that is looked at. The words beside each bar say the same. */
import type { ReactNode } from "react";

export interface Span {
  readonly from: string;
  /** First day no longer in force; absent while it goes on. */
  readonly to?: string | undefined;
  readonly label: ReactNode;
  readonly key: string;
  /** Times a court held it back. */
  readonly breaks: readonly { readonly from: string; readonly to?: string | undefined }[];
}

const year = 365.25 * 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);

interface Props {
  readonly spans: readonly Span[];
  readonly day: string;
  readonly today: string;
  readonly dayLabel: string;
}

export function Timeline({ spans, day, today, dayLabel }: Props) {
  if (spans.length === 0) return null;
  const dates = [today, day, ...spans.flatMap(({ from, to }) => (to ? [from, to] : [from]))].map(at);
  const start = Math.min(...dates) - year / 2;
  const end = Math.max(...dates) + year / 2;
  const place = (date: number): number => (1000 * (date - start)) / (end - start);
  const bar = (from: string, to: string | undefined): { x: number; width: number } => {
    const x = place(at(from));
    return { x, width: Math.max(3, (to ? place(at(to)) : 1000) - x) };
  };
  const dayAt = place(at(day));
  return (
    <div className="timeline">
      <p className="timeline__ends" aria-hidden="true">
        <span>{new Date(start + year / 2).getUTCFullYear()}</span>
        <span>{new Date(end - year / 2).getUTCFullYear()}</span>
      </p>
      <ul>
        {spans.map(({ key, from, to, label, breaks }) => (
          <li key={key}>
            <span className="timeline__label">{label}</span>
            <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect className="timeline__ground" x="0" y="0" width="1000" height="10" />
              <rect
                className={
                  day >= from && (to === undefined || day < to)
                    ? "timeline__bar"
                    : "timeline__bar timeline__bar--other"
                }
                {...bar(from, to)}
                y="0"
                height="10"
              />
              {breaks.map((each) => (
                <rect
                  key={each.from}
                  className="timeline__break"
                  {...bar(each.from, each.to)}
                  y="3"
                  height="4"
                />
              ))}
              <rect className="timeline__day" x={dayAt - 1.5} y="0" width="3" height="10" />
            </svg>
          </li>
        ))}
      </ul>
      <p className="timeline__legend quiet">
        <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          <rect className="timeline__day" x="4" y="0" width="3" height="10" />
        </svg>{" "}
        {dayLabel}
      </p>
    </div>
  );
}
