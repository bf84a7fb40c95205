/** Which laws to compare: ready-made comparisons, two places with a day each, and the days on which law changed. */
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useMemo, useState } from "react";
import type { Index } from "../laws.js";
import { useDate } from "../messages/language.js";
import { useWords } from "../messages/proof/words.js";
import { civilToday } from "../offline/age.js";
import { changeDays, type Comparison, presets, presetsIn, searchOf, shifted } from "./address.js";
import type { Law } from "./rules.js";

interface Props {
  readonly index: Index;
  readonly comparison: Comparison;
  readonly before: Law;
  readonly after: Law;
}

export function ChooseLaws({ index, comparison, before, after }: Props) {
  const words = useWords();
  return (
    <section className="choose no-print" aria-label={words.compare.choose}>
      <ul className="chips">
        {presetsIn(index).map((name) => {
          const here = JSON.stringify(searchOf(presets[name])) === JSON.stringify(searchOf(comparison));
          return (
            <li key={name}>
              <Link
                to="/law/compare"
                search={searchOf(presets[name]) as never}
                className={here ? "chip chip--here" : "chip"}
                activeProps={{}}
                aria-current={here ? "page" : undefined}
              >
                {words.compare.presets[name]}
              </Link>
            </li>
          );
        })}
      </ul>
      <details>
        <summary>{words.compare.other}</summary>
        <LawsForm index={index} before={before} after={after} />
      </details>
      {before.chain.id === after.chain.id ? <ChangeDays law={after} /> : null}
    </section>
  );
}

function LawsForm({ index, before, after }: Omit<Props, "comparison">) {
  const words = useWords();
  const navigate = useNavigate();
  const [sides, setSides] = useState({
    before: before.chain.id,
    from: before.on,
    after: after.chain.id,
    to: after.on,
  });
  const go = (event: FormEvent): void => {
    event.preventDefault();
    void navigate({ to: "/law/compare", search: searchOf(sides) as never });
  };
  const set = (name: keyof typeof sides) => (event: { readonly target: { readonly value: string } }) =>
    setSides((was) => ({ ...was, [name]: event.target.value }));
  return (
    <form className="sides" onSubmit={go}>
      {(
        [
          ["before", "from"],
          ["after", "to"],
        ] as const
      ).map(([place, day]) => (
        <fieldset key={place} className="sides__side">
          <legend>{words.compare.sides[place]}</legend>
          <label htmlFor={`law-${place}`}>{words.compare.place}</label>
          <select id={`law-${place}`} className="usa-input" value={sides[place]} onChange={set(place)}>
            {index.packs.map(({ id, title }) => (
              <option key={id} value={id} lang="en">
                {title}
              </option>
            ))}
          </select>
          <label htmlFor={`law-${day}`}>{words.answer.day}</label>
          <input
            id={`law-${day}`}
            className="usa-input"
            type="date"
            min="1789-03-04"
            max="2999-12-31"
            required
            value={sides[day]}
            onChange={set(day)}
          />
        </fieldset>
      ))}
      <button type="submit" className="usa-button">
        {words.compare.go}
      </button>
    </form>
  );
}

/** Every day on which a rule of the place came, went, or was held back by a court. */
function ChangeDays({ law: { chain, on } }: { readonly law: Law }) {
  const words = useWords();
  const date = useDate();
  const days = useMemo(() => changeDays(chain.packs), [chain]);
  const [earlier, later] = [days.findLast((day) => day < on), days.find((day) => day > on)];
  const today = civilToday(chain.zone);
  const to = (day: string, text: string) => (
    <Link
      to="/law/compare"
      search={searchOf({ before: chain.id, from: shifted(day, -1), after: chain.id, to: day }) as never}
      activeProps={{}}
      className={day === on ? "chip chip--here" : "chip"}
      aria-current={day === on ? "date" : undefined}
    >
      {text}
    </Link>
  );
  return (
    <nav className="days" aria-label={words.compare.days}>
      <p>{words.compare.nearby}</p>
      <ul className="chips">
        {earlier ? <li>{to(earlier, `‹ ${date(earlier)}`)}</li> : null}
        {later ? <li>{to(later, `${date(later)} ›`)}</li> : null}
      </ul>
      <details>
        <summary>{words.compare.allDays(days.length)}</summary>
        <ul className="chips">
          {days.map((day) => (
            <li key={day}>{to(day, day > today ? words.compare.ahead(date(day)) : date(day))}</li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
