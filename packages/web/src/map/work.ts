/** Each state's answer through the years: asked on every day on which its rules on the act changed. */
import { type Chain, decide, link } from "@brightline/engine";
import type { Errand, Report, Span } from "./errand.js";

export function* work({ vocabulary, packs, states, act, facts, from, to }: Errand): Generator<Report> {
  for (const pack of states) {
    const chain = link({ vocabulary, packs }, pack);
    yield { kind: "state", pack, spans: spansOf(chain, act, facts, from, to) };
  }
  yield { kind: "done" };
}

/** Answers from one day to another, each with the first day it is given; equal neighbors are one. */
export function spansOf(
  chain: Chain,
  act: string,
  facts: Errand["facts"],
  from: string,
  to: string,
): readonly Span[] {
  const known = Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => Array.isArray(value) || chain.facts.has(name)),
  );
  const spans: Span[] = [];
  for (const on of changes(chain, act, from, to)) {
    const [answer] = decide(chain, { on, facts: known, acts: [act] }).answers;
    if (!answer) continue;
    const { verdict, settled, deciding } = answer;
    const cites = [...new Set(deciding.map(({ cite }) => cite))];
    const last = spans.at(-1);
    if (
      !last ||
      last.verdict !== verdict ||
      last.settled !== settled ||
      last.cites.join("\n") !== cites.join("\n")
    )
      spans.push({ from: on, verdict, settled, cites });
  }
  return spans;
}

/** The first day, and the later ones on which a rule on the act came, went, or met a court's order. */
function changes(chain: Chain, act: string, from: string, to: string): string[] {
  const days = (chain.rules.get(act) ?? []).flatMap(({ rule }) =>
    [rule, ...rule.enjoined].flatMap((span) => [span.from, span.to ?? span.from]),
  );
  return [from, ...[...new Set(days)].filter((day) => from < day && day <= to).sort()];
}

/** The span that covers a day. */
export const spanOn = (spans: readonly Span[], day: string): Span | undefined =>
  spans.findLast(({ from }) => from <= day);
