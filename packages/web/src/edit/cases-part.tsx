/** Worked cases that came out as their packs expect before the edit, and no longer do. */
import { Law } from "../messages/language.js";
import { useWords } from "../messages/edit/words.js";
import type { BrokenCase, Effects } from "./effects.js";
import { type Jumper, PlaceLink } from "./place-link.js";

/** More than these fold away. */
const shown = 8;

export function CasesPart({
  cases: { ran, broken },
  ...jumper
}: Jumper & { readonly cases: NonNullable<Effects["cases"]> }) {
  const words = useWords();
  const items = broken.map((each) => (
    <BrokenItem key={`${each.case.place.file}:${each.case.place.line}`} broken={each} {...jumper} />
  ));
  return (
    <div className="effect" data-effect="cases">
      <h3>{words.edit.cases}</h3>
      <p>{broken.length === 0 ? words.edit.allHold(ran) : words.edit.broken(broken.length, ran)}</p>
      {items.slice(0, shown)}
      {items.length > shown ? (
        <details>
          <summary>{words.answer.more(items.length - shown)}</summary>
          {items.slice(shown)}
        </details>
      ) : null}
    </div>
  );
}

function BrokenItem({ broken, ...jumper }: Jumper & { readonly broken: BrokenCase }) {
  const { name, place } = broken.case;
  return (
    <div className="effect__item">
      <p>
        <b>
          <Law>{name}</Law>
        </b>{" "}
        <PlaceLink place={place} {...jumper} />
      </p>
      <ul lang="en">
        {broken.failures.map((failure) => (
          <li key={failure}>{failure}</li>
        ))}
      </ul>
    </div>
  );
}
