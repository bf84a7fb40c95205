/** What an edit does: worked cases that break, situations that get another answer, new findings of the verification. */
import { type Case, type Chain, type Library, link } from "@brightline/engine";
import { type ActDifference, diff, type Finding, verify } from "@brightline/engine/proof";
import { runCase } from "@brightline/engine/trial";
import { whyOf } from "../clerk/why.js";
import type { Standpoint } from "./errand.js";

export type { ActDifference, Change, Finding } from "@brightline/engine/proof";

export interface BrokenCase {
  readonly case: Case;
  readonly failures: readonly string[];
}

/** A finding that was not there before, or in a larger share of the situations than before. */
export interface FreshFinding {
  readonly finding: Finding;
  readonly was?: Pick<Finding, "count" | "of">;
}

/** Filled one after the other; what is absent is still being computed. */
export interface Effects {
  readonly cases?: { readonly ran: number; readonly broken: readonly BrokenCase[] };
  readonly changes?: {
    readonly acts: readonly ActDifference[];
    /** Acts that could not be counted, and why. */
    readonly uncounted: readonly { readonly act: string; readonly why: string }[];
  };
  readonly findings?:
    | { readonly fresh: readonly FreshFinding[]; readonly mended: number }
    | { readonly why: string };
}

/**
 * Compares the law before and after an edit.
 * @param touched packs whose cases are run: the edited one and all that stand under it
 */
export function* weigh(
  before: Library,
  after: Library,
  touched: readonly string[],
  { at, on }: Standpoint,
): Generator<Effects> {
  const [was, is] = [chains(before), chains(after)];
  let effects: Effects = { cases: brokenCases(was, is, after, touched) };
  yield effects;
  effects = { ...effects, changes: changesOf(was(at), is(at), on) };
  yield effects;
  yield { ...effects, findings: findingsOf(was(at), is(at), on) };
}

/** Links each chain once. */
function chains(library: Library): (id: string) => Chain {
  const linked = new Map<string, Chain>();
  return (id) => {
    const chain = linked.get(id) ?? link(library, id);
    linked.set(id, chain);
    return chain;
  };
}

function brokenCases(
  was: (id: string) => Chain,
  is: (id: string) => Chain,
  after: Library,
  touched: readonly string[],
): Effects["cases"] {
  const cases = after.packs.filter(({ id }) => touched.includes(id)).flatMap((pack) => pack.cases);
  const failures = (chain: Chain, one: Case): readonly string[] => {
    try {
      return runCase(chain, one).failures;
    } catch (error) {
      return [whyOf(error)];
    }
  };
  const broken = cases.flatMap((one): BrokenCase[] => {
    const failed = failures(is(one.jurisdiction), one);
    // A case that did not hold before either is not the edit's doing.
    return failed.length > 0 && failures(was(one.jurisdiction), one).length === 0
      ? [{ case: one, failures: failed }]
      : [];
  });
  return { ran: cases.length, broken };
}

function changesOf(was: Chain, is: Chain, on: string): Effects["changes"] {
  const acts: ActDifference[] = [];
  const uncounted: { act: string; why: string }[] = [];
  for (const act of is.acts.keys())
    try {
      acts.push(...diff({ chain: was, on }, { chain: is, on }, { acts: [act] }).acts);
    } catch (error) {
      uncounted.push({ act, why: whyOf(error) });
    }
  return { acts, uncounted };
}

function findingsOf(was: Chain, is: Chain, on: string): Effects["findings"] {
  try {
    const before = new Map(verify(was, { on }).findings.map((finding) => [keyOf(finding), finding]));
    const after = verify(is, { on }).findings;
    const fresh = after.flatMap((finding): FreshFinding[] => {
      const former = before.get(keyOf(finding));
      if (!former) return [{ finding }];
      // Counts of two bodies of law differ by the facts they ask for; shares can be compared.
      const grown = finding.count * former.of > former.count * finding.of;
      return grown ? [{ finding, was: { count: former.count, of: former.of } }] : [];
    });
    const still = new Set(after.map(keyOf));
    return { fresh, mended: [...before.keys()].filter((key) => !still.has(key)).length };
  } catch (error) {
    return { why: whyOf(error) };
  }
}

/** A finding about neither an act nor a rule is known by its words. */
const keyOf = ({ code, act, rules, say }: Finding): string =>
  [code, act, ...rules, act === "" && rules.length === 0 ? say : ""].join(" ");
