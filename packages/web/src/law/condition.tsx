/** A condition in words: the facts as their questions and answers, joined as the rule joins them. */
import type { Expression } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import type { LawWords } from "../messages/law/words.js";
import { useWords } from "../messages/law/words.js";
import { valueLabel } from "../guide/words.js";
import { type Names, spaced } from "./names.js";

interface Props {
  readonly of: Expression;
  readonly names: Names;
  readonly negated?: boolean;
}

/** Lists nest; a single atom stands alone. A negation is carried down to the words it denies. */
export function Condition({ of, names, negated = false }: Props) {
  const words = useWords();
  switch (of.kind) {
    case "not":
      return <Condition of={of.of} names={names} negated={!negated} />;
    case "all":
    case "any": {
      const joint =
        of.kind === "all"
          ? negated
            ? words.rule.noneOf
            : words.rule.allOf
          : negated
            ? words.rule.noneOfAny
            : words.rule.anyOf;
      return (
        <div className="condition">
          <span className="condition__joint">{joint}:</span>
          <ul>
            {of.of.map((part) => (
              <li key={JSON.stringify(part)}>
                <Condition of={part} names={names} />
              </li>
            ))}
          </ul>
        </div>
      );
    }
    default:
      return <AtomWords of={of} names={names} negated={negated} />;
  }
}

function AtomWords({
  of,
  names,
  negated,
}: {
  readonly of: Exclude<Expression, { kind: "all" | "any" | "not" }>;
  readonly names: Names;
  readonly negated: boolean;
}) {
  const words = useWords();
  if (of.kind === "constant")
    return <span>{of.value !== negated ? words.question.yes : words.question.no}</span>;
  const name = of.kind === "name" ? of.name : of.fact;
  const definition = of.kind === "name" ? names.definition(name) : undefined;
  if (definition)
    return (
      <span>
        {negated ? `${words.rule.not} ` : ""}
        <i>{spaced(definition.name)}</i>{" "}
        {definition.chapter ? (
          <Link
            to="/law/$pack/$chapter"
            params={{ pack: definition.pack, chapter: definition.chapter }}
            hash={definition.name}
            className="usa-link"
          >
            {words.rule.definition}
          </Link>
        ) : (
          <Link to="/law/$pack" params={{ pack: definition.pack }} className="usa-link">
            {words.rule.definition}
          </Link>
        )}
      </span>
    );
  return (
    <span lang="en">
      {names.fact(name)?.question ?? questionOf(name, names)} <b>{answerOf(of, names, negated, words)}</b>
    </span>
  );
}

function questionOf(name: string, names: Names): string {
  return name.startsWith("did.") ? `Done: ${names.act(name.slice(4)).toLowerCase()}?` : `${spaced(name)}:`;
}

/** The answers that make an atom true, in words. */
export function answerOf(
  of: Extract<Expression, { kind: "is" | "compare" | "name" }>,
  names: Names,
  negated: boolean,
  words: LawWords,
): string {
  const fact = names.fact(of.kind === "name" ? of.name : of.fact);
  if (of.kind === "name") return negated ? words.question.no : words.question.yes;
  if (of.kind === "compare")
    return `${negated ? `${words.rule.not} ` : ""}${of.op} ${of.amount}${of.unit ? ` ${of.unit}${of.amount === 1 ? "" : "s"}` : ""}`;
  const labels = of.values.map((value) => valueLabel(fact, value, words)).join(` ${words.answer.could} `);
  return negated ? `${words.rule.not} ${labels}` : labels;
}
