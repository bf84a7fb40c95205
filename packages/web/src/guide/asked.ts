/** What an address shows stays what it shows: nothing that is learned later changes it under the finger. */
import type { Chain } from "@brightline/engine";
import type { Worked } from "./matter.js";

export class Asked {
  /** The question by address; null where the answer was shown. */
  readonly #facts = new Map<string, string | null>();

  isAnswered(address: string): boolean {
    return this.#facts.get(address) === null;
  }

  /** @param address of the interview, with all that was said */
  keep(address: string, chain: Chain, worked: Worked): Worked {
    if (!worked.next) {
      this.#facts.set(address, null);
      return worked;
    }
    const first = this.#facts.get(address) ?? worked.next.id;
    this.#facts.set(address, first);
    if (first === worked.next.id) return worked;
    // How many are left was counted for another question.
    return { ...worked, next: chain.facts.get(first) ?? worked.next, left: null };
  }
}
