/** What a rule's standing hangs on: its dates, the doubts about it, injunctions, outcomes, and who read it. */
import type { CivilDate, Doubt, Injunction, Rule } from "../pack.js";
import { condition } from "./condition.js";
import type { Mapping, Value } from "./mapping.js";
import type { Context } from "./scope.js";

export const idShape = /^[a-z0-9][a-z0-9_-]*$/;

/** `from` and `to`; `to` is the first day no longer in force. */
export function readInterval(map: Mapping, end = "to"): { from: CivilDate; to?: CivilDate } | undefined {
  const from = map.required("from")?.date();
  const toValue = map.optional(end);
  const to = toValue?.date();
  if (from !== undefined && to !== undefined && to <= from)
    toValue?.report("date-order", `\`${to}\` is not after \`${from}\``);
  return from === undefined ? undefined : { from, ...(to !== undefined && { to }) };
}

export function readDoubt(value: Value, context: Context): Doubt | undefined {
  const map = value.map("a doubt: name, default and says");
  if (!map) return undefined;
  const nameValue = map.required("name");
  const name = nameValue?.text("a name");
  if (name !== undefined && !idShape.test(name)) nameValue?.report("id-invalid", `\`${name}\` is not an id`);
  const of = map.optional("of")?.oneOf(["rule", "confers"] as const, "rule or confers") ?? "rule";
  const defaultValue = map.required("default");
  const reading = defaultValue?.oneOf(["stands", "falls"] as const, "stands or falls");
  context.later.push(({ packs }) => {
    const first = packs
      .flatMap(({ rules }) => rules.flatMap(({ doubts }) => doubts))
      .find((each) => each.name === name);
    if (reading !== undefined && first && first.default !== reading)
      defaultValue?.report(
        "doubt-default",
        `the doubt \`${name}\` already has the default \`${first.default}\``,
      );
  });
  const says = (map.required("says")?.list() ?? []).flatMap((each) => {
    const one = each.map("who says, and what they hold");
    const who = one?.required("who")?.text();
    const holds = one?.required("holds")?.text();
    one?.done("a view");
    return who !== undefined && holds !== undefined ? [{ who, holds }] : [];
  });
  map.done("a doubt");
  return name === undefined || reading === undefined ? undefined : { name, of, default: reading, says };
}

export function readInjunction(value: Value, context: Context): Injunction | undefined {
  const map = value.map("an injunction: court, from and effect");
  if (!map) return undefined;
  const court = map.required("court")?.text("a court");
  const cite = map.optional("cite")?.text();
  const dates = readInterval(map);
  const scope = condition(map.optional("scope"), context);
  const effect = map.required("effect")?.oneOf(["lifts", "forbids"] as const, "lifts or forbids");
  map.done("an injunction");
  if (court === undefined || dates === undefined || effect === undefined) return undefined;
  return { court, ...dates, effect, ...(cite !== undefined && { cite }), ...(scope && { scope }) };
}

export function readOutcome(value: Value | undefined): Rule["inForceIf"] {
  const map = value?.map("what must happen, and its outcome");
  if (!map) return undefined;
  const what = map.required("what")?.text();
  const outcome = map.required("outcome")?.oneOf(["yes", "no", "unknown"] as const, "yes, no or unknown");
  map.done("in_force_if");
  return what === undefined || outcome === undefined ? undefined : { what, outcome };
}

export function readReader(value: Value | undefined): Rule["read"] {
  const map = value?.map("who read it: by, on and source");
  if (!map) return undefined;
  const by = map.required("by")?.text();
  const on = map.required("on")?.date();
  const source = map.required("source")?.text();
  map.done("read");
  return by === undefined || on === undefined || source === undefined ? undefined : { by, on, source };
}
