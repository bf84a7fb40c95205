/** One page: its title in the window, and its heading in focus when the person moved here. */
import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";

/** Typing a date or a search word changes the address, but it is still the same page. */
const sameStill = /^(on|q|at-.*)$/;

function addressOf({ pathname, search }: { readonly pathname: string; readonly search: object }): string {
  return [
    pathname,
    ...Object.entries(search).flatMap(([name, value]) => (sameStill.test(name) ? [] : [`${name}=${value}`])),
  ].join("&");
}

/** Nothing is focused on the very first page: the browser is already at its top. */
let arrived = false;

export function Heading({
  children,
  title,
  quiet = false,
}: {
  readonly children: ReactNode;
  readonly title: string;
  readonly quiet?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const href = useLocation({ select: addressOf });
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    document.title = `${title} · Brightline`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is a new page
  useEffect(() => {
    if (arrived && hash === "") {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    arrived = true;
  }, [href]);
  return (
    <h1 ref={heading} tabIndex={-1} className={quiet ? "page-title page-title--quiet" : "page-title"}>
      {children}
    </h1>
  );
}
