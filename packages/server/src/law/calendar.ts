/** The reports a chain owes as an iCalendar feed (RFC 5545): a whole-day event for each day on which one falls due. */
import { type Chain, type CivilDate, dueDates, dutiesOf } from "@brightline/engine";
import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";

const back = 2;
const ahead = 5;

/** @param now the instant the feed is made; of one day every feed is the same */
export function calendarOf(chain: Chain, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  const [from, to] = [yearsFrom(today, -back), yearsFrom(today, ahead)];
  const calendar = ical({
    name: `Reports owed: ${chain.title}`,
    description: "From the packs of law served here; decision support, not legal advice.",
    prodId: { company: "Brightline", product: "reports", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 86_400,
  });
  for (const { pack, report } of dutiesOf(chain.packs, from))
    for (const day of dueDates(report, from, to))
      calendar.createEvent({
        id: `${pack}-${report.id}-${day}@brightline`,
        stamp: new Date(`${today}T00:00:00Z`),
        start: new Date(`${day}T00:00:00Z`),
        allDay: true,
        timezone: "UTC",
        transparency: ICalEventTransparency.TRANSPARENT,
        summary: `${report.who} → ${report.to}`,
        description: [
          `Due: ${report.due}.`,
          report.cite,
          ...report.fields.map((field) => `- ${field}`),
          ...(report.nil === "yes" ? ["A report of nothing is owed too."] : []),
          ...(report.status === "read"
            ? []
            : [`Text ${report.status.replace("-", " ")}: confirm with counsel.`]),
        ].join("\n"),
      });
  return calendar.toString();
}

/** The same day of another year; 29 February is 1 March where there is none. */
function yearsFrom(day: CivilDate, years: number): CivilDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}
