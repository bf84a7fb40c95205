/** A view as a table, with what all law of the place said beside the layer's own rules. */
import { Law } from "../messages/language.js";
import { useWords } from "../messages/replay/words.js";
import { useFigures } from "../parts/figures.js";
import type { Names } from "./errand.js";
import { type Look, plain } from "./telling.js";

export function LookTable({ look, names }: { readonly look: Look; readonly names: Names }) {
  const words = useWords();
  const { whole } = useFigures();
  const { columns, compared, notSettled } = words.replay;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and a keyboard must reach it
    <section className="look__scroll" tabIndex={0} aria-label={words.replay.caption(look.view)}>
      <table className="usa-table usa-table--compact">
        <caption className="usa-sr-only">{words.replay.caption(look.view)}</caption>
        <thead>
          <tr>
            {[columns.done, columns.rules, columns.compared, columns.all, columns.missing, columns.cases].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {look.done.flatMap(({ recorded, parts }) =>
            parts.flatMap(({ kind, verdict, beside, missing }) =>
              beside.map((each) => (
                <tr key={`${recorded} ${kind} ${verdict} ${each.verdict} ${each.settled}`}>
                  <th scope="row">{plain(recorded)}</th>
                  <td>{words.verdict[verdict]}</td>
                  <td>
                    {
                      compared[
                        kind === "agrees" || kind === "disagrees" || kind === "undetermined" ? kind : "none"
                      ]
                    }
                  </td>
                  <td>
                    {words.verdict[each.verdict]}
                    {each.settled || each.verdict === "depends" ? "" : `, ${notSettled}`}
                  </td>
                  <td>
                    <Law>{missing.map((fact) => names.facts[fact] ?? fact).join(" · ")}</Law>
                  </td>
                  <td>{whole(each.count)}</td>
                </tr>
              )),
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
