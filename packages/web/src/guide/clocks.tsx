/** The clocks of the answers. Give the instant of an event, and the due instant is worked out in the place's own zone. */
import type { Answer, Chain, Clock, Decision, Due } from "@brightline/engine";
import { Law, lowerFirst, useDate, useSpeech, useWords } from "../messages/language.js";
import { civilToday } from "../offline/age.js";
import { CitationChip, ruleOf } from "../parts/citation.js";
import { DateInput } from "../parts/date-input.js";
import { groundsOf } from "./grounds.js";
import { clockOf } from "./words.js";

interface Props {
  readonly chain: Chain;
  readonly decision: Decision;
  readonly events: Readonly<Record<string, string>>;
  readonly onEvent: (event: string, instant: string) => void;
}

export function Clocks({ chain, decision, events, onEvent }: Props) {
  const words = useWords();
  const rows = rowsOf(chain, decision);
  // A clock that names an amount can be worked out; "promptly" has no instant to compute.
  const askable = [
    ...new Set([
      ...rows.flatMap(({ clock }) => (clock?.amount === undefined ? [] : [clock.event])),
      ...Object.keys(events),
    ]),
  ];
  if (rows.length === 0 && askable.length === 0) return null;
  return (
    <section>
      <h2>{words.answer.clocks}</h2>
      <ul className="clocks">
        {rows.map(({ answer, due, clock }) => (
          <ClockRow
            key={due.kind + due.rule + answer.act}
            chain={chain}
            answer={answer}
            due={due}
            clock={clock}
          />
        ))}
      </ul>
      {askable.map((event) => (
        <p key={event} className="no-print">
          <label className="usa-label" htmlFor={`at-${event}`}>
            {words.answer.when("")}
            <Law>{titleOf(chain, event)}</Law>
          </label>
          <DateInput
            id={`at-${event}`}
            kind="datetime-local"
            value={events[event] ?? ""}
            onPick={(instant) => onEvent(event, instant)}
          />
        </p>
      ))}
    </section>
  );
}

interface Row {
  readonly answer: Answer;
  readonly due: Due;
  readonly clock: Clock | undefined;
}

/** The clocks that run, what ends first on top. */
function rowsOf(chain: Chain, decision: Decision): Row[] {
  return decision.answers
    .flatMap((answer) =>
      answer.deadlines
        .filter((due) => applies(chain, answer, due))
        .map((due) => ({ answer, due, clock: clockOf(chain, due.rule, due.kind) })),
    )
    .sort((a, b) => instantOf(a.due) - instantOf(b.due));
}

const instantOf = ({ due }: Due): number => (due === null ? Number.MAX_SAFE_INTEGER : Date.parse(due));

/** Whether the answers limit how long something may last: then the clocks come before the steps. */
export const hasLimit = (decision: Decision): boolean =>
  decision.answers.some(({ deadlines }) => deadlines.some(({ kind }) => kind === "limit"));

/** A duty's clock runs only where its rule surely applies; a limit is shown whenever it may. */
function applies(chain: Chain, answer: Answer, due: Due): boolean {
  return due.kind === "limit" || groundsOf(chain, answer).sure.some(({ rule }) => rule === due.rule);
}

const titleOf = (chain: Chain, event: string): string =>
  chain.vocabulary.events.find(({ id }) => id === event)?.title ?? event;

function ClockRow({ chain, answer, due, clock }: Row & { readonly chain: Chain }) {
  const words = useWords();
  const instant = useInstant(chain.zone);
  const name = lowerFirst(chain.acts.get(answer.act)?.name ?? answer.act);
  const rule = ruleOf(chain, due.rule);
  return (
    <li>
      <span>
        <span className="tag">{due.kind === "limit" ? words.answer.limit : words.answer.duty}</span>{" "}
        <Law>{name}</Law>
      </span>
      <span>
        <b>
          <Law>{clock ? amount(clock) : due.why}</Law>
        </b>
        {clock ? (
          <span className="quiet">
            {" "}
            {words.answer.counted[clock.relation]} <Law>{titleOf(chain, clock.event)}</Law>
          </span>
        ) : null}
        {rule ? (
          <ul className="chips">
            <li>
              <CitationChip
                chain={chain}
                citation={{ rule: rule.id, cite: rule.cite, status: rule.status }}
              />
            </li>
            {rule.doubts.length > 0 ? <li className="tag">{words.answer.contested}</li> : null}
          </ul>
        ) : null}
        {due.due ? (
          <strong className="clocks__due">
            {due.kind === "limit"
              ? words.answer.endsAt(instant(due.due))
              : words.answer.dueAt(instant(due.due))}
          </strong>
        ) : null}
      </span>
    </li>
  );
}

/** The words of a clock before its event: `48 hours`, `promptly`. */
function amount(clock: Clock): string {
  return clock.text.replace(/\s*\b(from|before|on)\s+[a-z0-9-]+$/, "").trim();
}

/** An instant on the clocks of the place, with their zone's name. */
function useInstant(zone: string): (instant: string) => string {
  const { language } = useSpeech();
  const day = useDate();
  const weekday = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: "short" });
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  return (instant) => {
    const date = new Date(instant);
    return `${weekday.format(date)} ${day(civilToday(zone, date))}, ${clock.format(date)}`;
  };
}
