/** A comparison as its address holds it, and comparisons worth a look. A side without a day means today. */
import type { Pack } from "@brightline/engine";
import type { Search } from "../guide/course.js";
import type { Index } from "../laws.js";

export interface Comparison {
  readonly before: string;
  /** A civil date, or null for today. */
  readonly from: string | null;
  readonly after: string;
  readonly to: string | null;
}

const whole = /^(1[789]|2\d)\d\d-\d\d-\d\d$/;

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return whole.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
};

/** @returns null when the address names no comparison or a day that is none */
export function readComparison({ before, from, after, to }: Search): Comparison | null {
  if (before === undefined) return null;
  const days = [from, to].filter((day) => day !== undefined);
  if (!days.every(isDay)) return null;
  return { before, from: from ?? null, after: after ?? before, to: to ?? null };
}

export function searchOf({ before, from, after, to }: Comparison): Search {
  return {
    before,
    ...(from === null ? {} : { from }),
    ...(after === before ? {} : { after }),
    ...(to === null ? {} : { to }),
  };
}

export const presets = {
  "sheriff-policy": { before: "us-tx-travis", from: "2017-01-31", after: "us-tx-travis", to: "2017-02-01" },
  "senate-bill-4": { before: "us-tx-travis", from: "2017-08-31", after: "us-tx-travis", to: "2017-09-01" },
  "values-act": { before: "us-ca", from: "2018-01-03", after: "us-ca", to: "2018-01-04" },
  "texas-as-washington": { before: "us-tx-travis", from: null, after: "us-wa", to: null },
} as const satisfies Readonly<Record<string, Comparison>>;

export type Preset = keyof typeof presets;

/** Presets whose packs are all there. */
export function presetsIn({ packs }: Index): Preset[] {
  const known = new Set(packs.map(({ id }) => id));
  return (Object.keys(presets) as Preset[]).filter(
    (name) => known.has(presets[name].before) && known.has(presets[name].after),
  );
}

/** The day before or after a civil date. */
export function shifted(day: string, by: 1 | -1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** Days on which a rule of the packs came, went, was held back by a court or freed again, the earliest first. */
export function changeDays(packs: readonly Pack[]): string[] {
  const days = packs.flatMap(({ rules }) =>
    rules.flatMap((rule) => [rule, ...rule.enjoined].flatMap(({ from, to }) => (to ? [from, to] : [from]))),
  );
  return [...new Set(days)].sort();
}

/** The comparison over the night in which the law of a place became what it is on a day. */
export function lastChange(packs: readonly Pack[], day: string): Comparison | null {
  const last = changeDays(packs).findLast((each) => each <= day);
  const place = packs.at(-1)?.id;
  return last === undefined || place === undefined
    ? null
    : { before: place, from: shifted(last, -1), after: place, to: last };
}
