/** One situation of a change: in plain words, to be checked under both laws, with the rules that decide it. */
import type { Change } from "@brightline/engine/proof";
import type { Index } from "../laws.js";
import { useWords } from "../messages/proof/words.js";
import { Situation } from "../parts/situation.js";
import { RuleLink } from "./rule-list.js";
import { type Law, moversOf } from "./rules.js";
import { Check } from "./check.js";
import type { Sides } from "./telling.js";

interface Props {
  readonly change: Change;
  readonly act: string;
  readonly before: Law;
  readonly after: Law;
  readonly sides: Sides;
  readonly index: Index;
}

export function Example({ change: { witness, rules }, act, before, after, sides, index }: Props) {
  const words = useWords();
  const laws = [
    { ...before, label: sides.before },
    { ...after, label: sides.after },
  ];
  return (
    <>
      <Situation facts={witness} known={(id) => after.chain.facts.get(id) ?? before.chain.facts.get(id)} />
      <Check laws={laws} act={act} facts={witness} index={index} />
      <p className="quiet">{words.compare.deciding}</p>
      <ul className="cites">
        {moversOf(rules, before, after).map(({ rule, on }) => (
          <li key={rule.id}>
            <RuleLink rule={rule} on={on} />
          </li>
        ))}
      </ul>
    </>
  );
}
