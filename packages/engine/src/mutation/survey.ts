/** Which small changes of a pack its own cases would notice. */
import { type Chain, link } from "../link.js";
import type { Case, CivilDate, Library, Pack } from "../pack.js";
import { epochs } from "../proof/compile.js";
import { type Change, diffAct } from "../proof/difference.js";
import { OverBudget } from "../proof/forest.js";
import { runCase } from "../trial.js";
import { type Mutant, mutantsOf } from "./mutant.js";

export type Fate =
  /** A case of the pack fails. */
  | { readonly kind: "killed"; readonly by: Case }
  /** No answer of the pack's own chain is another, in any situation, on any day the law changed. */
  | { readonly kind: "equal" }
  /** Answers change and no case notices. */
  | { readonly kind: "survived"; readonly act: string; readonly on: CivilDate; readonly change: Change }
  /** The diagrams are too large to say. */
  | { readonly kind: "unknown" };

export interface Verdict {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/** The trial of a pack's mutants by the pack's own cases. */
export class Survey {
  readonly mutants: readonly Mutant[];
  readonly #library: Library;
  readonly #pack: Pack;
  readonly #chain: Chain;

  /** @throws {BrightlineError} `jurisdiction-unknown` */
  constructor(library: Library, id: string) {
    this.#library = library;
    this.#chain = link(library, id);
    this.#pack = this.#chain.packs.at(-1) as Pack;
    this.mutants = mutantsOf(this.#pack);
  }

  try(mutant: Mutant): Verdict {
    const library = {
      ...this.#library,
      packs: this.#library.packs.map((pack) => (pack === this.#pack ? mutant.pack : pack)),
    };
    const chains = new Map<string, Chain>();
    const chainOf = (id: string): Chain => {
      const chain = chains.get(id) ?? link(library, id);
      chains.set(id, chain);
      return chain;
    };
    const by = this.#pack.cases.find((one) => {
      const asked = onlyActs(one, mutant.acts);
      return asked && runCase(chainOf(one.jurisdiction), asked).failures.length > 0;
    });
    return { mutant, fate: by ? { kind: "killed", by } : this.#unnoticed(mutant, chainOf(this.#pack.id)) };
  }

  #unnoticed({ acts, day }: Mutant, changed: Chain): Fate {
    let unknown = false;
    for (const id of acts) {
      const act = this.#chain.acts.get(id);
      if (!act) continue;
      const days = day === undefined ? epochs(this.#chain, act).reverse() : [day];
      for (const on of days)
        try {
          const [change] = diffAct({ chain: this.#chain, on }, { chain: changed, on }, act).changes;
          if (change) return { kind: "survived", act: id, on, change };
        } catch (error) {
          if (!(error instanceof OverBudget)) throw error;
          unknown = true;
        }
    }
    return { kind: unknown ? "unknown" : "equal" };
  }
}

/** The case as far as it is about some acts. */
function onlyActs(one: Case, acts: readonly string[]): Case | undefined {
  const expect = Object.entries(one.expect).filter(([act]) => acts.includes(act));
  return expect.length > 0 ? { ...one, expect: Object.fromEntries(expect) } : undefined;
}
