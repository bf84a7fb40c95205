/** Rules in their own words, each leading to its place in the law library. */
import type { Rule } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { Law, useDate } from "../messages/language.js";
import { useWords } from "../messages/proof/words.js";
import { StatusMark } from "../parts/status.js";
import type { Mover } from "./rules.js";
import type { Sides } from "./telling.js";

/** The citation as a link to the provision as it stood on a day. */
export function RuleLink({ rule, on }: { readonly rule: Rule; readonly on: string }) {
  const [pack, chapter, name] = rule.id.split("/") as [string, string, string];
  return (
    <Link
      to="/law/$pack/$chapter"
      params={{ pack, chapter }}
      search={{ on } as never}
      hash={name}
      className="usa-link"
    >
      <Law>{rule.cite}</Law>
    </Link>
  );
}

interface MoversProps {
  readonly movers: readonly Mover[];
  readonly sides: Sides;
}

/** The rules behind a change: what they say, and whether they came, went, or were held back by a court. */
export function Movers({ movers, sides }: MoversProps) {
  const words = useWords();
  const date = useDate();
  return (
    <ul className="movers">
      {movers.map(({ rule, role, order, on }) => (
        <li key={rule.id} className={`mover mover--${role}`}>
          <p className="mover__say">
            <Law>{rule.say}</Law>
          </p>
          <p className="mover__cite">
            <b className="tag">
              {sides.places && role === "came"
                ? sides.after
                : sides.places && role === "went"
                  ? sides.before
                  : words.compare.roles[role]}
            </b>{" "}
            <RuleLink rule={rule} on={on} /> <StatusMark status={rule.status} />
          </p>
          {order ? (
            <p className="quiet">
              <Law>
                {order.to
                  ? words.rule.enjoinedTo(order.court, date(order.from), date(order.to))
                  : words.rule.enjoined(order.court, date(order.from))}
                {order.scope ? ` (${words.compare.inPart})` : ""}
              </Law>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
