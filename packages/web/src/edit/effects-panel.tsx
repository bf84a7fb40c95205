/** What the edit does, live: answers that change, new findings, worked cases that break. */
import { useWords } from "../messages/edit/words.js";
import { DateInput } from "../parts/date-input.js";
import { ChangesPart } from "./changes-part.js";
import { CasesPart } from "./cases-part.js";
import type { Standpoint } from "./errand.js";
import type { Family } from "./family.js";
import { FindingsPart } from "./findings-part.js";
import type { Jumper } from "./place-link.js";
import type { Workshop } from "./workshop.js";

interface Props extends Pick<Jumper, "onJump"> {
  readonly family: Family;
  readonly workshop: Workshop;
  readonly edited: boolean;
  readonly standpoint: Standpoint;
  readonly onMove: (standpoint: Standpoint) => void;
}

export function EffectsPanel({ family, workshop, edited, standpoint, onMove, onJump }: Props) {
  const words = useWords();
  const { problems, effects, weighing, failure, names } = workshop;
  return (
    <section className="edit__effect" aria-label={words.edit.effect}>
      <h2>{words.edit.effect}</h2>
      <div className="edit__when">
        <div>
          <label htmlFor="edit-day">{words.edit.on}</label>
          <DateInput
            id="edit-day"
            kind="date"
            value={standpoint.on}
            onPick={(on) => onMove({ ...standpoint, on })}
          />
        </div>
        {family.below.length > 0 ? (
          <div>
            <label htmlFor="edit-at">{words.edit.at}</label>
            <select
              id="edit-at"
              className="usa-input"
              value={standpoint.at}
              onChange={({ target }) => onMove({ ...standpoint, at: target.value })}
            >
              {[family.pack, ...family.below].map(({ id, title }) => (
                <option key={id} value={id} lang="en">
                  {title}
                </option>
              ))}
            </select>
          </div>
        ) : null}
      </div>
      <p role="status" className="quiet">
        {failure !== null
          ? words.edit.failed(failure)
          : !edited
            ? words.edit.waiting
            : problems && problems.length > 0
              ? words.edit.mend
              : weighing || !effects
                ? words.edit.weighing
                : words.edit.weighed}
      </p>
      {effects?.changes ? <ChangesPart changes={effects.changes} names={names} /> : null}
      {effects?.findings ? <FindingsPart findings={effects.findings} names={names} /> : null}
      {effects?.cases ? <CasesPart cases={effects.cases} pack={family.pack.id} onJump={onJump} /> : null}
    </section>
  );
}
