/**
 * Real records against the law: what the agency did, what a layer's own rules said, and what all law said.
 * What the source does not record is never filled in to fit.
 */
import type { Verdict } from "./answer.js";
import { deliberate, verdictOf } from "./decide.js";
import type { Chain } from "./link.js";
import type { Deliberation } from "./deliberation.js";

/** One row of a source: column → text. */
export type Row = Readonly<Record<string, string>>;

/** A test on columns: every column named must have one of its values. */
export type Match = Readonly<Record<string, readonly string[]>>;

/** What matching rows add to the situation: facts, or one record each. */
export interface Contribution {
  readonly if?: Match;
  readonly unless?: Match;
  readonly facts: Readonly<Record<string, string>>;
  readonly record?: {
    readonly list: "convictions" | "charges";
    readonly keys: Readonly<
      Record<
        string,
        { readonly column: string; readonly map?: Readonly<Record<string, string>>; readonly other?: string }
      >
    >;
  };
}

/** One way of looking at the same situations: a date, a layer, and what the agency's act would be under it. */
export interface View {
  readonly name: string;
  readonly on: string;
  readonly layer: string;
  readonly only?: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly rows: readonly Contribution[];
  /** For each thing the agency did, the verdicts it agrees with; absent for a view that only counts. */
  readonly agrees?: Readonly<Record<string, readonly Verdict[]>>;
}

export interface Mapping {
  readonly title: string;
  readonly source: string;
  readonly jurisdiction: string;
  readonly act: string;
  /** Columns whose values together make rows one situation. */
  readonly group: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly rows: readonly Contribution[];
  /** The column that says what the agency did. */
  readonly recorded: string;
  /** Facts the source never records; they are read by their presumption, and named where they could explain. */
  readonly unrecorded: readonly string[];
  /** Column and rows by which like cases are compared for different treatment. */
  readonly compare?: { readonly column: string; readonly unless?: Match };
  readonly views: readonly View[];
}

export type Agreement = "agrees" | "disagrees" | "undetermined" | "not compared";

export interface Tally {
  readonly view: string;
  readonly on: string;
  readonly layer: string;
  readonly recorded: string;
  /** The layer's own verdict. */
  readonly verdict: Verdict;
  /** What all law of the chain said, beside it. */
  readonly chain: Verdict;
  readonly chainSettled: boolean;
  readonly agreement: Agreement;
  /** Facts that could explain, or that are missing. */
  readonly missing: readonly string[];
  readonly count: number;
}

/** The same charge or the same whole record, treated in more than one way. */
export interface Unlike {
  readonly same: "charge" | "record";
  readonly what: string;
  readonly treated: Readonly<Record<string, number>>;
}

export interface Replay {
  readonly title: string;
  readonly jurisdiction: string;
  readonly act: string;
  readonly pack: { readonly hash: string; readonly version: string };
  readonly rows: number;
  readonly situations: number;
  readonly faulty: readonly { readonly row: number; readonly why: string }[];
  readonly tallies: readonly Tally[];
  /** Of the first view. */
  readonly agreement: { readonly agrees: number; readonly disagrees: number; readonly undetermined: number };
  readonly unlike: readonly Unlike[];
}

interface Grouped {
  readonly recorded: string;
  readonly rows: readonly Row[];
}

const mostFaults = 1000;

/**
 * Replays rows through a mapping.
 * @param progress called with the number of situations done and the number of all
 * @throws {BrightlineError} when the mapping itself names unknown facts, acts, columns or layers
 */
export function replay(
  chain: Chain,
  mapping: Mapping,
  rows: readonly Row[],
  progress?: (done: number, of: number) => void,
): Replay {
  const faulty: { row: number; why: string }[] = [];
  const groups = grouped(mapping, rows, faulty);
  const tallies = new Map<string, Tally>();
  const memo = new Map<string, Judged>();
  const views = mapping.views.map((view) => ({
    view,
    groups: groups.filter(({ recorded }) => view.only?.includes(recorded) ?? true),
  }));
  const all = views.reduce((sum, each) => sum + each.groups.length, 0);
  let done = 0;
  for (const { view, groups: situations } of views)
    for (const { recorded, rows: own } of situations) {
      const facts = factsOf(mapping, view, own);
      const key = JSON.stringify([view.name, recorded, facts]);
      const judged = memo.get(key) ?? judge(chain, mapping, view, recorded, facts);
      memo.set(key, judged);
      const tally = { view: view.name, on: view.on, layer: view.layer, recorded, ...judged };
      const name = JSON.stringify(tally);
      tallies.set(name, { ...tally, count: (tallies.get(name)?.count ?? 0) + 1 });
      done += 1;
      progress?.(done, all);
    }
  const list = [...tallies.values()];
  const first = mapping.views[0]?.name;
  const count = (agreement: Agreement): number =>
    list
      .filter((tally) => tally.view === first && tally.agreement === agreement)
      .reduce((sum, tally) => sum + tally.count, 0);
  return {
    title: mapping.title,
    jurisdiction: chain.id,
    act: mapping.act,
    pack: { hash: chain.hash, version: chain.version },
    rows: rows.length,
    situations: groups.length,
    faulty,
    tallies: list,
    agreement: {
      agrees: count("agrees"),
      disagrees: count("disagrees"),
      undetermined: count("undetermined"),
    },
    unlike: mapping.compare ? unlike(mapping.compare, groups) : [],
  };
}

function grouped(mapping: Mapping, rows: readonly Row[], faulty: { row: number; why: string }[]): Grouped[] {
  const found = new Map<string, { recorded: string; rows: Row[] }>();
  for (const [index, row] of rows.entries()) {
    const missing = [...mapping.group, mapping.recorded].find((column) => (row[column] ?? "") === "");
    if (missing !== undefined) {
      if (faulty.length < mostFaults)
        faulty.push({ row: index + 2, why: `the column \`${missing}\` is empty or not there` });
      continue;
    }
    const recorded = row[mapping.recorded] as string;
    const key = JSON.stringify(mapping.group.map((column) => row[column]));
    const group = found.get(key);
    if (!group) found.set(key, { recorded, rows: [row] });
    else if (group.recorded !== recorded)
      faulty.push({
        row: index + 2,
        why: `the same situation is recorded both as ${group.recorded} and as ${recorded}`,
      });
    else group.rows.push(row);
  }
  return [...found.values()];
}

const matches = (row: Row, match: Match): boolean =>
  Object.entries(match).every(([column, values]) => values.includes(row[column] ?? ""));

function factsOf(mapping: Mapping, view: View, rows: readonly Row[]): Record<string, unknown> {
  const facts: Record<string, unknown> = { ...mapping.facts, ...view.facts };
  const records: Record<string, Record<string, string>[]> = {};
  const parts = [...mapping.rows, ...view.rows];
  for (const { record } of parts) if (record) records[record.list] ??= [];
  for (const row of rows)
    for (const part of parts) {
      if ((part.if && !matches(row, part.if)) || (part.unless && matches(row, part.unless))) continue;
      Object.assign(facts, part.facts);
      if (part.record) records[part.record.list]?.push(recordOf(part.record.keys, row));
    }
  for (const list of Object.values(records))
    list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { ...facts, ...records };
}

function recordOf(keys: NonNullable<Contribution["record"]>["keys"], row: Row): Record<string, string> {
  const record: Record<string, string> = {};
  for (const [key, { column, map, other }] of Object.entries(keys)) {
    const value = row[column] ?? "";
    const mapped = map ? (map[value] ?? other) : value;
    if (mapped !== undefined && mapped !== "") record[key] = mapped;
  }
  return record;
}

type Judged = Omit<Tally, "view" | "on" | "layer" | "recorded" | "count">;

function judge(
  chain: Chain,
  mapping: Mapping,
  view: View,
  recorded: string,
  facts: Record<string, unknown>,
): Judged {
  const ask = (extra: Record<string, string> = {}, layer?: string) => {
    const question = { on: view.on, facts: { ...facts, ...extra }, acts: [mapping.act] };
    const [work] = deliberate(chain, layer === undefined ? question : { ...question, layer });
    return verdictOf(work as Deliberation);
  };
  const own = ask({}, view.layer);
  const whole = ask();
  const wanted = view.agrees?.[recorded];
  const base = { verdict: own.verdict, chain: whole.verdict, chainSettled: whole.settled };
  if (!wanted) return { ...base, agreement: "not compared", missing: [] };
  if (own.verdict === "depends")
    return { ...base, agreement: "undetermined", missing: own.next === null ? [] : [own.next] };
  if (wanted.includes(own.verdict)) return { ...base, agreement: "agrees", missing: [] };
  const explaining = mapping.unrecorded.filter((fact) =>
    (chain.facts.get(fact)?.values ?? []).some((value) => {
      const verdict = ask({ [fact]: value }, view.layer).verdict;
      return wanted.includes(verdict);
    }),
  );
  return { ...base, agreement: explaining.length > 0 ? "undetermined" : "disagrees", missing: explaining };
}

/** Like cases treated differently: first whole records that are the same, then single charges. */
function unlike(compare: NonNullable<Mapping["compare"]>, groups: readonly Grouped[]): Unlike[] {
  const count = (same: Unlike["same"], key: (group: Grouped) => readonly string[]): Unlike[] => {
    const found = new Map<string, Map<string, number>>();
    for (const group of groups)
      for (const what of new Set(key(group))) {
        const treated = found.get(what) ?? new Map<string, number>();
        treated.set(group.recorded, (treated.get(group.recorded) ?? 0) + 1);
        found.set(what, treated);
      }
    return [...found]
      .filter(([, treated]) => treated.size > 1)
      .map(([what, treated]) => ({ same, what, treated: Object.fromEntries([...treated].sort()) }))
      .sort((a, b) => sum(b.treated) - sum(a.treated) || (a.what < b.what ? -1 : 1));
  };
  const charges = ({ rows }: Grouped): string[] =>
    rows
      .filter((row) => !(compare.unless && matches(row, compare.unless)))
      .map((row) => row[compare.column] ?? "");
  return [
    ...count("record", (group) => [[...new Set(charges(group))].sort().join("; ")]),
    ...count("charge", charges),
  ];
}

const sum = (treated: Readonly<Record<string, number>>): number =>
  Object.values(treated).reduce((total, each) => total + each, 0);
