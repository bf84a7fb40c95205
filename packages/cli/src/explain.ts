import type { Chain } from "@brightline/engine";
import { type Explanation, explain as why } from "@brightline/engine/proof";
import { type Command, chainOf, lawsOption, needed, options, readObject } from "./command.js";
import { json, situation, verdictWords } from "./figures.js";

export const explain: Command = {
  name: "explain",
  summary:
    "Why an answer is what it is: rules, fewest sufficient facts, nearest situations with another answer.",
  usage:
    "brightline explain --jurisdiction us-ca --on 2026-03-01 --facts facts.json --act hold[,transfer] [--laws folder] [--json]",
  run(args) {
    const { values } = options(args, {
      ...lawsOption,
      jurisdiction: { type: "string" },
      on: { type: "string" },
      facts: { type: "string" },
      act: { type: "string" },
      json: { type: "boolean" },
    });
    const chain = chainOf(needed(values.jurisdiction, "jurisdiction"), values.laws);
    const explanations = why(chain, {
      on: needed(values.on, "on"),
      facts: readObject(needed(values.facts, "facts")),
      acts: needed(values.act, "act").split(","),
    });
    console.log(
      values.json
        ? json({ jurisdiction: chain.id, explanations })
        : explanations.map((each) => describe(chain, each)).join("\n\n"),
    );
    return 0;
  },
};

function describe(chain: Chain, explanation: Explanation): string {
  const { act, verdict, settled, deciding, defeated, sufficient, nearest } = explanation;
  return [
    `${verdictWords(verdict, settled).toUpperCase()}  ${chain.acts.get(act)?.name ?? act}`,
    ...deciding.map(({ say, cite, rule }) => `  ${say}\n    ${cite} (${rule})`),
    ...(defeated.length > 0
      ? [
          "Rules that applied and lost",
          ...defeated.map(({ rule, by, reason }) => `  ${rule}: ${reason}${by ? ` (${by})` : ""}`),
        ]
      : []),
    sufficient === null
      ? "The answer still depends on what is not known."
      : sufficient.length === 0
        ? "It follows whatever the facts stated here."
        : `It follows from ${sufficient.length === 1 ? "this alone" : `these ${sufficient.length} facts alone`}: ${sufficient.join(", ")}`,
    ...(nearest.length > 0 ? ["Nearest situations with another answer"] : []),
    ...nearest.map(
      ({ verdict: other, settled: sure, changes, also }) =>
        `  ${verdictWords(other, sure)} if ${situation(changes)}${Object.keys(also).length > 0 ? ` (and, not known here, ${situation(also)})` : ""}`,
    ),
  ].join("\n");
}
