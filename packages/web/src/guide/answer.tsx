/** The answer: verdicts first, then what to do, why, and what would change it. */
import type { Answer, Chain } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Index } from "../laws.js";
import { Law, lowerFirst, useDate, useWords } from "../messages/language.js";
import { civilToday } from "../offline/age.js";
import { Citations } from "../parts/citation.js";
import { Notice } from "../parts/notice.js";
import { Heading } from "../parts/page.js";
import { VerdictWord } from "../parts/verdict.js";
import type { Foresight } from "./ahead.js";
import { Changes } from "./changes.js";
import { Clocks, hasLimit } from "./clocks.js";
import { type Course, type Search, withAnswer, withAnswers, withEvent, withoutAnswer } from "./course.js";
import type { Matter } from "./encounter.js";
import { owed } from "./grounds.js";
import { Following, Others } from "./follow.js";
import { logLine } from "./line.js";
import { type Answered, hasMore } from "./matter.js";
import { Now, Papers } from "./now.js";
import type { Place } from "./place.js";
import { MissingNotice } from "./place-line.js";
import { Standing } from "./standing.js";
import { Assumed, Told } from "./told.js";
import { VerdictCard } from "./verdict-card.js";

interface Props {
  readonly index: Index;
  readonly place: Place;
  readonly chain: Chain;
  readonly matter: Matter;
  readonly course: Course;
  readonly worked: Answered;
  readonly search: Search;
  readonly foresight: Foresight | null;
  readonly onGo: (search: Search) => void;
}

export function AnswerPage({ index, place, chain, matter, course, worked, search, foresight, onGo }: Props) {
  const words = useWords();
  const day = useDate();
  const { decision, question, first } = worked;
  const title = matter.kind ? `${matter.title} · ${matter.kind}` : matter.title;
  const further = useMemo(() => sortFurther(worked.further), [worked.further]);
  const given = useMemo(() => [...first, ...further.spoken], [first, further]);
  const line = useMemo(() => {
    const entry = {
      at: new Date(),
      zone: chain.zone,
      matter: title,
      place: place.title,
      answers: given,
      decision,
    };
    return logLine(chain, entry, words);
  }, [chain, title, place.title, given, decision, words]);
  const askFor = (answer: Answer) =>
    hasMore(chain, question, answer, course.skipped)
      ? () => onGo({ ...dropShow(search), act: answer.act })
      : undefined;
  const clocks = (
    <Clocks
      chain={chain}
      decision={decision}
      events={course.events}
      onEvent={(event, instant) => onGo(withEvent(search, event, instant))}
    />
  );
  return (
    <>
      <p className="watermark" aria-hidden="true">
        {decision.reviewed ? "" : words.answer.notReviewed}
      </p>
      <div className="answer-head">
        <Heading title={words.answer.title(title)} quiet>
          <Law>{title}</Law>
        </Heading>
        <p className="quiet">
          <Law>{place.title}</Law>
          {decision.on.slice(0, 10) === civilToday(chain.zone) ? null : (
            <b> · {words.answer.asOf(day(decision.on))}</b>
          )}
          {decision.reviewed ? null : <span className="unreviewed">{words.answer.notReviewed}</span>}
        </p>
      </div>
      <div className="answer">
        <div className="answer__main">
          {first.map((answer) => (
            <VerdictCard key={answer.act} chain={chain} answer={answer} onAsk={askFor(answer)} />
          ))}
          <MissingNotice index={index} place={place} />
          {decision.warnings.map((warning) => (
            <Notice key={warning} kind="warning">
              <Law>{warning}</Law>
            </Notice>
          ))}
          {hasLimit(decision) ? clocks : null}
          <Now chain={chain} answers={first} line={line} />
          {further.shown.length > 0 ? (
            <section>
              <h2>{words.answer.also}</h2>
              <div className="further">
                {further.shown.map((answer) => (
                  <VerdictCard
                    key={answer.act}
                    chain={chain}
                    answer={answer}
                    onAsk={askFor(answer)}
                    steps={owed(chain, answer, "do")}
                  />
                ))}
              </div>
            </section>
          ) : null}
          <Silent chain={chain} answers={further.silent} />
          <Following chain={chain} answers={[...first, ...worked.further]} />
          <Changes
            chain={chain}
            question={question}
            answers={first}
            course={course}
            foresight={foresight}
            onTry={(facts) => onGo(withAnswers(search, facts))}
          />
        </div>
        <div className="answer__side">
          {hasLimit(decision) ? null : clocks}
          <Papers chain={chain} answers={given} />
          <Assumed
            chain={chain}
            answers={given}
            onAnswer={(fact, value) => onGo(withAnswer(search, fact, value))}
          />
          <Others chain={chain} answers={[...first, ...worked.further]} />
          <Told
            chain={chain}
            matter={matter}
            course={course}
            onTakeBack={(fact) => onGo(withoutAnswer(search, fact))}
          />
          <Standing
            index={index}
            place={place}
            decision={decision}
            today={civilToday(chain.zone)}
            on={course.on}
            onDay={(on) => onGo(withDay(search, on))}
          />
        </div>
      </div>
      <p className="page-end">
        <Link to="/guide/$place" params={{ place: place.id }} className="usa-button">
          {words.answer.startOver}
        </Link>
        <button
          type="button"
          className="usa-button usa-button--outline no-print"
          onClick={() => window.print()}
        >
          {words.answer.print}
        </button>
      </p>
    </>
  );
}

/** Acts on which nothing in the packs commands: one line each. */
function Silent({ chain, answers }: { readonly chain: Chain; readonly answers: readonly Answer[] }) {
  const words = useWords();
  if (answers.length === 0) return null;
  return (
    <section>
      <h3>{words.answer.noRule}</h3>
      <ul className="following">
        {answers.map((answer) => (
          <li key={answer.act} data-act={answer.act} data-verdict={answer.verdict}>
            <VerdictWord verdict="no-rule">
              <Law>{lowerFirst(chain.acts.get(answer.act)?.name ?? answer.act)}</Law>
            </VerdictWord>
            {answer.deciding.length > 0 ? <Citations chain={chain} of={answer.deciding} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const dropShow = ({ show: _, ...rest }: Search): Search => rest;

const withDay = ({ on: _, ...rest }: Search, on: string | null): Search =>
  on === null ? rest : { ...rest, on };

/** Further answers by how much they say; duties that only follow another act are shown as such elsewhere. */
function sortFurther(answers: readonly Answer[]): { shown: Answer[]; spoken: Answer[]; silent: Answer[] } {
  const silent = answers.filter(({ verdict, settled }) => verdict === "no-rule" && settled);
  const shown = answers.filter(
    (answer) => !silent.includes(answer) && !(answer.verdict === "depends" && answer.conditional.length > 0),
  );
  return { shown, spoken: shown.filter(({ verdict }) => verdict !== "depends"), silent };
}
