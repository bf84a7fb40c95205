/** What was read, by whom and when, for every pack; and what nobody has recorded yet. */
import { Link } from "@tanstack/react-router";
import { Law, useDate } from "../messages/language.js";
import { useWords } from "../messages/law/words.js";
import { Heading } from "../parts/page.js";
import { StatusBar } from "../parts/status.js";
import { anchorOf } from "./rule.js";
import type { Pending, Standing } from "./standing.js";

export function Freshness({ standings }: { readonly standings: readonly Standing[] }) {
  const words = useWords();
  const { freshness } = words;
  const reviewed = standings.filter(({ reviewed }) => reviewed !== null).length;
  return (
    <>
      <p className="crumb">
        <Link to="/law" className="usa-link">
          {words.law}
        </Link>
      </p>
      <Heading title={freshness.title}>{freshness.title}</Heading>
      <p className="lead">{freshness.lead}</p>
      <p>
        <b>{freshness.reviewed(reviewed, standings.length)}</b>
      </p>
      <PendingList title={freshness.waiting} lead={freshness.waitingLead} of={standings} kind="waiting" />
      <PendingList title={freshness.enjoined} lead={freshness.enjoinedLead} of={standings} kind="enjoined" />
      <section>
        <h2>{freshness.packs}</h2>
        <p className="quiet">{freshness.packsLead}</p>
        <ul className="packs">
          {[...standings].sort(longestAgo).map((standing) => (
            <PackStanding key={standing.id} standing={standing} />
          ))}
        </ul>
      </section>
    </>
  );
}

const longestAgo = (a: Standing, b: Standing): number =>
  `${a.checked?.oldest ?? ""} ${a.title}` < `${b.checked?.oldest ?? ""} ${b.title}` ? -1 : 1;

function PackStanding({ standing }: { readonly standing: Standing }) {
  const words = useWords();
  const date = useDate();
  const { freshness } = words;
  const { id, title, checked, reviewed, byStatus, doubts, notEncoded } = standing;
  return (
    <li className="pack">
      <h3>
        <Link to="/law/$pack" params={{ pack: id }} className="usa-link">
          <Law>{title}</Law>
        </Link>
      </h3>
      <p className="quiet">
        {[
          checked === null
            ? freshness.never
            : checked.oldest === checked.newest
              ? freshness.checked(date(checked.oldest))
              : freshness.checkedFrom(date(checked.oldest), date(checked.newest)),
          freshness.doubts(doubts),
          freshness.notEncoded(notEncoded),
        ].join(" · ")}
      </p>
      <StatusBar counts={byStatus} />
      <p className="pack__review">
        {reviewed ? words.answer.reviewed(reviewed.by, date(reviewed.on)) : words.answer.notReviewed}
      </p>
    </li>
  );
}

interface PendingProps {
  readonly title: string;
  readonly lead: string;
  readonly of: readonly Standing[];
  readonly kind: "waiting" | "enjoined";
}

function PendingList({ title, lead, of, kind }: PendingProps) {
  const words = useWords();
  const date = useDate();
  const some = of.filter((standing) => standing[kind].length > 0);
  return (
    <section>
      <h2>{title}</h2>
      {some.length === 0 ? <p>{words.freshness.nothing}</p> : <p className="quiet">{lead}</p>}
      <ul className="pending">
        {some.map((standing) => (
          <li key={standing.id}>
            <b>
              <Law>{standing.title}</Law>
            </b>
            <ul>
              {grouped(standing[kind]).map(([what, rules]) => (
                <li key={what}>
                  <Law>{what}</Law>{" "}
                  <span className="quiet">
                    ({words.freshness.since(date(rules[0]?.from ?? ""))}){" "}
                    {rules.map(({ rule, cite }, at) => (
                      <span key={rule}>
                        {at > 0 ? "; " : ""}
                        <Link
                          to="/law/$pack/$chapter"
                          params={{ pack: standing.id, chapter: rule.split("/")[1] ?? "" }}
                          hash={anchorOf(rule)}
                          className="usa-link"
                        >
                          <Law>{cite}</Law>
                        </Link>
                      </span>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rules that wait for the same thing, together; a citation once. */
function grouped(list: readonly Pending[]): [string, Pending[]][] {
  const groups = new Map<string, Pending[]>();
  for (const each of list) {
    const group = groups.get(each.what) ?? [];
    if (!group.some(({ cite }) => cite === each.cite)) group.push(each);
    groups.set(each.what, group);
  }
  return [...groups];
}
