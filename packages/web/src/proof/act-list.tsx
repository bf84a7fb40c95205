/** Every act proved: its situations, and how they fall to the verdicts. */
import type { Chain } from "@brightline/engine";
import type { ActProof } from "@brightline/engine/proof";
import { Law } from "../messages/language.js";
import { useWords } from "../messages/proof/words.js";
import { useFigures } from "../parts/figures.js";
import { ShareBar } from "./share-bar.js";

export function ActList({ proofs, chain }: { readonly proofs: readonly ActProof[]; readonly chain: Chain }) {
  return (
    <ul className="acts">
      {proofs.map((proof) => (
        <li key={proof.act} className="act" data-act={proof.act}>
          <ActLine proof={proof} chain={chain} />
        </li>
      ))}
    </ul>
  );
}

function ActLine({ proof, chain }: { readonly proof: ActProof; readonly chain: Chain }) {
  const words = useWords();
  const figures = useFigures();
  const { act, situations, shares, facts, findings } = proof;
  return (
    <>
      <div className="act__name">
        <h3>
          <Law>{chain.acts.get(act)?.name ?? act}</Law>
        </h3>
        <p className="quiet">
          {shares.length === 0 ? words.proof.unproved : words.proof.situations(figures.whole(situations))}
          {findings.length > 0 ? ` · ${words.proof.findings(findings.length)}` : ""}
        </p>
      </div>
      <div className="act__shares">
        {shares.length > 0 ? <ShareBar shares={shares} of={situations} /> : null}
        {facts.length > 0 ? (
          <details>
            <summary>{words.proof.turnsOn(facts.length)}</summary>
            <ul className="act__facts">
              {facts.map((fact) => (
                <li key={fact}>
                  <Law>{chain.facts.get(fact)?.question ?? fact}</Law>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </>
  );
}
