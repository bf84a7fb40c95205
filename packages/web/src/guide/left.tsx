/** How many questions are left after the one on the page. It stands below the buttons, so that its coming moves none. */
import type { Chain } from "@brightline/engine";
import { Law, useSpeech } from "../messages/language.js";
import type { Left } from "./matter.js";

/** No average reads as none while a question may follow. */
const leastShown = 0.1;

export function LeftLine({
  chain,
  left: { act, worst, mean, alone },
}: {
  readonly chain: Chain;
  readonly left: Left;
}) {
  const { words, language } = useSpeech();
  const average = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(
    Math.max(mean - 1, leastShown),
  );
  return (
    <p className="left quiet" data-most={worst - 1}>
      {alone ? null : (
        <>
          <Law>{chain.acts.get(act)?.name ?? act}</Law>:{" "}
        </>
      )}
      {worst === 1 ? words.question.last : words.question.left(worst - 1, average)}
    </p>
  );
}
