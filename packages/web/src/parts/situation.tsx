/** One situation in plain words: questions and answers, as the guide words them. */
import type { Fact } from "@brightline/engine";
import { isPackWord, valueLabel } from "../guide/words.js";
import { Law, useWords } from "../messages/language.js";

interface Props {
  readonly facts: Readonly<Record<string, string>>;
  readonly known: (id: string) => Fact | undefined;
}

/** What is presumed anyway is not among the facts; without any, it can be every situation. */
export function Situation({ facts, known }: Props) {
  const words = useWords();
  const told = Object.entries(facts);
  if (told.length === 0) return <p>{words.anySituation}</p>;
  return (
    <dl className="situation-facts">
      {told.map(([id, value]) => {
        const fact = known(id);
        const label = valueLabel(fact, value, words);
        return (
          <div key={id}>
            <dt>
              <Law>{fact?.question ?? id}</Law>
            </dt>
            <dd>{isPackWord(fact, value) ? <Law>{label}</Law> : label}</dd>
          </div>
        );
      })}
    </dl>
  );
}
