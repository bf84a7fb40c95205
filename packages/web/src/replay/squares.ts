/** Where the squares of a picture stand: one for each case, or for so many, in lines like writing. */
import type { Done, Kind, Look } from "./telling.js";

/** The pitch from one square to the next, and the side of one. */
export const grid = { pitch: 10, side: 8.4 };

/** More squares than this nobody counts. */
const most = 640;

/** How many cases one square stands for, so that a view's picture stays small: 1, 2, 5, 10, 20 … */
export function unitOf(cases: number): number {
  let unit = 1;
  for (let step = 0; cases / unit > most; step += 1) unit *= step % 3 === 1 ? 2.5 : 2;
  return unit;
}

/** How a view's squares are set: the same for each thing that was done, so that they compare. */
export interface Setting {
  /** How many cases one square stands for. */
  readonly unit: number;
  /** Squares in a line. */
  readonly columns: number;
}

/** Few squares stand in short lines, so that they are large enough to see on a phone. */
export function settingOf({ done }: Pick<Look, "done">): Setting {
  const unit = unitOf(done.reduce((sum, { count }) => sum + count, 0));
  const longest = Math.max(0, ...done.map(({ count }) => count / unit));
  return { unit, columns: longest > 60 ? 32 : 20 };
}

/** All squares of one kind of outcome, as the path of their outlines and that of the signs on them. */
export interface Squares {
  readonly kind: Kind;
  readonly outline: string;
  readonly sign: string;
}

export interface Picture {
  readonly squares: readonly Squares[];
  readonly lines: number;
}

/** Every kind that occurs has a square, however few it is. */
export function pictureOf({ parts }: Pick<Done, "parts">, { unit, columns }: Setting): Picture {
  let at = 0;
  const squares = parts.map(({ kind, count }) => {
    let outline = "";
    let sign = "";
    for (const end = at + Math.max(1, Math.round(count / unit)); at < end; at += 1) {
      const x = grid.pitch * (at % columns);
      const y = grid.pitch * Math.floor(at / columns);
      outline += square(x, y);
      sign += signAt(kind, x, y);
    }
    return { kind, outline, sign };
  });
  return { squares, lines: Math.ceil(at / columns) };
}

const { side } = grid;
const square = (x: number, y: number): string => `M${x} ${y}h${side}v${side}h-${side}z`;

/** What tells the kinds apart without colour; those without a sign differ by being filled. */
const signs: Readonly<Record<Kind, "cross" | "dot" | "bar" | null>> = {
  agrees: null,
  disagrees: "cross",
  undetermined: "dot",
  must: null,
  "must-not": "bar",
  may: "dot",
  "no-rule": null,
  conflict: "cross",
  depends: "dot",
};

function signAt(kind: Kind, x: number, y: number): string {
  const middle = side / 2;
  switch (signs[kind]) {
    case "cross":
      return `M${x + 2} ${y + 2}l${side - 4} ${side - 4}m0 ${4 - side}l${4 - side} ${side - 4}`;
    case "bar":
      return `M${x + 2} ${y + middle}h${side - 4}`;
    case "dot":
      return `M${x + middle} ${y + middle}h.01`;
    default:
      return "";
  }
}
