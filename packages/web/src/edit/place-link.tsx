/** A place in a file of the pack, leading there. */
import type { Problem } from "@brightline/engine";

type Place = Problem["place"];

export interface Jumper {
  /** The pack that is edited. */
  readonly pack: string;
  readonly onJump: (place: Place) => void;
}

/** A place in another pack, which an edit can touch too, is named and not opened. */
export function PlaceLink({ place, pack, onJump }: Jumper & { readonly place: Place }) {
  const own = place.file.startsWith(`${pack}/`);
  const text = `${own ? place.file.slice(pack.length + 1) : place.file}:${place.line}:${place.column}`;
  if (!own) return <span className="quiet">{text}</span>;
  return (
    <button type="button" className="usa-button usa-button--unstyled" onClick={() => onJump(place)}>
      {text}
    </button>
  );
}
