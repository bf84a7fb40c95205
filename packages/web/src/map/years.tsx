/** The years as a picture: how many states give each answer, month by month, and where the shown day stands. */
import { useWords } from "../messages/map/words.js";
import { motif } from "../parts/motifs.js";
import { VerdictMark } from "../parts/verdict.js";
import type { Tally } from "./tally.js";

interface Props {
  readonly tallies: readonly Tally[];
  readonly months: readonly string[];
  readonly at: number;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(3)}%`;

export function Years({ tallies, months, at }: Props) {
  const most = Math.max(1, ...months.map((_, month) => stacked(tallies, month)));
  const across = (month: number): string => percent(month, months.length);
  const januaries = months.flatMap((month, index) => (/-01-01$/.test(month) ? [{ month, index }] : []));
  return (
    <div className="years">
      <svg className="years__picture" aria-hidden="true" focusable="false">
        {tallies.flatMap(({ kind, counts }, level) =>
          runs(counts.map((count, month) => [stacked(tallies.slice(0, level), month), count] as const)).map(
            ({ from, to, value: [base, count] }) => (
              <rect
                key={`${kind.verdict} ${kind.settled} ${from}`}
                className={`motif motif--${kind.verdict}${kind.settled ? "" : " motif--open"}`}
                x={across(from)}
                width={across(to - from)}
                y={percent(most - base - count, most)}
                height={percent(count, most)}
                fill={motif(kind)}
              />
            ),
          ),
        )}
        <line className="years__day" x1={across(at + 0.5)} x2={across(at + 0.5)} y1="0" y2="100%" />
      </svg>
      <div className="years__labels" aria-hidden="true">
        {januaries
          .filter(({ month }) => Number(month.slice(0, 4)) % 4 === 0)
          .map(({ month, index }) => (
            <span key={month} style={{ left: across(index) }}>
              {month.slice(0, 4)}
            </span>
          ))}
      </div>
    </div>
  );
}

/** What the shapes mean, and how many states have each on the day shown. */
export function Legend({ tallies, at }: Pick<Props, "tallies" | "at">) {
  const words = useWords();
  return (
    <ul className="legend">
      {tallies.map(({ kind, counts }) => (
        <li key={`${kind.verdict} ${kind.settled}`} className={`verdict-text--${kind.verdict}`}>
          <VerdictMark verdict={kind.verdict} open={!kind.settled} />
          <span>
            <b>{words.verdict[kind.verdict]}</b>
            {kind.settled || kind.verdict === "depends" ? "" : `, ${words.answer.notSettledShort}`}:{" "}
            {counts[at] ?? 0}
          </span>
        </li>
      ))}
    </ul>
  );
}

const stacked = (tallies: readonly Tally[], month: number): number =>
  tallies.reduce((sum, { counts }) => sum + (counts[month] ?? 0), 0);

/** Months in a row of one height at one level, so that a pattern is drawn once and not stretched. */
function runs(
  values: readonly (readonly [base: number, count: number])[],
): { from: number; to: number; value: readonly [base: number, count: number] }[] {
  const found: { from: number; to: number; value: readonly [base: number, count: number] }[] = [];
  for (const [month, value] of values.entries()) {
    const last = found.at(-1);
    if (last && last.value[0] === value[0] && last.value[1] === value[1]) last.to = month + 1;
    else found.push({ from: month, to: month + 1, value });
  }
  return found.filter(({ value: [, count] }) => count > 0);
}
