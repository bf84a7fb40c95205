/** The blocks of a chapter that are not rules, facts or cases: deadlines, reports, notes, omissions. */
import type { Deadline, Note, NotEncoded, Period, Report } from "../pack.js";
import { findingCodes, statuses } from "../pack.js";
import { suggestion } from "../problem.js";
import { clock } from "./clock.js";
import type { Mapping, Value } from "./mapping.js";
import { readInterval } from "./standing.js";
import type { Context } from "./scope.js";

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
