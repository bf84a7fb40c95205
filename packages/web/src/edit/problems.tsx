/** Everything wrong with the text, as a list that leads to each place. */
import type { Problem } from "@brightline/engine";
import { useWords } from "../messages/edit/words.js";
import { type Jumper, PlaceLink } from "./place-link.js";

interface Props extends Jumper {
  /** Null until the first check. */
  readonly problems: readonly Problem[] | null;
  readonly checking: boolean;
}

export function Problems({ problems, checking, pack, onJump }: Props) {
  const words = useWords();
  return (
    <div className="edit__problems">
      <h2>{words.edit.problems}</h2>
      <p role="status" className="quiet">
        {problems === null
          ? words.edit.checking
          : `${words.edit.count(problems.length)}${checking ? ` ${words.edit.checking}` : ""}`}
      </p>
      {problems && problems.length > 0 ? (
        <ol lang="en">
          {problems.map((each) => (
            <li
              key={`${each.place.file}:${each.place.line}:${each.place.column} ${each.code} ${each.message}`}
            >
              <PlaceLink place={each.place} pack={pack} onJump={onJump} /> <code>{each.code}</code>{" "}
              {each.message}. <span className="quiet">{each.help}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
