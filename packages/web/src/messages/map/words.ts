/** The words of the map, and of the law library over it, in the language spoken. */
import { type LawWords, useWords as useLaw } from "../law/words.js";
import { withPart } from "../part.js";
import { en, type MapMessages } from "./en.js";

export type MapWords = LawWords & MapMessages;

export const useWords: () => MapWords = withPart(useLaw, en, {
  es: () => import("./es.js").then(({ es }) => es),
});
