/** Words that only some pages need: they are loaded with those pages, and stand beside the words of every page. */
import { use } from "react";
import { type Language, useSpeech } from "./language.js";

type Others<Words> = Readonly<Record<Exclude<Language, "en">, () => Promise<Words>>>;

/**
 * @param useWords the words that are there already
 * @param english the part's own words; they come with its pages
 * @param others loads them in another language when it is spoken; the page waits for them
 * @returns a hook that gives all of them
 */
export function withPart<Base extends object, Own extends object>(
  useWords: () => Base,
  english: Own,
  others: Others<Own>,
): () => Base & Own {
  const joined = new WeakMap<Base, Base & Own>();
  const loading = new Map<Language, Promise<Own>>();
  const load = (language: keyof Others<Own>): Promise<Own> => {
    const begun = loading.get(language) ?? others[language]();
    // A failed read is not remembered: the next try asks again.
    begun.catch(() => loading.delete(language));
    loading.set(language, begun);
    return begun;
  };
  return () => {
    const { language } = useSpeech();
    const base = useWords();
    const known = joined.get(base);
    if (known) return known;
    const all = { ...base, ...(language === "en" ? english : use(load(language))) };
    joined.set(base, all);
    return all;
  };
}
