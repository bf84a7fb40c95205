/** Compiles the rules of one act on one chain into one decision diagram, on one day or on every day. */
import type { Atom, Expression } from "../condition.js";
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import type { Frame } from "../resolve.js";
import { type Statement, statements } from "../statement.js";
import { holds, keyOf, simplify } from "../truth.js";
import type { Act } from "../vocabulary.js";
import { factOf, factsIn } from "../domain.js";
import type { Effort, Node } from "./forest.js";
import { no, yes } from "./forest.js";
import { type Bounds, boundsOf, demands, lawful } from "./lawful.js";
import { type Defaults, readings } from "./readings.js";
import { type Resolution, resolution, type Said } from "./resolution.js";
import { type Space, spaceOf } from "./space.js";

/** One act on one chain: on one day, or on every day when none is named. */
export interface Subject {
  readonly chain: Chain;
  readonly act: Act;
  readonly on?: CivilDate;
  /** Facts taken as known throughout: one part of a subject that is too large as a whole. */
  readonly given?: Readonly<Record<string, string>>;
}

/** A statement with its condition on each day that it is made. */
interface Dated {
  readonly statement: Statement;
  readonly on: Map<string, { readonly condition: Expression; readonly days: Set<number> }>;
}

/** What the diagrams of some subjects, in one space, are made of. */
export interface Plan {
  readonly space: Space;
  readonly parts: readonly Part[];
}

interface Part {
  readonly subject: Subject;
  readonly dated: readonly Dated[];
  readonly bounds: Bounds;
}

/** Everything the compiler knows of one subject. */
export interface Compiled {
  readonly subject: Subject;
  readonly space: Space;
  /** The verdict of every situation, as codes of outcomes. */
  readonly root: Node;
  /** The situations that can occur, of all facts; and of the facts the rules test. */
  readonly possible: Node;
  readonly lawful: Node;
  readonly bounds: Bounds;
  readonly said: readonly Said<Node>[];
  readonly resolution: Resolution<Node>;
}

/** Before every law: the first day of the first epoch. */
export const dawn: CivilDate = "0001-01-01";

/** Days on which the rules of an act change, from `dawn` on. */
export function epochs(chain: Chain, act: Act): CivilDate[] {
  const days = new Set<CivilDate>([dawn]);
  for (const { rule } of chain.rules.get(act.id) ?? [])
    for (const span of [rule, ...rule.enjoined]) {
      days.add(span.from);
      if (span.to !== undefined) days.add(span.to);
    }
  return [...days].sort();
}

export function frameOf(chain: Chain, act: Act): Frame {
  return { coercive: act.coercive, makers: chain.vocabulary.ranks.map(({ maker }) => maker) };
}

/**
 * Makes room for subjects in one space; either all name a day or none does.
 * @param order facts to test first
 */
export function plan(subjects: readonly Subject[], effort?: Effort, order: readonly string[] = []): Plan {
  const open = subjects.some(({ on }) => on === undefined);
  const days = open ? [...new Set(subjects.flatMap(({ chain, act }) => epochs(chain, act)))].sort() : [];
  const parts = subjects.map((subject): Part => {
    const dated = datedStatements(subject, open ? days : [subject.on as CivilDate]);
    return { subject, dated, bounds: boundsOf(subject.chain, every(dated)) };
  });
  const space = spaceOf(
    {
      days,
      chains: subjects.map(({ chain }) => chain),
      statements: parts.flatMap(({ dated }) => every(dated)),
      beside: parts.flatMap(({ bounds }) => demands(bounds)),
      settled: (doubt) => subjects.every(({ chain }) => chain.positions.has(doubt)),
    },
    order.length > 0 ? order : mentionOrder(parts),
    effort,
  );
  return { space, parts };
}

/** The order in which rules mention facts, the highest law first. */
function mentionOrder(parts: readonly Part[]): string[] {
  const all = parts.flatMap(({ dated }) => every(dated)).sort((a, b) => a.rank - b.rank);
  return [...new Set(all.flatMap(({ condition }) => factsIn(condition)))];
}

/** Each statement once for each condition it has had. */
const every = (dated: readonly Dated[]): Statement[] =>
  dated.flatMap(({ statement, on }) =>
    [...on.values()].map(({ condition }) => ({ ...statement, condition })),
  );

function datedStatements({ chain, act }: Subject, days: readonly CivilDate[]): Dated[] {
  const found = new Map<string, Dated>();
  for (const [index, day] of days.entries())
    for (const statement of statements(chain, act, day)) {
      const key = `${statement.rule.id} ${statement.kind} ${statement.court ?? ""}`;
      const dated = found.get(key) ?? { statement, on: new Map() };
      found.set(key, dated);
      const condition = keyOf(statement.condition);
      const entry = dated.on.get(condition) ?? { condition: statement.condition, days: new Set<number>() };
      dated.on.set(condition, entry);
      entry.days.add(index);
    }
  return [...found.values()].sort(
    ({ statement: a }, { statement: b }) => a.rank - b.rank || (a.rule.id < b.rule.id ? -1 : 1),
  );
}

/** Compiles every subject of a plan. */
export const build = ({ space, parts }: Plan): Compiled[] => parts.map((part) => buildPart(space, part));

/** @throws {OverBudget} when the diagrams become larger than allowed */
export function compile(subject: Subject, effort?: Effort): Compiled {
  return build(plan([subject], effort))[0] as Compiled;
}

function buildPart(space: Space, { subject, dated, bounds }: Part): Compiled {
  const { chain, act, given = {} } = subject;
  const { forest } = space;
  const frame = frameOf(chain, act);
  const told = (atom: Atom): Expression => {
    const value = given[factOf(atom)];
    return value === undefined ? atom : { kind: "constant", value: holds(atom, value) };
  };
  const day = space.level("day", "day");
  const said = dated.map(({ statement, on }): Said<Node> => {
    const holds = [...on.values()].map(({ condition, days }) =>
      forest.and(
        day === undefined ? yes : forest.test(day, (value) => days.has(value)),
        space.condition(simplify(condition, told)),
      ),
    );
    const without = (of: "rule" | "confers"): Node =>
      statement.doubts
        .filter((doubt) => doubt.of === of)
        .reduce<Node>((all, { name }) => forest.and(all, reading(space, chain, name)), yes);
    return {
      statement,
      holds: holds.reduce<Node>((any, node) => forest.or(any, node), no),
      stands: without("rule"),
      confers: statement.rule.confers ? without("confers") : no,
    };
  });
  const resolved = resolution(
    { no, yes, and: forest.and.bind(forest), or: forest.or.bind(forest), not: forest.not.bind(forest) },
    said,
    frame,
  );
  const possible = Object.entries(given).reduce(
    (all, [fact, value]) => forest.and(all, space.condition({ kind: "is", fact, values: [value] })),
    lawful(space, bounds, told),
  );
  return {
    subject,
    space,
    root: readings(space, said, resolved, frame, defaultsOf(dated), chain.positions),
    possible,
    lawful: forest.exists(possible, (level) => space.variables[level]?.hidden === true),
    bounds,
    said,
    resolution: resolved,
  };
}

/** Where a doubt's rule stands: counsel's position, or both readings. */
function reading(space: Space, chain: Chain, name: string): Node {
  const position = chain.positions.get(name);
  if (position !== undefined) return position === "stands" ? yes : no;
  return space.forest.test(space.level("doubt", name) as number, (value) => value === 1);
}

/** Of doubts of one name the first statement's default counts, as the evaluator meets them. */
function defaultsOf(dated: readonly Dated[]): Defaults {
  const defaults = new Map<string, "stands" | "falls">();
  for (const { statement } of dated)
    for (const { name, default: reading } of statement.doubts)
      if (!defaults.has(name)) defaults.set(name, reading);
  return defaults;
}
