/** A place an officer works in, as `laws/places.yaml` lists it, and the pack that answers there. */
import type { PackKind } from "@brightline/engine";

export interface Place {
  readonly id: string;
  readonly title: string;
  readonly kind: "federal" | "state" | "county" | "city";
  readonly pack: string;
  /** Other words people type. */
  readonly also: readonly string[];
  /** Shown before anything is typed. */
  readonly listed: boolean;
}

/** What the packs leave out at a place: nothing seen, local rules, or all law below the federal. */
export type Missing = "nothing" | "local" | "state";

export function missingAt(place: Place, packKind: PackKind): Missing {
  if (packKind === "federal") return "state";
  if (packKind === "state") return "local";
  return place.kind === packKind || packKind === "agency" ? "nothing" : "local";
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Places whose name or other words begin, word by word, as typed; the short list when nothing is typed. */
export function findPlaces(places: readonly Place[], typed: string): Place[] {
  const words = plain(typed)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length === 0) return places.filter((place) => place.listed);
  const found = places.filter((place) => {
    const names = plain([place.title, ...place.also].join(" ")).split(/[^a-z0-9]+/);
    return words.every((word) => names.some((name) => name.startsWith(word)));
  });
  const begins = (place: Place): number => (plain(place.title).startsWith(words[0] as string) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b)).slice(0, 12);
}

const placeKey = "brightline.place";
const agencyKey = "brightline.agency";

/** The device remembers where it is used and by what kind of agency; nothing about anybody. */
export interface Workplace {
  readonly place: string | null;
  readonly agency: string | null;
}

export function rememberedWorkplace(): Workplace {
  try {
    return { place: localStorage.getItem(placeKey), agency: localStorage.getItem(agencyKey) };
  } catch {
    return { place: null, agency: null };
  }
}

export function rememberWorkplace({ place, agency }: Workplace): void {
  try {
    for (const [key, value] of [
      [placeKey, place],
      [agencyKey, agency],
    ] as const)
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
  } catch {
    // Storage may be switched off; the guide works without.
  }
}
