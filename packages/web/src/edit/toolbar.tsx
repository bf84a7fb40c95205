/** Which file, and what to do with the edits. */
import type { SourceFile } from "@brightline/engine";
import { useWords } from "../messages/edit/words.js";
import { downloadFile, downloadZip } from "../parts/download.js";
import type { Draft } from "./draft.js";
import { type Family, withEdits } from "./family.js";

interface Props {
  readonly family: Family;
  readonly files: readonly SourceFile[];
  readonly draft: Draft;
  readonly path: string;
  readonly showing: boolean;
  readonly onOpen: (path: string) => void;
  readonly onSaved: (paths: readonly string[]) => void;
  readonly onShow: () => void;
  readonly onDiscard: () => void;
}

export function Toolbar({ family, files, draft, path, showing, onOpen, onSaved, onShow, onDiscard }: Props) {
  const words = useWords();
  const { id, version } = family.pack;
  const changed = Object.keys(draft.files);
  const now = withEdits(files, draft.files);
  const takeFile = (): void => {
    const file = now.find((each) => each.path === path);
    if (file) downloadFile(file);
    onSaved([path]);
  };
  const takeAll = (): void => {
    downloadZip(`${id}-${version}`, now);
    onSaved(changed);
  };
  return (
    <div className="edit__tools">
      <label htmlFor="edit-file">{words.edit.file}</label>
      <select
        id="edit-file"
        className="usa-input"
        value={path}
        onChange={({ target }) => onOpen(target.value)}
      >
        {files.map((file) => (
          <option key={file.path} value={file.path}>
            {file.path.slice(id.length + 1)}
            {file.path in draft.files ? ` (${words.edit.changed})` : ""}
          </option>
        ))}
      </select>
      <button type="button" className="usa-button" onClick={takeFile}>
        {words.edit.download}
      </button>
      <button type="button" className="usa-button usa-button--outline" onClick={takeAll}>
        {words.edit.downloadAll}
      </button>
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-expanded={showing}
        onClick={onShow}
      >
        {showing ? words.edit.hide : words.edit.show}
      </button>
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={changed.length === 0}
        onClick={onDiscard}
      >
        {words.edit.discard}
      </button>
      <p role="status" className="quiet">
        {changed.length === 0
          ? ""
          : draft.unsaved.length > 0
            ? words.edit.notTaken(changed.length)
            : words.edit.taken}
      </p>
    </div>
  );
}
