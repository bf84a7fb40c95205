/** How far the proofs go: a short form in every test run, the long one with `npm run prove`. */
export const long = process.env.PROVE === "all";

export const extent = long
  ? { every: 10_000_000, random: 1_000_000, whole: 2000, partial: 2000, laws: 10_000, around: true }
  : { every: 50_000, random: 4000, whole: 60, partial: 60, laws: 300, around: false };

/** The chains that the long form proves in full, and the short form most closely. */
export const proved = ["us", "us-ca", "us-tx", "us-tx-travis"];

/** How far the proof of a chain goes; in the short form there are too many chains to go as far with each. */
export const extentOf = (id: string): typeof extent =>
  long || proved.includes(id) ? extent : { ...extent, every: 2000, random: 200, whole: 6, partial: 6 };

let shown = "";

/** A progress line on the terminal, in the long form only. */
export function progress(line: string): void {
  if (!long || line === shown) return;
  shown = line;
  process.stderr.write(`${line}\n`);
}
