/** The same as the map, as a table: each state's answer of the day, since when, and on what law. */
import { Link } from "@tanstack/react-router";
import { Law, useDate } from "../messages/language.js";
import { useWords } from "../messages/map/words.js";
import { VerdictWord } from "../parts/verdict.js";
import { begin } from "./address.js";
import type { Tile } from "./country.js";
import type { Span } from "./errand.js";

interface Props {
  readonly tiles: readonly Tile[];
  readonly answers: ReadonlyMap<string, Span>;
}

export function StateTable({ tiles, answers }: Props) {
  const words = useWords();
  const date = useDate();
  const rows = tiles
    .flatMap(({ pack, title }) => {
      const answer = pack === null ? undefined : answers.get(pack);
      return pack !== null && answer ? [{ pack, title, answer }] : [];
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  return (
    <div className="table-scroll">
      <table className="states">
        <caption className="usa-sr-only">{words.map.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.map.state}</th>
            <th scope="col">{words.map.answer}</th>
            <th scope="col">{words.map.since}</th>
            <th scope="col">{words.map.law}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ pack, title, answer: { verdict, settled, from, cites } }) => (
            <tr key={pack}>
              <th scope="row">
                <Link to="/law/$pack" params={{ pack }} className="usa-link">
                  <Law>{title}</Law>
                </Link>
              </th>
              <td>
                <VerdictWord verdict={verdict}>
                  {settled || verdict === "depends" ? "" : words.answer.notSettledShort}
                </VerdictWord>
              </td>
              <td>{from <= begin ? words.map.before : date(from)}</td>
              <td>
                <Law>{cites.join("; ")}</Law>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
