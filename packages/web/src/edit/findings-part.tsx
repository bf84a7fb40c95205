/** Gaps, conflicts and the like that the edit brings in. */
import { useWords } from "../messages/edit/words.js";
import { useFigures } from "../parts/figures.js";
import { Situation } from "../parts/situation.js";
import type { Effects, FreshFinding } from "./effects.js";
import { factOf, nameOf, type Names } from "./names.js";

interface Props {
  readonly findings: NonNullable<Effects["findings"]>;
  readonly names: Names;
}

export function FindingsPart({ findings, names }: Props) {
  const words = useWords();
  if ("why" in findings)
    return (
      <div className="effect" data-effect="findings">
        <h3>{words.edit.findings}</h3>
        <p>{words.edit.failed(findings.why)}</p>
      </div>
    );
  const { fresh, mended } = findings;
  return (
    <div className="effect" data-effect="findings">
      <h3>{words.edit.findings}</h3>
      {fresh.length === 0 ? <p>{words.edit.noFindings}</p> : null}
      {mended > 0 ? <p>{words.edit.mended(mended)}</p> : null}
      {fresh.map((each) => (
        <FindingItem
          key={`${each.finding.code} ${each.finding.act} ${each.finding.rules.join()} ${each.finding.say}`}
          fresh={each}
          names={names}
        />
      ))}
    </div>
  );
}

function FindingItem({
  fresh: { finding, was },
  names,
}: {
  readonly fresh: FreshFinding;
  readonly names: Names;
}) {
  const words = useWords();
  const figures = useFigures();
  const { code, act, say, of, witness, explained } = finding;
  return (
    <div className="effect__item" data-code={code}>
      <p lang="en">
        <code>{code}</code> {act === "" ? null : <b>{nameOf(names, act)}: </b>}
        {say}
      </p>
      {finding.count > 0n ? (
        <p className="quiet">
          {words.edit.situations(
            figures.whole(finding.count),
            figures.whole(of),
            figures.share(finding.count, of),
          )}
          {was === undefined ? "" : ` ${words.edit.before(figures.whole(was.count), figures.whole(was.of))}`}
        </p>
      ) : null}
      {explained ? (
        <p className="quiet">
          {words.edit.explained(explained.by)} <span lang="en">{explained.text}</span>
        </p>
      ) : null}
      {witness ? (
        <details>
          <summary>{words.edit.example}</summary>
          <Situation facts={witness} known={factOf(names)} />
        </details>
      ) : null}
    </div>
  );
}
