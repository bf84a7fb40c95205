/** Edits of one pack, kept on this device until they are discarded. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Family, ownFiles } from "./family.js";

export interface Draft {
  /** Fingerprint of the pack from which the edits began. */
  readonly from: string;
  /** Changed files by path, with their whole text. */
  readonly files: Readonly<Record<string, string>>;
  /** Changed files that were not downloaded since. */
  readonly unsaved: readonly string[];
}

/** How long nobody types before the device keeps the text, in milliseconds. */
const pause = 300;

const keyOf = (pack: string): string => `brightline.draft.${pack}`;

export const blank = (from: string): Draft => ({ from, files: {}, unsaved: [] });

/** What the device keeps of a pack; undefined when nothing, or when storage is switched off. */
export function keptDraft(pack: string): Draft | undefined {
  try {
    const text = localStorage.getItem(keyOf(pack));
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

/** @returns false when the device cannot keep it */
function keep(pack: string, draft: Draft): boolean {
  try {
    if (Object.keys(draft.files).length === 0) localStorage.removeItem(keyOf(pack));
    else localStorage.setItem(keyOf(pack), JSON.stringify(draft));
    return true;
  } catch {
    return Object.keys(draft.files).length === 0;
  }
}

/** The draft with one file's text; a text as published is no edit. */
export function edited(draft: Draft, path: string, text: string, published: string): Draft {
  const { [path]: _, ...others } = draft.files;
  const unsaved = draft.unsaved.filter((each) => each !== path);
  if (text === published) return { ...draft, files: others, unsaved };
  return { ...draft, files: { ...others, [path]: text }, unsaved: [...unsaved, path] };
}

export function saved(draft: Draft, paths: readonly string[]): Draft {
  return { ...draft, unsaved: draft.unsaved.filter((path) => !paths.includes(path)) };
}

export interface Drafting {
  readonly draft: Draft;
  /** False when the device refuses to keep the edits. */
  readonly kept: boolean;
  /** Whether another window of this browser keeps edits of the same pack. */
  readonly elsewhere: boolean;
  edit(path: string, text: string): void;
  markSaved(paths: readonly string[]): void;
  discard(): void;
}

/** A draft kept from another version of the pack stays, and still names the version it began from. */
export function useDraft(family: Family): Drafting {
  const { id, hash } = family.pack;
  const published = useMemo(
    () => new Map(ownFiles(family).map(({ path, text }) => [path, text] as const)),
    [family],
  );
  const [draft, setDraft] = useState<Draft>(() => keptDraft(id) ?? blank(hash));
  const [kept, setKept] = useState(true);
  const [elsewhere, setElsewhere] = useState(false);
  const latest = useRef(draft);
  latest.current = draft;
  const stored = useRef(draft);
  const store = useCallback((): void => {
    // Only what was edited here is stored: another window may hold more.
    if (stored.current === latest.current) return;
    stored.current = latest.current;
    setKept(keep(id, latest.current));
  }, [id]);
  useEffect(() => {
    if (draft === stored.current) return;
    const wait = setTimeout(store, pause);
    return () => clearTimeout(wait);
  }, [draft, store]);
  useEffect(() => {
    const hear = ({ key }: StorageEvent): void => {
      if (key === keyOf(id)) setElsewhere(true);
    };
    addEventListener("pagehide", store);
    addEventListener("storage", hear);
    return () => {
      removeEventListener("pagehide", store);
      removeEventListener("storage", hear);
      store();
    };
  }, [id, store]);
  return {
    draft,
    kept,
    elsewhere,
    edit: useCallback(
      (path, text) =>
        setDraft((now) => {
          const before = now.files[path] ?? published.get(path);
          return text === before ? now : edited(now, path, text, published.get(path) ?? "");
        }),
      [published],
    ),
    markSaved: useCallback((paths) => setDraft((now) => saved(now, paths)), []),
    discard: useCallback(() => setDraft(blank(hash)), [hash]),
  };
}
