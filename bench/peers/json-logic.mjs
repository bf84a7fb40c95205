// Nested `if`s for each act, compiled. The engine builds JavaScript text and evaluates it.
import { LogicEngine } from "json-logic-engine";
import { acts, code, spelledOut } from "./law.mjs";
import { trees } from "./tree.mjs";

function condition(expression) {
  switch (expression.kind) {
    case "not":
      return { "!": condition(expression.of) };
    case "all":
      return { and: expression.of.map(condition) };
    case "any":
      return { or: expression.of.map(condition) };
    default: {
      const { fact, values } = expression;
      return values.length === 1 ? { "===": [{ val: fact }, values[0]] } : { in: [{ val: fact }, values] };
    }
  }
}

const logic = (node) =>
  typeof node === "string"
    ? node
    : { if: [condition(spelledOut(node.if)), logic(node.then), logic(node.else)] };

export function load() {
  const engine = new LogicEngine();
  const [notify, transfer] = acts.map((act) => engine.build(logic(trees[act])));
  return (facts) => code(notify(facts), transfer(facts));
}
