/** A mapping of one's own: read as strictly as on the command line, with everything that is wrong and where. */
import type { Mapping } from "@brightline/engine";
import { useEffect, useId, useState } from "react";
import { Law } from "../messages/language.js";
import { useWords } from "../messages/replay/words.js";
import { useClerk } from "./clerk.js";
import type { Errand, Laws } from "./errand.js";

interface Props {
  readonly laws: Laws;
  /** Called with null as long as there is no sound mapping. */
  readonly onRead: (mapping: { readonly file: string; readonly mapping: Mapping } | null) => void;
}

export function OwnMapping({ laws, onRead }: Props) {
  const words = useWords();
  const id = useId();
  const [errand, setErrand] = useState<Extract<Errand, { kind: "map" }> | null>(null);
  const report = useClerk(errand);
  const choose = async (file: File | undefined): Promise<void> => {
    setErrand(file ? { kind: "map", laws, file: { path: file.name, text: await file.text() } } : null);
  };
  const mapping = report?.kind === "mapped" ? report.mapping : null;
  const file = errand?.file.path ?? "";
  useEffect(() => {
    onRead(mapping ? { file, mapping } : null);
    return () => onRead(null);
  }, [mapping, file, onRead]);
  return (
    <>
      <label htmlFor={id}>{words.replay.ownFile}</label>
      <input
        id={id}
        className="put__drop"
        type="file"
        accept=".yaml,.yml"
        aria-describedby={`${id}-format`}
        onDrop={(event) => event.stopPropagation()}
        onChange={({ target }) => void choose(target.files?.[0])}
      />
      <p id={`${id}-format`} className="quiet">
        {words.replay.format}
      </p>
      <div role="status">
        {errand && !report ? <p className="quiet">{words.replay.checking}</p> : null}
        {mapping ? (
          <p>
            <Law>{words.replay.mapped(mapping.title)}</Law>
          </p>
        ) : null}
        {report?.kind === "failed" ? <p>{words.replay.failed(report.why)}</p> : null}
        {report?.kind === "unmapped" ? (
          <>
            <p>{words.replay.problems(report.problems.length)}</p>
            <ol className="put__problems" lang="en">
              {report.problems.map(({ code, message, help, place }) => (
                <li key={`${place.line} ${code} ${message}`}>
                  {place.line > 0 ? <b>{words.replay.line(place.line)}: </b> : null}
                  {message}. <span className="quiet">{help}</span>
                </li>
              ))}
            </ol>
          </>
        ) : null}
      </div>
    </>
  );
}
