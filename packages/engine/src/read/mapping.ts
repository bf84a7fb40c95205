/** YAML read strictly: every key is asked for by name, and what nobody asked for is a problem. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { isCivilDate } from "../calendar.js";
import type { CivilDate, Place } from "../pack.js";
import { type Code, type Problem, problem, suggestion } from "../problem.js";

/** Where a piece of YAML comes from, and where its problems go. */
export interface Source {
  readonly file: string;
  /** Line of the file on which the YAML begins, from 1. */
  readonly line: number;
  readonly problems: Problem[];
}

interface Origin extends Source {
  readonly text: string;
}

const locate = (origin: Origin, offset: number): Place => {
  const before = origin.text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { file: origin.file, line: origin.line + before.split("\n").length - 1, column: offset - start + 1 };
};

/** One value with its place. */
export class Value {
  readonly #node: Node | null;
  readonly #origin: Origin;
  readonly #fallback: Place;

  constructor(node: Node | null, origin: Origin, fallback: Place) {
    this.#node = node;
    this.#origin = origin;
    this.#fallback = fallback;
  }

  get place(): Place {
    return this.#node?.range ? locate(this.#origin, this.#node.range[0]) : this.#fallback;
  }

  report(code: Code, message: string, at: Place = this.place): void {
    this.#origin.problems.push(problem(code, message, at));
  }

  /** Text, or a number as text; anything else is a problem. */
  text(what = "text"): string | undefined {
    const node = this.#node;
    if (isScalar(node)) {
      if (typeof node.value === "string" && node.value.trim() !== "") return node.value;
      if (typeof node.value === "number") return node.source ?? String(node.value);
      if (typeof node.value === "boolean") {
        this.report("value-type", `expected ${what}, found \`${String(node.value)}\`; write yes or no`);
        return undefined;
      }
    }
    this.report("value-type", `expected ${what}`);
    return undefined;
  }

  /** Place of a character inside a one-line text; the start of the value for longer ones. */
  character(index: number): Place {
    const { line, column, file } = this.place;
    const quoted =
      isScalar(this.#node) && (this.#node.type === "QUOTE_DOUBLE" || this.#node.type === "QUOTE_SINGLE");
    const folded =
      isScalar(this.#node) && (this.#node.type === "BLOCK_FOLDED" || this.#node.type === "BLOCK_LITERAL");
    const range = this.#node?.range;
    const several = range && locate(this.#origin, range[1]).line > line;
    return { file, line, column: folded || several ? column : column + index + (quoted ? 1 : 0) };
  }

  oneOf<T extends string>(allowed: readonly T[], what: string, code: Code = "value-unknown"): T | undefined {
    const text = this.text(what);
    if (text === undefined) return undefined;
    if ((allowed as readonly string[]).includes(text)) return text as T;
    const near = suggestion(text, allowed);
    this.report(code, `\`${text}\` is not ${what}${near || `; use ${allowed.slice(0, 15).join(", ")}`}`);
    return undefined;
  }

  date(): CivilDate | undefined {
    const text = this.text("a date");
    if (text === undefined) return undefined;
    if (isCivilDate(text)) return text;
    this.report("date-invalid", `\`${text}\` is not a date`);
    return undefined;
  }

  flag(): boolean | undefined {
    const word = this.oneOf(["yes", "no"], "yes or no");
    return word === undefined ? undefined : word === "yes";
  }

  /** A list; a single value counts as a list of one. */
  list(empty: "refused" | "allowed" = "refused"): Value[] {
    const node = this.#node;
    if (isSeq(node) && node.items.length === 0 && empty === "refused")
      this.report("value-type", "the list is empty; leave the key out");
    if (isSeq(node)) return node.items.map((item) => new Value(item as Node, this.#origin, this.place));
    return [this];
  }

  /** Words of a list, or of a text with commas. */
  words(what: string, empty: "refused" | "allowed" = "refused"): { text: string; value: Value }[] {
    return this.list(empty).flatMap((value) => {
      const text = value.text(what);
      return text === undefined ? [] : text.split(",").map((part) => ({ text: part.trim(), value }));
    });
  }

  map(what: string, shared?: Mapping): Mapping | undefined {
    if (isMap(this.#node)) return new Mapping(this.#node, this.#origin, this.place, shared);
    this.report("value-type", `expected ${what}`);
    return undefined;
  }

  get isMap(): boolean {
    return isMap(this.#node);
  }

  get isList(): boolean {
    return isSeq(this.#node);
  }

  /** The plain JavaScript value, for records and facts of cases. */
  plain(): unknown {
    const value = this.#node?.toJSON() as unknown;
    return value;
  }
}

/** A mapping whose keys must all be asked for; `done` reports the others. */
export class Mapping {
  readonly #pairs = new Map<string, Pair<Node, Node | null>>();
  readonly #origin: Origin;
  readonly #asked = new Set<string>();
  readonly place: Place;

  /** @param shared pairs that stand where the mapping itself has none */
  constructor(node: YAMLMap, origin: Origin, place: Place, shared?: Mapping) {
    this.#origin = origin;
    this.place = place;
    if (shared) for (const [key, pair] of shared.#pairs) this.#pairs.set(key, pair);
    for (const pair of node.items as Pair<Node, Node | null>[])
      this.#pairs.set(String(isScalar(pair.key) ? (pair.key.source ?? pair.key.value) : pair.key), pair);
  }

  get keys(): string[] {
    return [...this.#pairs.keys()];
  }

  has(key: string): boolean {
    return this.#pairs.has(key);
  }

  keyPlace(key: string): Place {
    const range = this.#pairs.get(key)?.key.range;
    return range ? locate(this.#origin, range[0]) : this.place;
  }

  report(code: Code, message: string, at: Place = this.place): void {
    this.#origin.problems.push(problem(code, message, at));
  }

  optional(key: string): Value | undefined {
    this.#asked.add(key);
    const pair = this.#pairs.get(key);
    return pair && new Value(pair.value, this.#origin, this.keyPlace(key));
  }

  required(key: string): Value | undefined {
    const value = this.optional(key);
    if (!value) this.report("key-missing", `\`${key}\` is missing`);
    return value;
  }

  /** Reports every key nobody asked for. */
  done(what: string): void {
    for (const key of this.keys)
      if (!this.#asked.has(key))
        this.report(
          "key-unknown",
          `${what} has no key \`${key}\`${suggestion(key, this.#asked)}`,
          this.keyPlace(key),
        );
  }
}

const largest = 1_000_000;

/** Parses YAML into a mapping; every syntax error becomes a located problem. */
export function readMapping(text: string, source: Source, what: string): Mapping | undefined {
  const start: Place = { file: source.file, line: source.line, column: 1 };
  if (text.length > largest) {
    source.problems.push(problem("file-too-large", `${what} is larger than 1 MB`, start));
    return undefined;
  }
  const origin: Origin = { ...source, text };
  const document = parseDocument(text, { uniqueKeys: true, strict: true, prettyErrors: false });
  for (const error of [...document.errors, ...document.warnings]) {
    const code: Code = error.code === "DUPLICATE_KEY" ? "yaml-duplicate-key" : "yaml-syntax";
    source.problems.push(problem(code, firstLine(error.message), locate(origin, error.pos[0])));
  }
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  if (hasAlias(document as Document)) {
    source.problems.push(problem("yaml-alias", `${what} uses an anchor or an alias`, start));
    return undefined;
  }
  if (!isMap(document.contents)) {
    source.problems.push(problem("value-type", `${what} must be a list of keys and values`, start));
    return undefined;
  }
  return new Mapping(document.contents, origin, start);
}

const firstLine = (message: string): string =>
  (message.split("\n")[0] ?? message)
    .replace(/\s+/g, " ")
    .replace(/[.:]$/, "")
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase());

/** An anchor or an alias anywhere: a way to make small text unfold into very much. */
function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
    Node: (_, node) => {
      found ||= "anchor" in node && Boolean(node.anchor);
    },
  });
  return found;
}
