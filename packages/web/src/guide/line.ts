/** The line for the log: what was asked, what was answered, on which law. Never anything about a person. */
import type { Answer, Chain, Decision } from "@brightline/engine";
import { lowerFirst } from "../messages/language.js";
import type { Messages } from "../messages/en.js";
import { groundsOf } from "./grounds.js";
import { speaks } from "./words.js";

interface Entry {
  readonly at: Date;
  readonly zone: string;
  readonly matter: string;
  readonly place: string;
  readonly answers: readonly Answer[];
  readonly decision: Decision;
}

/** One line of plain text. */
export function logLine(
  chain: Chain,
  { at, zone, matter, place, answers, decision }: Entry,
  words: Messages,
): string {
  const stamp = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(at);
  const said = answers.filter(speaks).map((answer) => {
    const name = lowerFirst(chain.acts.get(answer.act)?.name ?? answer.act);
    const { sure, perhaps } = groundsOf(chain, answer);
    // Of several grounds that may apply, none is written down as the one that does.
    const grounds = sure.length > 0 || perhaps.length > 1 ? sure : perhaps;
    const cites = [...new Set(grounds.map(({ cite }) => cite))].join("; ");
    const doubt = answer.settled ? "" : ` [${words.answer.notSettledShort}]`;
    return `${words.verdict[answer.settled ? answer.verdict : (answer.meanwhile ?? answer.verdict)]} ${name}${doubt}${cites ? ` (${cites})` : ""}`;
  });
  const law = `${words.answer.asOf(decision.on.slice(0, 10))}, ${decision.jurisdiction} ${decision.pack.hash.slice(0, 8)}`;
  return [stamp, place, matter, ...said, law].join(" · ");
}
