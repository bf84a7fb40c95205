/** What the evaluator says of a situation when asked anew. */
import { decide } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Index } from "../laws.js";
import { Law, lowerFirst, useDate } from "../messages/language.js";
import { useWords } from "../messages/proof/words.js";
import { Citations } from "../parts/citation.js";
import { VerdictWord } from "../parts/verdict.js";
import { guideAddress } from "./guide-address.js";
import type { Law as LawOfDay } from "./rules.js";

type Facts = Readonly<Record<string, string>>;

interface CheckProps {
  readonly laws: readonly (LawOfDay & { readonly label: string })[];
  readonly act: string;
  readonly facts: Facts;
  readonly index: Index;
}

/** A button that asks the evaluator, not the diagrams, and shows what it says under each law. */
export function Check({ laws, act, facts, index }: CheckProps) {
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const last = laws.at(-1);
  const guide = last ? guideAddress(index, last.chain, act, facts) : null;
  return (
    <div className="check">
      <p className="check__ways no-print">
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          aria-expanded={asked}
          onClick={() => setAsked(!asked)}
        >
          {words.proof.check}
        </button>
        {guide && last ? (
          <Link
            to="/guide/$place/$encounter"
            params={{ place: guide.place, encounter: guide.encounter }}
            search={{ ...guide.search, on: last.on } as never}
            className="usa-link"
          >
            {words.proof.inGuide}
          </Link>
        ) : null}
      </p>
      {asked ? (
        <div role="status">
          {laws.map((law) => (
            <Verdict key={law.label} law={law} label={law.label} act={act} facts={facts} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

interface VerdictProps {
  readonly law: LawOfDay;
  readonly label: string;
  readonly act: string;
  readonly facts: Facts;
}

function Verdict({ law: { chain, on }, label, act, facts }: VerdictProps) {
  const words = useWords();
  const date = useDate();
  const known = Object.fromEntries(Object.entries(facts).filter(([id]) => chain.facts.has(id)));
  const answer = decide(chain, { on, facts: known, acts: [act] }).answers[0];
  if (!answer) return null;
  return (
    <div className="check__answer" data-verdict={answer.verdict} data-settled={answer.settled}>
      <p className="quiet">{label === "" ? words.answer.asOf(date(on)) : label}</p>
      <p>
        <VerdictWord verdict={answer.verdict}>
          <Law>{lowerFirst(chain.acts.get(act)?.name ?? act)}</Law>
          {answer.settled || answer.verdict === "depends" ? "" : ` (${words.answer.notSettledShort})`}
        </VerdictWord>
      </p>
      {answer.words ? (
        <p>
          <Law>{answer.words}</Law>
        </p>
      ) : null}
      <ul className="check__says">
        {[...new Set(answer.deciding.map(({ say }) => say))].slice(0, 3).map((say) => (
          <li key={say}>
            <Law>{say}</Law>
          </li>
        ))}
      </ul>
      <Citations chain={chain} of={answer.deciding} />
    </div>
  );
}
