import type { Answer, Chain, Expression, Rule } from "@brightline/engine";
import { expect, test } from "vitest";
import { agreeing, groundsOf, owed, truth } from "./grounds.js";

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

const linked = (id: string, rank: number, condition: Expression, kind: Rule["kind"] = "must-not") => ({
  rule: {
    id,
    kind,
    cite: `cite of ${id}`,
    rank: String(rank),
    status: "read",
    say: `say of ${id}`,
    do: [`do ${id}`],
    then: [],
  },
  rank,
  binding: { kind: "constant", value: true },
  condition,
  scopes: [],
});

const chain = {
  acts: new Map([["hold", { id: "hold", name: "Hold past release" }]]),
  rules: new Map([
    [
      "hold",
      [
        linked("federal", 0, is("custody.state", "not-in-custody")),
        linked("state", 5, is("request.form", "i-247a")),
        linked("city", 8, is("request.form", "i-247a")),
        linked("permission", 8, is("request.form", "i-247a"), "may"),
      ],
    ],
  ]),
} as unknown as Chain;

const cited = (rule: string): Answer["deciding"][number] => ({
  rule,
  cite: rule,
  rank: "",
  status: "read",
  say: rule,
});
const answer = {
  act: "hold",
  verdict: "must-not",
  deciding: [cited("federal"), cited("state")],
  defeated: [
    { rule: "city", by: "state", reason: "a higher rank decides" },
    { rule: "permission", by: "state", reason: "a higher rank decides" },
  ],
  used: { "request.form": "i-247a" },
  assumed: [],
} as unknown as Answer;

test("only grounds whose conditions are known to hold are given as grounds", () => {
  const { sure, perhaps } = groundsOf(chain, answer);
  expect(sure.map(({ rule }) => rule)).toEqual(["state", "city"]);
  expect(perhaps.map(({ rule }) => rule)).toEqual(["federal"]);
});

test("a lower rule that says the same agrees; one that says otherwise lost", () => {
  expect(agreeing(chain, answer).map(({ id }) => id)).toEqual(["city"]);
});

test("steps come from the sure grounds, or from the only one there is, never from a guess among several", () => {
  expect(owed(chain, answer, "do")).toEqual(["do state", "do city"]);
  expect(owed(chain, { ...answer, used: {}, defeated: [], deciding: [cited("federal")] }, "do")).toEqual([
    "do federal",
  ]);
  expect(owed(chain, { ...answer, used: {}, defeated: [] }, "do")).toEqual([]);
});
