/** One Markdown file of a pack: its blocks become rules, facts and the rest, its text becomes passages. */
import type { Expression } from "../condition.js";
import type {
  Case,
  Chapter,
  Deadline,
  Note,
  NotEncoded,
  Passage,
  Report,
  Rule,
  SourceFile,
} from "../pack.js";
import { statuses } from "../pack.js";
import { problem } from "../problem.js";
import type { Fact } from "../vocabulary.js";
import { condition } from "./condition.js";
import { readFact } from "./fact.js";
import { type Mapping, readMapping } from "./mapping.js";
import { type Block, readMarkdown } from "./markdown.js";
import { readCases } from "./case.js";
import { readDeadline, readNote, readOmission, readReport } from "./matter.js";
import { type Defaults, readRank, readRule } from "./rule.js";
import { idShape } from "./standing.js";
import type { Context } from "./scope.js";

/** What the chapters of a pack add up to. */
export type Gathered = {
  facts: Fact[];
  defines: Record<string, Expression>;
  rules: Rule[];
  cases: Case[];
  deadlines: Deadline[];
  reports: Report[];
  notes: Note[];
  notEncoded: NotEncoded[];
};

/** @param into what the blocks add to; `definePlaces` remembers where each name was defined */
export function readChapter(
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
      return readCases(map, context).flatMap((each) => indexed("case", push(into.cases, each)));
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
