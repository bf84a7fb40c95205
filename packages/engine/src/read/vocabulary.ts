/** `vocabulary.yaml`: the shared names. */
import { digest } from "../hash.js";
import type { Constraint, SourceFile } from "../pack.js";
import type { Problem } from "../problem.js";
import { problem } from "../problem.js";
import { type Act, type Event, makers, type Rank, type Vocabulary } from "../vocabulary.js";
import { condition } from "./condition.js";
import { readFact } from "./fact.js";
import { type Mapping, readMapping, type Value } from "./mapping.js";
import { type Context, type Later, scopeOf } from "./scope.js";

export const empty: Vocabulary = {
  language: "",
  ranks: [],
  acts: [],
  facts: [],
  events: [],
  constraints: [],
  hash: "",
};

/** Reads the vocabulary; with a problem in it nothing else can be read. */
export function readVocabulary(file: SourceFile | undefined, problems: Problem[]): Vocabulary | undefined {
  if (!file) {
    problems.push(
      problem("file-missing", "there is no `vocabulary.yaml`", {
        file: "vocabulary.yaml",
        line: 1,
        column: 1,
      }),
    );
    return undefined;
  }
  const before = problems.length;
  const map = readMapping(file.text, { file: file.path, line: 1, problems }, "the vocabulary");
  if (!map) return undefined;
  const later: Later[] = [];
  const context: Context = { packId: "", vocabulary: empty, problems, later };
  const each = <T>(key: string, what: string, read: (entry: Mapping) => T | undefined): T[] =>
    (map.required(key)?.list() ?? []).flatMap((value) => {
      const entry = value.map(what);
      return (entry && read(entry)) ?? [];
    });
  const vocabulary: Vocabulary = {
    language: map.required("language")?.text() ?? "",
    ranks: each("ranks", "a rank", readRank),
    events: each("events", "an event", readEvent),
    acts: each("acts", "an act", (entry) => readAct(entry, context)),
    facts: each("facts", "a fact", (entry) => readFact(entry, context)),
    hash: digest(file.text.replace(/\r\n?/g, "\n")),
    constraints: (map.optional("constraints")?.list() ?? []).flatMap(
      (value) => readConstraint(value, context) ?? [],
    ),
  };
  map.done("the vocabulary");
  const scope = scopeOf(vocabulary, []);
  for (const check of later) check(scope);
  for (const list of [vocabulary.acts, vocabulary.facts, vocabulary.ranks, vocabulary.events])
    for (const [index, { id }] of (list as readonly { id: string }[]).entries())
      if (list.findIndex((other) => other.id === id) !== index)
        map.report("id-duplicate", `\`${id}\` is there twice`);
  return problems.length > before ? undefined : vocabulary;
}

function readRank(entry: Mapping): Rank | undefined {
  const id = entry.required("id")?.text();
  const maker = entry.required("maker")?.oneOf([...makers, "court"] as const, "a maker");
  const title = entry.required("title")?.text();
  entry.done("a rank");
  return id === undefined || !maker || title === undefined ? undefined : { id, maker, title };
}

function readEvent(entry: Mapping): Event | undefined {
  const id = entry.required("id")?.text();
  const title = entry.required("title")?.text();
  entry.done("an event");
  return id === undefined || title === undefined ? undefined : { id, title };
}

function readAct(entry: Mapping, context: Context): Act | undefined {
  const id = entry.required("id")?.text();
  const name = entry.required("name")?.text();
  const question = entry.required("question")?.text();
  const coercive = entry.optional("coercive")?.flag() ?? false;
  const actorValue = entry.optional("actor");
  const actor = actorValue?.text();
  const shownValue = entry.optional("shown_by");
  const shownBy = shownValue?.text();
  entry.done("an act");
  context.later.push((scope) => {
    if (shownBy !== undefined && !scope.facts.has(shownBy))
      shownValue?.report("fact-unknown", `there is no fact \`${shownBy}\``);
    if (actor !== undefined && !scope.roles.includes(actor))
      actorValue?.report("role-unknown", `there is no role \`${actor}\``);
  });
  if (id === undefined || name === undefined || question === undefined) return undefined;
  return {
    id,
    name,
    question,
    coercive,
    ...(actor !== undefined && { actor }),
    ...(shownBy !== undefined && { shownBy }),
  };
}

/** A combination that cannot occur, with the reason. */
export function readConstraint(value: Value, context: Context): Constraint | undefined {
  const entry = value.map("a constraint: never and why");
  const never = condition(entry?.required("never"), context);
  const why = entry?.required("why")?.text();
  entry?.done("a constraint");
  return never && why !== undefined ? { never, why } : undefined;
}
