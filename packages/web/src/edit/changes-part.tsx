/** Situations whose answer changes: for each act from what to what, how many, and one of them. */
import { useWords } from "../messages/edit/words.js";
import { useFigures } from "../parts/figures.js";
import { Situation } from "../parts/situation.js";
import { VerdictWord } from "../parts/verdict.js";
import type { ActDifference, Change, Effects } from "./effects.js";
import { factOf, nameOf, type Names } from "./names.js";

interface Props {
  readonly changes: NonNullable<Effects["changes"]>;
  readonly names: Names;
}

export function ChangesPart({ changes: { acts, uncounted }, names }: Props) {
  const words = useWords();
  return (
    <div className="effect" data-effect="changes">
      <h3>{words.edit.changes}</h3>
      {acts.length === 0 && uncounted.length === 0 ? <p>{words.edit.noChange}</p> : null}
      {acts.map((act) => (
        <ActChanges key={act.act} act={act} names={names} />
      ))}
      {uncounted.map(({ act, why }) => (
        <p key={act}>
          <b>{nameOf(names, act)}</b>: {words.edit.failed(why)}
        </p>
      ))}
    </div>
  );
}

function ActChanges({ act, names }: { readonly act: ActDifference; readonly names: Names }) {
  return (
    <div className="effect__item" data-act={act.act}>
      <h4 lang="en">{nameOf(names, act.act)}</h4>
      {act.changes.map((change) => (
        <ChangeLine
          key={`${change.from} ${change.fromSettled} ${change.to} ${change.toSettled}`}
          change={change}
          names={names}
        />
      ))}
    </div>
  );
}

function ChangeLine({ change, names }: { readonly change: Change; readonly names: Names }) {
  const words = useWords();
  const figures = useFigures();
  const { from, fromSettled, to, toSettled, situations, of, witness, rules } = change;
  return (
    <div className="change">
      <p className="change__line">
        <VerdictWord verdict={from}>{fromSettled ? "" : `(${words.answer.notSettledShort})`}</VerdictWord>
        <span className="change__to" role="img" aria-label={words.edit.becomes}>
          →
        </span>
        <VerdictWord verdict={to}>{toSettled ? "" : `(${words.answer.notSettledShort})`}</VerdictWord>
      </p>
      <p>
        {situations === of
          ? words.edit.everySituation
          : words.edit.situations(
              figures.whole(situations),
              figures.whole(of),
              figures.share(situations, of),
            )}
      </p>
      <details>
        <summary>{words.edit.example}</summary>
        <Situation facts={witness} known={factOf(names)} />
        {rules.length > 0 ? (
          <p className="quiet">
            {words.edit.because}{" "}
            {rules.map((rule, index) => (
              <span key={rule}>
                {index > 0 ? ", " : ""}
                <code>{rule}</code>
              </span>
            ))}
          </p>
        ) : null}
      </details>
    </div>
  );
}
