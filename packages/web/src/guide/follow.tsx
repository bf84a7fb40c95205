/** Duties beside the answer itself: those that follow if you act, and those of somebody else. */
import type { Answer, Chain } from "@brightline/engine";
import { Law, lowerFirst, useWords } from "../messages/language.js";
import { Citations, CitationChip } from "../parts/citation.js";
import { VerdictWord } from "../parts/verdict.js";
import { roleName } from "./words.js";

interface Props {
  readonly chain: Chain;
  readonly answers: readonly Answer[];
}

export function Following({ chain, answers }: Props) {
  const words = useWords();
  const rows = answers.flatMap((answer) =>
    answer.conditional.map((conditional) => ({ answer, conditional })),
  );
  if (rows.length === 0) return null;
  const actName = (id: string): string => lowerFirst(chain.acts.get(id)?.name ?? id);
  return (
    <section>
      <h2>{words.answer.follow}</h2>
      <ul className="following">
        {rows.map(({ answer, conditional }) => {
          const [fact = "", value] = Object.entries(conditional.if)[0] ?? [];
          const did = actName(fact.replace(/^did\./, ""));
          return (
            <li key={answer.act + fact + value}>
              <p>
                {value === "declined" ? words.answer.ifDeclined(did) : words.answer.ifYou(did)}{" "}
                <VerdictWord verdict={conditional.verdict}>
                  <Law>{actName(answer.act)}</Law>
                </VerdictWord>
              </p>
              {[...new Set(conditional.deciding.map(({ say }) => say))].map((say) => (
                <p key={say}>
                  <Law>{say}</Law>
                </p>
              ))}
              <Citations chain={chain} of={conditional.deciding} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function Others({ chain, answers }: Props) {
  const words = useWords();
  const rows = [
    ...new Map(
      answers.flatMap((answer) => answer.others.map((other) => [other.rule, other] as const)),
    ).values(),
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.answer.others}</h2>
      <ul className="others">
        {rows.map((other) => (
          <li key={other.rule}>
            <b>{other.actors.map((role) => roleName(chain, role)).join(", ")}</b>: <Law>{other.say}</Law>{" "}
            <CitationChip chain={chain} citation={other} />
          </li>
        ))}
      </ul>
    </section>
  );
}
