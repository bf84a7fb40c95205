/** How the situations of an act fall to the verdicts. */
import type { Verdict } from "../answer.js";
import type { Compiled } from "./compile.js";
import type { Counter } from "./count.js";
import type { Node } from "./forest.js";
import { codes, type Outcome, outcomeOf } from "./outcome.js";
import { where } from "./region.js";

/** Situations with one outcome, exactly counted. */
export interface Share extends Outcome {
  readonly verdict: Verdict;
  readonly settled: boolean;
  readonly situations: bigint;
}

/** One share for each outcome that occurs, the largest first. */
export function sharesOf(
  compiled: Pick<Compiled, "space">,
  root: Node,
  lawful: Node,
  counter: Counter,
): Share[] {
  const { forest } = compiled.space;
  const shares = new Map<string, Share>();
  for (let code = 0; code < codes; code += 1) {
    const situations = counter.count(
      forest.and(
        lawful,
        where(compiled, root, (result) => result === code),
      ),
    );
    if (situations === 0n) continue;
    const { verdict, settled } = outcomeOf(code);
    const key = `${verdict} ${settled}`;
    shares.set(key, { verdict, settled, situations: situations + (shares.get(key)?.situations ?? 0n) });
  }
  return [...shares.values()].sort((a, b) => (a.situations < b.situations ? 1 : -1));
}

/** Shares of several parts together. */
export function merged(parts: readonly (readonly Share[])[]): Share[] {
  const shares = new Map<string, Share>();
  for (const each of parts.flat()) {
    const key = `${each.verdict} ${each.settled}`;
    shares.set(key, { ...each, situations: each.situations + (shares.get(key)?.situations ?? 0n) });
  }
  return [...shares.values()].sort((a, b) => (a.situations < b.situations ? 1 : -1));
}
