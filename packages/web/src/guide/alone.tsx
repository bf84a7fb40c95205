/** The fewest facts from which a settled answer follows, whatever else is or was said. */
import type { Answer, Chain } from "@brightline/engine";
import type { Explanation } from "@brightline/engine/proof";
import { Law, lowerFirst, useWords } from "../messages/language.js";
import { Situation } from "../parts/situation.js";
import { VerdictWord } from "../parts/verdict.js";

interface Props {
  readonly chain: Chain;
  /** Of a settled answer. */
  readonly explanation: Explanation;
  readonly answer: Answer;
}

export function Alone({ chain, explanation: { act, verdict, sufficient }, answer }: Props) {
  const words = useWords();
  if (!sufficient) return null;
  const facts = Object.fromEntries(
    sufficient.flatMap((fact) => {
      const value = answer.used[fact];
      return value === undefined ? [] : [[fact, value]];
    }),
  );
  // A fact without a value would make the sentence false.
  if (Object.keys(facts).length < sufficient.length) return null;
  const alone = answer.assumed.length > 0 ? words.answer.aloneAssuming : words.answer.alone;
  return (
    <div className="alone" data-alone={act}>
      <p>
        <VerdictWord verdict={verdict}>
          <Law>{lowerFirst(chain.acts.get(act)?.name ?? act)}</Law>
        </VerdictWord>
      </p>
      <p>{sufficient.length === 0 ? words.answer.anyhow : alone(sufficient.length)}</p>
      {sufficient.length === 0 ? null : <Situation facts={facts} known={(id) => chain.facts.get(id)} />}
    </div>
  );
}
