/** A worked case of a pack: the situation, and the answer it must have. */
import type { Case, Verdict } from "@brightline/engine";
import { valueLabel } from "../guide/words.js";
import { lowerFirst, useDate } from "../messages/language.js";
import { useWords } from "../messages/law/words.js";
import { VerdictWord } from "../parts/verdict.js";
import { type Names, spaced } from "./names.js";

export function CaseCard({ example, names }: { readonly example: Case; readonly names: Names }) {
  const words = useWords();
  const date = useDate();
  return (
    <details className="case">
      <summary>
        <b>{words.library.example}</b>: {example.name}
      </summary>
      <p className="quiet">
        {words.answer.asOf(date(example.on))}
        {example.source ? ` · ${example.source}` : ""}
      </p>
      <dl className="told">
        {Object.entries(example.facts).map(([fact, value]) => (
          <div key={fact}>
            <dt>{names.fact(fact)?.question ?? spaced(fact)}</dt>
            <dd>{stated(fact, value)}</dd>
          </div>
        ))}
      </dl>
      <ul className="readings">
        {Object.entries(example.expect).map(([act, verdict]) => (
          <li key={act}>
            <VerdictWord verdict={verdict as Verdict}>
              {lowerFirst(names.act(act))}
              {example.unsettled.includes(act) ? ` (${words.library.unsettledExpected})` : ""}
              {example.because[act] ? (
                <span className="quiet">
                  {" "}
                  · {words.library.because} {example.because[act]}
                </span>
              ) : null}
            </VerdictWord>
          </li>
        ))}
      </ul>
    </details>
  );

  function stated(fact: string, value: unknown): string {
    if (Array.isArray(value))
      return value.length === 0 ? words.question.no : value.map((record) => describe(record)).join("; ");
    if (typeof value === "object" && value !== null) return describe(value);
    const text = value === true ? "yes" : value === false ? "no" : String(value);
    return valueLabel(names.fact(fact), text, words);
  }
}

/** A record of a case, in a line. */
function describe(record: unknown): string {
  if (typeof record !== "object" || record === null) return String(record);
  return Object.entries(record)
    .map(
      ([key, value]) =>
        `${spaced(key)}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
    )
    .join(", ");
}
