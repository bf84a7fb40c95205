/** Whether a mapping speaks the chain's language, before a single row is read. */
import type { Chain } from "../link.js";
import { BrightlineError, type Problem, problem, suggestion } from "../problem.js";
import { situate } from "../situation.js";
import { type Cell, type Mapping, partsOf } from "./mapping.js";

/** @throws {BrightlineError} naming every unknown act, layer, fact and value, all at once */
export function checkMapping(chain: Chain, mapping: Mapping): void {
  const problems = new Map<string, Problem>();
  const report = (found: readonly Problem[]): void => {
    for (const each of found) problems.set(`${each.code} ${each.message}`, each);
  };
  if (!chain.acts.has(mapping.act))
    report([
      problem(
        "act-unknown",
        `there is no act \`${mapping.act}\`${suggestion(mapping.act, chain.acts.keys())}`,
      ),
    ]);
  for (const fact of mapping.unrecorded)
    if (!chain.facts.has(fact))
      report([
        problem("fact-unknown", `there is no fact \`${fact}\`${suggestion(fact, chain.facts.keys())}`),
      ]);
  for (const view of mapping.views) {
    if (!chain.packs.some(({ id }) => id === view.layer))
      report([problem("jurisdiction-unknown", `\`${view.layer}\` is not a pack of the chain ${chain.id}`)]);
    for (const { facts } of partsOf(mapping, view))
      for (const [fact, given] of Object.entries(facts))
        for (const value of typeof given === "string" ? [given] : [...wordsOf(given), undefined])
          report(problemsOf(chain, fact, value));
  }
  if (problems.size > 0) throw new BrightlineError([...problems.values()]);
}

const wordsOf = ({ map = {}, other }: Cell): readonly string[] => [
  ...Object.values(map),
  ...(other === undefined ? [] : [other]),
];

/** What is wrong with stating this value of a fact; without a value, with naming the fact. */
function problemsOf(chain: Chain, fact: string, value: string | undefined): readonly Problem[] {
  const words = value ?? chain.facts.get(fact)?.values[0] ?? "0";
  try {
    situate(chain, "2000-01-01", { [fact]: words });
    return [];
  } catch (error) {
    if (error instanceof BrightlineError) return error.problems;
    throw error;
  }
}
