/** A mapping file: how the rows of a real source become situations. */
import { type Verdict, verdicts } from "../answer.js";
import type { SourceFile } from "../pack.js";
import { BrightlineError, type Problem, sorted } from "../problem.js";
import type { Cell, Contribution, Mapping as Replaying, Match, View } from "../replay.js";
import { type Mapping, readMapping, type Value } from "./mapping.js";

/** @throws {BrightlineError} with every located problem of the file */
export function readReplay(file: SourceFile): Replaying {
  const problems: Problem[] = [];
  const map = readMapping(file.text, { file: file.path, line: 1, problems }, "the mapping");
  const mapping = map && readWhole(map);
  if (!mapping || problems.length > 0) throw new BrightlineError(sorted(problems));
  return mapping;
}

function readWhole(map: Mapping): Replaying {
  const mapping: Replaying = {
    title: map.required("title")?.text() ?? "",
    source: map.required("source")?.text() ?? "",
    jurisdiction: map.required("jurisdiction")?.text() ?? "",
    act: map.required("act")?.text() ?? "",
    group:
      map
        .optional("group")
        ?.words("columns")
        .map(({ text }) => text) ?? [],
    facts: given(map.optional("facts")),
    rows: (map.optional("rows")?.list() ?? []).flatMap((value) => readContribution(value) ?? []),
    recorded: map.required("recorded")?.text() ?? "",
    unrecorded:
      map
        .optional("unrecorded")
        ?.words("facts")
        .map(({ text }) => text) ?? [],
    views: (map.required("views")?.list() ?? []).flatMap((value) => readView(value) ?? []),
    ...compared(map.optional("compare")),
  };
  map.done("the mapping");
  return mapping;
}

function compared(value: Value | undefined): Pick<Replaying, "compare"> {
  const map = value?.map("a comparison: column and unless");
  const column = map?.required("column")?.text();
  const unless = readMatch(map?.optional("unless"));
  map?.done("a comparison");
  return column === undefined ? {} : { compare: { column, ...(unless && { unless }) } };
}

function readView(value: Value): View | undefined {
  const map = value.map("a view");
  const name = map?.required("name")?.text();
  const on = readDay(map?.required("on"));
  const layer = map?.required("layer")?.text();
  const only = map
    ?.optional("only")
    ?.words("recorded values")
    .map(({ text }) => text);
  const facts = given(map?.optional("facts"));
  const rows = (map?.optional("rows")?.list() ?? []).flatMap((each) => readContribution(each) ?? []);
  const agreesMap = map?.optional("agrees")?.map("verdicts by what was done");
  const agrees =
    agreesMap &&
    Object.fromEntries(
      agreesMap.keys.map((key) => [
        key,
        (agreesMap.optional(key)?.list() ?? []).flatMap((each): readonly Verdict[] => {
          const verdict = each.oneOf(verdicts, "a verdict");
          return verdict === undefined ? [] : [verdict];
        }),
      ]),
    );
  map?.done("a view");
  if (name === undefined || on === undefined || layer === undefined) return undefined;
  return { name, on, layer, facts, rows, ...(only && { only }), ...(agrees && { agrees }) };
}

function readContribution(value: Value): Contribution | undefined {
  const map = value.map("what matching rows add");
  if (!map) return undefined;
  const match = readMatch(map.optional("if"));
  const unless = readMatch(map.optional("unless"));
  const facts = given(map.optional("facts"));
  const list = map
    .optional("record")
    ?.oneOf(["convictions", "charges"] as const, "a list of records", "record-unknown");
  const keysMap = map.optional("keys")?.map("columns by record key");
  const keys = Object.fromEntries(
    (keysMap?.keys ?? []).flatMap((key) => {
      const entry = keysMap?.optional(key);
      const cell = entry && readCell(entry);
      return cell ? [[key, cell] as const] : [];
    }),
  );
  map.done("what matching rows add");
  return {
    facts,
    ...(match && { if: match }),
    ...(unless && { unless }),
    ...(list && { record: { list, keys } }),
  };
}

/** A date, or the column that holds one for each row. */
function readDay(value: Value | undefined): View["on"] | undefined {
  if (!value?.isMap) return value?.date();
  const map = value.map("a date, or a column of dates");
  const column = map?.required("column")?.text();
  map?.done("a column of dates");
  return column === undefined ? undefined : { column };
}

function readCell(value: Value): Cell | undefined {
  const map = value.map("a column");
  const column = map?.required("column")?.text();
  const known = map?.optional("map");
  const other = map?.optional("other")?.text();
  const unknown = map
    ?.optional("unknown")
    ?.list()
    .flatMap((each) => each.text() ?? []);
  const words = known && texts(known);
  map?.done("a column");
  return column === undefined
    ? undefined
    : {
        column,
        ...(words && { map: words }),
        ...(other !== undefined && { other }),
        ...(unknown && { unknown }),
      };
}

/** Facts, each stated outright or read from a column. */
function given(value: Value | undefined): Record<string, string | Cell> {
  const map = value?.map("values by name");
  return Object.fromEntries(
    (map?.keys ?? []).flatMap((key) => {
      const each = map?.optional(key);
      const said = each?.isMap ? readCell(each) : each?.text();
      return said === undefined ? [] : [[key, said] as const];
    }),
  );
}

function texts(value: Value | undefined): Record<string, string> {
  const map = value?.map("values by name");
  return Object.fromEntries(
    (map?.keys ?? []).flatMap((key) => {
      const text = map?.optional(key)?.text();
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
}

function readMatch(value: Value | undefined): Match | undefined {
  const map = value?.map("values by column");
  return (
    map &&
    Object.fromEntries(
      map.keys.map((key) => [
        key,
        map
          .optional(key)
          ?.list()
          .flatMap((each) => each.text() ?? []) ?? [],
      ]),
    )
  );
}
