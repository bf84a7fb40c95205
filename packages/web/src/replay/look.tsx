/** All cases under one view: a picture for each thing that was done, and the same as a table. */
import { Law, useDate } from "../messages/language.js";
import { useWords } from "../messages/replay/words.js";
import { useFigures } from "../parts/figures.js";
import { VerdictWord } from "../parts/verdict.js";
import type { Names } from "./errand.js";
import { LookTable } from "./look-table.js";
import { SquareField, Swatch } from "./square-field.js";
import { type Setting, settingOf } from "./squares.js";
import { type Done, type Look, type Part, plain } from "./telling.js";

interface Props {
  readonly look: Look;
  readonly names: Names;
}

export function LookPart({ look, names }: Props) {
  const words = useWords();
  const date = useDate();
  const { whole } = useFigures();
  const [from, to] = look.days;
  const setting = settingOf(look);
  return (
    <section className="look" data-view={look.view}>
      <h3>
        <Law>{look.view}</Law>
      </h3>
      <p className="quiet">
        {from === to ? words.replay.onDay(date(from)) : words.replay.onDays(date(from), date(to))} ·{" "}
        <Law>{words.replay.rulesOf(names.layers[look.layer] ?? look.layer)}</Law>.{" "}
        {words.replay.oneSquare(whole(setting.unit))}
      </p>
      {look.done.map((done) => (
        <DoneField key={done.recorded} done={done} setting={setting} names={names} />
      ))}
      <details className="look__table">
        <summary>{words.replay.table}</summary>
        <LookTable look={look} names={names} />
      </details>
    </section>
  );
}

interface DoneProps {
  readonly done: Done;
  readonly setting: Setting;
  readonly names: Names;
}

function DoneField({ done, setting, names }: DoneProps) {
  const words = useWords();
  const { whole } = useFigures();
  return (
    <div className="look__done" data-done={done.recorded}>
      <h4>
        {words.replay.was(plain(done.recorded))}{" "}
        <span className="quiet">{words.replay.cases(whole(done.count))}</span>
      </h4>
      <SquareField done={done} setting={setting} />
      <ul className="look__parts">
        {done.parts.map((part) => (
          <li key={`${part.kind} ${part.verdict}`} data-kind={part.kind}>
            <Swatch kind={part.kind} />
            <PartWords part={part} names={names} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PartWords({ part, names }: { readonly part: Part; readonly names: Names }) {
  const words = useWords();
  const { whole } = useFigures();
  const { kind, verdict, count, beside, missing } = part;
  const compared = kind === "agrees" || kind === "disagrees" || kind === "undetermined";
  const alike = beside.every((each) => each.verdict === verdict && (each.settled || verdict === "depends"));
  return (
    <div>
      <b>{whole(count)}</b> {compared ? `${words.replay.kinds[kind]} ` : ""}
      <VerdictWord verdict={verdict} />
      <p className="quiet">
        {words.replay.allLaw}{" "}
        {alike
          ? words.replay.same
          : beside
              .map(
                (each) =>
                  `${words.verdict[each.verdict]}${each.settled || each.verdict === "depends" ? "" : `, ${words.replay.notSettled}`} (${whole(each.count)})`,
              )
              .join(" · ")}
      </p>
      {missing.length > 0 ? (
        <p className="look__missing">
          {verdict === "depends" ? words.replay.decides : words.replay.explains}{" "}
          <Law>{missing.map((fact) => names.facts[fact] ?? fact).join(" · ")}</Law>
        </p>
      ) : null}
    </div>
  );
}
