// Breaks the packs at random and holds the readers to their word: they never throw, every problem has a known code and
// stands inside its file, nothing with a problem is loaded, and whatever still loads can be asked.
//
//   node scripts/mutate.mjs [--count 10000] [--seed 1] [--only 17]
//
// Mutant 17 of a seed is always the same; --only makes that one alone and prints it.
import { argv, exit, stdout } from "node:process";
import { fileURLToPath } from "node:url";

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const symbols = [..." \n\t:-#\"'`[]{}()<>,|&*!%@\\~.0aé\u0000\u2028\uFEFF𝒳"];
const words = [
  "must",
  "may",
  "must-not",
  "restrains",
  "limit",
  "yes",
  "no",
  "true",
  "null",
  "2026-02-30",
  "and",
  "or",
  "not",
  "is",
  "one",
  "of",
  "<",
  "---",
  "```",
  "```yaml rule",
  "<<",
  "__proto__",
  "constructor",
  "$ref",
  "99999999999999999999",
  "1e999",
  "-1",
];
const token = /[\w.§/-]+/g;

/** Ways to break a text. `at` picks a whole number below its argument. */
const breaks = [
  (text, at) => cut(text, at(text.length), 1 + at(20)),
  (text, at) => put(text, at(text.length), symbols[at(symbols.length)]),
  (text, at) =>
    put(text, at(text.length), Array.from({ length: 1 + at(6) }, () => symbols[at(symbols.length)]).join("")),
  (text, at) => ((from) => put(text, from, text.slice(from, from + 1 + at(200))))(at(text.length)),
  (text, at) => text.slice(0, at(text.length)),
  (text, at) => text.slice(at(text.length)),
  (text, at) => lines(text, (list) => swap(list, at(list.length), at(list.length))),
  (text, at) => lines(text, (list) => list.splice(at(list.length), 1)),
  (text, at) => lines(text, (list) => list.splice(at(list.length), 0, list[at(list.length)])),
  (text, at) => lines(text, (list) => indent(list, at(list.length), at(2) === 0)),
  (text, at) => tokens(text, at, (found) => found[at(found.length)]),
  (text, at) => tokens(text, at, () => words[at(words.length)]),
  (text, at) =>
    put(text, at(text.length), ["(", "[", "{", "{a: ", "> ", "- ", "  ", "not "][at(8)].repeat(1 + at(300))),
  (text, at) => text.replace(/\d+/g, (digits) => (at(20) === 0 ? digits.repeat(1 + at(30)) : digits)),
  (text, at) => (at(2) === 0 ? text.replace(/\r?\n/g, "\r\n") : `\uFEFF${text}`),
];
const cut = (text, from, length) => text.slice(0, from) + text.slice(from + length);
const put = (text, where, what) => text.slice(0, where) + what + text.slice(where);
const swap = (list, one, other) => ([list[one], list[other]] = [list[other], list[one]]);
const indent = (list, index, more) =>
  (list[index] = more ? `  ${list[index]}` : (list[index] ?? "").replace(/^ {1,2}/, ""));

function lines(text, change) {
  const list = text.split("\n");
  change(list);
  return list.join("\n");
}

function tokens(text, at, replacement) {
  const found = text.match(token) ?? [""];
  let chosen = at(found.length);
  return text.replace(token, (each) => (chosen-- === 0 ? replacement(found) : each));
}

/** @returns {{path: string, text: string, at: (below: number) => number}} one file of the packs, broken in one to three ways */
function mutant(files, seed, number) {
  const next = random(seed * 1_000_003 + number);
  const at = (below) => Math.floor(next() * Math.max(1, below));
  const { path, text } = files[at(files.length)];
  let broken = text;
  for (let left = 1 + at(3); left > 0; left -= 1) broken = breaks[at(breaks.length)](broken, at);
  return { path, text: broken, at };
}

const folderOf = (path) => path.slice(0, path.indexOf("/"));

/**
 * What packs stand on, read once.
 * @param engine readLibrary, link, decide, catalogue and BrightlineError
 * @param files every file of a sound laws folder
 * @param only packs to break; absent: all, and the vocabulary
 */
export function prepare(engine, files, only) {
  const inPacks = files.filter(({ path }) => path.includes("/"));
  const vocabulary = files.find(({ path }) => path === "vocabulary.yaml");
  const { library } = engine.readLibrary([vocabulary, ...inPacks]);
  const bases = new Map();
  for (const pack of library.packs) {
    const parents = [];
    for (let id = pack.parent; id !== undefined; id = library.packs.find((each) => each.id === id)?.parent)
      parents.push(library.packs.find((each) => each.id === id));
    bases.set(pack.id, { ...library, packs: parents });
  }
  const broken = [vocabulary, ...inPacks].filter(({ path }) =>
    only ? only.includes(folderOf(path)) : path === "vocabulary.yaml" || bases.has(folderOf(path)),
  );
  return { engine, bases, files: broken };
}

/** Makes one mutant and examines it. @returns {{path: string, text: string, loaded: boolean, wrong: string[]}} */
export function examine(prepared, seed, number) {
  const { engine, bases, files } = prepared;
  const { path, text, at } = mutant(files, seed, number);
  const folder = path === "vocabulary.yaml" ? "us" : folderOf(path);
  const own = files.filter((file) => folderOf(file.path) === folder && file.path !== path);
  const wrong = [];
  let loaded = false;
  try {
    const base = path === "vocabulary.yaml" ? undefined : bases.get(folder);
    const read = engine.readLibrary([...own, { path, text }], base);
    const texts = new Map([...own.map((file) => [file.path, file.text]), [path, text]]);
    for (const problem of read.problems) wrong.push(...misplaced(engine, problem, texts));
    const faulty = read.problems.some(
      ({ place }) => folderOf(place.file) === folder || place.file === "vocabulary.yaml",
    );
    const pack = read.library.packs.find(({ id }) => id === folder);
    if (pack && faulty) wrong.push(`${folder} is loaded with ${read.problems[0].code}`);
    if (!pack && !faulty && path !== `${folder}/pack.yaml`)
      wrong.push(`${folder} is not loaded, and nobody says why`);
    loaded = pack !== undefined;
    if (pack) ask(engine, read.library, pack, at);
  } catch (error) {
    wrong.push(
      `throws ${error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 3).join(" ") : String(error)}`,
    );
  }
  return { path, text, loaded, wrong };
}

/** A problem must have a known code and stand in a file that was given; a missing file stands at its own beginning. */
function misplaced({ catalogue }, { code, place: { file, line, column } }, texts) {
  const wrong = [];
  if (!(code in catalogue)) wrong.push(`unknown code ${code}`);
  const text = texts.get(file);
  if (text === undefined && code === "file-missing" && line === 1 && column === 1) return wrong;
  // A carriage return alone ends a line of Markdown and of CSV, not of YAML.
  const list = (file.endsWith(".yaml") ? text : text?.replace(/\r\n?/g, "\n"))?.split("\n") ?? [];
  const inside = line >= 1 && line <= list.length && column >= 1 && column <= list[line - 1].length + 1;
  return inside ? wrong : [...wrong, `${code} stands at ${file}:${line}:${column}, outside the file`];
}

/** A few acts with nothing known, and with what a case of the pack knows. A question may be refused, in so many words. */
function ask(engine, library, pack, at) {
  const chain = engine.link(library, pack.id);
  const acts = [...chain.acts.keys()];
  const some = acts.length === 0 ? [] : Array.from({ length: 2 }, () => acts[at(acts.length)]);
  engine.decide(chain, { on: "2026-03-02", facts: {}, acts: some });
  const known = pack.cases[at(pack.cases.length)];
  try {
    if (known)
      engine.decide(chain, {
        on: known.on,
        facts: known.facts,
        acts: [...Object.keys(known.expect), ...some].filter((act) => chain.acts.has(act)),
      });
  } catch (error) {
    if (!(error instanceof engine.BrightlineError)) throw error;
  }
}

function option(name, usual) {
  const at = argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(argv[at + 1]);
}

async function main() {
  const { lawFiles, lawsFolder } = await import("@brightline/library");
  const { readLibrary } = await import("@brightline/engine/read");
  const face = await import("@brightline/engine");
  const prepared = prepare({ readLibrary, ...face }, lawFiles(lawsFolder));
  const [seed, only] = [option("seed", 1), option("only", undefined)];
  if (only !== undefined) {
    const { path, text, loaded, wrong } = examine(prepared, seed, only);
    console.log(`${path}\n${text}\n${loaded ? "loaded" : "refused"}\n${wrong.join("\n")}`);
    exit(wrong.length === 0 ? 0 : 1);
  }
  const count = option("count", 1000);
  const began = Date.now();
  let [loaded, failed] = [0, 0];
  for (let number = 1; number <= count; number += 1) {
    const found = examine(prepared, seed, number);
    if (found.loaded) loaded += 1;
    if (found.wrong.length > 0) {
      failed += 1;
      console.log(
        `${stdout.isTTY ? "\n" : ""}mutant ${number} of seed ${seed}, ${found.path}: ${found.wrong.slice(0, 3).join("; ")}`,
      );
    }
    const line = `${number} of ${count} mutants, ${loaded} loaded, ${failed} failed, ${((Date.now() - began) / 1000).toFixed(0)} s`;
    if (stdout.isTTY) stdout.write(`\r${line}`);
    else if (number % 500 === 0 || number === count) console.log(line);
  }
  if (stdout.isTTY) stdout.write("\n");
  exit(failed === 0 ? 0 : 1);
}

if (argv[1] === fileURLToPath(import.meta.url)) await main();
