/** Where the bands of a flow run, in pixels: outcomes before on the left, after on the right. */
import { inOrder, keyOf, type Outcome, type Stream } from "./telling.js";

/** Heights in pixels: of all situations together, of the thinnest band, and of the room for a label. */
export const sizes = { all: 132, thinnest: 4, label: 38, openLabel: 52, gap: 4 };

export interface Bar extends Outcome {
  readonly key: string;
  readonly situations: bigint;
  /** The room for its label. */
  readonly top: number;
  readonly height: number;
  /** The bar itself, in the middle of that room: as thick as its bands together. */
  readonly at: number;
  readonly thickness: number;
}

export interface Band extends Stream {
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly thickness: number;
}

export interface Flow {
  readonly height: number;
  readonly left: readonly Bar[];
  readonly right: readonly Bar[];
  readonly bands: readonly Band[];
}

/** @param streams of `of` situations, in drawing order */
export function flowOf(streams: readonly Stream[], of: bigint): Flow {
  const exact = ({ situations }: Stream): number =>
    (sizes.all * Number((situations * 100_000n) / of)) / 100_000;
  const thickness = (stream: Stream): number => Math.max(sizes.thinnest, exact(stream));
  const left = bars(streams, "from", thickness);
  const right = bars(streams, "to", thickness);
  const leftAt = places(left, streams, "from", thickness);
  const rightAt = places(right, streams, "to", thickness);
  return {
    height: Math.max(foot(left), foot(right)),
    left,
    right,
    bands: streams.map((stream) => ({
      ...stream,
      key: `${keyOf(stream.from)} → ${keyOf(stream.to)}`,
      left: leftAt.get(stream) ?? 0,
      right: rightAt.get(stream) ?? 0,
      thickness: thickness(stream),
    })),
  };
}

type End = "from" | "to";

function bars(streams: readonly Stream[], end: End, thickness: (stream: Stream) => number): Bar[] {
  const outcomes = [...new Map(streams.map((stream) => [keyOf(stream[end]), stream[end]])).values()];
  let top = 0;
  return outcomes.sort(inOrder).map((outcome) => {
    const key = keyOf(outcome);
    const own = streams.filter((stream) => keyOf(stream[end]) === key);
    const thick = own.reduce((sum, stream) => sum + thickness(stream), 0);
    const height = Math.max(outcome.settled ? sizes.label : sizes.openLabel, thick);
    const bar = {
      ...outcome,
      key,
      situations: own.reduce((sum, { situations }) => sum + situations, 0n),
      top,
      height,
      at: top + (height - thick) / 2,
      thickness: thick,
    };
    top += height + sizes.gap;
    return bar;
  });
}

/** The upper edge of each stream at one end. */
function places(
  bars: readonly Bar[],
  streams: readonly Stream[],
  end: End,
  thickness: (stream: Stream) => number,
): Map<Stream, number> {
  const other: End = end === "from" ? "to" : "from";
  const found = new Map<Stream, number>();
  for (const bar of bars) {
    const own = streams
      .filter((stream) => keyOf(stream[end]) === bar.key)
      .sort((a, b) => inOrder(a[other], b[other]));
    let { at } = bar;
    for (const stream of own) {
      found.set(stream, at);
      at += thickness(stream);
    }
  }
  return found;
}

const foot = (bars: readonly Bar[]): number => {
  const last = bars.at(-1);
  return last ? last.top + last.height : 0;
};
