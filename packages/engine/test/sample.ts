/**
 * Small laws for the tests: a compact text becomes real pack files, which the real readers read.
 *
 *   us; circuit: 9                       a pack, and more keys of its pack.yaml; its parent is `us` or the longest prefix
 *     constitution                       the rank of the rules that follow
 *       passport: must-not hold; when: person.proof_of_lawful_status
 *     state-statute
 *       g10: may hold; confers: yes; doubt: g10-power of confers
 *     define gate: request.asks_notify or info.public
 *     fact us.a: yes, no; presume: {value: no, until: shown}
 *     constraint: us.a and not us.b
 *     case; name: held; on: 2026-01-01; facts: {}; expect: {hold: must-not}
 *
 * `doubt: name [of confers] [falls]` is a contested rule on which A and B differ. Cite, say, from and status have defaults.
 */
import { readFileSync } from "node:fs";
import type { Answer } from "../src/answer.js";
import { decide } from "../src/decide.js";
import { type Chain, link } from "../src/link.js";
import type { Library, SourceFile } from "../src/pack.js";
import { format } from "../src/problem.js";
import { readLibrary } from "../src/read/index.js";

/** The shared vocabulary of the project. */
export const vocabulary = readFileSync(new URL("../../../laws/vocabulary.yaml", import.meta.url), "utf8");

/** A day on which every rule without dates of its own is in force. */
export const today = "2026-03-02";

const ranks = [...vocabulary.matchAll(/^ {2}- \{id: ([a-z-]+), maker:/gm)].map((match) => match[1] as string);
const kinds = ["must", "must-not", "may", "no-power", "no-duty", "restrains", "limit"];

interface Folder {
  readonly id: string;
  readonly head: string[];
  readonly constraints: string[];
  readonly blocks: string[];
  rank: string;
}

/** The files of the packs that the text describes. */
export function files(text: string): SourceFile[] {
  const folders: Folder[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const folder = folders.at(-1);
    const [first = "", ...keys] = line.split(";").map((part) => part.trim());
    const rule = /^([a-z0-9-]+): ([a-z-]+) (.+)$/.exec(first);
    const block = /^(define|fact|case|constraint) ?(.*)$/.exec(first);
    if (folder && ranks.includes(line)) folder.rank = line;
    else if (folder && rule && kinds.includes(rule[2] as string))
      folder.blocks.push(ruleBlock(folder.rank, rule, keys));
    else if (folder && block) addBlock(folder, block[1] as string, block[2] as string, keys);
    else folders.push(begin(first, keys, folders));
  }
  return folders.flatMap(filesOf);
}

function begin(id: string, keys: readonly string[], earlier: readonly Folder[]): Folder {
  const parent = earlier.map((each) => each.id).findLast((each) => id.startsWith(`${each}-`));
  const given = keys.map((key) => key.split(":")[0]);
  const head = [
    `id: ${id}`,
    `title: ${id}`,
    "version: 2026.01.01",
    `sources: [{title: Law, url: "https://law.example"}]`,
    ...keys,
  ];
  const defaults = {
    kind: parent ? "state" : "federal",
    zone: "America/Chicago",
    reviewed: "none",
    ...(parent && { parent }),
  };
  for (const [key, value] of Object.entries(defaults))
    if (!given.includes(key)) head.push(`${key}: ${value}`);
  return { id, head, constraints: [], blocks: [], rank: "federal-statute" };
}

function ruleBlock(rank: string, [, id, kind, acts]: readonly string[], keys: readonly string[]): string {
  const lines = [`id: ${id}`, `${kind}: ${acts?.includes(",") ? `[${acts}]` : acts}`, `rank: ${rank}`];
  const doubts: string[] = [];
  for (const key of keys) {
    const doubt = /^doubt: ([a-z0-9-]+)( of confers)?( falls)?$/.exec(key);
    if (!doubt) lines.push(key);
    else
      doubts.push(
        `{name: ${doubt[1]}, of: ${doubt[2] ? "confers" : "rule"}, default: ${doubt[3] ? "falls" : "stands"}, says: [{who: A, holds: it does}, {who: B, holds: it does not}]}`,
      );
  }
  if (doubts.length > 0) lines.push(`contested: [${doubts.join(", ")}]`);
  const defaults = { cite: `Cite of ${id}`, say: `Instruction of ${id}`, from: "2000-01-01", status: "read" };
  for (const [key, value] of Object.entries(defaults))
    if (!keys.some((each) => each.startsWith(`${key}:`))) lines.push(`${key}: ${value}`);
  return fence("rule", lines);
}

function addBlock(folder: Folder, kind: string, rest: string, keys: readonly string[]): void {
  if (kind === "constraint")
    folder.constraints.push(`{never: "${rest.replace(/^: ?/, "")}", why: it cannot be}`);
  else if (kind === "define") folder.blocks.push(fence("define", [rest]));
  else if (kind === "case") folder.blocks.push(fence("case", keys));
  else {
    const [id, values] = rest.split(/: ?/);
    folder.blocks.push(
      fence(kind, [
        `id: ${id}`,
        `question: Is ${id} so?`,
        ...(values ? [`values: [${values}]`] : []),
        ...keys,
      ]),
    );
  }
}

const fence = (kind: string, lines: readonly string[]): string =>
  `\`\`\`yaml ${kind}\n${lines.join("\n")}\n\`\`\`\n`;

function filesOf({ id, head, constraints, blocks }: Folder): SourceFile[] {
  const manifest = constraints.length > 0 ? [...head, `constraints: [${constraints.join(", ")}]`] : head;
  const front = `---\ntitle: Law of ${id}\ncite: Cite\nsource: https://law.example\nchecked: 2026-01-01\n---\n`;
  return [
    { path: `${id}/pack.yaml`, text: `${manifest.join("\n")}\n` },
    { path: `${id}/law.md`, text: `${front}${blocks.join("\n")}` },
  ];
}

/** Reads files that must be sound. */
export function library(sources: readonly SourceFile[], base?: Library): Library {
  const { library: read, problems } = readLibrary(sources, base);
  if (problems.length > 0) throw new Error(problems.map(format).join("\n"));
  return read;
}

/** A library with no pack yet, only names. */
export const named = (text: string): Library => library([{ path: "vocabulary.yaml", text }]);
const shared = named(vocabulary);

/** The chain of the last pack in the text. */
export function chainOf(text: string, base: Library = shared): Chain {
  const sources = files(text);
  return link(library(sources, base), sources.at(-1)?.path.split("/")[0] as string);
}

export type Facts = Readonly<Record<string, unknown>>;

export function answer(
  chain: Chain,
  act: string,
  facts: Facts = {},
  on: string = today,
  layer?: string,
): Answer {
  return decide(chain, { on, facts, acts: [act], ...(layer !== undefined && { layer }) })
    .answers[0] as Answer;
}

/** An answer in one line: `must-not unsettled "words" by rule, rule`; rules by their last name. */
export function brief({ verdict, settled, words, deciding, possible }: Answer): string {
  if (verdict === "depends") return `depends: ${possible.join(", ")}`;
  const said = words === null ? "" : ` "${words}"`;
  const rules = deciding.map(({ rule }) => rule.split("/").at(-1)).sort();
  return `${verdict}${settled ? "" : " unsettled"}${said}${rules.length > 0 ? ` by ${rules.join(", ")}` : ""}`;
}

/** The answer of a small law, in one line. */
export const told = (chain: Chain, act: string, facts?: Facts, on?: string, layer?: string): string =>
  brief(answer(chain, act, facts, on, layer));
