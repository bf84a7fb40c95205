/** One pack: its `pack.yaml`, its chapters and its tables. Names are checked later, when every pack is read. */
import { csvParseRows } from "d3-dsv";
import type { Expression } from "../condition.js";
import { digest } from "../hash.js";
import type {
  Case,
  Chapter,
  Deadline,
  Note,
  NotEncoded,
  Pack,
  Passage,
  Position,
  Report,
  Rule,
  SourceFile,
  Table,
} from "../pack.js";
import { packKinds, statuses } from "../pack.js";
import { type Problem, problem } from "../problem.js";
import { circuits, type Fact, type Vocabulary } from "../vocabulary.js";
import { condition } from "./condition.js";
import { readFact } from "./fact.js";
import { type Mapping, readMapping, type Value } from "./mapping.js";
import { type Block, readMarkdown } from "./markdown.js";
import { readCase, readDeadline, readNote, readOmission, readReport } from "./matter.js";
import { type Defaults, idShape, readRank, readRule } from "./rule.js";
import type { Context, Later } from "./scope.js";
import { readConstraint } from "./vocabulary.js";

/** A pack read, and what is still to be checked about it. */
export interface Draft {
  readonly pack: Pack;
  readonly later: readonly Later[];
  /** Where `parent` stands. */
  readonly parent: Value | undefined;
  readonly definePlaces: ReadonlyMap<string, Mapping>;
}

type Gathered = {
  facts: Fact[];
  defines: Record<string, Expression>;
  rules: Rule[];
  cases: Case[];
  deadlines: Deadline[];
  reports: Report[];
  notes: Note[];
  notEncoded: NotEncoded[];
};

/** @param files the files of the pack's folder, `pack.yaml` among them */
export function readPack(
  folder: string,
  files: readonly SourceFile[],
  vocabulary: Vocabulary,
  problems: Problem[],
): Draft | undefined {
  const manifest = files.find(({ path }) => path === `${folder}/pack.yaml`);
  if (!manifest) {
    problems.push(
      problem("file-missing", `\`${folder}\` has no \`pack.yaml\``, {
        file: `${folder}/pack.yaml`,
        line: 1,
        column: 1,
      }),
    );
    return undefined;
  }
  const map = readMapping(manifest.text, { file: manifest.path, line: 1, problems }, "pack.yaml");
  if (!map) return undefined;
  const idValue = map.required("id");
  const id = idValue?.text("an id");
  if (id === undefined) return undefined;
  if (!idShape.test(id)) idValue?.report("id-invalid", `\`${id}\` is not an id`);
  const name = folder.split("/").at(-1);
  if (id !== name) idValue?.report("id-folder", `the pack \`${id}\` is in the folder \`${name}\``);

  const later: Later[] = [];
  const context: Context = { packId: id, vocabulary, problems, later };
  const parent = map.optional("parent");
  const head = readManifest(map, context);
  const gathered: Gathered = {
    facts: [],
    defines: {},
    rules: [],
    cases: [],
    deadlines: [],
    reports: [],
    notes: [],
    notEncoded: [],
  };
  const definePlaces = new Map<string, Mapping>();
  const chapters = files
    .filter(({ path }) => path.endsWith(".md"))
    .flatMap((file) => readChapter(file, folder, context, gathered, definePlaces) ?? []);
  const tables = files
    .filter(({ path }) => path.endsWith(".csv"))
    .map((file) => readTable(file, folder, problems));
  const text = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => `${file.path.slice(folder.length + 1)}\n${file.text.replace(/\r\n?/g, "\n")}`);
  const parentId = parent?.text("a pack");
  return {
    pack: {
      id,
      ...head,
      ...(parentId !== undefined && { parent: parentId }),
      ...gathered,
      tables,
      chapters,
      hash: digest(text.join("\0")),
      chainHash: "",
    },
    later,
    parent,
    definePlaces,
  };
}

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

function readManifest(map: Mapping, context: Context): Head {
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
    (value) => readPosition(value) ?? [],
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

function readPosition(value: Value): Position | undefined {
  const map = value.map("a position: doubt, reading, by and on");
  const doubt = map?.required("doubt")?.text();
  const reading = map?.required("reading")?.oneOf(["stands", "falls"] as const, "stands or falls");
  const by = map?.required("by")?.text();
  const on = map?.required("on")?.date();
  map?.done("a position");
  return doubt === undefined || !reading || by === undefined || on === undefined
    ? undefined
    : { doubt, reading, by, on };
}

function readChapter(
  file: SourceFile,
  folder: string,
  context: Context,
  into: Gathered,
  definePlaces: Map<string, Mapping>,
): Chapter | undefined {
  const id = file.path.slice(folder.length + 1).replace(/\.md$/, "");
  const { frontMatter, parts } = readMarkdown(file, context.problems);
  if (!frontMatter) return undefined;
  const head = readMapping(
    frontMatter.text,
    { file: file.path, line: frontMatter.line, problems: context.problems },
    "the front matter",
  );
  if (!head) return undefined;
  const title = head.required("title")?.text() ?? id;
  const cite = head.optional("cite")?.text();
  const source = head.optional("source")?.text();
  const checked = head.optional("checked")?.date();
  const rankValue = head.optional("rank");
  const rank = rankValue && readRank(rankValue, context);
  const binds = head.optional("binds");
  const status = head.optional("status")?.oneOf(statuses, "a status");
  head.done("the front matter");
  const defaults: Defaults = {
    file: id,
    ...(rank !== undefined && { rank }),
    ...(binds && { binds }),
    ...(status && { status }),
  };
  const passages = parts.flatMap((part): Passage[] =>
    part.kind === "block" ? readBlock(part.block, context, defaults, into, definePlaces) : [part],
  );
  return {
    id,
    title,
    passages,
    ...(cite !== undefined && { cite }),
    ...(source !== undefined && { source }),
    ...(checked !== undefined && { checked }),
  };
}

function readBlock(
  block: Block,
  context: Context,
  defaults: Defaults,
  into: Gathered,
  definePlaces: Map<string, Mapping>,
): Passage[] {
  const line = block.text === "" ? block.place.line : block.line;
  const map = readMapping(
    block.text,
    { file: block.place.file, line, problems: context.problems },
    `the ${block.kind} block`,
  );
  const push = <T>(list: T[], item: T | undefined): number | undefined =>
    item === undefined ? undefined : list.push(item) - 1;
  const indexed = (kind: "case" | "note" | "not-encoded", index: number | undefined): Passage[] =>
    index === undefined ? [] : [{ kind, index }];
  const named = <T extends { id: string }>(
    kind: "report" | "deadline" | "fact",
    list: T[],
    item: T | undefined,
  ): Passage[] => (item && push(list, item) !== undefined ? [{ kind, id: item.id }] : []);
  if (!map) return [];
  switch (block.kind) {
    case "rule": {
      const rules = readRule(map, context, defaults);
      into.rules.push(...rules);
      return rules.length > 0 ? [{ kind: "rules", ids: [...new Set(rules.map(({ id }) => id))] }] : [];
    }
    case "table": {
      const shared = map.optional("shared")?.map("the shared keys");
      const rules = (map.required("rows")?.list() ?? []).flatMap((row) => {
        const merged = row.map("a row", shared);
        return merged ? readRule(merged, context, defaults) : [];
      });
      map.done("a table");
      into.rules.push(...rules);
      return [{ kind: "rules", ids: [...new Set(rules.map(({ id }) => id))] }];
    }
    case "define": {
      for (const name of map.keys) {
        const value = map.optional(name);
        const when = condition(value, context);
        if (!idShape.test(name)) map.report("id-invalid", `\`${name}\` is not a name`, map.keyPlace(name));
        if (Object.hasOwn(into.defines, name))
          map.report("id-duplicate", `\`${name}\` is defined twice`, map.keyPlace(name));
        if (when) into.defines[name] = when;
        definePlaces.set(name, map);
      }
      return [{ kind: "define", names: map.keys }];
    }
    case "fact":
      return named("fact", into.facts, readFact(map, context, context.packId));
    case "case":
      return indexed("case", push(into.cases, readCase(map, context)));
    case "deadline":
      return named("deadline", into.deadlines, readDeadline(map, context));
    case "report":
      return named("report", into.reports, readReport(map));
    case "note":
      return indexed("note", push(into.notes, readNote(map, context)));
    case "not-encoded":
      return indexed("not-encoded", push(into.notEncoded, readOmission(map)));
    default:
      context.problems.push(problem("block-unknown", `there is no block \`${block.kind}\``, block.place));
      return [];
  }
}

const mostRows = 20_000;

/** Lines of the file that a row takes: quoted cells may hold several. */
const height = (cells: readonly string[]): number =>
  cells.reduce((lines, cell) => lines + cell.split("\n").length - 1, 1);

function readTable(file: SourceFile, folder: string, problems: Problem[]): Table {
  const name = file.path.slice(folder.length + 1).replace(/\.csv$/, "");
  const [columns = [], ...lines] = csvParseRows(file.text.replace(/^\uFEFF/, ""));
  if (lines.length > mostRows)
    problems.push(
      problem("file-too-large", `\`${name}.csv\` has more than ${mostRows} rows`, {
        file: file.path,
        line: 1,
        column: 1,
      }),
    );
  let next = 1 + height(columns);
  const rows = lines.flatMap((cells) => {
    const line = next;
    next += height(cells);
    if (cells.length === 1 && cells[0] === "") return [];
    if (cells.length !== columns.length)
      problems.push(
        problem("table-row", `this row has ${cells.length} cells, the heading ${columns.length}`, {
          file: file.path,
          line,
          column: 1,
        }),
      );
    return [Object.fromEntries(columns.map((column, at) => [column.trim(), (cells[at] ?? "").trim()]))];
  });
  return { name, columns: columns.map((column) => column.trim()), rows };
}
