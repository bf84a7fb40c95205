/** Where the answers come from, and what the packs leave out there. */
import { Link } from "@tanstack/react-router";
import { type Index, lineage, type PackCard } from "../laws.js";
import type { Messages } from "../messages/en.js";
import { Law, useWords } from "../messages/language.js";
import { Notice } from "../parts/notice.js";
import { agencyFact } from "./matter.js";
import { missingAt, type Place } from "./place.js";

interface Props {
  readonly index: Index;
  readonly place: Place;
  readonly agency: string | null;
  readonly onForget: () => void;
}

/** The place and the kind of agency, each with a way to change it. */
export function PlaceLine({ index, place, agency, onForget }: Props) {
  const words = useWords();
  const fact = index.vocabulary.facts.find(({ id }) => id === agencyFact);
  return (
    <div className="place-line">
      <p>
        <Law>{place.title}</Law>{" "}
        <Link to="/" search={{ place: "change" }} className="usa-link">
          {words.home.change}
        </Link>
      </p>
      {agency === null ? null : (
        <p>
          <Law>{fact?.labels[agency] ?? agency}</Law>{" "}
          <button type="button" className="usa-button usa-button--unstyled" onClick={onForget}>
            {words.home.changeAgency}
          </button>
        </p>
      )}
    </div>
  );
}

/** The packs of a chain in words: "Federal + California". */
export const packsNamed = (packs: readonly PackCard[], words: Messages): string =>
  packs.map(({ kind, title }) => (kind === "federal" ? words.kind.federal : title)).join(" + ");

/** A plain remark when no pack reaches down to the place. */
export function MissingNotice({ index, place }: { readonly index: Index; readonly place: Place }) {
  const words = useWords();
  const packs = lineage(index, place.pack);
  const missing = missingAt(place, packs.at(-1)?.kind ?? "federal");
  if (missing === "nothing") return null;
  return (
    <Notice kind={missing === "state" ? "warning" : "remark"}>
      {words.missing[missing](packsNamed(packs, words))}
    </Notice>
  );
}
