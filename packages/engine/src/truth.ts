/** Evaluating conditions when some facts are not known: what remains is a smaller condition. */
import { all, any, type Atom, not, type Expression } from "./condition.js";

/** Substitutes what `look` knows of each atom and simplifies. A constant means the condition is decided. */
export function simplify(expression: Expression, look: (atom: Atom) => Expression): Expression {
  switch (expression.kind) {
    case "constant":
      return expression;
    case "not":
      return not(simplify(expression.of, look));
    case "all": {
      const parts: Expression[] = [];
      for (const part of expression.of) {
        const left = simplify(part, look);
        if (left.kind === "constant" && !left.value) return left;
        parts.push(left);
      }
      return all(parts);
    }
    case "any": {
      const parts: Expression[] = [];
      for (const part of expression.of) {
        const left = simplify(part, look);
        if (left.kind === "constant" && left.value) return left;
        parts.push(left);
      }
      return any(parts);
    }
    default:
      return look(expression);
  }
}

/** Whether one atom holds of one value. Numbers compare in the fact's own unit. */
export function holds(atom: Atom, value: string): boolean {
  switch (atom.kind) {
    case "is":
      return atom.values.includes(value);
    case "name":
      return value === "yes";
    case "compare": {
      const number = Number(value);
      switch (atom.op) {
        case "<":
          return number < atom.amount;
        case "<=":
          return number <= atom.amount;
        case ">":
          return number > atom.amount;
        case ">=":
          return number >= atom.amount;
      }
    }
  }
}

export const isTrue = (expression: Expression): boolean => expression.kind === "constant" && expression.value;
export const isFalse = (expression: Expression): boolean =>
  expression.kind === "constant" && !expression.value;

const keys = new WeakMap<Expression, string>();

/** A short text that is equal for equal expressions. */
export function keyOf(expression: Expression): string {
  if (expression.kind === "constant") return expression.value ? "1" : "0";
  let key = keys.get(expression);
  if (key === undefined) {
    switch (expression.kind) {
      case "not":
        key = `!${keyOf(expression.of)}`;
        break;
      case "all":
        key = `(${expression.of.map(keyOf).join("&")})`;
        break;
      case "any":
        key = `(${expression.of.map(keyOf).join("|")})`;
        break;
      case "is":
        key = `${expression.fact}=${expression.values.join(",")}`;
        break;
      case "compare":
        key = `${expression.fact}${expression.op}${expression.amount}`;
        break;
      default:
        key = expression.name;
    }
    keys.set(expression, key);
  }
  return key;
}
