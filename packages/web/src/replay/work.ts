/** Records put to the law, as a clerk does it beside the page. */
import {
  BrightlineError,
  type Chain,
  checkMapping,
  columnsOf,
  link,
  type Mapping,
  mostFaults,
  type Problem,
  type Replay,
  replay,
  type SourceFile,
} from "@brightline/engine";
import { readLibrary, readReplay } from "@brightline/engine/read";
import type { Errand, Laws, Names, Report } from "./errand.js";
import type { Records } from "./records.js";
import { Refused } from "./refusal.js";

/** @param report hears of every step; the last is what came of the errand */
export async function work(errand: Errand, report: (report: Report) => void): Promise<void> {
  try {
    if (errand.kind === "map") {
      report({ kind: "mapped", mapping: await readMapping(errand) });
    } else await put(errand, report);
  } catch (error) {
    if (error instanceof BrightlineError) report({ kind: "unmapped", problems: error.problems });
    else if (error instanceof Refused) report({ kind: "refused", refusal: error.refusal });
    else throw error;
  }
}

async function readMapping({ laws, file }: Extract<Errand, { kind: "map" }>): Promise<Mapping> {
  const mapping = readReplay(file);
  try {
    checkMapping(await chainOf(laws, mapping.jurisdiction), mapping);
    return mapping;
  } catch (error) {
    if (!(error instanceof BrightlineError)) throw error;
    throw new BrightlineError(error.problems.map((each) => placed(each, file)));
  }
}

/** A problem with a word of the mapping, at the line where that word first stands. */
export function placed(problem: Problem, { path, text }: SourceFile): Problem {
  const word = /`([^`]+)`/.exec(problem.message)?.[1];
  if (problem.place.line > 0 || word === undefined) return problem;
  const words = (line: string): readonly string[] => line.replace(/#.*/, "").split(/[^\w.-]+/);
  const line = text.split("\n").findIndex((each) => words(each).includes(word)) + 1;
  return line === 0 ? problem : { ...problem, place: { file: path, line, column: 1 } };
}

async function put(
  { laws, mapping, records: file }: Extract<Errand, { kind: "replay" }>,
  report: (report: Report) => void,
): Promise<void> {
  const chain = await chainOf(laws, mapping.jurisdiction);
  checkMapping(chain, mapping);
  const columns = new Set([...columnsOf(chain, mapping).keys(), ...mapping.group, mapping.recorded]);
  const { readRecords } = await import("./records.js");
  let shown = -1;
  const records = await readRecords(file, [...columns], mapping.recorded, (done, rows) => {
    if (done - shown < 0.01) return;
    shown = done;
    report({ kind: "reading", done, rows });
  });
  report({ kind: "judging", rows: records.rows.length });
  const replayed = located(replay(chain, mapping, records.rows, 0), records);
  report({
    kind: "replayed",
    result: { replay: replayed, names: namesOf(chain, replayed), file: file.name },
  });
}

/** Faults with the numbers that rows have in the file, and rows that could not even be read among them. */
export function located(replayed: Replay, { rows, numbers, rejected, faulty }: Records): Replay {
  const own = replayed.faulty.map(({ row, why }) => ({ row: numbers[row - 1] ?? row, why }));
  return {
    ...replayed,
    rows: rows.length + rejected,
    faults: replayed.faults + rejected,
    faulty: [...own, ...faulty].sort((a, b) => a.row - b.row).slice(0, mostFaults),
  };
}

/**
 * Reads the packs with all their tables, as records need them.
 * @throws {BrightlineError} when there is no such pack
 */
async function chainOf({ vocabulary, packs }: Laws, id: string): Promise<Chain> {
  const files: SourceFile[] = [];
  for (let at = packs.find((pack) => pack.id === id); at; at = packs.find((pack) => pack.id === at?.parent)) {
    const response = await fetch(at.sources);
    if (!response.ok) throw new Error(`${at.sources}: ${response.status}`);
    files.push(...((await response.json()) as SourceFile[]));
  }
  const { library } = readLibrary(files, { vocabulary, packs: [] });
  return link(library, id);
}

function namesOf(chain: Chain, { act, tallies }: Replay): Names {
  const facts = new Set(tallies.flatMap(({ missing }) => missing));
  return {
    chain: chain.title,
    act: chain.acts.get(act)?.name ?? act,
    facts: Object.fromEntries([...facts].map((id) => [id, chain.facts.get(id)?.question ?? id])),
    layers: Object.fromEntries(chain.packs.map(({ id, title }) => [id, title])),
  };
}
