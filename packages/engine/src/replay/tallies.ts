/** Situations judged and counted: what was done, what a layer's rules said, what all law said. */
import type { Verdict } from "../answer.js";
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import { BrightlineError } from "../problem.js";
import type { Act } from "../vocabulary.js";
import { type Judge, judgeOf } from "./judge.js";
import type { Mapping, Row } from "./mapping.js";
import { Fault, Reader, type Reading } from "./reading.js";
import { type Unlike, Treatments } from "./unlike.js";

export type Agreement = "agrees" | "disagrees" | "undetermined" | "not compared";

export interface Tally {
  readonly view: string;
  /** The day whose law was asked; for a view on the days of the rows, the first day of a time of equal law. */
  readonly on: CivilDate;
  readonly layer: string;
  readonly recorded: string;
  /** The layer's own verdict. */
  readonly verdict: Verdict;
  /** What all law of the chain said, beside it. */
  readonly chain: Verdict;
  readonly chainSettled: boolean;
  readonly agreement: Agreement;
  /** Facts that could explain, or that are missing. */
  readonly missing: readonly string[];
  readonly count: number;
}

/** A row that could not be used, or the first row of a situation that could not. */
export interface FaultyRow {
  /** As a person counts the rows of the file: its first line, the heading if it has one, is 1. */
  readonly row: number;
  readonly why: string;
}

export interface Replay {
  readonly title: string;
  readonly jurisdiction: string;
  readonly act: string;
  readonly pack: { readonly hash: string; readonly version: string };
  readonly rows: number;
  /** Situations judged. */
  readonly situations: number;
  /** Situations not judged, as something in their rows could not be read. */
  readonly setAside: number;
  /** How many faults there are; `faulty` locates the first thousand. */
  readonly faults: number;
  readonly faulty: readonly FaultyRow[];
  readonly tallies: readonly Tally[];
  /** Of the first view. */
  readonly agreement: { readonly agrees: number; readonly disagrees: number; readonly undetermined: number };
  readonly unlike: readonly Unlike[];
}

/** What a source was like, as its reader counted it. */
export type Counted = Pick<Replay, "rows" | "setAside" | "faults" | "faulty">;

/** More faulty rows than this are counted but not located. */
export const mostFaults = 1000;

interface Entry {
  readonly tally: Omit<Tally, "count">;
  readonly place: number;
  first: number;
  count: number;
}

type Judged = Pick<Tally, "verdict" | "chain" | "chainSettled" | "agreement" | "missing">;

/** Takes situations in any order, many alike at once, and gives the same report for each order. */
export class Tallies {
  readonly reader: Reader;
  readonly #chain: Chain;
  readonly #mapping: Mapping;
  readonly #judge: Judge;
  readonly #entries = new Map<string, Entry>();
  readonly #treatments: Treatments | undefined;
  #situations = 0;

  /** @param mapping one that `checkMapping` has found sound */
  constructor(chain: Chain, mapping: Mapping) {
    this.#chain = chain;
    this.#mapping = mapping;
    this.#judge = judgeOf(chain, chain.acts.get(mapping.act) as Act);
    this.reader = new Reader(chain, mapping);
    this.#treatments = mapping.compare && new Treatments(mapping.compare);
  }

  /**
   * Judges and counts situations that are alike.
   * @param rows their rows, each without a fault of its own; the order says nothing
   * @param count how many situations
   * @param first number of the first row of any of them
   * @returns why they cannot be judged, if so; then nothing is counted
   */
  add(recorded: string, rows: readonly Row[], count = 1, first = 0): string | undefined {
    const readings = this.reader.situation(recorded, rows);
    if (readings instanceof Fault) return readings.why;
    let judged: readonly [Reading, Judged][];
    try {
      judged = readings.map((reading) => [reading, this.#judged(recorded, reading)]);
    } catch (error) {
      if (error instanceof BrightlineError) return error.problems.map(({ message }) => message).join("; ");
      throw error;
    }
    for (const [reading, verdicts] of judged) this.#count(recorded, reading, verdicts, count, first);
    this.#situations += count;
    this.#treatments?.add(recorded, rows, count);
    return undefined;
  }

  report(counted: Counted): Replay {
    const entries = [...this.#entries.values()].sort(
      (a, b) =>
        a.place - b.place || (a.tally.on < b.tally.on ? -1 : a.tally.on > b.tally.on ? 1 : a.first - b.first),
    );
    const tallies = entries.map(({ tally, count }) => ({ ...tally, count }));
    const sum = (agreement: Agreement): number =>
      entries.reduce(
        (total, { place, tally, count }) =>
          total + (place === 0 && tally.agreement === agreement ? count : 0),
        0,
      );
    const { title, act } = this.#mapping;
    const { id, hash, version } = this.#chain;
    return {
      title,
      jurisdiction: id,
      act,
      pack: { hash, version },
      rows: counted.rows,
      situations: this.#situations,
      setAside: counted.setAside,
      faults: counted.faults,
      faulty: counted.faulty,
      tallies,
      agreement: {
        agrees: sum("agrees"),
        disagrees: sum("disagrees"),
        undetermined: sum("undetermined"),
      },
      unlike: this.#treatments?.unlike() ?? [],
    };
  }

  #count(recorded: string, { view, on }: Reading, judged: Judged, count: number, first: number): void {
    const tally = { view: view.name, on, layer: view.layer, recorded, ...judged };
    const key = JSON.stringify(tally);
    const entry = this.#entries.get(key);
    if (entry) {
      entry.count += count;
      entry.first = Math.min(entry.first, first);
    } else this.#entries.set(key, { tally, place: this.#mapping.views.indexOf(view), first, count });
  }

  #judged(recorded: string, reading: Reading): Judged {
    const { view, on, facts } = reading;
    const own = this.#judge(on, facts, view.layer);
    const whole = this.#judge(on, facts);
    const wanted = view.agrees?.[recorded];
    const base = { verdict: own.verdict, chain: whole.verdict, chainSettled: whole.settled };
    const open = own.next === null ? [] : [own.next];
    if (!wanted) return { ...base, agreement: "not compared", missing: open };
    if (own.verdict === "depends") return { ...base, agreement: "undetermined", missing: open };
    if (wanted.includes(own.verdict)) return { ...base, agreement: "agrees", missing: [] };
    const missing = this.#mapping.unrecorded.filter((fact) =>
      (this.#chain.facts.get(fact)?.values ?? []).some((value) =>
        wanted.includes(this.#judge(on, { ...facts, [fact]: value }, view.layer).verdict),
      ),
    );
    return { ...base, agreement: missing.length > 0 ? "undetermined" : "disagrees", missing };
  }
}
