/** Random small laws and situations, as sketches for the reference and as text for the real readers. */
import fc from "fast-check";
import { type Condition, doubtNames, type Rank, type Sketch, type Values } from "./reference.js";

export const ranks: readonly Rank[] = [
  { id: "constitution", maker: "federal" },
  { id: "federal-court-order", maker: "court" },
  { id: "federal-statute", maker: "federal" },
  { id: "state-statute", maker: "state" },
  { id: "state-executive-order", maker: "state" },
  { id: "local-ordinance", maker: "local" },
];

/** Open facts and their values; `us.years` stands for its intervals. `us.e` is presumed no, `us.f` inferred from `us.a`. */
export const domains: Readonly<Record<string, readonly string[]>> = {
  "us.a": ["yes", "no"],
  "us.b": ["yes", "no"],
  "us.c": ["yes", "no"],
  "us.d": ["red", "green", "blue"],
  "us.e": ["yes", "no"],
  "us.f": ["yes", "no"],
  "us.years": ["1", "3", "7"],
  "did.tell-court": ["yes", "no", "declined", "planned"],
};
const factText = `fact us.a: yes, no
fact us.b: yes, no
fact us.c: yes, no
fact us.d: red, green, blue
fact us.e: yes, no; presume: {value: no, until: it is shown}
fact us.f: yes, no; infer: [{value: yes, when: us.a}]
fact us.years; unit: years`;

export interface Never {
  readonly one: readonly [string, string];
  readonly other: readonly [string, string];
}
export interface Law {
  readonly rules: readonly Sketch[];
  readonly nevers: readonly Never[];
}

const flag = fc.boolean();
const rare = fc.integer({ min: 0, max: 7 }).map((roll) => roll === 0);
const subset = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom("us.a", "us.b", "us.c", "us.e", "us.f")
      .map((fact): Condition => ({ kind: "atom", fact, values: ["yes"] })),
  },
  {
    weight: 2,
    arbitrary: fc
      .subarray(["red", "green", "blue"], { minLength: 1, maxLength: 2 })
      .map((values): Condition => ({ kind: "atom", fact: "us.d", values })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(2, 5)
      .map((amount): Condition => ({ kind: "below", fact: "us.years", amount })),
  },
);
const { condition } = fc.letrec<{ condition: Condition; pair: Condition; not: Condition }>((tie) => ({
  condition: fc.oneof({ maxDepth: 2 }, leaf, tie("not"), tie("pair")),
  not: leaf.map((of): Condition => ({ kind: "not", of })),
  pair: fc.record({
    kind: fc.constantFrom("and" as const, "or" as const),
    left: tie("condition"),
    right: tie("condition"),
  }),
}));

const draft = fc.record({
  kind: fc.constantFrom(
    "must" as const,
    "must-not" as const,
    "may" as const,
    "may" as const,
    "no-power" as const,
    "no-duty" as const,
    "restrains" as const,
    "limit" as const,
  ),
  rank: fc.integer({ min: 0, max: ranks.length - 1 }),
  when: fc.option(condition, { nil: undefined, freq: 4 }),
  confers: flag,
  needs: rare,
  first: rare,
  overriding: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 2 }),
  makers: subset(["federal", "state", "local"]),
  kinds: subset(["must", "may", "must-not", "restrains", "limit"]),
  doubt: fc.option(
    fc.record({
      name: fc.constantFrom("one", "two-falls"),
      of: fc.constantFrom("rule" as const, "confers" as const),
    }),
    { nil: undefined, freq: 2 },
  ),
  status: fc.constantFrom(
    "read" as const,
    "read" as const,
    "read" as const,
    "read" as const,
    "partly-read" as const,
    "unverified" as const,
  ),
  awaits: rare,
  enjoined: fc.option(
    fc.record({
      scope: fc.option(leaf, { nil: undefined }),
      effect: fc.constantFrom("lifts" as const, "forbids" as const),
    }),
    { nil: undefined, freq: 1 },
  ),
});

export const law: fc.Arbitrary<Law> = fc
  .record({
    drafts: fc.array(draft, { minLength: 1, maxLength: 7 }),
    nevers: fc.array(fc.record({ one: choice(), other: choice() }), { maxLength: 2 }),
  })
  .map(({ drafts, nevers }) => {
    const needed = drafts.some(({ needs, kind, rank }) => needs && licenses(kind) && rank <= 2);
    const rules = drafts.map(
      ({ needs, overriding, ...rest }, index): Sketch => ({
        ...rest,
        id: `rule-${index}`,
        confers: licenses(rest.kind) && rest.confers,
        needsState: needs && licenses(rest.kind) && rest.rank <= 2,
        first: rest.kind === "may" && rest.first,
        // Only later rules are overridden, so there is no ring; and no restraint, where a rule's life may hang on it.
        overrides: overriding.flatMap((at) =>
          at > index && drafts[at]?.rank === rest.rank && !(needed && drafts[at]?.kind === "restrains")
            ? [`rule-${at}`]
            : [],
        ),
        doubt: rest.doubt?.of === "confers" && !licenses(rest.kind) ? undefined : rest.doubt,
        enjoined: rest.kind === "must" || rest.enjoined?.effect === "lifts" ? rest.enjoined : undefined,
      }),
    );
    return { rules, nevers: nevers.filter(({ one, other }) => one[0] !== other[0]) };
  })
  .filter(({ rules }) => doubtNames(rules).length <= 6);

function choice(): fc.Arbitrary<readonly [string, string]> {
  return fc
    .constantFrom("us.a", "us.b", "us.c", "us.d")
    .chain((fact) => fc.constantFrom(...(domains[fact] as string[])).map((value) => [fact, value] as const));
}

const licenses = (kind: string): boolean => kind === "must" || kind === "may";

/** What is known: each fact may be missing, and each limit may have run out. */
export const situation: fc.Arbitrary<Values> = fc
  .record({
    facts: fc.record(
      Object.fromEntries(
        Object.entries(domains).map(([fact, values]) => [
          fact,
          fc.option(fc.constantFrom(...values), { nil: undefined }),
        ]),
      ),
    ),
    expired: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  })
  .map(({ facts, expired }) => {
    const known = Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return {
      ...Object.fromEntries(known),
      ...Object.fromEntries(expired.map((at) => [`clock.us/law/rule-${at}.expired`, "yes"])),
    };
  });

/** The known values of a situation that this law can be told. */
export const fitting = ({ rules }: Law, known: Values): Values =>
  Object.fromEntries(
    Object.entries(known).filter(
      ([fact]) =>
        !fact.startsWith("clock.") ||
        rules.some(({ id, kind }) => kind === "limit" && fact === `clock.us/law/${id}.expired`),
    ),
  );

/** Every lawful completion. A constraint that the known facts alone break is set aside. */
export function completions({ nevers }: Law, known: Values): Values[] {
  const broken = ({ one, other }: Never, values: Values): boolean =>
    values[one[0]] === one[1] && values[other[0]] === other[1];
  const binding = nevers.filter((never) => !broken(never, known));
  let found: Values[] = [known];
  for (const [fact, values] of Object.entries(domains)) {
    if (known[fact] !== undefined) continue;
    const choices = (at: Values): readonly string[] =>
      fact === "us.e" ? ["no"] : fact === "us.f" && at["us.a"] === "yes" ? ["yes"] : values;
    found = found.flatMap((at) => choices(at).map((value) => ({ ...at, [fact]: value })));
  }
  return found.filter((values) => !binding.some((never) => broken(never, values)));
}

const worded = (part: Condition): string => {
  if (part.kind === "atom")
    return part.values[0] === "yes" ? part.fact : `${part.fact} is one of ${part.values.join(", ")}`;
  if (part.kind === "below") return `${part.fact} < ${part.amount} years`;
  return part.kind === "not"
    ? `not (${worded(part.of)})`
    : `(${worded(part.left)}) ${part.kind} (${worded(part.right)})`;
};

/** The law in the compact notation of the samples, for one act. */
export function textOf({ rules, nevers }: Law, act: string): string {
  const lines = rules.flatMap((rule) => {
    const keys = [`${rule.id}: ${rule.kind} ${act}`, `status: ${rule.status}`];
    if (rule.when) keys.push(`when: ${worded(rule.when)}`);
    if (licenses(rule.kind)) keys.push(`confers: ${rule.confers ? "yes" : "no"}`);
    if (rule.needsState) keys.push("needs: state");
    if (rule.first) keys.push("first: [tell-court]");
    if (rule.overrides.length > 0) keys.push(`overrides: [${[...new Set(rule.overrides)].join(", ")}]`);
    if (rule.kind === "restrains")
      keys.push(`makers: [${rule.makers.join(", ")}]`, `kinds: [${rule.kinds.join(", ")}]`);
    if (rule.kind === "limit") keys.push("lasts: 48 hours from release-due");
    if (rule.doubt)
      keys.push(
        `doubt: ${rule.doubt.name}${rule.doubt.of === "confers" ? " of confers" : ""}${rule.doubt.name.endsWith("-falls") ? " falls" : ""}`,
      );
    if (rule.awaits) keys.push(`in_force_if: {what: Outcome of ${rule.id}, outcome: unknown}`);
    if (rule.enjoined) {
      const scope = rule.enjoined.scope ? `scope: "${worded(rule.enjoined.scope)}", ` : "";
      keys.push(`enjoined: {court: Court, from: 2001-01-01, ${scope}effect: ${rule.enjoined.effect}}`);
    }
    return [ranks[rule.rank]?.id as string, keys.join("; ")];
  });
  const constraints = nevers.map(
    ({ one, other }) => `constraint ${one[0]} is ${one[1]} and ${other[0]} is ${other[1]}`,
  );
  return ["us", factText, ...constraints, ...lines].join("\n");
}
