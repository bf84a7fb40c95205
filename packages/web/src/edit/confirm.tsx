/** Asks before edits are left behind or thrown away. */
import { useBlocker } from "@tanstack/react-router";
import { useWords } from "../messages/edit/words.js";
import { Dialog } from "../parts/dialog.js";

/** Warns of leaving the pack's editor while something was not downloaded; another file of the pack is no leaving. */
export function Leaving({ unsaved, pack }: { readonly unsaved: boolean; readonly pack: string }) {
  const words = useWords();
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => unsaved && next.pathname !== `/law/edit/${pack}`,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <Dialog
      title={words.edit.leaveTitle}
      close={words.edit.stay}
      onClose={blocker.reset}
      action={
        <button type="button" className="usa-button usa-button--outline" onClick={blocker.proceed}>
          {words.edit.leave}
        </button>
      }
    >
      <p>{words.edit.leaveText}</p>
    </Dialog>
  );
}

interface DiscardProps {
  readonly files: number;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

export function Discard({ files, onClose, onDiscard }: DiscardProps) {
  const words = useWords();
  return (
    <Dialog
      title={words.edit.discardTitle}
      close={words.edit.keepThem}
      onClose={onClose}
      action={
        <button type="button" className="usa-button usa-button--secondary" onClick={onDiscard}>
          {words.edit.discard}
        </button>
      }
    >
      <p>{words.edit.discardText(files)}</p>
    </Dialog>
  );
}
