/** Facts and answers in words, for the guide's pages. */
import type { Answer, Chain, Clock, Fact } from "@brightline/engine";
import { ruleOf } from "../parts/citation.js";
import type { Messages } from "../messages/en.js";

/** The label of a value: the fact's own, else yes and no, else the value as it stands. */
export function valueLabel(fact: Fact | undefined, value: string, words: Messages): string {
  const own = fact?.labels[value];
  if (own !== undefined) return own;
  if (value === "yes") return words.question.yes;
  if (value === "no") return words.question.no;
  return fact?.unit ? `${value} ${fact.unit}` : value;
}

/** Whether a label is English words of a pack, rather than a word of the pages. */
export const isPackWord = (fact: Fact | undefined, value: string): boolean =>
  fact?.labels[value] !== undefined;

/** A role in words: `governing-body` → `governing body`. */
export const roleName = (chain: Chain, role: string): string =>
  (chain.facts.get("actor.role")?.labels[role] ?? role.replace(/-/g, " ")).toLowerCase();

/** The clock of a deadline, found by the rule it belongs to. */
export function clockOf(chain: Chain, rule: string, kind: "limit" | "duty"): Clock | undefined {
  const found = ruleOf(chain, rule);
  return kind === "limit" ? found?.lasts : found?.by;
}

/** Answers that say something to do or not to do, for the line in the log. */
export const speaks = (answer: Answer): boolean =>
  answer.verdict === "must" ||
  answer.verdict === "must-not" ||
  answer.verdict === "may" ||
  answer.verdict === "conflict";
