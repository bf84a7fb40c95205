/** How well each pack's law is known, and what is still to come: what a reader should look at again first. */
import type { CivilDate, Pack, Status } from "@brightline/engine";
import { statuses } from "./status.js";

export interface Standing {
  readonly id: string;
  readonly title: string;
  readonly reviewed: Pack["reviewed"] | null;
  /** Days on which somebody last looked at the sources: of the chapter looked at longest ago, and most lately. */
  readonly checked: { readonly oldest: CivilDate; readonly newest: CivilDate } | null;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly doubts: number;
  readonly notEncoded: number;
  /** Laws and ballots whose outcome nobody has recorded. */
  readonly waiting: readonly Pending[];
  /** Rules that a court holds back, and no later day is known. */
  readonly enjoined: readonly Pending[];
}

export interface Pending {
  /** The rule's full id. */
  readonly rule: string;
  readonly cite: string;
  readonly what: string;
  readonly from: CivilDate;
}

export function standingOf(pack: Pack): Standing {
  // A rule about several acts stands once for each, under one id.
  const rules = [...new Map(pack.rules.map((rule) => [rule.id, rule])).values()];
  const days = pack.chapters.flatMap(({ checked }) => checked ?? []).sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  return {
    id: pack.id,
    title: pack.title,
    reviewed: pack.reviewed ?? null,
    checked: oldest !== undefined && newest !== undefined ? { oldest, newest } : null,
    byStatus: Object.fromEntries(
      statuses.map((status) => [status, rules.filter((rule) => rule.status === status).length]),
    ) as Record<Status, number>,
    doubts: new Set(rules.flatMap(({ doubts }) => doubts.map(({ name }) => name))).size,
    notEncoded: pack.notEncoded.length,
    waiting: rules.flatMap(({ id, cite, from, inForceIf }) =>
      inForceIf?.outcome === "unknown" ? [{ rule: id, cite, what: inForceIf.what, from }] : [],
    ),
    enjoined: rules.flatMap(({ id, cite, enjoined }) =>
      enjoined
        .filter(({ to }) => to === undefined)
        .map(({ court, from }) => ({ rule: id, cite, what: court, from })),
    ),
  };
}
