/** An interview: one question at a time until the first answers are clear, then the answers. */
import { BrightlineError, type Chain, decide } from "@brightline/engine";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Index } from "../laws.js";
import { Law, useWords } from "../messages/language.js";
import { civilToday, localInstant } from "../offline/age.js";
import { Heading } from "../parts/page.js";
import { useForesight } from "./ahead.js";
import { AnswerPage } from "./answer.js";
import { Asked } from "./asked.js";
import { parseSearch, readCourse, type Search, stepBack, withAnswer } from "./course.js";
import { type Encounter, matterOf } from "./encounter.js";
import { agencyFact, type Decide, work, type Worked } from "./matter.js";
import { type Place, rememberWorkplace } from "./place.js";
import { ChoicePage, QuestionPage } from "./question.js";
import { Waiting } from "../waiting.js";

/** For as long as the page lives. */
const asked = new Asked();

interface Props {
  readonly index: Index;
  readonly place: Place;
  readonly encounter: Encounter;
  readonly chain: Chain;
}

export function Interview({ index, place, encounter, chain }: Props) {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const course = useMemo(() => readCourse(search), [search]);
  const matter = useMemo(() => matterOf(encounter, course.choice), [encounter, course.choice]);
  const foresight = useForesight();
  const answer = useAnswering(Object.keys(course.events).length > 0);
  const worked = useMemo(() => {
    if (!matter || !answer) return null;
    const now = { date: civilToday(chain.zone), instant: localInstant(chain.zone) };
    const address = [place.id, encounter.id, JSON.stringify(search)].join(" ");
    const ways = { answer, ...(foresight && !asked.isAnswered(address) && { ask: foresight.ask }) };
    return attempt(() => asked.keep(address, chain, work(chain, matter, course, now, ways)));
  }, [chain, matter, course, answer, foresight, place.id, encounter.id, search]);

  const go = useCallback(
    (next: Search) =>
      void navigate({
        to: "/guide/$place/$encounter",
        params: { place: place.id, encounter: encounter.id },
        search: next,
      }),
    [navigate, place.id, encounter.id],
  );
  const say = useCallback(
    (fact: string, value: string | null) => {
      if (fact === agencyFact && value !== null) rememberWorkplace({ place: place.id, agency: value });
      go(withAnswer(search, fact, value));
    },
    [go, search, place.id],
  );
  const back = stepBack(search);
  const goBack = useCallback(() => {
    if (back) go(back);
    else void navigate({ to: "/guide/$place", params: { place: place.id } });
  }, [back, go, navigate, place.id]);

  if (!matter)
    return (
      <ChoicePage
        encounter={encounter}
        onChoose={(is) => go({ is, ...parseSearch(new URLSearchParams(search).toString()) })}
        onBack={goBack}
      />
    );
  if (worked === null) return <Waiting />;
  if ("problems" in worked) return <BadAddress place={place} problems={worked.problems} />;
  if (worked.next)
    return (
      <QuestionPage
        chain={chain}
        matter={matter}
        answers={worked.clear}
        fact={worked.next}
        left={foresight && worked.left ? <foresight.LeftLine chain={chain} left={worked.left} /> : null}
        number={Object.keys(search).filter((name) => name.includes(".")).length + 1}
        onAnswer={say}
        onBack={goBack}
        onShow={() => go({ ...search, show: "now" })}
      />
    );
  return (
    <AnswerPage
      index={index}
      place={place}
      chain={chain}
      matter={matter}
      course={course}
      worked={worked}
      search={search}
      foresight={foresight}
      onGo={go}
    />
  );
}

/** How to answer: with clocks once an instant was given, which loads the arithmetic of civil time; null while it loads. */
function useAnswering(timed: boolean): Decide | null {
  const [withClocks, setWithClocks] = useState<{ readonly decide: Decide } | null>(null);
  useEffect(() => {
    if (timed)
      void import("@brightline/engine/deadline").then(({ withDeadlines }) =>
        setWithClocks({ decide: (chain, question) => withDeadlines(chain, question, decide) }),
      );
  }, [timed]);
  return timed ? (withClocks?.decide ?? null) : decide;
}

function attempt(run: () => Worked): Worked | { readonly problems: readonly string[] } {
  try {
    return run();
  } catch (error) {
    if (error instanceof BrightlineError) return { problems: error.problems.map(({ message }) => message) };
    throw error;
  }
}

/** An address from elsewhere, or of an older pack, may name what this chain does not know. */
function BadAddress({ place, problems }: { readonly place: Place; readonly problems: readonly string[] }) {
  const words = useWords();
  return (
    <div className="narrow">
      <Heading title={words.badAddress}>{words.badAddress}</Heading>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>
            <Law>{problem}</Law>
          </li>
        ))}
      </ul>
      <Link to="/guide/$place" params={{ place: place.id }} className="usa-button">
        {words.answer.startOver}
      </Link>
    </div>
  );
}
