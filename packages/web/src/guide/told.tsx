/** What the answer rests on: what was assumed, and what the officer said. Each can be changed from here. */
import type { Answer, Chain } from "@brightline/engine";
import { Law, lowerFirst, useWords } from "../messages/language.js";
import type { Course } from "./course.js";
import type { Matter } from "./encounter.js";
import { valueLabel } from "./words.js";

interface Props {
  readonly chain: Chain;
  readonly answers: readonly Answer[];
  readonly onAnswer: (fact: string, value: string) => void;
}

/** Presumptions the answer rests on. */
export function Assumed({ chain, answers, onAnswer }: Props) {
  const words = useWords();
  const rows = [
    ...new Map(
      answers.flatMap((answer) => answer.assumed.map((each) => [each.fact, each] as const)),
    ).values(),
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.answer.assumed}</h2>
      <ul className="assumed">
        {rows.map(({ fact, value, until }) => {
          const known = chain.facts.get(fact);
          const other = known?.values.length === 2 ? known.values.find((each) => each !== value) : undefined;
          return (
            <li key={fact}>
              <p>
                <Law>{known?.question ?? fact}</Law>
              </p>
              <p className="quiet">
                {words.answer.assumedUntil(lowerFirst(valueLabel(known, value, words)), until)}{" "}
                {other ? (
                  <button
                    type="button"
                    className="usa-button usa-button--unstyled no-print"
                    onClick={() => onAnswer(fact, other)}
                  >
                    {words.answer.isShown}
                    <span className="usa-sr-only">: {known?.question}</span>
                  </button>
                ) : null}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ToldProps {
  readonly chain: Chain;
  readonly matter: Matter;
  readonly course: Course;
  readonly onTakeBack: (fact: string) => void;
}

/** What the officer said, in order, with a way to take each back; then what the situation itself says. */
export function Told({ chain, matter, course, onTakeBack }: ToldProps) {
  const words = useWords();
  const told = [...Object.entries(course.facts), ...course.skipped.map((fact) => [fact, null] as const)];
  const given = Object.entries(matter.facts).filter(([fact]) => !(fact in course.facts));
  if (told.length + given.length === 0) return null;
  return (
    <section>
      <h2>{words.answer.told}</h2>
      <dl className="told">
        {told.map(([fact, value]) => (
          <div key={fact}>
            <dt>
              <Law>{chain.facts.get(fact)?.question ?? fact}</Law>
            </dt>
            <dd>
              {value === null ? (
                words.answer.notKnown
              ) : (
                <Law>{valueLabel(chain.facts.get(fact), value, words)}</Law>
              )}{" "}
              <button
                type="button"
                className="usa-button usa-button--unstyled no-print"
                onClick={() => onTakeBack(fact)}
              >
                {words.answer.changeAnswer}
                <span className="usa-sr-only">: {chain.facts.get(fact)?.question}</span>
              </button>
            </dd>
          </div>
        ))}
        {given.map(([fact, value]) => (
          <div key={fact}>
            <dt>
              <Law>{chain.facts.get(fact)?.question ?? fact}</Law>
            </dt>
            <dd>
              <Law>{valueLabel(chain.facts.get(fact), value, words)}</Law>{" "}
              <span className="quiet">({words.answer.fromSituation})</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
