/** Days on which the law of one act reads alike. */
import { addDays, isCivilDate } from "../calendar.js";
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import type { Mapping } from "./mapping.js";

/**
 * First days of the periods in which no rule on the act begins, ends, is enjoined or freed; ascending. The first
 * is the day before anything begins, and stands for all days before it too. Empty when no rule has a date.
 */
export function periods(chain: Chain, act: string): readonly CivilDate[] {
  const cuts = new Set<CivilDate>();
  for (const { rule } of chain.rules.get(act) ?? [])
    for (const span of [rule, ...rule.enjoined]) {
      cuts.add(span.from);
      if (span.to !== undefined) cuts.add(span.to);
    }
  const days = [...cuts].sort();
  return days[0] === undefined ? [] : [addDays(days[0], -1), ...days];
}

/** The first day of the period a day lies in. */
export function periodOf(starts: readonly CivilDate[], day: CivilDate): CivilDate {
  return starts.findLast((start) => start <= day) ?? starts[0] ?? day;
}

/**
 * Whether days of one period may still differ: when a fact looks back from the day of the decision
 * into records that the mapping fills.
 */
export function looksBack(chain: Chain, mapping: Mapping): boolean {
  const filled = [...mapping.rows, ...mapping.views.flatMap(({ rows }) => rows)].map(
    ({ record }) => record?.list,
  );
  return [...chain.facts.values()].some(
    ({ derive }) => derive?.within !== undefined && filled.includes(derive.any),
  );
}

const shape = /^(\d{4}-\d{2}-\d{2})([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;

/** The civil date of `YYYY-MM-DD`, alone or with a local time of day after it. */
export function dayOf(text: string): CivilDate | undefined {
  const day = shape.exec(text)?.[1];
  return isCivilDate(day) ? day : undefined;
}
