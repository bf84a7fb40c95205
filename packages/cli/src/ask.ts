import { createInterface } from "node:readline/promises";
import type { Fact } from "@brightline/engine";
import { type Course, Interviewer } from "@brightline/engine/proof";
import { type Command, chainOf, lawsOption, needed, options, readObject } from "./command.js";

export const ask: Command = {
  name: "ask",
  summary: "Interviews you in the terminal, asking only what can still change the answer.",
  usage:
    "brightline ask --jurisdiction us-ca --on 2026-03-01 --act hold [--facts facts.json] [--laws folder] [--json]",
  async run(args) {
    const { values } = options(args, {
      ...lawsOption,
      jurisdiction: { type: "string" },
      on: { type: "string" },
      act: { type: "string", multiple: true },
      facts: { type: "string" },
      json: { type: "boolean" },
    });
    const chain = chainOf(needed(values.jurisdiction, "jurisdiction"), values.laws);
    const on = needed(values.on, "on");
    const acts = [needed(values.act?.[0], "act"), ...(values.act?.slice(1) ?? [])].flatMap((list) =>
      list.split(","),
    );
    const facts: Record<string, unknown> = values.facts === undefined ? {} : readObject(values.facts);
    const skipped: string[] = [];
    const interviewer = new Interviewer(chain);
    if (values.json) {
      const { answers, next, open, course } = interviewer.step({ on, facts, acts });
      const left = course && { atMost: course.worst, onAverage: course.mean, exact: course.counted };
      console.log(JSON.stringify({ next, left, open, answers }, null, 2));
      return 0;
    }
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const lines = terminal[Symbol.asyncIterator]();
    try {
      for (;;) {
        const state = interviewer.step({ on, facts, acts }, skipped);
        if (!state.next) {
          for (const answer of state.answers) {
            const why = answer.deciding.map(({ say, cite }) => `\n  ${say}\n    ${cite}`).join("");
            const open =
              answer.verdict === "depends"
                ? `: ${answer.possible.join(" or ")}`
                : answer.settled
                  ? ""
                  : " (not settled: ask counsel)";
            console.log(
              `\n${answer.verdict.toUpperCase()}  ${answer.act}${answer.words ? ` (${answer.words})` : ""}${open}${why}`,
            );
          }
          return 0;
        }
        const value = await put(state.next, state.course, lines);
        if (value === undefined) return 0;
        if (value === null) skipped.push(state.next.id);
        else facts[state.next.id] = value;
      }
    } finally {
      terminal.close();
    }
  },
};

const left = (course: Course | null): string =>
  course?.counted ? `  [at most ${course.worst} to answer, ${course.mean.toFixed(1)} on average]` : "";

/** @returns the value, null for "I don't know", undefined when the input ended */
async function put(
  fact: Fact,
  course: Course | null,
  lines: AsyncIterator<string>,
): Promise<string | null | undefined> {
  console.log(`\n${fact.question}${left(course)}${fact.help ? `\n  ${fact.help}` : ""}`);
  fact.values.forEach((value, index) => console.log(`  ${index + 1}  ${fact.labels[value] ?? value}`));
  console.log("  ?  I don't know");
  for (;;) {
    process.stdout.write("> ");
    const line = await lines.next();
    if (line.done) return undefined;
    const text = line.value.trim();
    if (text === "?") return null;
    const chosen = fact.values.includes(text) ? text : fact.values[Number(text) - 1];
    if (chosen !== undefined) return chosen;
    if (fact.values.length === 0 && Number.isFinite(Number(text)) && text !== "") return text;
    console.log(`Answer with a number from 1 to ${fact.values.length}, or ?.`);
  }
}
