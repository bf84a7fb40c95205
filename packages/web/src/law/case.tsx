/** A worked case of a pack: the situation, and the answer it must have. */
import type { Case, Verdict } from "@brightline/engine";
import { valueLabel } from "../guide/words.js";
import { lowerFirst, useDate } from "../messages/language.js";
import { useWords } from "../messages/law/words.js";
import { VerdictWord } from "../parts/verdict.js";
import { type Names, spaced } from "./names.js";

interface Shown {
  readonly example: Case;
  readonly names: Names;
}

export function CaseCard({ example, names, variations }: Shown & { readonly variations: readonly Case[] }) {
  const words = useWords();
  const date = useDate();
  return (
    <details className="case">
      <summary>
        <b>{words.library.example}</b>: {example.name}
        {variations.length > 0 ? (
          <span className="quiet"> {words.library.variations(variations.length)}</span>
        ) : null}
      </summary>
      <p className="quiet">
        {words.answer.asOf(date(example.on))}
        {example.source ? ` · ${example.source}` : ""}
      </p>
      <Told facts={Object.entries(example.facts)} names={names} />
      <Expected example={example} acts={Object.keys(example.expect)} names={names} />
      {variations.length > 0 ? (
        <ol className="variations">
          {variations.map((each) => (
            <Variation key={each.name} example={each} base={example} names={names} />
          ))}
        </ol>
      ) : null}
    </details>
  );
}

/** What is otherwise than in the case, and the answers that this changes. */
function Variation({ example, base, names }: Shown & { readonly base: Case }) {
  const words = useWords();
  const date = useDate();
  const changed = (key: string): boolean => example.facts[key] !== base.facts[key];
  const acts = Object.keys(example.expect);
  const other = acts.filter(
    (act) =>
      example.expect[act] !== base.expect[act] ||
      example.unsettled.includes(act) !== base.unsettled.includes(act) ||
      example.because[act] !== base.because[act],
  );
  return (
    <li>
      <Told
        lead={example.on === base.on ? undefined : words.answer.asOf(date(example.on))}
        facts={[...new Set([...Object.keys(base.facts), ...Object.keys(example.facts)])]
          .filter(changed)
          .map((key) => [key, example.facts[key]])}
        names={names}
      />
      {other.length > 0 ? (
        <Expected example={example} acts={other} names={names} />
      ) : (
        <p className="quiet">{words.library.sameAnswers}</p>
      )}
    </li>
  );
}

interface ToldProps {
  readonly lead?: string | undefined;
  readonly facts: readonly (readonly [string, unknown])[];
  readonly names: Names;
}

/** Facts of a case; one without a value is not known. */
function Told({ lead, facts, names }: ToldProps) {
  const words = useWords();
  return (
    <>
      {lead === undefined ? null : <p>{lead}</p>}
      <dl className="told">
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{names.fact(fact)?.question ?? spaced(fact)}</dt>
            <dd>{stated(fact, value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );

  function stated(fact: string, value: unknown): string {
    if (value === undefined) return words.library.notStated;
    if (Array.isArray(value))
      return value.length === 0 ? words.question.no : value.map((record) => describe(record)).join("; ");
    if (typeof value === "object" && value !== null) return describe(value);
    const text = value === true ? "yes" : value === false ? "no" : String(value);
    return valueLabel(names.fact(fact), text, words);
  }
}

function Expected({ example, acts, names }: Shown & { readonly acts: readonly string[] }) {
  const words = useWords();
  return (
    <ul className="readings">
      {acts.map((act) => (
        <li key={act}>
          <VerdictWord verdict={example.expect[act] as Verdict}>
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
  );
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
