/** Which columns a mapping uses, and which of their values it can tell apart. */
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import { type Cell, type Contribution, type Mapping, type Match, partsOf } from "./mapping.js";
import { looksBack, periods } from "./period.js";
import { dayKeys } from "./reading.js";

/**
 * How a column is used. Rows that differ only in what is not told apart are one situation:
 * `values` tells these from each other and from all the rest, `days` tells only periods of equal law
 * (each day, when there are none), `any` tells everything.
 */
export type Use =
  | { readonly kind: "any" }
  | { readonly kind: "values"; readonly values: ReadonlySet<string> }
  | { readonly kind: "days"; readonly starts: readonly CivilDate[] };

/** Every column that a situation is made of, except those of `group` and `recorded`, with its use. */
export function columnsOf(chain: Chain, mapping: Mapping): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  const use = (column: string, now: Use): void => {
    const before = uses.get(column);
    uses.set(column, before ? both(before, now) : now);
  };
  const match = (test: Match | undefined): void => {
    for (const [column, values] of Object.entries(test ?? {})) use(column, listed(values));
  };
  const part = ({ if: wanted, unless, facts, record }: Contribution): void => {
    match(wanted);
    match(unless);
    for (const [fact, given] of Object.entries(facts))
      if (typeof given !== "string") use(given.column, ofCell(given, chain.facts.get(fact)?.values ?? []));
    for (const [key, cell] of Object.entries(record?.keys ?? {}))
      use(cell.column, dayKeys.includes(key) ? { kind: "days", starts: [] } : ofCell(cell, []));
  };
  const starts = looksBack(chain, mapping) ? [] : periods(chain, mapping.act);
  for (const view of mapping.views) {
    for (const each of partsOf(mapping, view)) part(each);
    if (typeof view.on !== "string") use(view.on.column, { kind: "days", starts });
  }
  if (mapping.compare) {
    use(mapping.compare.column, { kind: "any" });
    match(mapping.compare.unless);
  }
  return uses;
}

const listed = (values: Iterable<string>): Use => ({ kind: "values", values: new Set(values) });

/** @param values of the fact; none for a number or a key of a record */
function ofCell({ map, unknown = [] }: Cell, values: readonly string[]): Use {
  if (map) return listed([...Object.keys(map), ...unknown]);
  return values.length > 0 ? listed([...values, ...unknown]) : { kind: "any" };
}

function both(a: Use, b: Use): Use {
  if (a.kind === "values" && b.kind === "values") return listed([...a.values, ...b.values]);
  if (a.kind === "days" && b.kind === "days")
    return { kind: "days", starts: a.starts.length === 0 ? [] : b.starts };
  return { kind: "any" };
}
