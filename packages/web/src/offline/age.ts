/** How old the law on this device is. */
const day = 86_400_000;

/** Older than this, a pack may have missed a change of the law. */
export const staleAfter = 30;

/** The day in a pack's version (`2026.11.22`), or null when the version is no date. */
export function packDate(version: string): string | null {
  const match = /^(\d{4})\.(\d{2})\.(\d{2})(?:\.\d+)?$/.exec(version);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

/** Date of the pack looked at longest ago: a chain is as old as its oldest link. */
export function oldest(versions: readonly string[]): string | null {
  return versions.map(packDate).reduce((a, b) => (a === null ? b : b === null || a < b ? a : b), null);
}

/** Whole days between two civil dates; 0 when the first is later. */
export function daysOld(date: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(date)) / day));
}

/** Today's civil date in a zone, `YYYY-MM-DD`. */
export function civilToday(zone: string, now = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(now);
}

/** The present instant in a zone as its clocks show it, `YYYY-MM-DDTHH:MM`. */
export function localInstant(zone: string, now = new Date()): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" })
    .format(now)
    .replace(" ", "T");
}
