/** Which language the pages speak, and a way to reach its words. */
import {
  createContext,
  type ReactNode,
  startTransition,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from "react";
import { en, type Messages } from "./en.js";

export type { Messages };
export type Language = "en" | "es";
/** English comes with the page; another language is loaded when it is spoken. */
const catalog: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: () => Promise.resolve(en),
  es: () => import("./es.js").then(({ es }) => es),
};
const key = "brightline.language";

interface Speech {
  readonly language: Language;
  readonly words: Messages;
  readonly speak: (language: Language) => void;
}

const Speech = createContext<Speech>({ language: "en", words: en, speak: () => undefined });

function preferred(): Language {
  try {
    const kept = localStorage.getItem(key);
    if (kept === "en" || kept === "es") return kept;
  } catch {
    // Storage may be switched off.
  }
  return navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
}

export function Languages({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState<{ readonly language: Language; readonly words: Messages } | null>(
    null,
  );
  const change = useCallback(async (language: Language) => {
    const words = await catalog[language]().catch(() => en);
    document.documentElement.lang = words === en ? "en" : language;
    // A page whose own words are still on their way stays as it is until they arrive.
    startTransition(() => setSpoken({ language: words === en ? "en" : language, words }));
  }, []);
  useEffect(() => void change(preferred()), [change]);
  const speak = useCallback(
    (next: Language) => {
      try {
        localStorage.setItem(key, next);
      } catch {
        // The choice then lasts as long as the page.
      }
      void change(next);
    },
    [change],
  );
  const speech = useMemo(() => (spoken ? { ...spoken, speak } : null), [spoken, speak]);
  return speech ? <Speech value={speech}>{children}</Speech> : null;
}

export const useSpeech = (): Speech => use(Speech);
export const useWords = (): Messages => use(Speech).words;

/** Words of a pack, which so far are English: marked as such when the page speaks another language. */
export function Law({ children }: { readonly children: ReactNode }) {
  const { language } = useSpeech();
  return language === "en" ? children : <span lang="en">{children}</span>;
}

/** A civil date in words: 22 Nov 2026. */
export function useDate(): (date: string) => string {
  const { language } = useSpeech();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
    return (date) => format.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
  }, [language]);
}

/** `Hold past release` → `hold past release`, for the middle of a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
