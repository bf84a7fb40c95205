/** The words of the replay of records, in English. */
import type { Verdict } from "@brightline/engine";
import type { Headline } from "../../replay/telling.js";

const cases = (n: string): string => (n === "1" ? "1 case" : `${n} cases`);

export const en = {
  replay: {
    title: "Records put to the law",
    lead: "What your agency did, case by case, beside what the law of the day said.",
    stays: "The records stay on this device. They are read and judged in this page, and nothing is sent.",
    example: "Show an invented example",
    exampleHelp: "Forty made-up rows from a city that does not exist.",
    mapping: "How to read the records",
    mappingHelp: "A mapping says which column is which fact, and which laws to ask.",
    mappings: "Mapping",
    choose: "Choose one",
    own: "My own mapping file",
    ownFile: "Mapping file (.yaml)",
    format: "How to write one is in docs/replay.md, with the source of Brightline.",
    checking: "Reading the mapping …",
    mapped: (title: string) => `Good: ${title}`,
    problems: (n: number) => (n === 1 ? "The mapping has 1 problem." : `The mapping has ${n} problems.`),
    line: (line: number) => `line ${line}`,
    source: (source: string) => `For: ${source}`,
    records: "The records",
    recordsFile: "CSV file, plain or .csv.gz",
    recordsHelp: (megabytes: string, rows: string) =>
      `Choose it or drop it here. At most ${megabytes} MB and ${rows} rows; the command line takes any size, and Parquet.`,
    go: "Put them to the law",
    cancel: "Cancel",
    cancelled: "Cancelled.",
    needMapping: "Choose a mapping first.",
    needRecords: "Choose a file of records first.",
    starting: "Reading the law …",
    reading: (share: string, rows: string) => `Reading the records: ${share}, ${rows} rows …`,
    judging: (rows: string) => `Judging ${rows} rows …`,
    progress: "Progress",
    failed: (why: string) => `This could not be finished: ${why}`,
    refused: "The file cannot be used",
    refusals: {
      "too-large": (megabytes: string) =>
        `It has more than ${megabytes} MB of text, too much for a page. The command line reads it:`,
      "too-many-rows": (rows: string) =>
        `It has more than ${rows} rows, too many for a page. The command line reads it:`,
      parquet: "It is Parquet. The command line reads it:",
      spreadsheet: "It is a spreadsheet or an archive. Save the sheet as CSV (UTF-8), and choose that.",
      "not-text": "It is not text in UTF-8. Save it as CSV (UTF-8), and choose that.",
      gzip: "It is damaged or ends too early. Pack it anew, or choose it unpacked.",
      empty: "It is empty. It needs a heading and rows.",
      "no-rows": "There are no rows under its heading.",
      "column-twice": (column: string) =>
        `Its heading has “${column}” twice. Give each column a name of its own.`,
      "column-missing": (columns: string, found: string) =>
        `The mapping looks for ${columns}, and the heading has no such column. It has: ${found}. Correct the mapping or the heading, or choose another mapping.`,
      quote: (row: string) =>
        `In row ${row} a quotation mark is not closed, or stands where none can. After it no row can be told from the next. Mend it, and choose the file again.`,
      "row-long": (row: string) =>
        `Row ${row} is longer than a row may be. A quotation mark in or before it may not be closed.`,
      "done-many": (column: string, most: string) =>
        `The column “${column}” holds more than ${most} different values. In the mapping, “recorded” names a column that says what the agency did.`,
    },
    headline(headline: Headline, figure: (n: number) => string): string {
      if (headline.kind === "nothing") return "No case could be put to the law.";
      const [n, of] = [figure(headline.n), figure(headline.of)];
      if (headline.kind === "said") return `In ${n} of ${cases(of)}, ${en.replay.saying[headline.verdict]}.`;
      return {
        against: `In ${n} of ${cases(of)} the agency did otherwise than these rules say.`,
        open: `Nothing done goes against these rules; in ${n} of ${cases(of)} the records do not say enough to tell.`,
        all:
          headline.of === 1
            ? "In the only case the agency did what these rules say."
            : `In all ${cases(of)} the agency did what these rules say.`,
      }[headline.kind];
    },
    saying: {
      must: "the rules say it must be done",
      "must-not": "the rules say it must not be done",
      may: "the rules say it may be done",
      "no-rule": "no rule speaks",
      conflict: "the rules contradict each other",
      depends: "the answer turns on what is not recorded",
    } satisfies Record<Verdict, string>,
    question: (act: string, place: string) => `The question: ${act}. ${place}.`,
    measure: (layer: string, view: string) => `Measured by the rules of ${layer}: ${view}.`,
    sums: (agrees: string, disagrees: string, open: string) =>
      `As the rules say: ${agrees}. Otherwise: ${disagrees}. Not determined by what is recorded: ${open}.`,
    elsewhere: (n: string) =>
      `Of those as the rules say, ${n}: other law that binds the agency says otherwise, or is not settled.`,
    leftOut: (cases: string, faults: string) =>
      `Left out because of what could not be read: ${cases}. Faults in the file: ${faults}.`,
    counted: (rows: string, cases: string, file: string) => `${rows} rows of ${file}, ${cases} cases.`,
    oneSquare: (n: string) => (n === "1" ? "Each square is one case." : `Each square is about ${n} cases.`),
    onDay: (date: string) => `Law of ${date}`,
    onDays: (from: string, to: string) => `Law of each case's own day, ${from} to ${to}`,
    rulesOf: (layer: string) => `rules of ${layer}`,
    was: (done: string) => `Recorded: ${done}`,
    cases,
    kinds: {
      agrees: "as the rules say:",
      disagrees: "otherwise than the rules say:",
      undetermined: "not determined by what is recorded:",
    },
    decides: "What would decide it:",
    explains: "What could explain it:",
    allLaw: "All law together:",
    same: "the same",
    notSettled: "not settled",
    table: "The same as a table",
    caption: (view: string) => `${view}: cases by what was done and what the rules said`,
    columns: {
      done: "Recorded",
      rules: "Rules of the layer",
      compared: "Compared",
      all: "All law together",
      missing: "Missing",
      cases: "Cases",
    },
    compared: {
      agrees: "agrees",
      disagrees: "disagrees",
      undetermined: "not determined",
      none: "not compared",
    },
    unlike: { record: "Same record, different treatment", charge: "Same charge, different treatment" },
    unlikeHelp: {
      record: "Cases whose whole record reads alike and that were treated in different ways.",
      charge: "Entries that stand in cases treated in different ways, whatever else stands there.",
    },
    noEntry: "nothing entered",
    more: (n: string) => `and ${n} more, in the download.`,
    faults: "Rows that could not be read",
    faultsHelp: "The heading is row 1; blank lines do not count. A case with such a row is left out.",
    moreFaults: (n: string, located: string) =>
      `and ${n} more. The JSON download locates the first ${located}.`,
    row: (n: string) => `Row ${n}`,
    json: "Download as JSON",
    csv: "Download the table as CSV",
    caveat:
      "What was done is what the records say. What they leave out is never filled in to fit. Records show what happened, not why.",
  },
};

export type ReplayMessages = typeof en;
