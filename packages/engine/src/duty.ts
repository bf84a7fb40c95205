/** Periodic duties: on which days a report falls due. */
import { addDays, addMonths } from "./calendar.js";
import type { CivilDate, Pack, Report } from "./pack.js";

/** A report of a pack of the chain. */
export interface Duty {
  readonly pack: string;
  readonly report: Report;
}

/** The reports that packs owe, those in force on the day or beginning later. */
export const dutiesOf = (packs: readonly Pick<Pack, "id" | "reports">[], on: CivilDate): Duty[] =>
  packs.flatMap(({ id, reports }) =>
    reports.filter(({ until }) => until === undefined || on < until).map((report) => ({ pack: id, report })),
  );

/**
 * The days on which a report falls due while its law is in force, ascending.
 * A day that a month lacks is that month's last. Nothing where the law fixes no first day.
 * @param from the first day wanted
 * @param to the first day no longer wanted
 */
export function dueDates({ first, every, until }: Report, from: CivilDate, to: CivilDate): CivilDate[] {
  if (first === undefined) return [];
  const end = until !== undefined && until < to ? until : to;
  const found: CivilDate[] = [];
  for (let round = 0; ; round += 1) {
    const day = !every
      ? first
      : every.unit === "months"
        ? addMonths(first, round * every.amount)
        : addDays(first, round * every.amount);
    if (day >= end) return found;
    if (day >= from) found.push(day);
    if (!every) return found;
  }
}
