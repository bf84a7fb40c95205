import { link, type Status } from "@brightline/engine";
import { type Fate, type Mutant, Survey, type Verdict } from "@brightline/engine/mutation";
import { readLaws } from "@brightline/library";
import { type Command, lawsOption, Misuse, options } from "./command.js";
import { json, situation, verdictWords } from "./figures.js";
import { lateBar } from "./progress.js";

export const mutants: Command = {
  name: "mutants",
  summary:
    "Changes each condition and date of each rule in turn, and says which changes no case of its pack would notice.",
  usage:
    "brightline mutants [pack …] [--status read] [--sample 200] [--seed 1] [--least 100] [--laws folder] [--json]",
  run(args) {
    const { values, positionals } = options(args, {
      ...lawsOption,
      status: { type: "string" },
      sample: { type: "string" },
      seed: { type: "string" },
      least: { type: "string" },
      json: { type: "boolean" },
    });
    const { library } = readLaws(values.laws);
    const ids = positionals.length > 0 ? positionals : library.packs.map(({ id }) => id);
    const surveys = ids.map((id) => {
      link(library, id);
      return { id, survey: new Survey(library, id) };
    });
    const wanted = (mutant: Mutant): boolean =>
      values.status === undefined || mutant.status === values.status;
    const mutants = surveys.flatMap(({ id, survey }) =>
      survey.mutants.filter(wanted).map((mutant) => ({ id, survey, mutant })),
    );
    const chosen = sampled(mutants, count(values.sample, "sample"), count(values.seed, "seed") ?? 1);
    const bar = lateBar();
    const tried = chosen.map(({ id, survey, mutant }, index) => {
      bar.show(id, index / chosen.length);
      return { id, ...survey.try(mutant) };
    });
    bar.stop();
    const reports = ids.map((id) =>
      report(
        id,
        tried.filter((each) => each.id === id),
      ),
    );
    if (values.json) console.log(json(reports));
    else {
      for (const { survivors } of reports) for (const lines of survivors.map(told)) console.log(lines);
      for (const each of reports) console.log(summary(each));
    }
    const killed = sum(reports.map(({ read }) => read.killed));
    const all = killed + sum(reports.map(({ read }) => read.survived));
    if (!values.json && ids.length > 1)
      console.log(`all: of rules read in full ${share(killed, all)} noticed.`);
    return 100 * killed >= (count(values.least, "least") ?? 100) * all ? 0 : 1;
  },
};

interface Survivor {
  readonly of: string;
  readonly status: Status | null;
  readonly place: string;
  readonly change: string;
  readonly act: string;
  readonly on: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly was: string;
  readonly becomes: string;
}

interface Report {
  readonly pack: string;
  readonly mutants: number;
  readonly killed: number;
  readonly equal: number;
  readonly unknown: number;
  /** Of the rules that were read in full: killed, and survived. */
  readonly read: { readonly killed: number; readonly survived: number };
  readonly survivors: readonly Survivor[];
}

function report(pack: string, tried: readonly Verdict[]): Report {
  const of = (kind: Fate["kind"], read = false): number =>
    tried.filter(({ mutant, fate }) => fate.kind === kind && (!read || mutant.status === "read")).length;
  return {
    pack,
    mutants: tried.length,
    killed: of("killed"),
    equal: of("equal"),
    unknown: of("unknown"),
    read: { killed: of("killed", true), survived: of("survived", true) },
    survivors: tried.flatMap(({ mutant, fate }) =>
      fate.kind === "survived"
        ? [
            {
              of: mutant.of,
              status: mutant.status ?? null,
              place: mutant.place ? `${mutant.place.file}:${mutant.place.line}` : pack,
              change: mutant.change,
              act: fate.act,
              on: fate.on,
              facts: fate.change.witness,
              was: verdictWords(fate.change.from, fate.change.fromSettled),
              becomes: verdictWords(fate.change.to, fate.change.toSettled),
            },
          ]
        : [],
    ),
  };
}

const told = ({ of, status, place, change, act, on, facts, was, becomes }: Survivor): string =>
  [
    `${place} ${of}${status === null ? "" : ` (${status})`}: ${change}`,
    `    no case notices: ${act} on ${on}, ${situation(facts)}: ${was}, would become ${becomes}`,
  ].join("\n");

const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

const share = (part: number, whole: number): string =>
  whole === 0 ? "none" : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

function summary({ pack, mutants, killed, equal, unknown, read, survivors }: Report): string {
  const open = unknown > 0 ? `, ${unknown} too large to say` : "";
  return `${pack}: ${mutants} changes; ${killed} noticed, ${survivors.length} not, ${equal} change no answer of the chain${open}. Of rules read in full: ${share(read.killed, read.killed + read.survived)} noticed.`;
}

function count(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Misuse(`\`--${option}\` takes a whole number from 1.`);
  return number;
}

/** Some of a list, evenly spread; another seed takes others. */
function sampled<T>(list: readonly T[], size: number | undefined, seed: number): readonly T[] {
  const step = Math.ceil(list.length / (size ?? list.length));
  return list.filter((_, index) => (index + seed) % step === 0);
}
