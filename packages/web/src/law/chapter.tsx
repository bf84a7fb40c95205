/** One law of a pack, provision by provision, as it stood on a day. */
import type { Library, Pack, Rule } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { Fragment, useEffect, useMemo } from "react";
import type { PagePassage, Reading } from "../laws.js";
import { Law, useDate } from "../messages/language.js";
import { useWords } from "../messages/law/words.js";
import { Heading } from "../parts/page.js";
import { Prose } from "../parts/prose.js";
import { Timeline } from "../parts/timeline.js";
import { CaseCard } from "./case.js";
import { Condition } from "./condition.js";
import { Day, useDay } from "./day.js";
import { blocksOf, spansOf } from "./history.js";
import { type Names, namesOf, spaced } from "./names.js";
import { NoteCard, NotEncodedCard, ReportCard } from "./remarks.js";
import { RuleCard } from "./rule.js";

interface Props {
  readonly library: Library;
  readonly reading: Reading;
  readonly chapterId: string;
}

export function Chapter({ library, reading, chapterId }: Props) {
  const words = useWords();
  const date = useDate();
  const pack = library.packs.at(-1) as Pack;
  const chapter = reading.chapters.find(({ id }) => id === chapterId);
  const { day, today } = useDay(pack.zone);
  const names = useMemo(() => namesOf(library, reading), [library, reading]);
  useHashOnArrival();
  if (!chapter) return <Heading title={words.notFound}>{words.notFound}</Heading>;
  const ids = new Set(chapter.passages.flatMap((passage) => (passage.kind === "rules" ? passage.ids : [])));
  const rules = pack.rules.filter(({ id }) => ids.has(id));
  return (
    <>
      <p className="crumb">
        <span>
          <Link to="/law" className="usa-link">
            {words.law}
          </Link>
          {" › "}
          <Link to="/law/$pack" params={{ pack: pack.id }} className="usa-link">
            <Law>{pack.title}</Law>
          </Link>
        </span>
        <Link
          to="/law/edit/$pack"
          params={{ pack: pack.id }}
          search={{ file: `${chapter.id}.md` } as never}
          className="usa-link"
        >
          {words.library.editLaw}
        </Link>
      </p>
      <Heading title={chapter.title}>
        <Law>{chapter.title}</Law>
      </Heading>
      <p>
        {chapter.cite ? <Law>{chapter.cite}</Law> : null}
        {chapter.source ? (
          <>
            {" · "}
            <a className="usa-link" href={chapter.source} rel="noreferrer" target="_blank">
              {words.citation.official}
            </a>
          </>
        ) : null}
        {chapter.checked ? (
          <span className="quiet"> · {words.library.checked(date(chapter.checked))}</span>
        ) : null}
      </p>
      <Day day={day} today={today} />
      {rules.length > 0 ? (
        <section>
          <h2>{words.citation.history}</h2>
          <Timeline
            spans={spansOf(rules, date, words)}
            day={day}
            today={today}
            dayLabel={words.library.thatDay(date(day))}
          />
        </section>
      ) : null}
      <div className="chapter" lang="en">
        {chapter.passages.map((passage, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the passages of a file never move
          <Fragment key={index}>
            <Passage passage={passage} pack={pack} reading={reading} rules={rules} names={names} day={day} />
          </Fragment>
        ))}
      </div>
    </>
  );
}

interface PassageProps {
  readonly passage: PagePassage;
  readonly pack: Pack;
  readonly reading: Reading;
  readonly rules: readonly Rule[];
  readonly names: Names;
  readonly day: string;
}

function Passage({ passage, pack, reading, rules, names, day }: PassageProps) {
  const words = useWords();
  switch (passage.kind) {
    case "heading":
      return <h2 className="provision-title">{passage.text}</h2>;
    case "prose":
      return <Prose blocks={passage.blocks} />;
    case "rules":
      return blocksOf(rules.filter(({ id }) => passage.ids.includes(id))).map((block) => (
        <RuleCard key={block[0]?.id} rules={block} names={names} day={day} />
      ));
    case "case": {
      const example = reading.cases[passage.index];
      if (!example || example.variationOf !== undefined) return null;
      const variations = reading.cases
        .slice(passage.index + 1)
        .filter(
          ({ variationOf, place }) => variationOf === example.name && place.file === example.place.file,
        );
      return <CaseCard example={example} names={names} variations={variations} />;
    }
    case "note": {
      const note = reading.notes[passage.index];
      return note ? <NoteCard note={note} /> : null;
    }
    case "not-encoded": {
      const left = reading.notEncoded[passage.index];
      return left ? <NotEncodedCard left={left} named /> : null;
    }
    case "report": {
      const report = reading.reports.find(({ id }) => id === passage.id);
      return report ? <ReportCard report={report} named /> : null;
    }
    case "deadline": {
      const deadline = pack.deadlines.find(({ id }) => id === passage.id);
      return deadline ? (
        <p className="remark">
          <b>{words.answer.clocks}</b>: {deadline.what}: {deadline.by.text} ({deadline.cite})
        </p>
      ) : null;
    }
    case "fact": {
      const fact = pack.facts.find(({ id }) => id === passage.id);
      return fact ? (
        <p className="remark" id={fact.id}>
          <b>{words.question.which}</b> {fact.question} <span className="quiet">{fact.help}</span>
        </p>
      ) : null;
    }
    case "define":
      return passage.names.map((name) => {
        const expression = pack.defines[name];
        return expression ? (
          <div key={name} className="remark" id={name}>
            <i className="definition">{spaced(name)}</i>
            <Condition of={expression} names={names} />
          </div>
        ) : null;
      });
  }
}

/** A link to a rule arrives before the rule is drawn: go there once it is. */
function useHashOnArrival(): void {
  useEffect(() => {
    const go = (): void => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target) return;
      target.setAttribute("tabindex", "-1");
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "start" });
    };
    go();
    addEventListener("hashchange", go);
    return () => removeEventListener("hashchange", go);
  }, []);
}
