/** A citation as a chip that opens the provision: what it says, since when, and who has read it. */
import type { Chain, Citation, Rule } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Law, useDate, useWords } from "../messages/language.js";
import { Dialog } from "./dialog.js";
import { StatusMark } from "./status.js";

export function ruleOf(chain: Chain, id: string): Rule | undefined {
  for (const pack of chain.packs) {
    const rule = pack.rules.find((each) => each.id === id);
    if (rule) return rule;
  }
  return undefined;
}

/** Citations without repeats: several rules may rest on one. */
export function Citations({ chain, of }: { readonly chain: Chain; readonly of: readonly Citation[] }) {
  const shown = [...new Map(of.map((each) => [each.rule, each])).values()];
  if (shown.length === 0) return null;
  return (
    <ul className="chips">
      {shown.map((citation) => (
        <li key={citation.rule}>
          <CitationChip chain={chain} citation={citation} />
        </li>
      ))}
    </ul>
  );
}

export function CitationChip({
  chain,
  citation,
}: {
  readonly chain: Chain;
  readonly citation: Pick<Citation, "rule" | "cite" | "status">;
}) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const rule = ruleOf(chain, citation.rule);
  return (
    <>
      <button
        type="button"
        className={`chip chip--${citation.status}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Law>{citation.cite}</Law>
        {citation.status === "read" ? null : (
          <span className="chip__status"> · {words.status[citation.status].name}</span>
        )}
      </button>
      {open && rule ? <Provision chain={chain} rule={rule} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Provision({
  chain,
  rule,
  onClose,
}: {
  readonly chain: Chain;
  readonly rule: Rule;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const day = useDate();
  const rank = chain.vocabulary.ranks.find(({ id }) => id === rule.rank);
  const [pack, chapter, name] = rule.id.split("/") as [string, string, string];
  return (
    <Dialog title={<Law>{rule.cite}</Law>} close={words.citation.close} onClose={onClose}>
      <p className="provision__say">
        <Law>{rule.say}</Law>
      </p>
      <dl className="facts">
        <div>
          <dt>{words.citation.rank}</dt>
          <dd>
            <Law>{rank?.title ?? rule.rank}</Law>
          </dd>
        </div>
        <div>
          <dt>{words.citation.status}</dt>
          <dd>
            <StatusMark status={rule.status} />{" "}
            <span className="quiet">{words.status[rule.status].means}</span>
          </dd>
        </div>
        <div>
          <dt>{words.citation.history}</dt>
          <dd>
            {rule.to
              ? words.citation.inForceTo(day(rule.from), day(rule.to))
              : words.citation.inForce(day(rule.from))}
          </dd>
        </div>
      </dl>
      <p className="provision__links">
        <Link to="/law/$pack/$chapter" params={{ pack, chapter }} hash={name} className="usa-link">
          {words.citation.library}
        </Link>
        {rule.source ? (
          <a className="usa-link" href={rule.source} rel="noreferrer" target="_blank">
            {words.citation.official}
          </a>
        ) : null}
      </p>
    </Dialog>
  );
}
