/** When clocks end. Instants are UTC; civil dates are the chain's zone; 48 hours is elapsed time and 2 days is not. */
import { Temporal } from "temporal-polyfill";
import type { Decision, Due, Question } from "./answer.js";
import { isCivilDate } from "./calendar.js";
import { isBusinessDay } from "./holidays.js";
import { type Chain, expiry } from "./link.js";
import type { Clock } from "./pack.js";
import { BrightlineError, problem } from "./problem.js";

/**
 * Reads an instant: with an offset or `Z` as it stands, without one in the zone, a bare date as its first moment there.
 * @throws {BrightlineError} `date-invalid`
 */
export function readInstant(text: string, zone: string): Temporal.ZonedDateTime {
  try {
    if (/(Z|[+-]\d{2}:?\d{2})$/.test(text) && text.includes("T"))
      return Temporal.Instant.from(text).toZonedDateTimeISO(zone);
    if (text.includes("T")) return Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
    return Temporal.PlainDate.from(text).toZonedDateTime(zone);
  } catch {
    throw new BrightlineError([
      problem(
        "date-invalid",
        `\`${text}\` is not an instant; write 2026-03-06T17:00 or 2026-03-06T17:00-08:00`,
      ),
    ]);
  }
}

/** The instant a clock ends, or undefined for a clock without a number ("promptly"). */
export function dueInstant(clock: Clock, event: Temporal.ZonedDateTime): Temporal.ZonedDateTime | undefined {
  const { amount, unit } = clock;
  if (amount === undefined || unit === undefined)
    return clock.relation === "on" || clock.relation === "before" ? event : undefined;
  const sign = clock.relation === "before" ? -1 : 1;
  if (unit === "hours") {
    if (clock.excludes && sign === 1) return addCountedHours(event, amount);
    return event
      .toInstant()
      .add({ hours: sign * amount })
      .toZonedDateTimeISO(event.timeZoneId);
  }
  if (unit === "calendar days")
    return event.startOfDay().add({ days: amount }).startOfDay().subtract({ minutes: 1 });
  if (unit === "business days") return addBusinessDays(event, sign * amount);
  return event.add({ [unit]: sign * amount });
}

const civil = (at: Temporal.ZonedDateTime): string => at.toPlainDate().toString();

/** Hours of business days only; the count starts at the first such moment. */
function addCountedHours(from: Temporal.ZonedDateTime, hours: number): Temporal.ZonedDateTime {
  let at = from;
  let left = hours * 3_600_000;
  while (left > 0) {
    const midnight = at.startOfDay().add({ days: 1 }).startOfDay();
    if (!isBusinessDay(civil(at))) at = midnight;
    else {
      const today = midnight.epochMilliseconds - at.epochMilliseconds;
      if (today >= left) return at.toInstant().add({ milliseconds: left }).toZonedDateTimeISO(at.timeZoneId);
      left -= today;
      at = midnight;
    }
  }
  return at;
}

function addBusinessDays(from: Temporal.ZonedDateTime, days: number): Temporal.ZonedDateTime {
  let at = from;
  for (let left = Math.abs(days); left > 0; ) {
    at = at.add({ days: Math.sign(days) });
    if (isBusinessDay(civil(at))) left -= 1;
  }
  return at;
}

const show = (at: Temporal.ZonedDateTime): string =>
  at.toString({ timeZoneName: "never", smallestUnit: "second" });

/**
 * Decides with the clocks of the situation: limits that have run out by the question's instant count as run out,
 * and every deadline of the answers gets its instants where the event's time is known.
 * @param question `on` may be an instant; `facts.events` gives instants by event
 */
export function withDeadlines(
  chain: Chain,
  question: Question,
  decide: (chain: Chain, question: Question) => Decision,
): Decision {
  const events = (
    typeof question.facts.events === "object" && question.facts.events !== null ? question.facts.events : {}
  ) as Readonly<Record<string, unknown>>;
  const instants = new Map<string, Temporal.ZonedDateTime>();
  for (const [event, text] of Object.entries(events))
    if (typeof text === "string") instants.set(event, readInstant(text, chain.zone));
  const timed = question.on.includes("T");
  const now = isCivilDate(question.on) || timed ? readInstant(question.on, chain.zone) : undefined;
  const expired: Record<string, string> = {};
  if (now)
    for (const rules of chain.rules.values())
      for (const { rule } of rules) {
        const event = rule.lasts && instants.get(rule.lasts.event);
        const end = rule.lasts && event && dueInstant(rule.lasts, event);
        if (!end || expiry(rule.id) in question.facts) continue;
        if (Temporal.ZonedDateTime.compare(now, end) >= 0) expired[expiry(rule.id)] = "yes";
        else if (timed) expired[expiry(rule.id)] = "no";
      }
  const date = now ? civil(now) : question.on;
  const decision = decide(chain, { ...question, on: date, facts: { ...question.facts, ...expired } });
  const clocks = new Map(chain.packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const)));
  const withInstants = (due: Due): Due => {
    const rule = clocks.get(due.rule);
    const clock = due.kind === "limit" ? rule?.lasts : rule?.by;
    const event = clock && instants.get(clock.event);
    const end = clock && event && dueInstant(clock, event);
    return { ...due, from: event ? show(event) : null, due: end ? show(end) : null };
  };
  return {
    ...decision,
    on: question.on,
    answers: decision.answers.map((answer) => ({ ...answer, deadlines: answer.deadlines.map(withInstants) })),
  };
}
