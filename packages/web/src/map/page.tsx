/** The map: where every state stands on one act in one situation, on any day since 2008. */
import type { Pack } from "@brightline/engine";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useReports } from "../clerk/reports.js";
import type { Search } from "../guide/course.js";
import type { Index } from "../laws.js";
import { Law, useDate } from "../messages/language.js";
import { useWords } from "../messages/map/words.js";
import { civilToday } from "../offline/age.js";
import { Motifs } from "../parts/motifs.js";
import { Notice } from "../parts/notice.js";
import { Heading } from "../parts/page.js";
import { VerdictWord } from "../parts/verdict.js";
import { begin, monthsTo, type Shown, shownIn } from "./address.js";
import type { Country, Tile } from "./country.js";
import type { Errand, Report, Span } from "./errand.js";
import { Slider } from "./slider.js";
import { StateTable } from "./table.js";
import { tally, turns } from "./tally.js";
import { Tiles } from "./tiles.js";
import { spanOn } from "./work.js";
import { Legend, Years } from "./years.js";

interface Props {
  readonly index: Index;
  readonly country: Country;
  /** Federal law and every state's. */
  readonly packs: readonly Pack[];
}

/** Where nobody has looked yet the day is that of the capital. */
const zone = "America/New_York";

export function CountryMap({ index, country, packs }: Props) {
  const words = useWords();
  const search = useSearch({ strict: false }) as Search;
  const today = civilToday(zone);
  const shown = shownIn(country, search, today);
  const { situation, act } = shown;
  const navigate = useNavigate();
  const go = useCallback(
    (to: Search): void => void navigate({ to: "/law/map", search: to as never, replace: true }),
    [navigate],
  );
  const states = useMemo(() => country.tiles.flatMap(({ pack }) => (pack === null ? [] : [pack])), [country]);
  const errand = useMemo(
    (): Errand => ({
      kind: "country",
      vocabulary: index.vocabulary,
      packs,
      states,
      act,
      facts: situation.facts,
      from: begin,
      to: today,
    }),
    [index, packs, states, act, situation, today],
  );
  const reports = useReports<Report>(errand);
  const histories = new Map(
    reports.flatMap((report) => (report.kind === "state" ? [[report.pack, report.spans] as const] : [])),
  );
  const failed = reports.find((report) => report.kind === "failed");
  return (
    <>
      <p className="crumb">
        <Link to="/law" className="usa-link">
          {words.library.title}
        </Link>
      </p>
      <Heading title={words.map.title}>{words.map.title}</Heading>
      <p className="lead">{words.map.lead}</p>
      <Choose country={country} index={index} shown={shown} go={go} />
      {failed ? <Notice kind="warning">{failed.why}</Notice> : null}
      {histories.size < states.length && !failed ? (
        <div className="working">
          <p className="quiet">{words.map.asking(histories.size, states.length)}</p>
          <progress aria-label={words.map.progress} value={histories.size} max={states.length} />
        </div>
      ) : null}
      <Picture country={country} histories={histories} shown={shown} today={today} go={go} />
      <p className="quiet">{words.map.caution}</p>
    </>
  );
}

interface ChooseProps {
  readonly country: Country;
  readonly index: Index;
  readonly shown: Shown;
  readonly go: (to: Search) => void;
}

function Choose({ country, index, shown: { situation, act, on }, go }: ChooseProps) {
  const words = useWords();
  const nameOf = (id: string): string => index.vocabulary.acts.find((each) => each.id === id)?.name ?? id;
  return (
    <div className="map-choose no-print">
      <label htmlFor="map-situation">{words.map.situation}</label>
      <select
        id="map-situation"
        className="usa-input"
        value={situation.id}
        onChange={({ target }) => go({ situation: target.value, on })}
      >
        {country.situations.map(({ id, title }) => (
          <option key={id} value={id} lang="en">
            {title}
          </option>
        ))}
      </select>
      <p className="quiet">
        <Law>{situation.hint}</Law>
      </p>
      <fieldset className="map-acts">
        <legend className="usa-sr-only">{words.map.act}</legend>
        {situation.acts.map((id) => (
          <button
            key={id}
            type="button"
            className={id === act ? "chip chip--here" : "chip"}
            aria-pressed={id === act}
            onClick={() => go({ situation: situation.id, act: id, on })}
          >
            <Law>{nameOf(id)}</Law>
          </button>
        ))}
      </fieldset>
    </div>
  );
}

interface PictureProps {
  readonly country: Country;
  readonly histories: ReadonlyMap<string, readonly Span[]>;
  readonly shown: Shown;
  readonly today: string;
  readonly go: (to: Search) => void;
}

function Picture({ country, histories, shown: { situation, act, on }, today, go }: PictureProps) {
  const words = useWords();
  const date = useDate();
  const months = useMemo(() => monthsTo(today), [today]);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    months.findLastIndex((month) => month <= on),
  );
  const day = months[at] ?? today;
  const spans = [...histories.values()];
  const tallies = tally(spans, months);
  const answers = new Map(
    [...histories].flatMap(([pack, history]) => {
      const span = spanOn(history, day);
      return span ? [[pack, span] as const] : [];
    }),
  );
  const tile = country.tiles.find(({ pack }) => pack !== null && pack === chosen);
  return (
    <>
      <Motifs />
      <Slider
        months={months}
        at={at}
        turns={turns(spans)}
        onMove={(to) => go({ situation: situation.id, act, on: months[to] ?? today })}
      />
      <div className="map-picture">
        <div>
          <Tiles tiles={country.tiles} answers={answers} chosen={chosen} onChoose={setChosen} />
          <Years tallies={tallies} months={months} at={at} />
        </div>
        <div>
          <p className="map-day" role="status">
            {date(day)}
          </p>
          <Legend tallies={tallies} at={at} />
          {tile && chosen !== null ? (
            <Story tile={tile} spans={histories.get(chosen) ?? []} day={day} />
          ) : (
            <p className="quiet no-print">{words.map.choose}</p>
          )}
        </div>
      </div>
      <details className="map-table">
        <summary>{words.map.asTable}</summary>
        <StateTable tiles={country.tiles} answers={answers} />
      </details>
    </>
  );
}

/** One state's answers through the years. */
function Story({
  tile,
  spans,
  day,
}: {
  readonly tile: Tile;
  readonly spans: readonly Span[];
  readonly day: string;
}) {
  const words = useWords();
  const date = useDate();
  const now = spanOn(spans, day);
  return (
    <section className="map-story" aria-live="polite">
      <h2>
        <Link to="/law/$pack" params={{ pack: tile.pack ?? "" }} className="usa-link">
          <Law>{tile.title}</Law>
        </Link>
      </h2>
      <ol className="readings">
        {spans.map((span) => (
          <li key={span.from} aria-current={span === now ? "date" : undefined}>
            <span className="quiet">
              {span.from <= begin ? words.map.before : words.map.from(date(span.from))}
            </span>{" "}
            <VerdictWord verdict={span.verdict}>
              {span.settled || span.verdict === "depends" ? "" : words.answer.notSettledShort}{" "}
              <span className="quiet">
                <Law>{span.cites.join("; ")}</Law>
              </span>
            </VerdictWord>
          </li>
        ))}
      </ol>
    </section>
  );
}
