/** How far the work is, and a way to end it. */
import { useWords } from "../messages/replay/words.js";
import { type Figures, useFigures } from "../parts/figures.js";
import type { Report } from "./errand.js";

interface Props {
  /** Null before the first. */
  readonly report: Extract<Report, { kind: "reading" | "judging" }> | null;
  readonly onCancel: () => void;
}

export function Working({ report, onCancel }: Props) {
  const words = useWords();
  const figures = useFigures();
  const done = report?.kind === "reading" ? report.done : undefined;
  const text = (): string => {
    if (report?.kind === "reading")
      return words.replay.reading(share(figures, report.done), figures.whole(report.rows));
    return report?.kind === "judging"
      ? words.replay.judging(figures.whole(report.rows))
      : words.replay.starting;
  };
  return (
    <div className="working no-print">
      <p className="quiet">{text()}</p>
      <progress aria-label={words.replay.progress} value={done} />
      <p>
        <button type="button" className="usa-button usa-button--outline" onClick={onCancel}>
          {words.replay.cancel}
        </button>
      </p>
    </div>
  );
}

const share = (figures: Figures, done: number): string => figures.share(BigInt(Math.floor(100 * done)), 100n);
