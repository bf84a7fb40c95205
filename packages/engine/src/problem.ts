/** The catalogue of everything that can be wrong with a pack or a question, and how to mend it. */
import type { Place } from "./pack.js";

/** Code → what to do about it. Messages are lower-case, name the user's concepts, and carry user input in backticks. */
export const catalogue = {
  "markdown-fence": "Close the block with a line of three backticks.",
  "markdown-front-matter":
    "Begin the file with a `---` block that has at least title, cite, source, checked and rank.",
  "markdown-nesting": "Nest lists and quotations less deeply.",
  "yaml-syntax": "Mend the YAML; a value with `: ` or `#` in it needs quotes.",
  "yaml-duplicate-key": "Remove one of the two keys.",
  "yaml-alias": "Write the value out; anchors and aliases are not allowed in a pack.",
  "file-too-large": "Split the file; a file of a pack may have at most 1 MB.",
  "file-missing": "Add the file, or correct the name.",
  "key-unknown": "Remove the key, or correct its spelling; nothing in a pack is ignored.",
  "key-missing": "Add the key.",
  "value-type": "Write a value of the kind named; yes and no are plain words.",
  "value-unknown": "Use one of the values the language allows.",
  "block-unknown": "Use one of: rule, table, define, fact, case, deadline, report, note, not-encoded.",
  "date-invalid": "Write a real date as YYYY-MM-DD.",
  "date-order": "`to` is the first day no longer in force and must come after `from`.",
  "id-invalid": "Use lower-case letters, digits, hyphens and underscores.",
  "id-duplicate": "Give each rule, fact, name and block an id of its own.",
  "id-folder": "The pack's id is the name of its folder.",
  "pack-unknown": "Name a pack that exists.",
  "pack-cycle": "A pack cannot be its own ancestor.",
  "act-unknown": "Use an act of vocabulary.yaml.",
  "fact-unknown": "Use a fact of vocabulary.yaml, of this pack or of its parents.",
  "fact-value": "Use one of the fact's values.",
  "fact-kind": "Compare numbers with < and >; compare other facts with `is`.",
  "fact-prefix": "A pack's own fact begins with the pack's id and a point.",
  "fact-forbidden":
    "Nobody's status, citizenship, birthplace, A-number, religion or race is ever a fact here. Ask about the document or the act.",
  "name-unknown": "Define the name in a `define` block, or name a fact.",
  "name-cycle": "A definition cannot rest on itself.",
  "name-shadows": "Choose a name that is not already a fact.",
  "condition-syntax":
    "Conditions use `and`, `or`, `not`, parentheses, `fact`, `fact is value`, `fact is one of a, b` and `fact < 5 years`.",
  "condition-too-large":
    "Say it in fewer words; with its definitions written out a condition may have at most 10,000 parts.",
  "rank-unknown": "Use a rank of vocabulary.yaml.",
  "role-unknown": "Use a value of actor.role.",
  "agency-unknown": "Use an agency type, or a group that this pack or a parent defines.",
  "rule-kind": "Give each rule exactly one of: must, must-not, may, no-power, no-duty, restrains, limit.",
  "rule-key": "This key belongs to another kind of rule.",
  "rule-unknown": "Name a rule by its id in this file, or by its full id pack/file/rule.",
  "override-self": "A rule cannot override itself.",
  "override-cycle": "Let one of the rules yield; two cannot override each other.",
  "override-rank": "A rule overrides only rules of its own rank on the same act; ranks settle the rest.",
  "clock-syntax":
    "Write `48 hours from release-due`, `30 days from certification-requested`, `promptly from notice-given` or `before interview`.",
  "doubt-default":
    "Give a doubt the same default in each rule that names it; rules that share a name stand or fall together.",
  "period-syntax": "Write a number of days or months: `12 months`, `90 days`.",
  "event-unknown": "Use an event of vocabulary.yaml.",
  "table-missing": "Add the CSV file, or correct the name.",
  "table-column": "Add the column to the CSV file, or correct the name.",
  "table-row": "Give every row the same number of cells as the heading.",
  "record-unknown": "Derive from convictions or from charges.",
  "case-rule": "Name a rule of the chain.",
  "jurisdiction-unknown": "Name a pack; `brightline check` lists them.",
  "record-invalid": "A record is an object; dates are YYYY-MM-DD.",
} as const;

export type Code = keyof typeof catalogue;

/** One thing wrong, where, and how to mend it. */
export interface Problem {
  readonly code: Code;
  readonly message: string;
  readonly help: string;
  readonly place: Place;
}

/** Thrown where a caller asked something that has no answer; carries every problem found. */
export class BrightlineError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(format).join("\n"));
    this.name = "BrightlineError";
    this.problems = problems;
  }
}

export const nowhere: Place = { file: "", line: 0, column: 0 };

export function problem(code: Code, message: string, place: Place = nowhere): Problem {
  return { code, message, help: catalogue[code], place };
}

/** `file:line:column code message (help)`, one line. */
export function format({ code, message, help, place }: Problem): string {
  const where = place.file ? `${place.file}:${place.line}:${place.column} ` : "";
  return `${where}${code} ${message}. ${help}`;
}

/** The same on every machine, whatever its language. */
const alphabetic = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By file, then line, then column, then code: the order in which people mend them. */
export function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      alphabetic(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      alphabetic(a.code, b.code) ||
      alphabetic(a.message, b.message),
  );
}

/** The known word nearest to a mistyped one, or nothing when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = edits(word, candidate, least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** `, did you mean …?` or nothing. */
export function suggestion(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? "" : `, did you mean \`${near}\`?`;
}

function edits(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = Math.min(
        (next[j - 1] as number) + 1,
        (row[j] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    row = next;
  }
  return row[b.length] as number;
}
