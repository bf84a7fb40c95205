/**
 * The course of an interview, as the address bar holds it: which kind of situation, the answers in the order they
 * were given, what is not known, the date asked about, and the instants of events. Back and refresh just work.
 */

/** Search parameters in order. A fact's id has a point in it; the other names have none. */
export type Search = Readonly<Record<string, string>>;

/** In place of a value: "I don't know". */
export const unknown = "-";
const eventPrefix = "at-";

export interface Course {
  readonly choice: string | null;
  /** A civil date, or null for today. */
  readonly on: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly skipped: readonly string[];
  /** Local instants by event, `YYYY-MM-DDTHH:MM`. */
  readonly events: Readonly<Record<string, string>>;
  /** Whether the officer asked to see the answer before every question was put. */
  readonly early: boolean;
  /** The act whose further questions are being asked, if any. */
  readonly act: string | null;
}

export function readCourse(search: Search): Course {
  const facts: Record<string, string> = {};
  const events: Record<string, string> = {};
  const skipped: string[] = [];
  for (const [name, value] of Object.entries(search)) {
    if (name.startsWith(eventPrefix)) {
      if (/^(19|2\d)\d\d-\d\d-\d\dT\d\d:\d\d$/.test(value)) events[name.slice(eventPrefix.length)] = value;
    } else if (!name.includes(".")) continue;
    else if (value === unknown) skipped.push(name);
    else facts[name] = value;
  }
  const on = search.on ?? "";
  return {
    choice: search.is ?? null,
    on: /^(1[789]|2\d)\d\d-\d\d-\d\d$/.test(on) ? on : null,
    facts,
    skipped,
    events,
    early: search.show === "now",
    act: search.act ?? null,
  };
}

/** The search with one fact answered; `null` for "I don't know". The order of earlier answers stays. */
export function withAnswer(search: Search, fact: string, value: string | null): Search {
  const { show: _, ...rest } = search;
  return { ...rest, [fact]: value ?? unknown };
}

/** The search with several facts answered at once. */
export const withAnswers = (search: Search, facts: Readonly<Record<string, string>>): Search =>
  Object.entries(facts).reduce((now, [fact, value]) => withAnswer(now, fact, value), search);

/** The search with one answer taken back. */
export function withoutAnswer(search: Search, fact: string): Search {
  return Object.fromEntries(Object.entries(search).filter(([name]) => name !== fact && name !== "show"));
}

/** The search one step back, or null when there is no step to take. */
export function stepBack(search: Search): Search | null {
  const steps = Object.keys(search).filter((name) => name.includes(".") || name === "is");
  const last = steps.at(-1);
  return last === undefined ? null : withoutAnswer(search, last);
}

export function withEvent(search: Search, event: string, instant: string): Search {
  const { [eventPrefix + event]: _, ...rest } = search;
  return instant === "" ? rest : { ...rest, [eventPrefix + event]: instant };
}

/** Reads a query string, keeping order; of a repeated name the last stands. */
export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return entries.length === 0 ? "" : `?${new URLSearchParams(entries).toString()}`;
}
