import type { Expression } from "@brightline/engine";
import { expect, test } from "vitest";
import { truth } from "./grounds.js";

const is = (fact: string, ...values: string[]): Expression => ({ kind: "is", fact, values });
const known = new Map([
  ["custody.state", "pretrial"],
  ["info.public", "yes"],
  ["wait", "47"],
]);

test("what is not known is neither true nor false", () => {
  expect(truth(is("request.form", "i-247a"), known)).toBeUndefined();
  expect(truth({ kind: "not", of: is("request.form", "i-247a") }, known)).toBeUndefined();
});

test("one false part decides a conjunction, one true part a disjunction, whatever is unknown", () => {
  const unknown = is("request.form", "i-247a");
  expect(truth({ kind: "all", of: [unknown, is("custody.state", "stopped")] }, known)).toBe(false);
  expect(truth({ kind: "any", of: [unknown, { kind: "name", name: "info.public" }] }, known)).toBe(true);
  expect(
    truth({ kind: "all", of: [unknown, is("custody.state", "pretrial", "sentenced")] }, known),
  ).toBeUndefined();
  expect(truth({ kind: "any", of: [unknown, is("custody.state", "stopped")] }, known)).toBeUndefined();
});

test("numbers compare at their boundary", () => {
  const at = (op: "<" | "<=" | ">" | ">=", amount: number): boolean | undefined =>
    truth({ kind: "compare", fact: "wait", op, amount }, known);
  expect([at("<", 47), at("<=", 47), at(">", 47), at(">=", 47)]).toEqual([false, true, false, true]);
});
