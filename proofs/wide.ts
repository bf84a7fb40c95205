/**
 * Random laws as wide as the format allows: several acts, dated rules and injunctions, inferences and presumptions,
 * numbers, constraints over three facts, positions of counsel, confirmed rules, and more doubts than are enumerated.
 */
import fc from "fast-check";

/** A law as text in the notation of the samples; the two acts it speaks of are `hold` and `transfer`. */
export interface Wide {
  readonly text: string;
  /** Whether a fact is inferred from others. */
  readonly infers: boolean;
}

/** What the laws are made of. */
export interface Breadth {
  /** Most rules. */
  readonly rules: number;
  /** Of ten rules, how many are contested, each by a doubt of its own or one of a few shared. */
  readonly contested: number;
  readonly infers: boolean;
}

const plain = [
  "fact us.a: yes, no",
  "fact us.b: yes, no",
  "fact us.c: yes, no",
  "fact us.d: red, green, blue",
  "fact us.e: yes, no; presume: {value: no, until: it is shown}",
  "fact us.years; unit: years",
];
const inferring = [
  "fact us.f: yes, no; infer: [{value: yes, when: us.a}]",
  "fact us.g: yes, no; infer: [{value: yes, when: us.b and us.d is red}, {value: no, when: us.c}]",
  "fact us.h: yes, no; presume: {value: no, until: it is shown}; infer: [{value: yes, when: us.d is green}]",
];
const days = ["2001-01-01", "2008-05-05", "2015-07-01", "2024-01-01"];
const ranks = ["constitution", "federal-statute", "state-statute", "local-ordinance"];

const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq: number): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });
/** True in so many of ten cases. */
const chance = (of: number): fc.Arbitrary<boolean> => fc.integer({ min: 0, max: 9 }).map((roll) => roll < of);

const atom = (infers: boolean): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: oneOf(
        "us.a",
        "us.b",
        "us.c",
        "us.e",
        ...(infers ? ["us.f", "us.f", "us.g", "us.g", "us.h"] : []),
      ),
    },
    {
      weight: 2,
      arbitrary: oneOf(
        "us.d is red",
        "us.d is not blue",
        "us.d is one of red, green",
        "us.d is not one of red, green",
      ),
    },
    {
      weight: 1,
      arbitrary: oneOf(
        "us.years < 5 years",
        "us.years <= 5 years",
        "us.years > 2 years",
        "us.years >= 2 years",
      ),
    },
    { weight: 1, arbitrary: oneOf("did.tell-court", "did.tell-court is one of yes, planned") },
  );

const conditionOf = (infers: boolean): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.boolean(), atom(infers)), { minLength: 1, maxLength: 3 }),
      oneOf("and", "or"),
      maybe(atom(infers), 1),
    )
    .map(([parts, joint, other]) => {
      const all = parts
        .map(([negated, part]) => (negated ? `not (${part})` : `(${part})`))
        .join(` ${joint} `);
      return other === undefined ? all : `(${all}) ${joint === "and" ? "or" : "and"} (${other})`;
    });

const span = fc
  .tuple(fc.integer({ min: 0, max: days.length - 1 }), fc.integer({ min: 0, max: days.length }))
  .map(([from, to]) => ({
    from: days[from] as string,
    ...(to > from && to < days.length && { to: days[to] as string }),
  }));

interface Draft {
  readonly kind: string;
  readonly rank: string;
  readonly acts: string;
  readonly when: string | undefined;
  readonly unless: string | undefined;
  readonly span: { readonly from: string; readonly to?: string };
  readonly confers: boolean;
  readonly needs: boolean;
  readonly first: boolean;
  readonly overriding: readonly number[];
  readonly makers: readonly string[];
  readonly kinds: readonly string[];
  readonly contested: boolean;
  readonly doubt: { readonly name: string | undefined; readonly confers: boolean };
  readonly status: string;
  readonly awaits: boolean;
  readonly enjoined: readonly {
    readonly span: Draft["span"];
    readonly scope?: string;
    readonly effect: string;
  }[];
}

const draft = ({ infers, contested }: Breadth): fc.Arbitrary<Draft> =>
  fc.record({
    kind: oneOf("must", "must-not", "may", "may", "no-power", "no-duty", "restrains", "limit"),
    rank: oneOf(...ranks),
    acts: oneOf("hold", "transfer", "hold, transfer", "hold, transfer"),
    when: maybe(conditionOf(infers), 5),
    unless: maybe(atom(infers), 1),
    span,
    confers: fc.boolean(),
    needs: chance(1),
    first: chance(1),
    overriding: fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 2 }),
    makers: fc.subarray(["federal", "state", "local"], { minLength: 1 }),
    kinds: fc.subarray(["must", "may", "must-not", "restrains", "limit"], { minLength: 1 }),
    contested: chance(contested),
    doubt: fc.record({ name: maybe(oneOf("one", "two-falls", "three"), 1), confers: fc.boolean() }),
    status: oneOf("read", "read", "read", "partly-read", "secondary"),
    awaits: chance(1),
    enjoined: fc.array(
      fc.record({ span, scope: maybe(atom(infers), 2), effect: oneOf("lifts", "forbids") }),
      { maxLength: 1 },
    ),
  }) as fc.Arbitrary<Draft>;

const constraint = (infers: boolean): fc.Arbitrary<string> =>
  fc
    .uniqueArray(atom(infers), { minLength: 2, maxLength: 3, selector: (text) => text.split(" ")[0] })
    .map((parts) => `constraint ${parts.map((part) => `(${part})`).join(" and ")}`);

const licenses = (kind: string): boolean => kind === "must" || kind === "may";

/** The keys of a rule; `all` are the drafts of the law, to know whom it may override. */
function ruleText(one: Draft, index: number, all: readonly Draft[]): string[] {
  const keys = [`r${index}: ${one.kind} ${one.acts}`, `from: ${one.span.from}`, `status: ${one.status}`];
  if (one.span.to) keys.push(`to: ${one.span.to}`);
  if (one.when) keys.push(`when: ${one.when}`);
  if (one.unless) keys.push(`unless: ${one.unless}`);
  if (licenses(one.kind)) keys.push(`confers: ${one.confers ? "yes" : "no"}`);
  if (licenses(one.kind) && one.needs && one.rank !== "local-ordinance") keys.push("needs: state");
  if (one.kind === "may" && one.first) keys.push("first: [tell-court]");
  // Only later rules are overridden, so there is no ring.
  const overridden = one.overriding.filter(
    (at) => at > index && all[at]?.rank === one.rank && all[at]?.acts === one.acts,
  );
  if (overridden.length > 0)
    keys.push(`overrides: [${[...new Set(overridden)].map((at) => `r${at}`).join(", ")}]`);
  if (one.kind === "restrains")
    keys.push(`makers: [${one.makers.join(", ")}]`, `kinds: [${one.kinds.join(", ")}]`);
  if (one.kind === "limit") keys.push("lasts: 48 hours from release-due");
  if (one.contested) {
    const name = doubtOf(one, index) as string;
    const of = one.doubt.confers && licenses(one.kind) ? " of confers" : "";
    keys.push(`doubt: ${name}${of}${name.endsWith("-falls") ? " falls" : ""}`);
  }
  if (one.awaits) keys.push(`in_force_if: {what: Outcome of r${index}, outcome: unknown}`);
  const enjoined = one.enjoined.filter(({ effect }) => effect === "lifts" || one.kind === "must");
  if (enjoined.length > 0)
    keys.push(
      `enjoined: {court: Court, from: ${enjoined[0]?.span.from}${enjoined[0]?.span.to ? `, to: ${enjoined[0].span.to}` : ""}${enjoined[0]?.scope ? `, scope: "${enjoined[0].scope}"` : ""}, effect: ${enjoined[0]?.effect}}`,
    );
  return [one.rank, keys.join("; ")];
}

const doubtOf = (one: Draft, index: number): string | undefined =>
  one.contested ? (one.doubt.name ?? `own-${index}`) : undefined;

/** Laws of a breadth; every one can be read. */
export function wide(breadth: Breadth): fc.Arbitrary<Wide> {
  return fc
    .record({
      drafts: fc.array(draft(breadth), { minLength: 1, maxLength: breadth.rules }),
      constraints: fc.array(constraint(breadth.infers), { maxLength: 2 }),
      readings: fc.array(oneOf("stands", "falls"), { maxLength: 2 }),
      confirmed: chance(5),
    })
    .map(({ drafts, constraints, readings, confirmed }) => {
      const doubts = [...new Set(drafts.map(doubtOf).filter((name) => name !== undefined))];
      const positions = doubts
        .slice(0, readings.length)
        .map((doubt, at) => `{doubt: ${doubt}, reading: ${readings[at]}, by: Counsel, on: 2026-01-01}`);
      const partly = drafts.flatMap(({ status }, index) =>
        confirmed && status === "partly-read" ? [`us/law/r${index}`] : [],
      );
      const head = [
        "us",
        ...(positions.length > 0 ? [`positions: [${positions.join(", ")}]`] : []),
        ...(partly.length > 0 ? [`confirmed: [${partly.slice(0, 2).join(", ")}]`] : []),
      ].join("; ");
      const facts = breadth.infers ? [...plain, ...inferring] : plain;
      const rules = drafts.flatMap((one, index) => ruleText(one, index, drafts));
      return { text: [head, ...facts, ...constraints, ...rules].join("\n"), infers: breadth.infers };
    });
}

/** Two days between which law may change. */
export const twoDays = fc.tuple(
  oneOf("2000-01-01", "2005-01-01", "2012-01-01", "2026-03-02"),
  oneOf("2005-01-01", "2020-01-01", "2026-03-02"),
);
