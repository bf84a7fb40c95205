/** What would change the answer, what was assumed, and what the officer said: each can be changed from here. */
import type { Alternative, Answer, Chain } from "@brightline/engine";
import { Law, lowerFirst, useWords } from "../messages/language.js";
import { VerdictWord } from "../parts/verdict.js";
import type { Course } from "./course.js";
import type { Matter } from "./encounter.js";
import { agencyFact } from "./matter.js";
import { valueLabel } from "./words.js";

interface Props {
  readonly chain: Chain;
  readonly answers: readonly Answer[];
  readonly onAnswer: (fact: string, value: string) => void;
}

const shownAtOnce = 5;

/** Facts about the officer, or that the situation is named after: they change nothing that can happen in it. */
const beside = new Set([agencyFact, "actor.role", "request.form"]);

interface Change {
  readonly fact: string;
  readonly value: string;
  readonly answer: Answer;
  readonly alternative: Alternative;
}

/** Another verdict before the same one less settled, what was said before what the situation says; what was only inferred is left out. */
function changesOf(chain: Chain, answers: readonly Answer[], course: Course): Change[] {
  const told = (fact: string): boolean => {
    const known = chain.facts.get(fact);
    return fact in course.facts || known?.infer.length === 0 || known?.controllable === true;
  };
  const found = answers.flatMap((answer) =>
    answer.alternatives.flatMap((alternative) => {
      const [[fact, value] = ["", ""]] = Object.entries(alternative.change);
      return beside.has(fact) || !told(fact) ? [] : [{ fact, value, answer, alternative }];
    }),
  );
  const order = ({ fact, answer, alternative }: Change): number =>
    2 * Number(answer.verdict === alternative.verdict) + Number(!(fact in course.facts));
  return found.sort((a, b) => order(a) - order(b));
}

export function Changes({ chain, answers, course, onAnswer }: Props & { readonly course: Course }) {
  const words = useWords();
  const changes = changesOf(chain, answers, course);
  if (changes.length === 0) return null;
  const rest = changes.slice(shownAtOnce);
  return (
    <section>
      <h2>{words.answer.changes}</h2>
      <ChangeTable chain={chain} changes={changes.slice(0, shownAtOnce)} onAnswer={onAnswer} />
      {rest.length > 0 ? (
        <details>
          <summary>{words.answer.more(rest.length)}</summary>
          <ChangeTable chain={chain} changes={rest} onAnswer={onAnswer} />
        </details>
      ) : null}
    </section>
  );
}

function ChangeTable({
  chain,
  changes,
  onAnswer,
}: {
  readonly chain: Chain;
  readonly changes: readonly Change[];
  readonly onAnswer: Props["onAnswer"];
}) {
  const words = useWords();
  return (
    <table className="usa-table usa-table--borderless changes">
      <thead>
        <tr>
          <th scope="col">{words.answer.changesIf}</th>
          <th scope="col">{words.answer.changesThen}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ fact, value, answer, alternative }) => (
          <tr key={answer.act + fact + value}>
            <td>
              <button
                type="button"
                className="usa-button usa-button--unstyled"
                onClick={() => onAnswer(fact, value)}
              >
                <Law>
                  {chain.facts.get(fact)?.question ?? fact}{" "}
                  <b>{valueLabel(chain.facts.get(fact), value, words)}</b>
                </Law>
              </button>
            </td>
            <td>
              <VerdictWord verdict={alternative.verdict}>
                <Law>{lowerFirst(chain.acts.get(answer.act)?.name ?? "")}</Law>
                {alternative.settled || alternative.verdict === "depends" ? null : (
                  <span className="quiet"> ({words.answer.notSettledShort})</span>
                )}
              </VerdictWord>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
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
