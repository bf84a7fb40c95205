/** Small changes of a pack, one at a time: what a wrong word in a rule would be. */
import { addDays } from "../calendar.js";
import { type Atom, always, atoms, type Expression, never, rewrite } from "../condition.js";
import type { CivilDate, Pack, Place, Rule, Status } from "../pack.js";
import { keyOf } from "../truth.js";

export interface Mutant {
  /** The rule's full id, or the name of a definition. */
  readonly of: string;
  readonly place?: Place;
  /** Of the rule; a definition has none. */
  readonly status?: Status;
  /** What was changed, in words. */
  readonly change: string;
  /** Acts whose answers it may change. */
  readonly acts: readonly string[];
  /** The only day on which it may matter; any day when absent. */
  readonly day?: CivilDate;
  readonly pack: Pack;
}

/** Every mutant of a pack: of each rule, then of each definition. */
export const mutantsOf = (pack: Pack): Mutant[] => [
  ...[...blocks(pack.rules)].flatMap((block) => ofBlock(pack, block)),
  ...Object.entries(pack.defines).flatMap(([name, when]) => ofDefinition(pack, name, when)),
];

/** The rules of each block: one for each act that it names. */
function blocks(rules: readonly Rule[]): Iterable<readonly [Rule, ...Rule[]]> {
  const found = new Map<string, [Rule, ...Rule[]]>();
  for (const rule of rules) {
    const block = found.get(rule.id);
    if (block) block.push(rule);
    else found.set(rule.id, [rule]);
  }
  return found.values();
}

function ofBlock(pack: Pack, block: readonly [Rule, ...Rule[]]): Mutant[] {
  const [rule] = block;
  const agencies = (rule.binds ?? []).flatMap((name) => pack.groups[name] ?? [name]);
  const mutant = (
    change: string,
    replace: (rule: Rule) => readonly Rule[],
    only: Partial<Mutant> = {},
  ): Mutant => ({
    of: rule.id,
    place: rule.place,
    status: rule.status,
    change,
    acts: block.map(({ act }) => act),
    pack: { ...pack, rules: pack.rules.flatMap((each) => (each.id === rule.id ? replace(each) : [each])) },
    ...only,
  });
  const set = (change: string, over: Partial<Rule>, only?: Partial<Mutant>): Mutant =>
    mutant(change, (each) => [{ ...each, ...over }], only);
  return [
    ...block.map(({ act }) =>
      mutant(`says nothing of ${act}`, (each) => (each.act === act ? [] : [each]), { acts: [act] }),
    ),
    ...datesOf(rule).map(({ change, over, day }) => set(change, over, { day })),
    ...rule.enjoined.flatMap((injunction, index) =>
      datesOf(injunction).map(({ change, over, day }) =>
        set(
          `injunction ${change}`,
          { enjoined: rule.enjoined.with(index, { ...injunction, ...over }) },
          { day },
        ),
      ),
    ),
    ...(rule.binds ? [set("binds every agency", { binds: undefined })] : []),
    ...(agencies.length > 1
      ? agencies.map((agency) =>
          set(`does not bind ${agency}`, { binds: agencies.filter((each) => each !== agency) }),
        )
      : []),
    ...(rule.actors ? [set("speaks to every role", { actors: undefined })] : []),
    ...rule.overrides.map((other) =>
      set(`does not override ${other}`, { overrides: rule.overrides.filter((each) => each !== other) }),
    ),
    ...(["when", "unless"] as const).flatMap((key) => {
      const condition = rule[key];
      return condition
        ? conditions(condition).map(({ change, to }) => set(`${key}: ${change}`, { [key]: to }))
        : [];
    }),
  ];
}

interface Span {
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** The first and the last day moved by one, either way. */
function datesOf({ from, to }: Span): { change: string; over: Partial<Span>; day: CivilDate }[] {
  const moved = (key: "from" | "to", date: CivilDate) => [
    { change: `${key} a day earlier`, over: { [key]: addDays(date, -1) }, day: addDays(date, -1) },
    { change: `${key} a day later`, over: { [key]: addDays(date, 1) }, day: date },
  ];
  const longer = to === undefined || addDays(from, 1) < to;
  return [...moved("from", from), ...(to === undefined ? [] : moved("to", to))].filter(
    ({ change }) => longer || change === "from a day earlier" || change === "to a day later",
  );
}

function ofDefinition(pack: Pack, name: string, when: Expression): Mutant[] {
  const acts = [...new Set(pack.rules.map(({ act }) => act))];
  return conditions(when).map(({ change, to }) => ({
    of: name,
    change,
    acts,
    pack: { ...pack, defines: { ...pack.defines, [name]: to } },
  }));
}

/** A condition with one of its atoms held true, held false, without one of its values, or with its bound moved. */
function conditions(condition: Expression): { change: string; to: Expression }[] {
  const seen = new Set([keyOf(condition)]);
  return atoms(condition)
    .flatMap((atom, index) =>
      variants(atom).map(({ change, atom: other }) => ({
        change,
        to: replaced(condition, index, other),
      })),
    )
    .filter(({ to }) => !seen.has(keyOf(to)) && seen.add(keyOf(to)));
}

function variants(atom: Atom): { change: string; atom: Expression }[] {
  const words = wordsOf(atom);
  const both = [
    { change: `\`${words}\` always holds`, atom: always },
    { change: `\`${words}\` never holds`, atom: never },
  ];
  if (atom.kind === "is" && atom.values.length > 1)
    return [
      ...both,
      ...atom.values.map((value) => ({
        change: `\`${words}\` without ${value}`,
        atom: { ...atom, values: atom.values.filter((each) => each !== value) },
      })),
    ];
  if (atom.kind === "compare") {
    const op = ({ "<": "<=", "<=": "<", ">": ">=", ">=": ">" } as const)[atom.op];
    return [...both, { change: `\`${words}\` as ${op}`, atom: { ...atom, op } }];
  }
  return both;
}

function replaced(condition: Expression, at: number, by: Expression): Expression {
  let index = -1;
  return rewrite(condition, (atom) => {
    index += 1;
    return index === at ? by : atom;
  });
}

function wordsOf(atom: Atom): string {
  switch (atom.kind) {
    case "is":
      return `${atom.fact} is ${atom.values.length > 1 ? "one of " : ""}${atom.values.join(", ")}`;
    case "compare":
      return `${atom.fact} ${atom.op} ${atom.amount}${atom.unit ? ` ${atom.unit}s` : ""}`;
    case "name":
      return atom.name;
  }
}
