/** What to put to the law: a mapping, one that is here or one's own, and a file of records. */
import type { Mapping } from "@brightline/engine";
import { type DragEvent, type FormEvent, useId, useRef, useState } from "react";
import { Law } from "../messages/language.js";
import { useWords } from "../messages/replay/words.js";
import { useFigures } from "../parts/figures.js";
import type { Bundled } from "./bundled.js";
import type { Laws } from "./errand.js";
import { mostMegabytes, mostRows } from "./limits.js";
import { OwnMapping } from "./own-mapping.js";

/** What a person chose. */
export interface Chosen {
  readonly mapping: Mapping;
  /** Name of the mapping's file. */
  readonly map: string;
  readonly records: File;
}

interface Props {
  readonly bundled: readonly Bundled[];
  readonly laws: Laws;
  readonly running: boolean;
  readonly onPut: (chosen: Chosen) => void;
}

const own = "own";

export function ChooseRecords({ bundled, laws, running, onPut }: Props) {
  const words = useWords();
  const figures = useFigures();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [choice, setChoice] = useState("");
  const [mine, setMine] = useState<{ readonly file: string; readonly mapping: Mapping } | null>(null);
  const [missing, setMissing] = useState("");
  const chosen = choice === own ? mine : (bundled.find(({ file }) => file === choice) ?? null);
  const put = (event: FormEvent): void => {
    event.preventDefault();
    const records = input.current?.files?.[0];
    setMissing(chosen ? (records ? "" : words.replay.needRecords) : words.replay.needMapping);
    if (chosen && records) onPut({ mapping: chosen.mapping, map: chosen.file, records });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    if (input.current) input.current.files = event.dataTransfer.files;
  };
  return (
    <form
      className="put no-print"
      onSubmit={put}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <section aria-labelledby={`${id}-mapping`}>
        <h2 id={`${id}-mapping`}>{words.replay.mapping}</h2>
        <label htmlFor={`${id}-choice`}>{words.replay.mappings}</label>
        <select
          id={`${id}-choice`}
          className="usa-input"
          aria-describedby={`${id}-help`}
          value={choice}
          onChange={({ target }) => setChoice(target.value)}
        >
          <option value="">{words.replay.choose}</option>
          {bundled.map(({ file, mapping }) => (
            <option key={file} value={file} lang="en">
              {mapping.title}
            </option>
          ))}
          <option value={own}>{words.replay.own}</option>
        </select>
        <p id={`${id}-help`} className="quiet">
          {words.replay.mappingHelp}
        </p>
        {choice === own ? <OwnMapping laws={laws} onRead={setMine} /> : null}
        {chosen ? (
          <p className="quiet">
            <Law>{words.replay.source(chosen.mapping.source)}</Law>
          </p>
        ) : null}
      </section>
      <section aria-labelledby={`${id}-records`}>
        <h2 id={`${id}-records`}>{words.replay.records}</h2>
        <label htmlFor={`${id}-file`}>{words.replay.recordsFile}</label>
        <input
          id={`${id}-file`}
          ref={input}
          className="put__drop"
          type="file"
          aria-describedby={`${id}-limits`}
        />
        <p id={`${id}-limits`} className="quiet">
          {words.replay.recordsHelp(figures.whole(mostMegabytes), figures.whole(mostRows))}
        </p>
      </section>
      <button type="submit" className="usa-button" disabled={running}>
        {words.replay.go}
      </button>
      <p role="alert" className="put__missing">
        {missing}
      </p>
    </form>
  );
}
