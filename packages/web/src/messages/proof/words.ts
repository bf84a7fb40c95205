/** The words of proofs and comparisons, and of the law library under them, in the language spoken. */
import { type LawWords, useWords as useLaw } from "../law/words.js";
import { withPart } from "../part.js";
import { en, type ProofMessages } from "./en.js";

export type ProofWords = LawWords & ProofMessages;

export const useWords: () => ProofWords = withPart(useLaw, en, {
  es: () => import("./es.js").then(({ es }) => es),
});
