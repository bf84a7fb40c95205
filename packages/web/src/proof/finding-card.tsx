/** One finding: what is wrong, in how many situations, one of them in plain words, and who explains it. */
import type { Chain } from "@brightline/engine";
import type { Finding } from "@brightline/engine/proof";
import type { Index } from "../laws.js";
import { Law } from "../messages/language.js";
import { useWords } from "../messages/proof/words.js";
import { ruleOf } from "../parts/citation.js";
import { useFigures } from "../parts/figures.js";
import { Situation } from "../parts/situation.js";
import { RuleLink } from "./rule-list.js";
import { Check } from "./check.js";

interface Props {
  readonly finding: Finding;
  readonly chain: Chain;
  readonly index: Index;
}

export function FindingCard({ finding, chain, index }: Props) {
  const words = useWords();
  const figures = useFigures();
  const { code, act, rules, count, of, on, witness, say, explained } = finding;
  const known = rules.flatMap((id) => ruleOf(chain, id) ?? []);
  const others = rules.filter((id) => !ruleOf(chain, id));
  return (
    <article
      className={explained ? "finding finding--explained" : "finding"}
      data-finding={code}
      data-explained={explained !== null}
    >
      <p className="finding__state">
        <b>{explained ? words.proof.explained : words.proof.open}</b>
      </p>
      <h3 className="finding__title">
        {words.proof.codes[code]}
        {act === "" ? null : (
          <>
            : <Law>{chain.acts.get(act)?.name ?? act}</Law>
          </>
        )}
      </h3>
      <p>
        <Law>{say}</Law> {of > 0n ? words.proof.inSituations(figures.whole(count), figures.whole(of)) : null}
      </p>
      {known.length > 0 ? (
        <ul className="finding__rules">
          {known.map((rule) => (
            <li key={rule.id}>
              <Law>{rule.say}</Law> <RuleLink rule={rule} on={on} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <p>
          <Law>{others.join(", ")}</Law>
        </p>
      ) : null}
      {witness ? (
        <div className="finding__witness">
          <h4>{words.compare.example}</h4>
          <Situation facts={witness} known={(id) => chain.facts.get(id)} />
          <Check laws={[{ chain, on, label: "" }]} act={act} facts={witness} index={index} />
        </div>
      ) : null}
      {explained ? (
        <p className="finding__note">
          <b>{words.proof.explainedBy(explained.by)}</b> <Law>{explained.text}</Law>
        </p>
      ) : null}
    </article>
  );
}
