/** Like cases treated differently. */
import { concerns, type Mapping, type Row } from "./mapping.js";

/** The same charge or the same whole record, treated in more than one way. */
export interface Unlike {
  readonly same: "charge" | "record";
  readonly what: string;
  readonly treated: Readonly<Record<string, number>>;
}

type Counts = Map<string, Map<string, number>>;

/** Counts how the same record and the same charge were treated. */
export class Treatments {
  readonly #compare: NonNullable<Mapping["compare"]>;
  readonly #records: Counts = new Map();
  readonly #charges: Counts = new Map();

  constructor(compare: NonNullable<Mapping["compare"]>) {
    this.#compare = compare;
  }

  /** @param count how many situations have just these rows */
  add(recorded: string, rows: readonly Row[], count: number): void {
    const { column, unless } = this.#compare;
    const charges = new Set(rows.filter((row) => concerns(row, { unless })).map((row) => row[column] ?? ""));
    tell(this.#records, [...charges].sort().join("; "), recorded, count);
    for (const charge of charges) tell(this.#charges, charge, recorded, count);
  }

  /** Whole records first, then single charges; the most frequent first. */
  unlike(): Unlike[] {
    return [...unalike("record", this.#records), ...unalike("charge", this.#charges)];
  }
}

function tell(counts: Counts, what: string, recorded: string, count: number): void {
  const treated = counts.get(what) ?? new Map<string, number>();
  treated.set(recorded, (treated.get(recorded) ?? 0) + count);
  counts.set(what, treated);
}

const unalike = (same: Unlike["same"], counts: Counts): Unlike[] =>
  [...counts]
    .filter(([, treated]) => treated.size > 1)
    .map(([what, treated]) => ({ same, what, treated: Object.fromEntries([...treated].sort()) }))
    .sort((a, b) => sum(b.treated) - sum(a.treated) || (a.what < b.what ? -1 : 1));

const sum = (treated: Readonly<Record<string, number>>): number =>
  Object.values(treated).reduce((total, each) => total + each, 0);
