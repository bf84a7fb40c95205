/** The country as tiles: word, shape and colour together; what is not settled is drawn, not filled. */
import { useWords } from "../messages/map/words.js";
import { VerdictMark } from "../parts/verdict.js";
import type { Tile } from "./country.js";
import type { Span } from "./errand.js";

interface Props {
  readonly tiles: readonly Tile[];
  /** By pack: the answer of the day. */
  readonly answers: ReadonlyMap<string, Span>;
  readonly chosen: string | null;
  readonly onChoose: (pack: string) => void;
}

export function Tiles({ tiles, answers, chosen, onChoose }: Props) {
  const words = useWords();
  return (
    <ul className="tiles" aria-label={words.map.tiles}>
      {tiles.map(({ code, pack, title, column, row }) => {
        const answer = pack === null ? undefined : answers.get(pack);
        const said = answer
          ? `${words.verdict[answer.verdict]}${answer.settled ? "" : `, ${words.answer.notSettledShort}`}`
          : words.map.waiting;
        return (
          <li key={code} style={{ gridColumn: column + 1, gridRow: row + 1 }}>
            <button
              type="button"
              className={[
                "tile",
                answer ? `tile--${answer.verdict}` : "tile--waiting",
                answer && !answer.settled ? "tile--open" : "",
              ].join(" ")}
              aria-pressed={pack !== null && chosen === pack}
              aria-label={`${title}: ${said}`}
              title={`${title}: ${said}`}
              disabled={pack === null}
              onClick={() => pack !== null && onChoose(pack)}
            >
              <span aria-hidden="true">{code}</span>
              {answer ? <VerdictMark verdict={answer.verdict} open={!answer.settled} /> : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
