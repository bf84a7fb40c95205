/** Paper folds nothing away: what is closed on the page is opened to be printed, and closed again. */
import { type RefObject, useEffect } from "react";

/** @param page whose details are opened, but for those that are not printed at all */
export function useUnfoldedPrint(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = (): void => {
      opened = [...(page.current?.querySelectorAll<HTMLDetailsElement>("details:not([open])") ?? [])].filter(
        (details) => details.closest(".no-print") === null,
      );
      for (const details of opened) details.open = true;
    };
    const close = (): void => {
      for (const details of opened.splice(0)) details.open = false;
    };
    addEventListener("beforeprint", open);
    addEventListener("afterprint", close);
    return () => {
      removeEventListener("beforeprint", open);
      removeEventListener("afterprint", close);
    };
  }, [page]);
}
