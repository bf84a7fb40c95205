/** Hangs what can be typed next into the editor. */
import type { CompletionSource } from "@codemirror/autocomplete";
import { offerAt } from "./complete.js";
import type { Names } from "./names.js";
import { spotOf } from "./spot.js";

const spaceless = /^[\w./-]*$/;

/** @param path of the file inside its pack */
export function completion(pack: string, path: string, names: () => Names): CompletionSource {
  const file = `${pack}/${path.replace(/\.md$/, "")}`;
  return (context) => {
    const offer = offerAt(spotOf(path, context.state.sliceDoc(0, context.pos)), names(), file);
    // After a space nothing is offered unasked, except where only values can follow.
    if (!offer || (offer.typed === 0 && !context.explicit && !afterOperator(context.state, context.pos)))
      return null;
    return {
      from: context.pos - offer.typed,
      validFor: spaceless,
      options: offer.options.map(({ word, means, kind }) => ({
        label: word,
        ...(kind === "key" && { apply: `${word}: ` }),
        ...(kind === "rule" || kind === "fact" ? { info: means } : means !== "" ? { detail: means } : {}),
      })),
    };
  };
}

function afterOperator(state: { sliceDoc(from: number, to: number): string }, at: number): boolean {
  return / is (not )?(one of )?$/.test(state.sliceDoc(Math.max(0, at - 20), at));
}
