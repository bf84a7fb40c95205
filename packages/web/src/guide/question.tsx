/** One question on one page: the question, help, answers as big buttons, and what is clear already. */
import type { Answer, Chain, Fact } from "@brightline/engine";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { Law, lowerFirst, useWords } from "../messages/language.js";
import { Choices, type Option } from "../parts/choice.js";
import { Heading } from "../parts/page.js";
import { VerdictWord } from "../parts/verdict.js";
import type { Encounter, Matter } from "./encounter.js";
import { isPackWord, roleName, valueLabel } from "./words.js";

const unknown = "";

interface Props {
  readonly chain: Chain;
  readonly matter: Matter;
  /** The answers so far. */
  readonly answers: readonly Answer[];
  readonly fact: Fact;
  /** How many questions are left, once that is known. */
  readonly left: ReactNode;
  readonly number: number;
  readonly onAnswer: (fact: string, value: string | null) => void;
  readonly onBack: () => void;
  readonly onShow: () => void;
}

export function QuestionPage({
  chain,
  matter,
  answers,
  fact,
  left,
  number,
  onAnswer,
  onBack,
  onShow,
}: Props) {
  const words = useWords();
  const options = useMemo(
    (): Option[] => [
      ...fact.values.map((value) => {
        const label = valueLabel(fact, value, words);
        return { value, label: isPackWord(fact, value) ? <Law>{label}</Law> : label };
      }),
      { value: unknown, label: words.question.dontKnow, aside: true },
    ],
    [fact, words],
  );
  const choose = useCallback(
    (value: string) => onAnswer(fact.id, value === unknown ? null : value),
    [fact.id, onAnswer],
  );
  const clear = answers.filter(
    ({ verdict, settled }) => settled && (verdict === "must" || verdict === "must-not" || verdict === "may"),
  );
  return (
    <div className="narrow">
      <p className="crumb">
        <Law>{matter.kind ? `${matter.title} · ${matter.kind}` : matter.title}</Law>
        <span className="crumb__count">{words.question.number(number)}</span>
      </p>
      <Heading title={fact.question}>
        <Law>{fact.question}</Law>
      </Heading>
      {fact.help ? (
        <p className="help">
          <Law>{fact.help}</Law>
        </p>
      ) : null}
      {fact.concludedBy ? (
        <p className="help">{words.question.concluded(roleName(chain, fact.concludedBy))}</p>
      ) : null}
      {fact.judgement ? <p className="help">{words.question.judgement}</p> : null}
      {fact.values.length > 0 ? (
        <Choices label={fact.question} options={options} onChoose={choose} />
      ) : (
        <NumberQuestion fact={fact} onAnswer={onAnswer} />
      )}
      <p className="actions">
        <button type="button" className="usa-button usa-button--unstyled" onClick={onBack}>
          ‹ {words.question.back}
        </button>
        <button type="button" className="usa-button usa-button--unstyled" onClick={onShow}>
          {words.question.showNow}
        </button>
      </p>
      {left}
      {clear.length > 0 ? (
        <section className="clear-so-far">
          <h2>{words.question.clear}</h2>
          <ul>
            {clear.map((answer) => (
              <li key={answer.act}>
                <VerdictWord verdict={answer.verdict}>
                  <Law>{lowerFirst(chain.acts.get(answer.act)?.name ?? answer.act)}</Law>
                </VerdictWord>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="keys-hint quiet">{words.question.keys}</p>
    </div>
  );
}

function NumberQuestion({ fact, onAnswer }: { readonly fact: Fact; readonly onAnswer: Props["onAnswer"] }) {
  const words = useWords();
  const [value, setValue] = useState("");
  return (
    <form
      className="number-question"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== "") onAnswer(fact.id, String(Number(value)));
      }}
    >
      <label className="usa-label" htmlFor="number">
        {fact.unit ?? words.question.number_}
      </label>
      <input
        id="number"
        className="usa-input"
        type="number"
        inputMode="decimal"
        step="any"
        required
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <p className="actions">
        <button type="submit" className="usa-button">
          {words.question.next}
        </button>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => onAnswer(fact.id, null)}
        >
          {words.question.dontKnow}
        </button>
      </p>
    </form>
  );
}

/** Which kind of the situation it is; comes before the questions of the law. */
export function ChoicePage({
  encounter,
  onChoose,
  onBack,
}: {
  readonly encounter: Encounter;
  readonly onChoose: (id: string) => void;
  readonly onBack: () => void;
}) {
  const words = useWords();
  const options = useMemo(
    () => encounter.choices.map(({ id, title }) => ({ value: id, label: <Law>{title}</Law> })),
    [encounter],
  );
  return (
    <div className="narrow">
      <p className="crumb">{words.question.which}</p>
      <Heading title={encounter.title}>
        <Law>{encounter.title}</Law>
      </Heading>
      <p className="help">
        <Law>{encounter.hint}</Law>
      </p>
      <Choices label={encounter.title} options={options} onChoose={onChoose} />
      <p className="actions">
        <button type="button" className="usa-button usa-button--unstyled" onClick={onBack}>
          ‹ {words.question.back}
        </button>
      </p>
      <p className="keys-hint quiet">{words.question.keys}</p>
    </div>
  );
}
