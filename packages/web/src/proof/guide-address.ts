/** Where the guide answers a situation found here: a place of the pack, and an encounter about the act. */
import type { Chain } from "@brightline/engine";
import type { Search } from "../guide/course.js";
import { matterOf } from "../guide/encounter.js";
import type { Index } from "../laws.js";

export interface GuideAddress {
  readonly place: string;
  readonly encounter: string;
  readonly search: Search;
}

/**
 * @param facts a witness: whatever else is told that does not contradict it, or a presumption, leaves its answer alone
 * @returns null when no encounter about the act fits
 */
export function guideAddress(
  { places, encounters }: Index,
  chain: Chain,
  act: string,
  facts: Readonly<Record<string, string>>,
): GuideAddress | null {
  const place = places.find(({ pack }) => pack === chain.id);
  if (!place) return null;
  const fits = ([id, value]: [string, string]): boolean =>
    (facts[id] ?? chain.facts.get(id)?.presume?.value ?? value) === value;
  for (const encounter of encounters)
    for (const is of encounter.choices.length === 0 ? [null] : encounter.choices.map(({ id }) => id)) {
      const matter = matterOf(encounter, is);
      if (!matter?.acts.includes(act) || !Object.entries(matter.facts).every(fits)) continue;
      const search = { ...(is === null ? {} : { is }), ...facts, show: "now" };
      return { place: place.id, encounter: encounter.id, search };
    }
  return null;
}
