/** The day of the map: a slider over the months, a step to the next change, and the years played through. */
import { useEffect, useState } from "react";
import { useDate } from "../messages/language.js";
import { useWords } from "../messages/map/words.js";

interface Props {
  readonly months: readonly string[];
  readonly at: number;
  /** Days on which some state's answer changed. */
  readonly turns: readonly string[];
  readonly onMove: (at: number) => void;
}

/** Milliseconds a month is shown while the years are played. */
const pace = 120;

export function Slider({ months, at, turns, onMove }: Props) {
  const words = useWords();
  const date = useDate();
  const [playing, setPlaying] = useState(false);
  const last = months.length - 1;
  useEffect(() => {
    if (!playing) return;
    if (at >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onMove(at + 1), pace);
    return () => clearTimeout(timer);
  }, [playing, at, last, onMove]);
  const day = months[at] ?? "";
  /** The month in which a change first shows. */
  const monthOf = (turn: string): number => months.findIndex((month) => month >= turn);
  const earlier = turns.map(monthOf).findLast((month) => month !== -1 && month < at);
  const later = turns.map(monthOf).find((month) => month > at);
  const go = (to: number | undefined): void => {
    setPlaying(false);
    if (to !== undefined) onMove(to);
  };
  return (
    <div className="slider no-print">
      <label htmlFor="map-day">
        {words.map.day}: <b>{date(day)}</b>
      </label>
      <input
        id="map-day"
        type="range"
        min={0}
        max={last}
        value={at}
        aria-valuetext={date(day)}
        onChange={({ target }) => go(Number(target.value))}
      />
      <div className="slider__steps">
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={earlier === undefined}
          onClick={() => go(earlier)}
        >
          {words.map.earlier}
        </button>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => {
            if (!playing && at >= last) onMove(0);
            setPlaying(!playing);
          }}
        >
          {playing ? words.map.pause : words.map.play}
        </button>
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={later === undefined}
          onClick={() => go(later)}
        >
          {words.map.later}
        </button>
      </div>
    </div>
  );
}
