/** What the answer stands on: the day, the packs, their age, and who has reviewed them. */
import type { Decision } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { type Index, lineage } from "../laws.js";
import { Law, useDate, useWords } from "../messages/language.js";
import { daysOld, oldest, staleAfter } from "../offline/age.js";
import { DateInput } from "../parts/date-input.js";
import { Notice } from "../parts/notice.js";
import type { Place } from "./place.js";

interface Props {
  readonly index: Index;
  readonly place: Place;
  readonly decision: Decision;
  readonly today: string;
  readonly on: string | null;
  readonly onDay: (on: string | null) => void;
}

export function Standing({ index, place, decision, today, on, onDay }: Props) {
  const words = useWords();
  const day = useDate();
  const packs = lineage(index, place.pack);
  const dated = oldest(packs.map(({ version }) => version));
  const days = dated === null ? null : daysOld(dated, today);
  const age = days === null ? words.age.undated : days === 0 ? words.age.today : words.age.days(days);
  return (
    <section className="standing">
      <h2>{words.answer.packs}</h2>
      {days !== null && days > staleAfter ? <Notice kind="warning">{words.age.stale(days)}</Notice> : null}
      <p className="standing__reviewed">
        {decision.reviewed ? (
          words.answer.reviewed(decision.reviewed.by, day(decision.reviewed.on))
        ) : (
          <>
            <b>{words.answer.notReviewed}.</b> {words.answer.notReviewedHelp}
          </>
        )}
      </p>
      <p className="quiet">
        {words.answer.asOf(day(decision.on))} · {age}
      </p>
      <ul className="standing__packs">
        {packs.map((pack) => (
          <li key={pack.id}>
            <Link to="/law/$pack" params={{ pack: pack.id }} className="usa-link">
              <Law>{pack.title}</Law>
            </Link>{" "}
            <span className="quiet">
              {pack.version} · <code>{pack.hash.slice(0, 8)}</code>
            </span>
          </li>
        ))}
      </ul>
      <details className="no-print">
        <summary>{words.answer.otherDay}</summary>
        <label className="usa-label" htmlFor="day">
          {words.answer.day}
        </label>
        <DateInput
          id="day"
          kind="date"
          value={on ?? today}
          onPick={(day) => onDay(day === today ? null : day)}
        />
      </details>
    </section>
  );
}
