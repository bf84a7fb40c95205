/** Where in a file of a pack somebody is typing; read from the lines alone, since half-typed YAML is no YAML. */
import { type KeyPlace, keys } from "./keys.js";

export interface Spot {
  /** What surrounds the cursor; `fence` is the line that opens a block. */
  readonly place: KeyPlace | "fence" | "prose";
  /** Keys around the cursor, outermost first; the last is the one whose value is being typed. */
  readonly path: readonly string[];
  /** Whether a key or a value is being typed. */
  readonly typing: "key" | "value";
  /** The value, or the beginning of the key, up to the cursor. */
  readonly typed: string;
}

const prose: Spot = { place: "prose", path: [], typing: "value", typed: "" };
const fence = /^(`{3,}|~{3,})\s*(.*)$/;

/**
 * @param path of the file inside its pack
 * @param before the text up to the cursor
 */
export function spotOf(path: string, before: string): Spot {
  const lines = before.split("\n");
  if (path === "pack.yaml") return inside("pack.yaml", lines);
  if (!path.endsWith(".md")) return prose;
  if (lines[0]?.trimEnd() === "---" && !lines.slice(1).some((line) => line.trimEnd() === "---"))
    return lines.length === 1 ? prose : inside("front matter", lines.slice(1));
  const last = lines.at(-1) ?? "";
  let open: { readonly kind: string; readonly line: number } | null = null;
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const match = fence.exec(line);
    if (match) open = open ? null : { kind: /^yaml\s+(\S+)/.exec(match[2] ?? "")?.[1] ?? "", line: index };
  }
  if (open === null) {
    const typed = /^(?:`{3,}|~{3,})\s*yaml\s+(\S*)$/.exec(last)?.[1];
    return typed === undefined ? prose : { ...prose, place: "fence", typed };
  }
  return isPlace(open.kind) ? inside(open.kind, lines.slice(open.line + 1)) : prose;
}

const isPlace = (kind: string): kind is KeyPlace => Object.hasOwn(keys, kind);

interface Line {
  readonly indent: number;
  readonly key: string | undefined;
  readonly value: string;
  readonly item: boolean;
}

/** A list's dash counts as indentation: what follows it stands deeper. */
function lineOf(text: string): Line {
  const lead = /^\s*(?:-\s+)*/.exec(text)?.[0] ?? "";
  const rest = text.slice(lead.length);
  const match = /^("?)([A-Za-z0-9_.-]+)\1:(?:\s+(.*))?$/s.exec(rest);
  return {
    indent: lead.length,
    key: match?.[2],
    value: match ? (match[3] ?? "") : rest,
    item: lead.includes("-"),
  };
}

function inside(place: KeyPlace, texts: readonly string[]): Spot {
  const lines = texts.map(lineOf);
  const now = lines.at(-1) as Line;
  const path: string[] = [];
  let typed = now.value;
  let typing: Spot["typing"] = now.key === undefined ? "key" : "value";
  let depth = now.indent;
  if (now.key !== undefined) path.unshift(now.key);
  for (let at = lines.length - 2; at >= 0 && depth > 0; at -= 1) {
    const line = lines[at] as Line;
    const folds = path.length === 0 && line.key === undefined && line.indent > 0;
    if (texts[at]?.trim() === "" || (line.indent >= depth && !folds)) continue;
    if (line.key === undefined) {
      // A value that goes on over several lines.
      if (path.length === 0) typed = `${line.value} ${typed}`;
      continue;
    }
    if (line.indent >= depth) continue;
    if (path.length === 0) {
      const head = /^[|>][+-]?$/.test(line.value) ? "" : line.value;
      if (line.value !== "" || now.item) typing = "value";
      if (typing === "value" && head !== "") typed = `${head} ${typed}`;
    }
    path.unshift(line.key);
    depth = line.indent;
  }
  return flow({ place, path, typing, typed });
}

/** Follows `{key: value, key: [value, …` to its open end. */
function flow(spot: Spot): Spot {
  if (spot.typing === "key" || !/^[{[]/.test(spot.typed)) return spot;
  const open: { readonly map: boolean; key: string | undefined }[] = [];
  let word = "";
  let quote = "";
  for (const letter of spot.typed) {
    const top = open.at(-1);
    if (quote !== "") {
      word += letter;
      if (letter === quote) quote = "";
    } else if (letter === '"' || (letter === "'" && word.trim() === "")) {
      quote = letter;
      word += letter;
    } else if (letter === "{" || letter === "[") {
      open.push({ map: letter === "{", key: undefined });
      word = "";
    } else if (letter === "}" || letter === "]") {
      open.pop();
      word = "";
    } else if (letter === ",") {
      if (top) top.key = undefined;
      word = "";
    } else if (letter === ":" && top?.map && top.key === undefined) {
      top.key = word.trim().replaceAll('"', "");
      word = "";
    } else word += letter;
  }
  const top = open.at(-1);
  const inner = open.flatMap(({ key }) => (key === undefined ? [] : [key]));
  return {
    place: spot.place,
    path: [...spot.path, ...inner],
    typing: top?.map && top.key === undefined ? "key" : "value",
    typed: word.trimStart(),
  };
}
