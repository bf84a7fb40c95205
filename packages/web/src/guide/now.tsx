/** What to do now: the steps in order, the papers owed, and the line for the log. */
import type { Answer, Chain } from "@brightline/engine";
import { useRef, useState } from "react";
import { Law, useWords } from "../messages/language.js";
import { owed } from "./grounds.js";

interface Props {
  readonly chain: Chain;
  readonly answers: readonly Answer[];
  readonly line: string;
}

export function Now({ chain, answers, line }: Props) {
  const words = useWords();
  const steps = [...new Set(answers.flatMap((answer) => owed(chain, answer, "do")))];
  return (
    <section>
      <h2>{words.answer.now}</h2>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step}>
            <Law>{step}</Law>
          </li>
        ))}
        <li>
          <LogLine line={line} />
        </li>
      </ol>
    </section>
  );
}

function LogLine({ line }: { readonly line: string }) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(line);
      setSaid(words.answer.copied);
    } catch {
      // No clipboard without a secure connection: the line is selected instead.
      field.current?.select();
      setSaid(words.answer.copyByHand);
    }
  };
  return (
    <>
      <label htmlFor="log-line">{words.answer.writeDown}</label>{" "}
      <button type="button" className="usa-button usa-button--unstyled no-print" onClick={() => void copy()}>
        {words.answer.copyLine}
      </button>{" "}
      <span role="status" className="quiet">
        {said}
      </span>
      <textarea id="log-line" className="log-line" ref={field} readOnly rows={3} value={line} />
    </>
  );
}

/** Papers that the deciding rules call for, each once, with the act they belong to. */
export function Papers({ chain, answers }: { readonly chain: Chain; readonly answers: readonly Answer[] }) {
  const words = useWords();
  const papers = new Map(
    answers.flatMap((answer) => owed(chain, answer, "then").map((paper) => [paper, answer.act] as const)),
  );
  if (papers.size === 0) return null;
  return (
    <section>
      <h2>{words.answer.papers}</h2>
      <ul className="papers">
        {[...papers].map(([paper, act]) => (
          <li key={paper}>
            <Law>
              {paper} <span className="quiet">({chain.acts.get(act)?.name})</span>
            </Law>
          </li>
        ))}
      </ul>
    </section>
  );
}
