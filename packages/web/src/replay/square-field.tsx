/** Cases as squares, told apart by fill and sign as well as by colour. The words beside it say the same. */
import { grid, pictureOf, type Setting } from "./squares.js";
import type { Done, Kind, Part } from "./telling.js";

export function SquareField({ done, setting }: { readonly done: Done; readonly setting: Setting }) {
  const { squares, lines } = pictureOf(done, setting);
  return (
    <svg
      className="squares"
      width={2 * grid.pitch * setting.columns}
      viewBox={`-1 -1 ${setting.columns * grid.pitch + 1} ${lines * grid.pitch + 1}`}
      aria-hidden="true"
      focusable="false"
    >
      {squares.map(({ kind, outline, sign }, at) => (
        // Two parts may be of one kind; their order never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <g key={at} className={`square square--${kind}`}>
          <path className="square__outline" d={outline} />
          <path className="square__sign" d={sign} />
        </g>
      ))}
    </svg>
  );
}

/** One square, for the words that say what it means. */
export function Swatch({ kind }: { readonly kind: Kind }) {
  const part: Part = { kind, verdict: "may", count: 1, beside: [], missing: [] };
  const [square] = pictureOf({ parts: [part] }, { unit: 1, columns: 1 }).squares;
  return (
    <svg className="swatch" viewBox="-1 -1 10.400 10.400" aria-hidden="true" focusable="false">
      <g className={`square square--${kind}`}>
        <path className="square__outline" d={square?.outline} />
        <path className="square__sign" d={square?.sign} />
      </g>
    </svg>
  );
}
