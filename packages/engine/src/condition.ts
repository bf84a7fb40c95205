/**
 * The condition language: what a rule's `when` and `unless` may say.
 *
 *   any  := all ("or" all)*          all  := not ("and" not)*        not := "not" not | atom
 *   atom := "(" any ")" | name | name "is" ["not"] value | name "is" ["not"] "one" "of" value ("," value)*
 *         | name ("<" | "<=" | ">" | ">=") number [unit]
 */

export type Comparison = "<" | "<=" | ">" | ">=";

/** `name` is a bare word: a yes/no fact or a defined name, told apart when the chain is linked. */
export type Expression =
  | { readonly kind: "all"; readonly of: readonly Expression[] }
  | { readonly kind: "any"; readonly of: readonly Expression[] }
  | { readonly kind: "not"; readonly of: Expression }
  | { readonly kind: "is"; readonly fact: string; readonly values: readonly string[] }
  | {
      readonly kind: "compare";
      readonly fact: string;
      readonly op: Comparison;
      readonly amount: number;
      readonly unit?: string;
    }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "constant"; readonly value: boolean };

export const always: Expression = { kind: "constant", value: true };
export const never: Expression = { kind: "constant", value: false };

/** Where and why a condition cannot be read; `at` counts characters from 0. */
export class ConditionError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

interface Token {
  readonly text: string;
  readonly at: number;
}

const pattern = /\s+|[(),]|<=|>=|<|>|[A-Za-z0-9](?:[A-Za-z0-9_./-]*[A-Za-z0-9_])?/y;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new ConditionError(`unexpected \`${text[at]}\``, at);
    if (match[0].trim() !== "") found.push({ text: match[0], at });
  }
  return found;
}

const reserved = new Set(["and", "or", "not", "is", "one", "of", "(", ")", ",", "<", "<=", ">", ">="]);
const deepest = 40;

/**
 * Reads one condition.
 * @param spots filled with the character at which each atom begins
 * @throws {ConditionError} with the character where it stopped making sense
 */
export function parseCondition(text: string, spots?: Map<Expression, number>): Expression {
  const list = tokens(text);
  let next = 0;
  const peek = (): string | undefined => list[next]?.text;
  const fail = (message: string): never => {
    throw new ConditionError(message, list[next]?.at ?? text.length);
  };
  const word = (what: string): string => {
    const token = peek();
    if (token === undefined) return fail(`expected ${what}, but the condition ends here`);
    if (reserved.has(token)) return fail(`expected ${what}, found \`${token}\``);
    next += 1;
    return token;
  };
  const accept = (token: string): boolean => {
    if (peek() !== token) return false;
    next += 1;
    return true;
  };

  function any(depth: number): Expression {
    const of = [all(depth)];
    while (accept("or")) of.push(all(depth));
    return of.length === 1 ? (of[0] as Expression) : { kind: "any", of };
  }
  function all(depth: number): Expression {
    const of = [not(depth)];
    while (accept("and")) of.push(not(depth));
    return of.length === 1 ? (of[0] as Expression) : { kind: "all", of };
  }
  function not(depth: number): Expression {
    if (depth > deepest) return fail("nested too deeply");
    return accept("not") ? { kind: "not", of: not(depth + 1) } : atom(depth);
  }
  function atom(depth: number): Expression {
    if (accept("(")) {
      const inner = any(depth + 1);
      if (!accept(")")) fail("expected `)`");
      return inner;
    }
    const at = list[next]?.at ?? text.length;
    const read = named(word("a fact or a defined name"));
    for (const atom of atoms(read)) spots?.set(atom, at);
    return read;
  }
  function named(name: string): Expression {
    if (accept("is")) return membership(name);
    const op = peek();
    if (op !== "<" && op !== "<=" && op !== ">" && op !== ">=") return { kind: "name", name };
    next += 1;
    return comparison(name, op);
  }
  function membership(fact: string): Expression {
    const negated = accept("not");
    const values: string[] = [];
    if (accept("one")) {
      if (!accept("of")) fail("expected `of` after `one`");
      do values.push(word("a value"));
      while (accept(","));
    } else values.push(word("a value"));
    const is: Expression = { kind: "is", fact, values };
    return negated ? { kind: "not", of: is } : is;
  }
  function comparison(fact: string, op: Comparison): Expression {
    const at = next;
    const amount = Number(word("a number"));
    if (!Number.isFinite(amount)) {
      next = at;
      fail("expected a number");
    }
    const unit = peek();
    if (unit !== undefined && /^(hours?|days?|months?|years?)$/.test(unit)) {
      next += 1;
      return { kind: "compare", fact, op, amount, unit: unit.replace(/s$/, "") };
    }
    return { kind: "compare", fact, op, amount };
  }

  if (list.length === 0) fail("the condition is empty");
  const expression = any(0);
  if (next < list.length) fail(`expected \`and\`, \`or\` or the end, found \`${peek()}\``);
  return expression;
}

/** What conditions are made of. */
export type Atom = Extract<Expression, { kind: "is" | "compare" | "name" }>;

const found = new WeakMap<Expression, readonly Atom[]>();

/** Every atom of an expression, in its own order. */
export function atoms(expression: Expression): readonly Atom[] {
  let list = found.get(expression);
  if (list === undefined) {
    if (expression.kind === "all" || expression.kind === "any")
      list = expression.of.flatMap((part) => atoms(part));
    else if (expression.kind === "not") list = atoms(expression.of);
    else list = expression.kind === "constant" ? [] : [expression];
    found.set(expression, list);
  }
  return list;
}

/** Rebuilds an expression with each atom replaced. */
export function rewrite(expression: Expression, replace: (atom: Atom) => Expression): Expression {
  switch (expression.kind) {
    case "all":
      return all(expression.of.map((part) => rewrite(part, replace)));
    case "any":
      return any(expression.of.map((part) => rewrite(part, replace)));
    case "not":
      return not(rewrite(expression.of, replace));
    case "constant":
      return expression;
    default:
      return replace(expression);
  }
}

/** Conjunction, simplified. */
export function all(parts: readonly Expression[]): Expression {
  const open: Expression[] = [];
  for (const part of parts) {
    if (part.kind === "constant") {
      if (!part.value) return never;
    } else if (part.kind === "all") open.push(...part.of);
    else open.push(part);
  }
  return open.length === 0 ? always : open.length === 1 ? (open[0] as Expression) : { kind: "all", of: open };
}

/** Disjunction, simplified. */
export function any(parts: readonly Expression[]): Expression {
  const open: Expression[] = [];
  for (const part of parts) {
    if (part.kind === "constant") {
      if (part.value) return always;
    } else if (part.kind === "any") open.push(...part.of);
    else open.push(part);
  }
  return open.length === 0 ? never : open.length === 1 ? (open[0] as Expression) : { kind: "any", of: open };
}

/** Negation, simplified. */
export function not(part: Expression): Expression {
  if (part.kind === "constant") return part.value ? never : always;
  return part.kind === "not" ? part.of : { kind: "not", of: part };
}

/** The condition back in words, with `label` for each atom; used by the library and by explanations. */
export function wording(expression: Expression, label: (atom: Atom, negated: boolean) => string): string {
  const part = (inner: Expression): string =>
    inner.kind === "all" || inner.kind === "any" ? `(${wording(inner, label)})` : wording(inner, label);
  switch (expression.kind) {
    case "all":
      return expression.of.map(part).join(" and ");
    case "any":
      return expression.of.map(part).join(" or ");
    case "not": {
      const inner = expression.of;
      return inner.kind === "is" || inner.kind === "compare" || inner.kind === "name"
        ? label(inner, true)
        : `not ${part(inner)}`;
    }
    case "constant":
      return expression.value ? "always" : "never";
    default:
      return label(expression, false);
  }
}
