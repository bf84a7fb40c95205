/** The condition language: grammar, precedence, errors with their place, and back into words. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atoms, ConditionError, type Expression, parseCondition, wording } from "./condition.js";

const is = (fact: string, ...values: string[]): Expression => ({ kind: "is", fact, values });
const name = (word: string): Expression => ({ kind: "name", name: word });
const not = (of: Expression): Expression => ({ kind: "not", of });
const all = (...of: Expression[]): Expression => ({ kind: "all", of });
const any = (...of: Expression[]): Expression => ({ kind: "any", of });

describe("grammar", () => {
  test.each<[string, Expression]>([
    ["info.public", name("info.public")],
    ["custody.state is arrested", is("custody.state", "arrested")],
    ["custody.state is not arrested", not(is("custody.state", "arrested"))],
    ["request.form is one of i-247a, i-247g", is("request.form", "i-247a", "i-247g")],
    ["request.form is not one of i-247a,i-247g", not(is("request.form", "i-247a", "i-247g"))],
    ["circuit is 9", is("circuit", "9")],
    ["us.years < 5 years", { kind: "compare", fact: "us.years", op: "<", amount: 5, unit: "year" }],
    ["us.years>=1.5", { kind: "compare", fact: "us.years", op: ">=", amount: 1.5 }],
    ["us.hours <= 48 hours", { kind: "compare", fact: "us.hours", op: "<=", amount: 48, unit: "hour" }],
    ["us.days > 1 day", { kind: "compare", fact: "us.days", op: ">", amount: 1, unit: "day" }],
    ["  ( ( a ) )  ", name("a")],
    ["not not a", not(not(name("a")))],
    ["notice and island or orange", any(all(name("notice"), name("island")), name("orange"))],
    ["a\n  and b", all(name("a"), name("b"))],
  ])("%s", (text, expected) => expect(parseCondition(text)).toEqual(expected));
});

describe("precedence", () => {
  test.each<[string, Expression]>([
    ["a or b and c", any(name("a"), all(name("b"), name("c")))],
    ["a and b or c and d", any(all(name("a"), name("b")), all(name("c"), name("d")))],
    ["(a or b) and c", all(any(name("a"), name("b")), name("c"))],
    ["not a and b", all(not(name("a")), name("b"))],
    ["not (a and b)", not(all(name("a"), name("b")))],
    ["not a is b or c", any(not(is("a", "b")), name("c"))],
    ["a is one of b, c and d", all(is("a", "b", "c"), name("d"))],
    ["a and b and c", all(name("a"), name("b"), name("c"))],
  ])("%s", (text, expected) => expect(parseCondition(text)).toEqual(expected));
});

describe("errors", () => {
  test.each([
    ["", 0, "the condition is empty"],
    ["   ", 3, "the condition is empty"],
    ["a and", 5, "expected a fact or a defined name, but the condition ends here"],
    ["and a", 0, "expected a fact or a defined name, found `and`"],
    ["a b", 2, "expected `and`, `or` or the end, found `b`"],
    ["a is", 4, "expected a value, but the condition ends here"],
    ["a is or b", 5, "expected a value, found `or`"],
    ["a is one b", 9, "expected `of` after `one`"],
    ["a is one of", 11, "expected a value, but the condition ends here"],
    ["a is one of b,", 14, "expected a value, but the condition ends here"],
    ["(a or b", 7, "expected `)`"],
    ["a or b)", 6, "expected `and`, `or` or the end, found `)`"],
    ["a < b", 4, "expected a number"],
    ["a < 1e999", 4, "expected a number"],
    ["a <", 3, "expected a number, but the condition ends here"],
    ["a = b", 2, "unexpected `=`"],
    ["a is “b”", 5, "unexpected `“`"],
    ["a && b", 2, "unexpected `&`"],
    ["process.exit(1)", 12, "expected `and`, `or` or the end, found `(`"],
  ])("%j stops at %i: %s", (text, at, message) => {
    const error = (() => {
      try {
        parseCondition(text);
        return undefined;
      } catch (thrown) {
        return thrown as ConditionError;
      }
    })();
    expect(error).toBeInstanceOf(ConditionError);
    expect([error?.at, error?.message]).toEqual([at, message]);
  });

  test("nesting has a limit, by parentheses and by negation; length has none", () => {
    const nested = (depth: number): string => `${"(".repeat(depth)}a${")".repeat(depth)}`;
    expect(parseCondition(nested(40))).toEqual(name("a"));
    expect(() => parseCondition(nested(41))).toThrow("nested too deeply");
    expect(() => parseCondition(nested(200_000))).toThrow("nested too deeply");
    expect(() => parseCondition(`${"not ".repeat(41)}a`)).toThrow("nested too deeply");
    expect([
      ...atoms(parseCondition(Array.from({ length: 5_000 }, (_, index) => `a${index}`).join(" and "))),
    ]).toHaveLength(5_000);
  });
});

describe("places of atoms", () => {
  test("each atom knows the character at which it begins", () => {
    const spots = new Map<Expression, number>();
    parseCondition("a and (b is c or not d.e < 5)", spots);
    expect([...spots.values()]).toEqual([0, 7, 21]);
  });
});

describe("back into words", () => {
  const label = (atom: Expression, negated: boolean): string => {
    if (atom.kind === "name") return negated ? `not ${atom.name}` : atom.name;
    if (atom.kind === "compare")
      return `${negated ? "not " : ""}${atom.fact} ${atom.op} ${atom.amount}${atom.unit ? ` ${atom.unit}s` : ""}`;
    if (atom.kind !== "is") return "";
    const verb = negated ? "is not" : "is";
    return atom.values.length === 1
      ? `${atom.fact} ${verb} ${atom.values[0]}`
      : `${atom.fact} ${verb} one of ${atom.values.join(", ")}`;
  };
  const words = (text: string): string => wording(parseCondition(text), label);

  test.each([
    ["a or b and not c", "a or (b and not c)"],
    ["not (a or b)", "not (a or b)"],
    ["a is not one of b, c", "a is not one of b, c"],
  ])("%s", (text, expected) => expect(words(text)).toBe(expected));

  const atom = fc.oneof(
    fc.constantFrom("a", "b.c", "info.public").map(name),
    fc
      .tuple(fc.constantFrom("a", "b.c"), fc.uniqueArray(fc.constantFrom("x", "y-2", "3"), { minLength: 1 }))
      .map(([fact, values]) => is(fact, ...values)),
    fc.record({
      kind: fc.constant("compare" as const),
      fact: fc.constant("n.n"),
      op: fc.constantFrom("<" as const, "<=" as const, ">" as const, ">=" as const),
      amount: fc.integer({ min: 0, max: 99 }),
      unit: fc.constantFrom("year", "day"),
    }),
  );
  const { expression } = fc.letrec<{
    expression: Expression;
    leaf: Expression;
    negated: Expression;
    many: Expression;
  }>((tie) => ({
    expression: fc.oneof({ maxDepth: 4 }, tie("leaf"), tie("negated"), tie("many")),
    leaf: atom,
    negated: tie("expression").map(not),
    many: fc
      .tuple(
        fc.constantFrom("all" as const, "any" as const),
        fc.array(tie("expression"), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, of]) => ({ kind, of })),
  }));
  test("what was read, worded and read again is the same", () =>
    fc.assert(
      fc.property(expression, (one) => {
        expect(parseCondition(wording(one, label))).toEqual(one);
      }),
      { numRuns: 500 },
    ));
});
