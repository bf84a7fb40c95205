/** A dialog over the page, on the browser's own element: it keeps the focus and closes with Escape. */
import { type ReactNode, useEffect, useId, useRef } from "react";

interface Props {
  readonly title: ReactNode;
  readonly close: string;
  readonly onClose: () => void;
  /** What a dialog asks about. The way out is then the first to have the focus. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Dialog({ title, close, onClose, action, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const wayOut = useRef<HTMLButtonElement>(null);
  const asks = action !== undefined;
  const titleId = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    if (asks) wayOut.current?.focus();
  }, [asks]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog without our help
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog__body">
        <h2 id={titleId} className="dialog__title">
          {title}
        </h2>
        {children}
        <p className="dialog__ways">
          <button
            ref={wayOut}
            type="button"
            className={asks ? "usa-button" : "usa-button usa-button--outline"}
            onClick={onClose}
          >
            {close}
          </button>
          {action}
        </p>
      </div>
    </dialog>
  );
}
