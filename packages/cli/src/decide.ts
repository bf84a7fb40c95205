import { type Answer, type Chain, decide, type Decision } from "@brightline/engine";
import { withDeadlines } from "@brightline/engine/deadline";
import { type Command, chainOf, lawsOption, needed, options, readObject } from "./command.js";

export const decideCommand: Command = {
  name: "decide",
  summary: "Answers, for a jurisdiction, a date and a file of facts, each act with its citations.",
  usage:
    "brightline decide --jurisdiction us-ca --on 2026-03-01 --facts facts.json [--act hold,give-copy] [--layer us-ca] [--laws folder] [--json]",
  run(args) {
    const { values } = options(args, {
      ...lawsOption,
      jurisdiction: { type: "string" },
      on: { type: "string" },
      facts: { type: "string" },
      act: { type: "string", multiple: true },
      layer: { type: "string" },
      json: { type: "boolean" },
    });
    const jurisdiction = needed(values.jurisdiction, "jurisdiction");
    const on = needed(values.on, "on");
    const facts = readObject(needed(values.facts, "facts"));
    const acts = values.act?.flatMap((list) => list.split(",")).map((act) => act.trim());
    const chain = chainOf(jurisdiction, values.laws);
    const decision = withDeadlines(
      chain,
      { on, facts, ...(acts && { acts }), ...(values.layer !== undefined && { layer: values.layer }) },
      decide,
    );
    console.log(values.json ? JSON.stringify(decision, null, 2) : paragraphs(chain, decision));
    return 0;
  },
};

const word = (verdict: string): string => verdict.replace("-", " ").toUpperCase();

function paragraphs(chain: Chain, decision: Decision): string {
  const head = `${chain.title}, law of ${decision.on} (pack ${decision.pack.hash.slice(0, 12)}, version ${decision.pack.version})${decision.reviewed ? "" : "\nNot reviewed by counsel."}`;
  const warnings = decision.warnings.map((warning) => `! ${warning}`);
  return [head, ...warnings, ...decision.answers.map((answer) => describe(chain, answer))].join("\n\n");
}

function describe(chain: Chain, answer: Answer): string {
  const name = chain.acts.get(answer.act)?.name ?? answer.act;
  const lines = [`${word(answer.verdict)}  ${name}${answer.words ? ` (${answer.words})` : ""}`];
  if (answer.verdict === "depends") {
    lines.push(`  may still be: ${answer.possible.map(word).join(", ")}`);
    const next = answer.next === null ? undefined : chain.facts.get(answer.next);
    if (next) lines.push(`  next question: ${next.question} [${next.id}]`);
    for (const { if: given, verdict } of answer.conditional)
      lines.push(
        `  ${word(verdict)} if ${Object.entries(given)
          .map((pair) => pair.join(" is "))
          .join(", ")}`,
      );
  } else if (!answer.settled)
    lines.push("  not settled: ask counsel", ...answer.reasons.map((reason) => `    ${reason}`));
  for (const { say, cite, rule, status } of answer.deciding)
    lines.push(`  ${say}`, `    ${cite} [${rule}, ${status}]`);
  for (const step of answer.steps) lines.push(`  · ${step}`);
  for (const { why, due } of answer.deadlines) lines.push(`  clock: ${why}${due ? `, until ${due}` : ""}`);
  for (const { fact, value, until } of answer.assumed)
    lines.push(`  read as ${value} until ${until}: ${fact}`);
  return lines.join("\n");
}
