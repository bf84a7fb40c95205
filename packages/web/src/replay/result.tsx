/** The result as a chief reads it: a sentence, then pictures, then what was treated unlike and what could not be read. */
import { useEffect, useRef } from "react";
import { downloadFile } from "../parts/download.js";
import { Law, lowerFirst } from "../messages/language.js";
import { useWords } from "../messages/replay/words.js";
import { useFigures } from "../parts/figures.js";
import type { Result } from "./errand.js";
import { FaultList } from "./fault-list.js";
import { LookPart } from "./look.js";
import { tableOf } from "./table.js";
import { elsewhere, headlineOf, looksOf } from "./telling.js";
import { UnlikeList } from "./unlike-list.js";

export function ResultPart({ result }: { readonly result: Result }) {
  const words = useWords();
  const { whole } = useFigures();
  const { replay, names, file } = result;
  const looks = looksOf(replay.tallies);
  const [first] = looks;
  const headline = headlineOf(replay);
  const { agrees, disagrees, undetermined } = replay.agreement;
  const other = elsewhere(replay);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new result is where reading goes on
  useEffect(() => heading.current?.focus(), [result]);
  const save = (ending: string, text: string): void =>
    downloadFile({ path: `${file.replace(/(\.csv)?(\.gz)?$/i, "")}.replay.${ending}`, text });
  return (
    <section className="result" aria-labelledby="result" data-headline={headline.kind}>
      <p className="result__title">
        <Law>{replay.title}</Law>
      </p>
      <h2 id="result" ref={heading} tabIndex={-1} className="headline">
        {words.replay.headline(headline, whole)}
      </h2>
      <div className="result__deck">
        <p>
          <Law>{words.replay.question(lowerFirst(names.act), names.chain)}</Law>{" "}
          {first ? (
            <Law>{words.replay.measure(names.layers[first.layer] ?? first.layer, first.view)}</Law>
          ) : null}
        </p>
        {agrees + disagrees + undetermined > 0 ? (
          <p>{words.replay.sums(whole(agrees), whole(disagrees), whole(undetermined))}</p>
        ) : null}
        {other > 0 ? <p>{words.replay.elsewhere(whole(other))}</p> : null}
        {replay.faults > 0 ? (
          <p>{words.replay.leftOut(whole(replay.setAside), whole(replay.faults))}</p>
        ) : null}
        <p className="quiet">
          {words.replay.counted(whole(replay.rows), whole(replay.situations), file)} {words.replay.caveat}
        </p>
      </div>
      <p className="result__take no-print">
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => save("json", JSON.stringify(replay, null, 2))}
        >
          {words.replay.json}
        </button>
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => save("csv", tableOf(replay))}
        >
          {words.replay.csv}
        </button>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => window.print()}>
          {words.answer.print}
        </button>
      </p>
      {looks.map((look) => (
        <LookPart key={`${look.view} ${look.layer}`} look={look} names={names} />
      ))}
      <UnlikeList unlike={replay.unlike} />
      <FaultList faulty={replay.faulty} faults={replay.faults} />
    </section>
  );
}
