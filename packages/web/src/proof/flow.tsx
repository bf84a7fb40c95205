/** The drift of one act: bands from the verdicts before to the verdicts after, and the same as a table. */
import type { ActDifference } from "@brightline/engine/proof";
import { useWords } from "../messages/proof/words.js";
import { VerdictMark } from "../parts/verdict.js";
import { useFigures } from "../parts/figures.js";
import { motif } from "../parts/motifs.js";
import { type Band, type Bar, type Flow as Drawing, flowOf } from "./streams.js";
import { keyOf, type Outcome, type Sides, type Stream, streamsOf } from "./telling.js";

interface Props {
  readonly difference: ActDifference;
  readonly sides: Sides;
  /** What the table is about. */
  readonly caption: string;
}

export function Flow({ difference, sides, caption }: Props) {
  const { of } = difference;
  const streams = streamsOf(difference);
  const flow = flowOf(streams, of);
  return (
    <div className="flow">
      <div className="flow__picture" aria-hidden="true">
        <span className="flow__side">{sides.before}</span>
        <span className="flow__side flow__side--after">{sides.after}</span>
        <Labels bars={flow.left} height={flow.height} of={of} />
        <Bars bars={flow.left} height={flow.height} />
        <Bands flow={flow} />
        <Bars bars={flow.right} height={flow.height} />
        <Labels bars={flow.right} height={flow.height} of={of} after />
      </div>
      <Table streams={streams} of={of} sides={sides} caption={caption} />
    </div>
  );
}

interface BarsProps {
  readonly bars: readonly Bar[];
  readonly height: number;
}

function Labels({
  bars,
  height,
  of,
  after = false,
}: BarsProps & { readonly of: bigint; readonly after?: boolean }) {
  const words = useWords();
  const figures = useFigures();
  return (
    <div className={after ? "flow__labels flow__labels--after" : "flow__labels"} style={{ height }}>
      {bars.map((bar) => (
        <div
          key={bar.key}
          className={`flow__label verdict-text--${bar.verdict}`}
          style={{ top: bar.top, height: bar.height }}
        >
          <b>
            <VerdictMark verdict={bar.verdict} open={!bar.settled} />
            {words.verdict[bar.verdict]}
          </b>
          <span>{figures.share(bar.situations, of)}</span>
          {bar.settled ? null : <span>{words.answer.notSettledShort}</span>}
        </div>
      ))}
    </div>
  );
}

const Bars = ({ bars, height }: BarsProps) => (
  <svg className="flow__bars" height={height} aria-hidden="true" focusable="false">
    {bars.map((bar) => (
      <rect
        key={bar.key}
        className={`motif motif--${bar.verdict}${bar.settled ? "" : " motif--open"}`}
        x="0"
        y={bar.at}
        width="100%"
        height={bar.thickness}
        fill={motif(bar)}
      />
    ))}
  </svg>
);

/** What changes is drawn over what stays. */
function Bands({ flow: { bands, height } }: { readonly flow: Drawing }) {
  const sorted = [...bands].sort((a, b) => Number(a.changed) - Number(b.changed));
  return (
    <svg
      className="flow__bands"
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {sorted.map((band) => (
        <path
          key={band.key}
          className={band.changed ? `band band--${band.to.verdict}` : "band band--same"}
          d={curve(band)}
        />
      ))}
    </svg>
  );
}

const curve = ({ left, right, thickness }: Band): string =>
  `M0 ${left}C50 ${left} 50 ${right} 100 ${right}V${right + thickness}C50 ${right + thickness} 50 ${left + thickness} 0 ${left + thickness}Z`;

function Table({
  streams,
  of,
  sides,
  caption,
}: Omit<Props, "difference"> & { readonly streams: readonly Stream[]; readonly of: bigint }) {
  const words = useWords();
  const figures = useFigures();
  const outcome = ({ verdict, settled }: Outcome): string =>
    `${words.verdict[verdict]}${settled ? "" : `, ${words.answer.notSettledShort}`}`;
  return (
    <div className="usa-sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{sides.before}</th>
            <th scope="col">{sides.after}</th>
            <th scope="col">{words.compare.situations}</th>
          </tr>
        </thead>
        <tbody>
          {streams.map((stream) => (
            <tr key={`${keyOf(stream.from)} ${keyOf(stream.to)}`}>
              <td>{outcome(stream.from)}</td>
              <td>{outcome(stream.to)}</td>
              <td>
                {figures.whole(stream.situations)} ({figures.share(stream.situations, of)})
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
