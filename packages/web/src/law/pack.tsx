/** One pack: who reviewed it, its laws, its open questions, and what it leaves out. */
import type { Library, Pack as PackData } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { type Index, lineage, type Reading } from "../laws.js";
import { Law, useDate } from "../messages/language.js";
import { useWords } from "../messages/law/words.js";
import { Notice } from "../parts/notice.js";
import { Heading } from "../parts/page.js";
import { StatusBar } from "../parts/status.js";
import { Timeline } from "../parts/timeline.js";
import { Day, useDay } from "./day.js";
import { LastChange } from "../proof/last-change.js";
import { blocksOf, spansOf } from "./history.js";
import { anchorOf, standingOf } from "./rule.js";
import { NotEncodedCard, ReportCard } from "./remarks.js";

interface Props {
  readonly index: Index;
  readonly library: Library;
  readonly reading: Reading;
}

export function Pack({ index, library, reading }: Props) {
  const words = useWords();
  const date = useDate();
  const pack = library.packs.at(-1) as PackData;
  const cards = lineage(index, pack.id);
  const card = cards.at(-1);
  const { day, today } = useDay(pack.zone);
  return (
    <>
      <p className="crumb">
        <Link to="/law" className="usa-link">
          {words.law}
        </Link>
        <Link to="/law/edit/$pack" params={{ pack: pack.id }} className="usa-link">
          {words.library.editPack}
        </Link>
      </p>
      <Heading title={pack.title}>
        <Law>{pack.title}</Law>
      </Heading>
      <p className="quiet">
        {words.kind[pack.kind]} · {words.library.version(pack.version)} · {words.library.hash}{" "}
        <code>{pack.hash.slice(0, 16)}</code>
      </p>
      {pack.reviewed ? (
        <p>{words.answer.reviewed(pack.reviewed.by, date(pack.reviewed.on))}</p>
      ) : (
        <Notice kind="warning">
          <b>{words.answer.notReviewed}.</b> {words.answer.notReviewedHelp}
        </Notice>
      )}
      {card ? <StatusBar counts={card.byStatus} /> : null}
      {cards.length > 1 ? (
        <p>
          {words.library.parents}:{" "}
          {cards.slice(0, -1).map((parent, at) => (
            <span key={parent.id}>
              {at > 0 ? ", " : ""}
              <Link to="/law/$pack" params={{ pack: parent.id }} className="usa-link">
                <Law>{parent.title}</Law>
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      <p className="ways">
        <Link
          to="/law/$pack/proof"
          params={{ pack: pack.id }}
          search={(day === today ? {} : { on: day }) as never}
          className="usa-link"
        >
          {words.library.proof}
        </Link>
        <Link to="/law/$pack/calendar" params={{ pack: pack.id }} className="usa-link">
          {words.library.calendar}
        </Link>
        <LastChange packs={library.packs} day={day} />
      </p>
      <Day day={day} today={today} />
      <section>
        <h2>{words.library.chapterList}</h2>
        <ul className="chapters">
          {reading.chapters.map((chapter) => (
            <ChapterLine key={chapter.id} chapter={chapter} pack={pack} day={day} today={today} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.citation.history}</h2>
        <Timeline
          spans={spansOf(pack.rules, date, words)}
          day={day}
          today={today}
          dayLabel={words.library.thatDay(date(day))}
        />
      </section>
      <OpenQuestions pack={pack} />
      {reading.reports.length > 0 ? (
        <section lang="en">
          <h2>{words.library.reports}</h2>
          {reading.reports.map((report) => (
            <ReportCard key={report.id} report={report} />
          ))}
        </section>
      ) : null}
      {reading.notEncoded.length > 0 ? (
        <section lang="en">
          <h2>{words.library.notEncoded}</h2>
          {reading.notEncoded.map((left) => (
            <NotEncodedCard key={left.what} left={left} />
          ))}
        </section>
      ) : null}
      <section>
        <h2>{words.library.sources}</h2>
        <ul>
          {reading.sources.map(({ title, url }) => (
            <li key={url}>
              <a className="usa-link" href={url} rel="noreferrer" target="_blank">
                <Law>{title}</Law>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function ChapterLine({
  chapter,
  pack,
  day,
  today,
}: {
  readonly chapter: Reading["chapters"][number];
  readonly pack: PackData;
  readonly day: string;
  readonly today: string;
}) {
  const words = useWords();
  const ids = new Set(chapter.passages.flatMap((passage) => (passage.kind === "rules" ? passage.ids : [])));
  const blocks = blocksOf(pack.rules.filter(({ id }) => ids.has(id)));
  const cases = chapter.passages.filter(({ kind }) => kind === "case").length;
  const standing = blocks.filter(([rule]) => rule && standingOf(rule, day) === "in-force").length;
  return (
    <li
      className={
        blocks.length > 0 && standing === 0 ? "chapters__line chapters__line--out" : "chapters__line"
      }
    >
      <Link
        to="/law/$pack/$chapter"
        params={{ pack: pack.id, chapter: chapter.id }}
        search={day === today ? {} : { on: day }}
        className="usa-link"
      >
        <Law>{chapter.title}</Law>
      </Link>
      <span className="quiet">
        {[chapter.cite, words.library.rules(blocks.length), cases > 0 ? words.library.cases(cases) : ""]
          .filter(Boolean)
          .join(" · ")}
        {standing < blocks.length ? ` · ${words.library.standing(standing, blocks.length)}` : ""}
      </span>
    </li>
  );
}

interface Open {
  readonly says: Set<string>;
  readonly reading: "stands" | "falls";
  readonly rules: Set<string>;
}

/** Doubts by name: who says what, which rules hang on it, and counsel's position. */
function OpenQuestions({ pack }: { readonly pack: PackData }) {
  const words = useWords();
  const date = useDate();
  const byName = new Map<string, Open>();
  for (const rule of pack.rules)
    for (const doubt of rule.doubts) {
      const found: Open = byName.get(doubt.name) ?? {
        says: new Set(),
        reading: doubt.default,
        rules: new Set(),
      };
      for (const { who, holds } of doubt.says) found.says.add(`${who}: ${holds}`);
      found.rules.add(rule.id);
      byName.set(doubt.name, found);
    }
  if (byName.size === 0) return null;
  return (
    <section>
      <h2>{words.library.open}</h2>
      <p className="quiet">{words.library.openLead}</p>
      {[...byName].map(([name, { says, reading, rules }]) => {
        const position = pack.positions.find(({ doubt }) => doubt === name);
        return (
          <div key={name} className="doubt">
            <h3>
              <Law>{name.replace(/-/g, " ")}</Law>
            </h3>
            <ul>
              {[...says].map((said) => (
                <li key={said}>
                  <Law>{said}</Law>
                </li>
              ))}
            </ul>
            <p className="quiet">
              {position
                ? words.library.position(words.library[position.reading], position.by, date(position.on))
                : `${words.library.meanwhile} ${words.library[reading]}.`}
            </p>
            <ul className="chips">
              {[...rules].map((id) => (
                <li key={id}>
                  <Link
                    to="/law/$pack/$chapter"
                    params={{ pack: pack.id, chapter: id.split("/")[1] ?? "" }}
                    hash={anchorOf(id)}
                    className="chip"
                  >
                    {pack.rules.find((rule) => rule.id === id)?.cite ?? id}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
