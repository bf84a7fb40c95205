import type { Act, Chain } from "@brightline/engine";
import { type Finding, findingTitles, verify as prove, type Verification } from "@brightline/engine/proof";
import { type Searched, search } from "@brightline/engine/search";
import { runCase } from "@brightline/engine/trial";
import { type Command, chainOf, lawsOption, needed, options } from "./command.js";
import { dayOf } from "./day.js";
import { grouped, json, situation, verdictWords } from "./figures.js";

export const verify: Command = {
  name: "verify",
  summary: "Proves gaps, conflicts, rules that never matter; exact counts and a situation that shows each.",
  usage:
    "brightline verify --jurisdiction us-ca [--on 2026-03-01] [--act hold,transfer] [--laws folder] [--json]",
  run(args) {
    const { values } = options(args, {
      ...lawsOption,
      jurisdiction: { type: "string" },
      on: { type: "string" },
      act: { type: "string" },
      json: { type: "boolean" },
    });
    const chain = chainOf(needed(values.jurisdiction, "jurisdiction"), values.laws);
    const own = chain.packs.at(-1)?.cases.filter((one) => one.jurisdiction === chain.id) ?? [];
    const proof = prove(chain, {
      on: dayOf(values.on),
      ...(values.act !== undefined && { acts: values.act.split(",") }),
      trials: own.map((one) => runCase(chain, one)),
    });
    const searched = proof.findings
      .filter(({ code }) => code === "beyond-budget")
      .map(({ act }) => search(chain, chain.acts.get(act) as Act, proof.on));
    console.log(
      values.json
        ? json({ ...proof, searched })
        : [describe(chain, proof), ...searched.flatMap(({ findings }) => findings.map(found))].join("\n"),
    );
    return proof.findings.some(({ explained }) => !explained) ? 1 : 0;
  },
};

function describe(chain: Chain, { on, situations, acts, findings }: Verification): string {
  const open = findings.filter(({ explained }) => !explained);
  const lines = [
    `${chain.title} on ${on}: ${acts.length} acts, ${grouped(situations)} situations that can occur, every one of them looked at.`,
    `${open.length} findings that nobody has explained, ${findings.length - open.length} that a note explains.`,
    "",
  ];
  const width = Math.max(...acts.map(({ act }) => act.length));
  for (const { act, situations: of, shares } of acts)
    lines.push(
      `${act.padEnd(width)}  ${grouped(of)}: ${shares
        .map(
          ({ verdict, settled, situations: count }) => `${verdictWords(verdict, settled)} ${grouped(count)}`,
        )
        .join(" · ")}`,
    );
  for (const finding of findings) lines.push("", ...told(finding));
  return lines.join("\n");
}

/** A finding in an act too large to count. */
const found = ({ code, act, rules, witness, say }: Searched): string =>
  [
    `\n${code} · ${act} · ${findingTitles[code]}`,
    `  ${say}`,
    `  ${rules.join(", ")}${situation(witness)}`,
  ].join("\n");

function told({ code, act, rules, places, count, of, witness, say, explained }: Finding): string[] {
  return [
    `${code}${act === "" ? "" : ` · ${act}`} · ${findingTitles[code]}`,
    `  ${say}`,
    ...(rules.length > 0 ? [`  ${rules.join(", ")}`] : []),
    ...places.map(({ file, line, column }) => `  ${file}:${line}:${column}`),
    ...(of > 0n && count > 0n
      ? [`  in ${grouped(count)} of ${grouped(of)} situations, such as: ${situation(witness)}`]
      : []),
    ...(explained ? [`  explained by ${explained.by}: ${explained.text}`] : []),
  ];
}
