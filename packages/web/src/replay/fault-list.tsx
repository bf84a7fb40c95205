/** Rows that could not be read: counted, and the first of them located. */
import type { Replay } from "@brightline/engine";
import { Law } from "../messages/language.js";
import { useWords } from "../messages/replay/words.js";
import { useFigures } from "../parts/figures.js";

const mostShown = 20;

export function FaultList({ faulty, faults }: Pick<Replay, "faulty" | "faults">) {
  const words = useWords();
  const { whole } = useFigures();
  if (faults === 0) return null;
  return (
    <section className="faults">
      <h3>
        {words.replay.faults} <span className="quiet">{whole(faults)}</span>
      </h3>
      <p className="quiet">{words.replay.faultsHelp}</p>
      <ul>
        {faulty.slice(0, mostShown).map(({ row, why }) => (
          <li key={`${row} ${why}`}>
            <b>{words.replay.row(whole(row))}:</b> <Law>{why}</Law>
          </li>
        ))}
      </ul>
      {faults > mostShown ? (
        <p className="quiet">{words.replay.moreFaults(whole(faults - mostShown), whole(faulty.length))}</p>
      ) : null}
    </section>
  );
}
