/** The blocks of a chapter that are not rules or facts: cases, deadlines, reports, notes, omissions. */
import { isInstant } from "../calendar.js";
import { verdicts } from "../answer.js";
import type { Case, Deadline, Note, NotEncoded, Period, Report } from "../pack.js";
import { findingCodes, statuses } from "../pack.js";
import { suggestion } from "../problem.js";
import { clock } from "./clock.js";
import type { Mapping, Value } from "./mapping.js";
import { readInterval } from "./standing.js";
import { type Context, nearFact } from "./scope.js";

export function readCase(map: Mapping, context: Context): Case | undefined {
  const name = map.required("name")?.text("a name");
  const source = map.optional("source")?.text();
  const onValue = map.required("on");
  const on = onValue?.text("a date");
  if (on !== undefined && !isInstant(on)) onValue?.report("date-invalid", `\`${on}\` is not a date`);
  const elsewhere = map.optional("jurisdiction");
  const jurisdiction = elsewhere?.text() ?? context.packId;
  context.later.push((scope) => {
    if (!scope.known.has(jurisdiction))
      elsewhere?.report(
        "pack-unknown",
        `there is no pack \`${jurisdiction}\`${suggestion(jurisdiction, scope.known)}`,
      );
  });
  const facts = readFacts(map.required("facts"), context);
  const expect = readExpected(map.required("expect"), context);
  const because = readWords(map.optional("because"), "rules by act");
  const unsettled = map.optional("unsettled")?.words("acts", "allowed") ?? [];
  const possible = readWords(map.optional("possible"), "verdicts by act", verdicts);
  map.done("a case");
  const acts = [
    ...unsettled.map(({ text, value }) => ({ text, value })),
    ...[...because.keys()].map((text) => ({ text, value: undefined })),
    ...[...possible.keys()].map((text) => ({ text, value: undefined })),
  ];
  for (const { text, value } of acts)
    if (!expect.has(text))
      (value ?? map).report(
        "act-unknown",
        `the case expects nothing of \`${text}\`${suggestion(text, expect.keys())}`,
      );
  context.later.push((scope) => {
    for (const [act, [rule]] of because)
      if (rule !== undefined && jurisdiction === context.packId && !scope.rules.has(rule))
        map.report(
          "case-rule",
          `there is no rule \`${rule}\` for ${act}${suggestion(rule, scope.rules.keys())}`,
          map.keyPlace("because"),
        );
  });
  if (name === undefined || on === undefined) return undefined;
  return {
    name,
    on,
    jurisdiction,
    facts,
    expect: Object.fromEntries([...expect].map(([act, verdict]) => [act, verdict])),
    because: Object.fromEntries([...because].map(([act, [rule]]) => [act, rule ?? ""])),
    unsettled: unsettled.map(({ text }) => text),
    possible: Object.fromEntries(possible),
    place: map.place,
    ...(source !== undefined && { source }),
  };
}

const records = ["convictions", "charges", "events"];

function readFacts(value: Value | undefined, context: Context): Record<string, unknown> {
  const map = value?.map("facts");
  const facts: Record<string, unknown> = {};
  for (const key of map?.keys ?? []) {
    const each = map?.optional(key) as Value;
    if (records.includes(key)) {
      if (key === "events" ? !each.isMap : !each.isList)
        each.report(
          "record-invalid",
          `\`${key}\` is ${key === "events" ? "a list of instants by event" : "a list of records"}`,
        );
      facts[key] = each.plain();
      if (key === "events") checkEvents(each, context);
      else checkRecords(each);
      continue;
    }
    const text = each.text("a value");
    if (text === undefined) continue;
    facts[key] = text;
    context.later.push((scope) => {
      const fact = scope.facts.get(key);
      if (
        key.startsWith("clock.") &&
        scope.rules.get(key.slice(6, -".expired".length))?.kind === "limit" &&
        key.endsWith(".expired")
      ) {
        if (text !== "yes" && text !== "no") each.report("fact-value", `\`${key}\` is never \`${text}\``);
      } else if (!fact)
        map?.report("fact-unknown", `there is no fact \`${key}\`${nearFact(key, scope)}`, map.keyPlace(key));
      else if (fact.values.length === 0 && !Number.isFinite(Number(text)))
        each.report("fact-value", `\`${key}\` is a number, not \`${text}\``);
      else if (fact.values.length > 0 && !fact.values.includes(text))
        each.report("fact-value", `\`${key}\` is never \`${text}\`${suggestion(text, fact.values)}`);
    });
  }
  return facts;
}

function checkEvents(value: Value, context: Context): void {
  const map = value.isMap ? value.map("instants by event") : undefined;
  const events = context.vocabulary.events.map(({ id }) => id);
  for (const event of map?.keys ?? []) {
    if (!events.includes(event))
      map?.report(
        "event-unknown",
        `there is no event \`${event}\`${suggestion(event, events)}`,
        map.keyPlace(event),
      );
    const each = map?.optional(event);
    const text = each?.text("an instant");
    if (text !== undefined && !isInstant(text)) each?.report("date-invalid", `\`${text}\` is not an instant`);
  }
}

function checkRecords(value: Value): void {
  for (const each of value.isList ? value.list("allowed") : []) {
    const record = each.isMap ? each.map("a record") : undefined;
    if (!record) each.report("record-invalid", "a record has keys and values");
    for (const key of ["date", "offense_date"]) if (record?.has(key)) record.optional(key)?.date();
  }
}

function readExpected(value: Value | undefined, context: Context): Map<string, string> {
  const map = value?.map("verdicts by act");
  const acts = context.vocabulary.acts.map(({ id }) => id);
  const expected = new Map<string, string>();
  for (const act of map?.keys ?? []) {
    if (!acts.includes(act))
      map?.report("act-unknown", `there is no act \`${act}\`${suggestion(act, acts)}`, map.keyPlace(act));
    const verdict = map?.optional(act)?.oneOf(verdicts, "a verdict");
    if (verdict !== undefined) expected.set(act, verdict);
  }
  return expected;
}

function readWords(
  value: Value | undefined,
  what: string,
  allowed?: readonly string[],
): Map<string, string[]> {
  const map = value?.map(what);
  const read = (key: string): string[] =>
    (map?.optional(key)?.words(what) ?? []).map(({ text, value: at }) => {
      if (allowed && !allowed.includes(text))
        at.report("value-unknown", `\`${text}\` is not among ${what}${suggestion(text, allowed)}`);
      return text;
    });
  return new Map((map?.keys ?? []).map((key) => [key, read(key)]));
}

export function readDeadline(map: Mapping, context: Context): Deadline | undefined {
  const id = map.required("id")?.text("an id");
  const what = map.required("what")?.text();
  const by = clock(map.required("by"), context);
  const cite = map.required("cite")?.text("a citation");
  const dates = readInterval(map);
  const status = map.required("status")?.oneOf(statuses, "a status");
  map.done("a deadline");
  if (id === undefined || what === undefined || !by || cite === undefined || !dates || !status)
    return undefined;
  return { id, what, by, cite, ...dates, status };
}

export function readReport(map: Mapping): Report | undefined {
  const id = map.required("id")?.text("an id");
  const who = map.required("who")?.text();
  const to = map.required("to")?.text();
  const due = map.required("due")?.text();
  const first = map.optional("first")?.date();
  const every = readPeriod(map.optional("every"));
  const fields =
    map
      .required("fields")
      ?.list("allowed")
      .flatMap((each) => each.text() ?? []) ?? [];
  const nil = map.required("nil")?.oneOf(["yes", "no", "not-stated"] as const, "yes, no or not-stated");
  const cite = map.required("cite")?.text("a citation");
  const dates = readInterval(map, "until");
  const status = map.required("status")?.oneOf(statuses, "a status");
  map.done("a report");
  if (
    id === undefined ||
    who === undefined ||
    to === undefined ||
    due === undefined ||
    !nil ||
    cite === undefined ||
    !dates ||
    !status
  )
    return undefined;
  return {
    id,
    who,
    to,
    due,
    ...(first !== undefined && { first }),
    ...(every && { every }),
    fields,
    nil,
    cite,
    from: dates.from,
    ...(dates.to !== undefined && { until: dates.to }),
    status,
  };
}

function readPeriod(value: Value | undefined): Period | undefined {
  const text = value?.text("a period");
  const [, amount, unit] = /^([1-9]\d{0,2}) (day|month)s?$/.exec(text ?? "") ?? [];
  if (amount !== undefined) return { amount: Number(amount), unit: unit === "day" ? "days" : "months" };
  if (text !== undefined)
    value?.report("period-syntax", `\`${text}\` is not a period; write \`12 months\` or \`90 days\``);
  return undefined;
}

export function readNote(map: Mapping, context: Context): Note | undefined {
  const by = map.required("by")?.text();
  const on = map.optional("on")?.date();
  const text = map.required("text")?.text();
  const aboutValue = map.optional("about");
  const about = aboutValue?.words("rules, acts and definitions", "allowed") ?? [];
  const explains = (map.optional("explains")?.list() ?? []).flatMap(
    (value) => value.oneOf(findingCodes, "a finding") ?? [],
  );
  map.done("a note");
  if (by === undefined || text === undefined) return undefined;
  context.later.push((scope) => {
    for (const { text: name, value } of about)
      if (!scope.rules.has(name) && !scope.acts.has(name) && !scope.defines.has(name))
        value.report(
          "rule-unknown",
          `there is no rule, act or definition \`${name}\`${suggestion(name, [...scope.rules.keys(), ...scope.acts])}`,
        );
  });
  return { by, text, about: about.map(({ text }) => text), explains, ...(on !== undefined && { on }) };
}

export function readOmission(map: Mapping): NotEncoded | undefined {
  const what = map.required("what")?.text();
  const cite = map.optional("cite")?.text();
  const why = map.required("why")?.text();
  map.done("a not-encoded block");
  return what === undefined || why === undefined
    ? undefined
    : { what, why, ...(cite !== undefined && { cite }) };
}
