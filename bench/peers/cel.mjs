// One typed expression for each act, nested conditions, parsed and checked once.
import { Environment } from "@marcbachmann/cel-js";
import { acts, code, spelledOut } from "./law.mjs";
import { trees } from "./tree.mjs";
import { writer } from "./writing.mjs";

const condition = writer({
  and: "&&",
  or: "||",
  not: "!",
  among: (name, values) => `${name} in ${values}`,
  fact: (name) => name,
});

const write = (node) =>
  typeof node === "string"
    ? JSON.stringify(node)
    : `(${condition(spelledOut(node.if))} ? ${write(node.then)} : ${write(node.else)})`;

/** @param sample one situation, for the types of its facts */
export function load(sample) {
  const environment = new Environment();
  for (const [name, value] of Object.entries(sample))
    environment.registerVariable(name, typeof value === "boolean" ? "bool" : "string");
  const [notify, transfer] = acts.map((act) => environment.parse(write(trees[act])));
  return (facts) => code(notify(facts), transfer(facts));
}
