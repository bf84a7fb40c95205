/** Worked cases: a situation, the answers it must have, and variations of it. */
import { verdicts } from "../answer.js";
import { isInstant } from "../calendar.js";
import type { Case } from "../pack.js";
import { suggestion } from "../problem.js";
import type { Mapping, Value } from "./mapping.js";
import { type Context, nearFact } from "./scope.js";

/** What a case expects, by act. */
type Expectation = Pick<Case, "expect" | "because" | "unsettled" | "possible">;

/** A case, and after it one for each of its variations. */
export function readCases(map: Mapping, context: Context): Case[] {
  const name = map.required("name")?.text("a name");
  const source = map.optional("source")?.text();
  const on = readOn(map.required("on"));
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
  map.required("expect");
  const expectation = readExpectation(map, context, jurisdiction);
  const variations = map.optional("but")?.list() ?? [];
  map.done("a case");
  if (name === undefined || on === undefined) return [];
  const base: Case = {
    name,
    on,
    jurisdiction,
    facts,
    ...expectation,
    place: map.place,
    ...(source !== undefined && { source }),
  };
  return [base, ...variations.flatMap((each) => readVariation(each, base, context) ?? [])];
}

/** What a variation says of itself stands in place of what the case says; of acts it does not name, the case's stands. */
function readVariation(value: Value, base: Case, context: Context): Case | undefined {
  const map = value.map("what is otherwise: on, facts, without, expect, because, unsettled, possible");
  if (!map) return undefined;
  const on = map.has("on") ? readOn(map.optional("on")) : base.on;
  const facts = map.has("facts") ? readFacts(map.optional("facts"), context) : {};
  const left = (map.optional("without")?.words("facts") ?? []).map(({ text, value: at }) => {
    if (!Object.hasOwn(base.facts, text))
      at.report(
        "fact-unknown",
        `the case does not state \`${text}\`${suggestion(text, Object.keys(base.facts))}`,
      );
    return text;
  });
  const own = readExpectation(map, context, base.jurisdiction);
  map.done("a variation");
  if (on === undefined) return undefined;
  const kept = Object.entries(base.facts).filter(([fact]) => !left.includes(fact));
  const acts = Object.keys(own.expect);
  const others = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([act]) => !acts.includes(act)));
  const otherwise = [
    ...(on === base.on ? [] : [`on ${on}`]),
    ...Object.entries(facts).map(([fact, stated]) => `${fact} is ${wordsOf(stated)}`),
    ...left.map((fact) => `nothing known of ${fact}`),
  ];
  return {
    ...base,
    name: `${base.name}, but ${otherwise.join(", ")}`,
    variationOf: base.name,
    on,
    facts: { ...Object.fromEntries(kept), ...facts },
    expect: { ...base.expect, ...own.expect },
    because: { ...others(base.because), ...own.because },
    unsettled: [...base.unsettled.filter((act) => !acts.includes(act)), ...own.unsettled],
    possible: { ...others(base.possible), ...own.possible },
    place: map.place,
  };
}

function wordsOf(stated: unknown): string {
  if (typeof stated === "string") return stated;
  return Array.isArray(stated) && stated.length === 0 ? "none" : JSON.stringify(stated);
}

function readOn(value: Value | undefined): string | undefined {
  const on = value?.text("a date");
  if (on !== undefined && !isInstant(on)) value?.report("date-invalid", `\`${on}\` is not a date`);
  return on;
}

function readExpectation(map: Mapping, context: Context, jurisdiction: string): Expectation {
  const expect = readExpected(map.optional("expect"), context);
  const because = readWords(map.optional("because"), "rules by act");
  const unsettled = map.optional("unsettled")?.words("acts", "allowed") ?? [];
  const possible = readWords(map.optional("possible"), "verdicts by act", verdicts);
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
  return {
    expect: Object.fromEntries(expect),
    because: Object.fromEntries([...because].map(([act, [rule]]) => [act, rule ?? ""])),
    unsettled: unsettled.map(({ text }) => text),
    possible: Object.fromEntries(possible),
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
