/** What can be typed next: names of the chain, by what stands around the cursor. */
import { actKeys, blockKinds, conditionKeys, type KeyPlace, keys, verdicts, wordsOf } from "./keys.js";
import type { Name, Names } from "./names.js";
import type { Spot } from "./spot.js";

export interface Option {
  readonly word: string;
  readonly means: string;
  readonly kind: "key" | "fact" | "definition" | "value" | "act" | "rule" | "word";
}

export interface Offer {
  /** How many characters before the cursor the word has already. */
  readonly typed: number;
  readonly options: readonly Option[];
}

const options = (kind: Option["kind"], names: readonly Name[]): Option[] =>
  names.map(({ id, means }) => ({ word: id, means, kind }));
/** A limit's running out can be told in a case; no rule may ask for it. */
const isClock = (fact: string): boolean => fact.startsWith("clock.");
const facts = (names: Names): Option[] =>
  names.facts.map(({ id, question }) => ({ word: id, means: question, kind: "fact" }));
const plain = (kind: Option["kind"], words: readonly string[]): Option[] =>
  words.map((word) => ({ word, means: "", kind }));

/** @param file id of the rule's file, `pack/chapter`: its rules are named by their short id */
export function offerAt(spot: Spot, names: Names, file: string): Offer | null {
  const { place, path, typing, typed } = spot;
  if (place === "prose") return null;
  const word = /[\w./-]*$/.exec(typed)?.[0] ?? "";
  const offer = (found: readonly Option[]): Offer | null =>
    found.length === 0 ? null : { typed: word.length, options: found };
  if (place === "fence") return { typed: typed.length, options: plain("word", blockKinds) };
  if (typing === "key") return offer(keysAt(place, path, names));
  const key = path.at(-1) ?? "";
  if (place === "define" || conditionKeys.has(key)) return offer(inCondition(typed, names));
  return offer(valuesAt(place, path, names, file, typed));
}

function keysAt(place: KeyPlace, path: readonly string[], names: Names): Option[] {
  const parent = path.at(-1);
  if (parent === undefined) return plain("key", keys[place]);
  if (place === "table" && (parent === "shared" || parent === "rows")) return plain("key", keys.rule);
  if (place === "case" && parent === "facts") return facts(names);
  if (place === "case" && ["expect", "because", "possible"].includes(parent))
    return options("act", names.acts);
  return plain("key", inner[parent] ?? []);
}

/** Keys of the small maps inside a block. */
const inner: Readonly<Record<string, readonly string[]>> = {
  contested: ["name", "of", "default", "says"],
  says: ["who", "holds"],
  enjoined: ["court", "cite", "from", "to", "scope", "effect"],
  in_force_if: ["what", "outcome"],
  read: ["by", "on", "source"],
  presume: ["value", "until"],
  infer: ["value", "when"],
  derive: ["any", "join", "where", "unclear", "within"],
  join: ["table", "on"],
};

function valuesAt(
  place: KeyPlace,
  path: readonly string[],
  names: Names,
  file: string,
  typed: string,
): Option[] {
  const key = path.at(-1) ?? "";
  const parent = path.at(-2);
  if (parent === "facts") return plain("value", names.facts.find(({ id }) => id === key)?.values ?? []);
  if (parent === "expect" || parent === "possible") return plain("value", verdicts);
  if (parent === "because" || key === "about" || key === "confirmed") return options("rule", names.rules);
  if (key === "overrides") return [...rulesFrom(names, file), ...options("rule", names.labels)];
  if (key === "binds") return options("value", names.agencies);
  if (key === "actors" || key === "concluded_by" || (key === "first" && / by \S*$/.test(typed)))
    return options("value", names.roles);
  if (key === "rank") return options("value", names.ranks);
  if (actKeys.has(key) && place !== "case") return options("act", names.acts);
  if (key === "unsettled") return options("act", names.acts);
  if (key === "lasts" || (key === "by" && place !== "note" && parent !== "read"))
    return inClock(typed, names);
  return plain("word", Object.hasOwn(wordsOf, key) ? (wordsOf[key] ?? []) : []);
}

/** Rules of the same file by their short id, all others by the full one. */
function rulesFrom(names: Names, file: string): Option[] {
  return names.rules.map(({ id, means }) => ({
    word: id.startsWith(`${file}/`) ? id.slice(file.length + 1) : id,
    means,
    kind: "rule",
  }));
}

function inClock(typed: string, names: Names): Option[] {
  if (/\b(from|before|on) \S*$/.test(typed)) return options("value", names.events);
  if (/\b\d+ \S*$/.test(typed)) return plain("word", ["hours", "days", "business days", "months", "years"]);
  return plain("word", ["from", "before", "promptly", "on"]);
}

const valuesAfter = /([\w./-]+)\s+is\s+(not\s+)?(one\s+of\s+(?:[\w./-]+\s*,\s*)*)?[\w./-]*$/;
const operators = new Set(["and", "or", "not", "is", "one", "of"]);

/** Inside a condition: facts, then how to compare them, then what with, then `and` or `or`. */
function inCondition(typed: string, names: Names): Option[] {
  const compared = valuesAfter.exec(typed);
  const fact = compared && names.facts.find(({ id }) => id === compared[1]);
  if (compared) {
    const more = compared[3] ? [] : compared[2] ? ["one of"] : ["not", "one of"];
    return [...plain("value", fact?.values ?? []), ...plain("word", more)];
  }
  const done = /(\)|[\w./-]+)\s+[\w./-]*$/.exec(typed)?.[1];
  if (done === undefined || operators.has(done))
    return [
      ...options("definition", names.definitions),
      ...facts(names).filter(({ word }) => !isClock(word)),
      ...plain("word", ["not"]),
    ];
  const number = names.facts.some(({ id, values }) => id === done && values.length === 0);
  const named = names.facts.some(({ id }) => id === done);
  return plain("word", [...(number ? ["<", "<=", ">", ">="] : named ? ["is"] : []), "and", "or"]);
}
