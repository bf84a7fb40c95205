/** What was changed, line by line. */
import type { SourceFile } from "@brightline/engine";
import { useMemo } from "react";
import { useWords } from "../messages/edit/words.js";
import { compareLines, type DiffLine } from "./compare.js";
import type { Draft } from "./draft.js";

export function Changed({ files, draft }: { readonly files: readonly SourceFile[]; readonly draft: Draft }) {
  const words = useWords();
  const compared = useMemo(
    () =>
      files.flatMap(({ path, text }) => {
        const now = draft.files[path];
        return now === undefined ? [] : [{ path, hunks: compareLines(text, now) }];
      }),
    [files, draft.files],
  );
  return (
    <section className="diff" aria-label={words.edit.show} lang="en">
      {compared.length === 0 ? <p className="quiet">{words.edit.nothingChanged}</p> : null}
      {compared.map(({ path, hunks }) => (
        <div key={path}>
          <h2 className="diff__file">{path}</h2>
          {hunks.map((hunk) => (
            <ol key={`${hunk[0]?.kind}${hunk[0]?.line}`} className="diff__hunk">
              {hunk.map((line) => (
                <Line key={`${line.kind}${line.line} ${line.text}`} line={line} />
              ))}
            </ol>
          ))}
        </div>
      ))}
    </section>
  );
}

function Line({ line: { kind, line, text } }: { readonly line: DiffLine }) {
  const words = useWords();
  return (
    <li className={`diff__line diff__line--${kind}`}>
      <span className="diff__number">{kind === "removed" ? "" : line}</span>
      <span aria-hidden="true">{kind === "added" ? "+" : kind === "removed" ? "−" : " "}</span>
      {kind === "same" ? (
        <span>{text}</span>
      ) : (
        <span>
          <span className="usa-sr-only">{words.edit[kind]}: </span>
          {kind === "added" ? <ins>{text}</ins> : <del>{text}</del>}
        </span>
      )}
    </li>
  );
}
