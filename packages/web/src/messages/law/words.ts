/** The words of the law library, in the language spoken. */
import { type Messages, useWords as useShared } from "../language.js";
import { withPart } from "../part.js";
import { en, type LawMessages } from "./en.js";

export type LawWords = Messages & LawMessages;

export const useWords: () => LawWords = withPart(useShared, en, {
  es: () => import("./es.js").then(({ es }) => es),
});
