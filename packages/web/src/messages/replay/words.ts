/** The words of the replay of records, and of the law library over it, in the language spoken. */
import { type LawWords, useWords as useLaw } from "../law/words.js";
import { withPart } from "../part.js";
import { en, type ReplayMessages } from "./en.js";

export type ReplayWords = LawWords & ReplayMessages;

export const useWords: () => ReplayWords = withPart(useLaw, en, {
  es: () => import("./es.js").then(({ es }) => es),
});
