/** Which pack to edit, and what lies here unfinished. */
import { Link } from "@tanstack/react-router";
import type { Index } from "../laws.js";
import { Law } from "../messages/language.js";
import { useWords } from "../messages/edit/words.js";
import { Heading } from "../parts/page.js";
import { keptDraft } from "./draft.js";

export function Choose({ index }: { readonly index: Index }) {
  const words = useWords();
  return (
    <>
      <p className="crumb">
        <Link to="/law" className="usa-link">
          {words.law}
        </Link>
      </p>
      <Heading title={words.edit.title}>{words.edit.title}</Heading>
      <p className="lead narrow">{words.edit.lead}</p>
      <h2>{words.edit.choose}</h2>
      <ul className="packs">
        {index.packs.map(({ id, title, kind, counts, version }) => {
          const changed = Object.keys(keptDraft(id)?.files ?? {}).length;
          return (
            <li key={id} className="pack">
              <h3>
                <Link to="/law/edit/$pack" params={{ pack: id }} className="usa-link">
                  <Law>{title}</Law>
                </Link>
              </h3>
              <p className="quiet">
                {[
                  words.kind[kind],
                  words.library.chapters(counts.chapters),
                  words.library.rules(counts.rules),
                  words.library.version(version),
                ].join(" · ")}
              </p>
              {changed > 0 ? <p className="tag">{words.edit.changedHere(changed)}</p> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
