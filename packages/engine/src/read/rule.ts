/** Rules: one block, one legal statement, for one act or several. */
import type { Clock, First, Injunction, Rule, RuleKind, Status } from "../pack.js";
import { ruleKinds, statuses, voidableKinds } from "../pack.js";
import { suggestion } from "../problem.js";
import { makers } from "../vocabulary.js";
import { clock } from "./clock.js";
import { condition } from "./condition.js";
import { idShape, readDoubt, readInjunction, readInterval, readOutcome, readReader } from "./standing.js";
import type { Mapping, Value } from "./mapping.js";
import type { Context } from "./scope.js";

/** What a file's front matter says for all its rules. */
export interface Defaults {
  readonly file: string;
  readonly rank?: string;
  readonly binds?: Value;
  readonly status?: Status;
}

/** The rules that one block makes: one for each act it names. */
export function readRule(map: Mapping, context: Context, defaults: Defaults): Rule[] {
  const idValue = map.required("id");
  const id = idValue?.text("an id");
  if (id !== undefined && !idShape.test(id)) idValue?.report("id-invalid", `\`${id}\` is not an id`);
  const stated = ruleKinds.filter((kind) => map.has(kind));
  if (stated.length !== 1)
    map.report(
      "rule-kind",
      stated.length === 0 ? "the rule has no kind" : `the rule is at once ${stated.join(" and ")}`,
    );
  for (const extra of stated.slice(1)) map.optional(extra);
  const kind = stated[0];
  const acts = kind === undefined ? [] : readActs(map.optional(kind), context);

  const when = condition(map.optional("when"), context);
  const unless = condition(map.optional("unless"), context);
  const binds = readBinds(map.optional("binds") ?? defaults.binds, context);
  const actors = readActors(map.optional("actors"), context);
  const cite = map.required("cite")?.text("a citation");
  const rankValue = map.optional("rank");
  const rank = rankValue ? readRank(rankValue, context) : defaults.rank;
  if (!rankValue && rank === undefined)
    map.report("key-missing", "`rank` is missing, here and in the front matter");
  const dates = readInterval(map);
  const certainty =
    map
      .optional("dates")
      ?.oneOf(["certain", "computed", "reported"] as const, "certain, computed or reported") ?? "certain";
  const statusValue = map.optional("status");
  const status = statusValue ? statusValue.oneOf(statuses, "a status") : defaults.status;
  if (!statusValue && status === undefined) map.report("key-missing", "`status` is missing");
  const say = map.required("say")?.text("an instruction");
  const label = map.optional("label")?.text("a label");
  const overrides = map.optional("overrides")?.words("rules") ?? [];
  const confers = map.optional("confers")?.flag();
  const needs = map.optional("needs")?.oneOf(["state"] as const, "state");
  const first = readFirst(map.optional("first"), context);
  const doubts = (map.optional("contested")?.list() ?? []).flatMap((each) => readDoubt(each, context) ?? []);
  const enjoined = (map.optional("enjoined")?.list() ?? []).flatMap(
    (each) => readInjunction(each, context) ?? [],
  );
  const inForceIf = readOutcome(map.optional("in_force_if"));
  const policyValue = map.optional("policy-act");
  const policyAct = policyValue && readActs(policyValue, context)[0];
  const restraintMakers =
    map
      .optional("makers")
      ?.words("makers")
      .flatMap(({ text, value }) => known(text, makers, "a maker", value)) ?? [];
  const kinds =
    map
      .optional("kinds")
      ?.words("kinds")
      .flatMap(({ text, value }) => known(text, voidableKinds, "a kind of rule", value)) ?? [];
  const lasts = readDuration(map.optional("lasts"), context);
  const by = clock(map.optional("by"), context);
  const tell =
    map
      .optional("tell")
      ?.list()
      .flatMap((each) => each.text() ?? []) ?? [];
  const steps =
    map
      .optional("do")
      ?.list()
      .flatMap((each) => each.text() ?? []) ?? [];
  const papers =
    map
      .optional("then")
      ?.list()
      .flatMap((each) => each.text() ?? []) ?? [];
  const source = map.optional("source")?.text();
  const checked = map.optional("checked")?.date();
  const read = readReader(map.optional("read"));
  belongs(map, kind, enjoined);
  map.done("a rule");

  if (
    kind === undefined ||
    id === undefined ||
    cite === undefined ||
    say === undefined ||
    rank === undefined ||
    status === undefined ||
    dates === undefined
  )
    return [];
  const rules = acts.map(
    (act): Rule => ({
      id: `${context.packId}/${defaults.file}/${id}`,
      pack: context.packId,
      kind,
      act,
      cite,
      rank,
      ...dates,
      dates: certainty,
      status,
      say,
      tell,
      do: steps,
      then: papers,
      overrides: overrides.map(({ text }) => text),
      confers: confers ?? kind === "must",
      first,
      doubts,
      enjoined,
      makers: restraintMakers,
      kinds,
      place: idValue?.place ?? map.place,
      ...(when && { when }),
      ...(unless && { unless }),
      ...(binds && { binds }),
      ...(actors && { actors }),
      ...(by && { by }),
      ...(label !== undefined && { label }),
      ...(needs && { needs }),
      ...(inForceIf && { inForceIf }),
      ...(policyAct !== undefined && { policyAct }),
      ...(lasts && { lasts }),
      ...(source !== undefined && { source }),
      ...(checked !== undefined && { checked }),
      ...(read && { read }),
    }),
  );
  return policyAct === undefined
    ? rules
    : [...rules, ...rules.slice(0, 1).map((rule) => policyRule(rule, policyAct))];
}

/** A restraint on the makers of rules is, for the policymaker, a prohibition of the policy. */
function policyRule(restraint: Rule, act: string): Rule {
  const { policyAct: _, ...rest } = restraint;
  return { ...rest, kind: "must-not", act, makers: [], kinds: [] };
}

/** Keys that only some kinds of rule have. */
function belongs(map: Mapping, kind: RuleKind | undefined, enjoined: readonly Injunction[]): void {
  const only = (key: string, kinds: readonly RuleKind[]): void => {
    if (kind !== undefined && map.has(key) && !kinds.includes(kind))
      map.report("rule-key", `a ${kind} rule has no \`${key}\``, map.keyPlace(key));
  };
  only("makers", ["restrains"]);
  only("kinds", ["restrains"]);
  only("policy-act", ["restrains"]);
  only("lasts", ["limit"]);
  only("first", ["may"]);
  only("confers", ["may", "must"]);
  only("needs", ["may", "must"]);
  if (kind === "restrains") {
    map.required("makers");
    map.required("kinds");
  }
  if (kind === "limit") map.required("lasts");
  if (kind !== "must" && kind !== "may" && enjoined.some(({ effect }) => effect === "forbids"))
    map.report(
      "rule-key",
      "a court forbids acting on a command or a permission; here it lifts",
      map.keyPlace("enjoined"),
    );
}

/** How long a limit lasts: an amount from an event, since a limit without a number never runs out. */
function readDuration(value: Value | undefined, context: Context): Clock | undefined {
  const lasts = clock(value, context);
  if (lasts && (lasts.amount === undefined || lasts.relation !== "from"))
    value?.report("clock-syntax", "a limit needs a number and an event to run from");
  return lasts;
}

/** The rank a file or a rule names, if the vocabulary has it. */
export function readRank(value: Value, context: Context): string | undefined {
  return value.oneOf(
    context.vocabulary.ranks.map(({ id }) => id),
    "a rank",
    "rank-unknown",
  );
}

/** Acts by name, each checked against the vocabulary. */
function readActs(value: Value | undefined, context: Context): string[] {
  const acts = context.vocabulary.acts.map(({ id }) => id);
  return (value?.words("an act") ?? []).flatMap(({ text, value: at }) => {
    if (acts.includes(text)) return [text];
    at.report("act-unknown", `there is no act \`${text}\`${suggestion(text, acts)}`);
    return [];
  });
}

function readBinds(value: Value | undefined, context: Context): string[] | undefined {
  const words = value?.words("agencies");
  if (!words) return undefined;
  context.later.push((scope) => {
    for (const { text, value: at } of words)
      if (!scope.agencies.has(text))
        at.report(
          "agency-unknown",
          `there is no agency type or group \`${text}\`${suggestion(text, scope.agencies)}`,
        );
  });
  return words.map(({ text }) => text);
}

function readActors(value: Value | undefined, context: Context): string[] | undefined {
  const words = value?.words("roles");
  if (!words) return undefined;
  context.later.push((scope) => {
    for (const { text, value: at } of words)
      if (!scope.roles.includes(text))
        at.report("role-unknown", `there is no role \`${text}\`${suggestion(text, scope.roles)}`);
  });
  return words.map(({ text }) => text);
}

function readFirst(value: Value | undefined, context: Context): First[] {
  return (value?.list() ?? []).flatMap((each) => {
    const text = each.text("an act, and by whom");
    const match = text === undefined ? null : /^([a-z0-9-]+)(?: by ([a-z-]+))?$/.exec(text.trim());
    if (!match) {
      if (text !== undefined)
        each.report("value-unknown", `\`${text}\` is not an act; write \`offer-consent-form by jail-desk\``);
      return [];
    }
    const [act, by] = [match[1] as string, match[2]];
    const acts = context.vocabulary.acts.map(({ id }) => id);
    if (!acts.includes(act)) each.report("act-unknown", `there is no act \`${act}\`${suggestion(act, acts)}`);
    context.later.push((scope) => {
      if (by !== undefined && !scope.roles.includes(by))
        each.report("role-unknown", `there is no role \`${by}\`${suggestion(by, scope.roles)}`);
    });
    return [{ act, ...(by !== undefined && { by }) }];
  });
}

function known<T extends string>(text: string, allowed: readonly T[], what: string, value: Value): T[] {
  if ((allowed as readonly string[]).includes(text)) return [text as T];
  value.report(
    "value-unknown",
    `\`${text}\` is not ${what}${suggestion(text, allowed) || `; use ${allowed.join(", ")}`}`,
  );
  return [];
}
