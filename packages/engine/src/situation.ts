/** What is known of a situation: facts stated, derived from records, inferred and presumed. */
import { isCivilDate, isInstant } from "./calendar.js";
import { all, any, type Atom, type Expression, not } from "./condition.js";
import { type CourtRecord, anyRecord } from "./derive.js";
import type { Chain } from "./link.js";
import type { CivilDate } from "./pack.js";
import { BrightlineError, type Problem, problem, suggestion } from "./problem.js";
import { holds, isTrue, simplify } from "./truth.js";
import type { Fact } from "./vocabulary.js";

/** Facts with values. A fact in no map is unknown, which is never the same as "no". */
export interface Situation {
  readonly on: CivilDate;
  /** Stated outright, or derived from records. */
  readonly known: ReadonlyMap<string, string>;
  readonly derived: ReadonlySet<string>;
  /** Instants by event, as given. */
  readonly events: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

const recordLists = ["convictions", "charges"] as const;
const mostRecords = 1000;

/**
 * Reads the facts of a question.
 * @param on a civil date, or anything that begins with one
 * @throws {BrightlineError} naming every unknown fact, value, date and record at once
 */
export function situate(chain: Chain, on: string, facts: Readonly<Record<string, unknown>>): Situation {
  const problems: Problem[] = [];
  const date = civilDate(on, chain.zone);
  if (!isCivilDate(date)) problems.push(problem("date-invalid", `\`${on}\` is not a date`));
  const known = new Map<string, string>();
  const records: Partial<Record<(typeof recordLists)[number], readonly CourtRecord[]>> = {};
  let events: Readonly<Record<string, string>> = {};

  for (const [name, value] of Object.entries(facts)) {
    if (name === "convictions" || name === "charges") {
      const list = recordList(name, value, problems);
      if (list) records[name] = list;
    } else if (name === "events") events = eventList(chain, value, problems);
    else {
      const stated = statedValue(chain, name, value, problems);
      if (stated !== undefined) known.set(name, stated);
    }
  }
  if (problems.length > 0) throw new BrightlineError(problems);

  const derived = new Set<string>();
  const warnings: string[] = [];
  for (const fact of chain.facts.values()) {
    const list = fact.derive && records[fact.derive.any];
    if (!fact.derive || !list) continue;
    const truth = anyRecord(fact.derive, list, date, chain.packs);
    if (truth === undefined) continue;
    const value = truth ? "yes" : "no";
    const stated = known.get(fact.id);
    if (stated === undefined) {
      known.set(fact.id, value);
      derived.add(fact.id);
    } else if (stated !== value)
      warnings.push(
        `\`${fact.id}\` was stated as ${stated}; the records say ${value}. The stated value was used.`,
      );
  }
  return { on: date, known, derived, events, warnings };
}

/** The civil date of an instant in the zone; text without an offset names its own date. */
function civilDate(on: string, zone: string): string {
  const absolute = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(on) ? new Date(on) : undefined;
  if (!isInstant(on)) return on;
  if (!absolute || Number.isNaN(absolute.getTime())) return on.slice(0, 10);
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(absolute);
}

/** A value as it may stand in a message. */
function shown(value: unknown): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value).slice(0, 80);
  return value === null ? "null" : Array.isArray(value) ? "a list" : `an ${typeof value}`;
}

function recordList(name: string, value: unknown, problems: Problem[]): readonly CourtRecord[] | undefined {
  if (!Array.isArray(value) || value.length > mostRecords) {
    problems.push(problem("record-invalid", `\`${name}\` is a list of at most ${mostRecords} records`));
    return undefined;
  }
  for (const [index, record] of value.entries()) {
    if (typeof record !== "object" || record === null || Array.isArray(record))
      problems.push(problem("record-invalid", `\`${name}[${index}]\` is not a record`));
    else
      for (const key of ["date", "offense_date"] as const) {
        const date = (record as CourtRecord)[key];
        if (date !== undefined && !isCivilDate(date))
          problems.push(
            problem("date-invalid", `\`${name}[${index}].${key}\` is not a date: \`${shown(date)}\``),
          );
      }
  }
  return value as CourtRecord[];
}

function eventList(chain: Chain, value: unknown, problems: Problem[]): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    problems.push(problem("value-type", "`events` is an object of instants by event"));
    return {};
  }
  const names = chain.vocabulary.events.map((event) => event.id);
  for (const [name, instant] of Object.entries(value)) {
    if (!names.includes(name))
      problems.push(problem("event-unknown", `there is no event \`${name}\`${suggestion(name, names)}`));
    if (typeof instant !== "string" || !isInstant(instant))
      problems.push(problem("date-invalid", `\`events.${name}\` is not an instant: \`${shown(instant)}\``));
  }
  return value as Record<string, string>;
}

function statedValue(chain: Chain, name: string, value: unknown, problems: Problem[]): string | undefined {
  const fact = chain.facts.get(name);
  if (!fact) {
    problems.push(
      problem("fact-unknown", `there is no fact \`${name}\`${suggestion(name, chain.facts.keys())}`),
    );
    return undefined;
  }
  const text = value === true ? "yes" : value === false ? "no" : value;
  if (fact.values.length === 0) {
    if (
      /^-?\d{1,12}(\.\d{1,6})?$/.test(
        typeof text === "number" ? String(text) : typeof text === "string" ? text : "",
      )
    )
      return String(text);
    problems.push(problem("fact-value", `\`${name}\` is a number, not \`${shown(value)}\``));
    return undefined;
  }
  const word = typeof text === "number" ? String(text) : text;
  if (typeof word === "string" && fact.values.includes(word)) return word;
  const near = typeof word === "string" ? suggestion(word, fact.values) : "";
  problems.push(
    problem(
      "fact-value",
      `\`${name}\` cannot be \`${shown(value)}\`${near || `; it is one of ${fact.values.join(", ")}`}`,
    ),
  );
  return undefined;
}

/** A way to look atoms up: what is known, inferred or presumed becomes a constant, the rest stays. */
export type Look = (atom: Atom) => Expression;

const constant = (value: boolean): Expression => ({ kind: "constant", value });
const factOf = (atom: Atom): string => (atom.kind === "name" ? atom.name : atom.fact);

/**
 * The look-up for one situation.
 * @param extra values supposed on top of what is known
 * @param actor the role assumed when none is stated
 */
export function lookup(chain: Chain, known: ReadonlyMap<string, string>, actor?: string): Look {
  const inferring = new Set<string>();
  const look: Look = (atom) => {
    const name = factOf(atom);
    const value = known.get(name);
    if (value !== undefined) return constant(holds(atom, value));
    const fact = chain.facts.get(name);
    if (!fact) return atom;
    if (fact.infer.length > 0 && !inferring.has(name)) {
      inferring.add(name);
      const expanded = inferred(fact, atom, look);
      inferring.delete(name);
      return expanded;
    }
    return unstated(fact, atom, actor);
  };
  return look;
}

function unstated(fact: Fact, atom: Atom, actor: string | undefined): Expression {
  if (fact.presume) return constant(holds(atom, fact.presume.value));
  if (fact.id === "actor.role" && actor !== undefined) return constant(holds(atom, actor));
  return atom;
}

/**
 * First inference that applies gives the value; where none does, the fact stays open. A presumption yields only
 * to an inference that surely applies.
 */
function inferred(fact: Fact, atom: Atom, look: Look): Expression {
  if (fact.presume) {
    const shown = fact.infer.find(({ when }) => isTrue(simplify(when, look)));
    return constant(holds(atom, shown?.value ?? fact.presume.value));
  }
  const parts: Expression[] = [];
  let before: Expression = constant(true);
  for (const { value, when } of fact.infer) {
    const applies = simplify(when, look);
    if (holds(atom, value)) parts.push(all([before, applies]));
    before = all([before, not(applies)]);
    if (isTrue(applies)) break;
  }
  parts.push(all([before, unstated(fact, atom, undefined)]));
  return any(parts);
}

/** The value a fact has in the situation, if any: stated, inferred, or presumed. */
export function valueOf(chain: Chain, known: ReadonlyMap<string, string>, name: string): string | undefined {
  const fact = chain.facts.get(name);
  if (!fact) return undefined;
  const look = lookup(chain, known);
  return fact.values.find((value) => isTrue(look({ kind: "is", fact: name, values: [value] })));
}
