/** Which facts decide, and what would change the answer: each change can be tried from here. */
import type { Answer, Chain, Question } from "@brightline/engine";
import { Fragment, useEffect, useMemo, useState } from "react";
import { Law, lowerFirst, useWords } from "../messages/language.js";
import { VerdictWord } from "../parts/verdict.js";
import { atRest, type Foresight } from "./ahead.js";
import type { Course } from "./course.js";
import type { Explanation } from "./foresight.js";
import { type Turn, turnsOf } from "./turns.js";
import { valueLabel } from "./words.js";

interface Props {
  readonly chain: Chain;
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly course: Course;
  readonly foresight: Foresight | null;
  readonly onTry: (facts: Turn["facts"]) => void;
}

const shownAtOnce = 5;

export function Changes({ chain, question, answers, course, foresight, onTry }: Props) {
  const words = useWords();
  const explanations = useExplanations(chain, question, answers, foresight);
  const turns = useMemo(() => turnsOf(chain, answers, course), [chain, answers, course]);
  // Below the others, so that their coming moves none of them.
  const together = foresight?.combinedTurnsOf(chain, answers, explanations) ?? [];
  const shown = [...turns.slice(0, shownAtOnce), ...together];
  const alone = answers.flatMap((answer) => {
    const explanation = explanations.find(({ act }) => act === answer.act);
    return foresight && explanation?.settled
      ? [<foresight.Alone key={answer.act} {...{ chain, explanation, answer }} />]
      : [];
  });
  if (shown.length === 0 && alone.length === 0) return null;
  const rest = turns.slice(shownAtOnce);
  return (
    <section>
      <h2>{words.answer.changes}</h2>
      {shown.length > 0 ? <TurnTable chain={chain} turns={shown} onTry={onTry} /> : null}
      {rest.length > 0 ? (
        <details>
          <summary>{words.answer.more(rest.length)}</summary>
          <TurnTable chain={chain} turns={rest} onTry={onTry} />
        </details>
      ) : null}
      {alone}
    </section>
  );
}

interface Explained {
  readonly answers: readonly Answer[];
  readonly explanations: readonly Explanation[];
}
const none: readonly Explanation[] = [];

/** Explanations of these answers once the page is at rest; those of other answers are never shown. */
function useExplanations(
  chain: Chain,
  question: Question,
  answers: readonly Answer[],
  foresight: Foresight | null,
): readonly Explanation[] {
  const [explained, setExplained] = useState<Explained>({ answers, explanations: none });
  useEffect(() => {
    if (foresight)
      return atRest(() =>
        setExplained({ answers, explanations: foresight.explanationsOf(chain, question, answers) }),
      );
  }, [foresight, chain, question, answers]);
  return explained.answers === answers ? explained.explanations : none;
}

interface TableProps {
  readonly chain: Chain;
  readonly turns: readonly Turn[];
  readonly onTry: Props["onTry"];
}

function TurnTable({ chain, turns, onTry }: TableProps) {
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
        {turns.map((turn) => (
          <tr key={turn.act + JSON.stringify(turn.facts)} data-facts={Object.keys(turn.facts).length}>
            <td>
              <button
                type="button"
                className="usa-button usa-button--unstyled"
                onClick={() => onTry(turn.facts)}
              >
                {Object.entries(turn.facts).map(([id, value], index) => {
                  const fact = chain.facts.get(id);
                  return (
                    <Fragment key={id}>
                      {index > 0 ? <span className="changes__and"> {words.answer.and} </span> : null}
                      <Law>
                        {fact?.question ?? id} <b>{valueLabel(fact, value, words)}</b>
                      </Law>
                    </Fragment>
                  );
                })}
              </button>
            </td>
            <td>
              <VerdictWord verdict={turn.verdict}>
                <Law>{lowerFirst(chain.acts.get(turn.act)?.name ?? "")}</Law>
                {turn.settled || turn.verdict === "depends" ? null : (
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
