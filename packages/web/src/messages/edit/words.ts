/** The words of the editor, and of the law library under it, in the language spoken. */
import { type LawWords, useWords as useLaw } from "../law/words.js";
import { withPart } from "../part.js";
import { type EditMessages, en } from "./en.js";

export type EditWords = LawWords & EditMessages;

export const useWords: () => EditWords = withPart(useLaw, en, {
  es: () => import("./es.js").then(({ es }) => es),
});
