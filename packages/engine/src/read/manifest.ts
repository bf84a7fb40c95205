/** `pack.yaml`: what a pack says of itself. */
import type { Pack, Position } from "../pack.js";
import { packKinds } from "../pack.js";
import { suggestion } from "../problem.js";
import { circuits } from "../vocabulary.js";
import type { Mapping, Value } from "./mapping.js";
import type { Context } from "./scope.js";
import { readConstraint } from "./vocabulary.js";

type Head = Pick<
  Pack,
  | "title"
  | "kind"
  | "version"
  | "zone"
  | "circuit"
  | "reviewed"
  | "sources"
  | "groups"
  | "positions"
  | "confirmed"
  | "constraints"
>;

/** Everything but the id and the parent. */
export function readManifest(map: Mapping, context: Context): Head {
  const title = map.required("title")?.text() ?? "";
  const kind = map.required("kind")?.oneOf(packKinds, "a kind of pack") ?? "agency";
  const version = map.required("version")?.text() ?? "";
  const zone = readZone(map.required("zone"));
  const circuit = map.optional("circuit")?.oneOf(circuits, "a circuit");
  const reviewed = readReviewed(map.required("reviewed"));
  const sources = (map.required("sources")?.list("allowed") ?? []).flatMap((value) => {
    const entry = value.map("a source: title and url");
    const [name, url] = [entry?.required("title")?.text(), entry?.required("url")?.text()];
    entry?.done("a source");
    return name !== undefined && url !== undefined ? [{ title: name, url }] : [];
  });
  const groups = readGroups(map.optional("groups"), context);
  const positions = (map.optional("positions")?.list("allowed") ?? []).flatMap(
    (value) => readPosition(value, context) ?? [],
  );
  const confirmedWords = map.optional("confirmed")?.words("rules", "allowed") ?? [];
  context.later.push((scope) => {
    for (const { text, value } of confirmedWords)
      if (!scope.rules.has(text)) value.report("rule-unknown", `there is no rule \`${text}\``);
  });
  const constraints = (map.optional("constraints")?.list("allowed") ?? []).flatMap(
    (value) => readConstraint(value, context) ?? [],
  );
  map.done("pack.yaml");
  return {
    title,
    kind,
    version,
    zone,
    sources,
    groups,
    positions,
    confirmed: confirmedWords.map(({ text }) => text),
    constraints,
    ...(circuit !== undefined && { circuit }),
    ...(reviewed && { reviewed }),
  };
}

function readZone(value: Value | undefined): string {
  const zone = value?.text("a time zone") ?? "";
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
  } catch {
    if (zone !== "") value?.report("value-unknown", `\`${zone}\` is not a time zone`);
  }
  return zone;
}

function readReviewed(value: Value | undefined): Pack["reviewed"] {
  if (!value?.isMap) {
    value?.oneOf(["none"], "none, or who reviewed the pack and when");
    return undefined;
  }
  const map = value.map("who reviewed the pack, and when");
  const by = map?.required("by")?.text();
  const on = map?.required("on")?.date();
  map?.done("reviewed");
  return by === undefined || on === undefined ? undefined : { by, on };
}

function readGroups(value: Value | undefined, context: Context): Record<string, string[]> {
  const map = value?.map("groups of agencies");
  const types = context.vocabulary.facts.find((fact) => fact.id === "agency.type")?.values ?? [];
  const groups: Record<string, string[]> = {};
  for (const name of map?.keys ?? []) {
    if (!name.startsWith(`${context.packId}.`))
      map?.report(
        "fact-prefix",
        `the group \`${name}\` does not begin with \`${context.packId}.\``,
        map.keyPlace(name),
      );
    groups[name] = (map?.optional(name)?.words("agency types") ?? []).map(({ text, value: at }) => {
      if (!types.includes(text)) at.report("agency-unknown", `there is no agency type \`${text}\``);
      return text;
    });
  }
  return groups;
}

function readPosition(value: Value, context: Context): Position | undefined {
  const map = value.map("a position: doubt, reading, by and on");
  const doubtValue = map?.required("doubt");
  const doubt = doubtValue?.text();
  context.later.push((scope) => {
    const doubts = scope.packs.flatMap(({ rules }) =>
      rules.flatMap((rule) => rule.doubts.map(({ name }) => name)),
    );
    if (doubt !== undefined && reading && !doubts.includes(doubt))
      doubtValue?.report("name-unknown", `there is no doubt \`${doubt}\`${suggestion(doubt, doubts)}`);
  });
  const reading = map?.required("reading")?.oneOf(["stands", "falls"] as const, "stands or falls");
  const by = map?.required("by")?.text();
  const on = map?.required("on")?.date();
  map?.done("a position");
  return doubt === undefined || !reading || by === undefined || on === undefined
    ? undefined
    : { doubt, reading, by, on };
}
