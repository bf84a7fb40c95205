/** The way from a place's law to the night in which it became what it is. */
import type { Pack } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { useDate } from "../messages/language.js";
import { useWords } from "../messages/proof/words.js";
import { lastChange, searchOf } from "./address.js";

export function LastChange({ packs, day }: { readonly packs: readonly Pack[]; readonly day: string }) {
  const words = useWords();
  const date = useDate();
  const change = lastChange(packs, day);
  if (change?.to == null) return null;
  return (
    <Link to="/law/compare" search={searchOf(change) as never} className="usa-link">
      {words.compare.last(date(change.to))}
    </Link>
  );
}
