/** Proves what a chain of law says in every situation: gaps, conflicts and rules that never matter, exactly counted. */
import type { Chain } from "../link.js";
import type { CivilDate, Pack } from "../pack.js";
import type { Trial } from "../trial.js";
import type { Act } from "../vocabulary.js";
import { unusedDefinitions } from "./checks/definition.js";
import { dutyClaims } from "./checks/duty.js";
import { powerClaims } from "./checks/power.js";
import { ruleClaims } from "./checks/rule.js";
import { verdictClaims } from "./checks/verdict.js";
import { compile } from "./compile.js";
import { situations } from "./count.js";
import { explanation, type Finding, finding, type View, viewOf } from "./finding.js";
import { type Effort, no, OverBudget, terminals } from "./forest.js";
import { code } from "./outcome.js";
import { where } from "./region.js";
import { type Share, sharesOf } from "./shares.js";

/** What is proved of one act. */
export interface ActProof {
  readonly act: string;
  /** Situations that can occur, as the act's rules tell them apart; 0 when the act is beyond the budget. */
  readonly situations: bigint;
  readonly shares: readonly Share[];
  /** Facts that can move the verdict on that day. */
  readonly facts: readonly string[];
  /** Nodes of the act's diagram over all days. */
  readonly nodes: number;
  readonly findings: readonly Finding[];
}

export interface Verification {
  readonly jurisdiction: string;
  readonly on: CivilDate;
  readonly situations: bigint;
  readonly acts: readonly ActProof[];
  /** Of the acts, then of the packs as such. */
  readonly findings: readonly Finding[];
}

export interface VerifyOptions {
  readonly on: CivilDate;
  readonly acts?: readonly string[];
  readonly effort?: Effort;
  /** What became of the packs' cases; those that fail are findings. */
  readonly trials?: readonly Trial[];
  readonly progress?: (done: number, of: number) => void;
}

/** Verifies every act of a chain on a day, or the acts named. */
export function verify(chain: Chain, options: VerifyOptions): Verification {
  const prover = new Prover(chain, options.on, options.effort);
  const acts = [...chain.acts.values()].filter(({ id }) => options.acts?.includes(id) ?? true);
  const proofs = acts.map((act, index) => {
    const proof = prover.prove(act);
    options.progress?.(index + 1, acts.length);
    return proof;
  });
  return {
    jurisdiction: chain.id,
    on: options.on,
    situations: proofs.reduce((sum, proof) => sum + proof.situations, 0n),
    acts: proofs,
    findings: [
      ...proofs.flatMap(({ findings }) => findings),
      ...failures(chain, options.on, options.trials ?? []),
      ...(options.acts ? [] : definitions(chain, options.on)),
    ],
  };
}

/** Proves acts of one chain on one day; what it has compiled it remembers. */
export class Prover {
  readonly #chain: Chain;
  readonly #on: CivilDate;
  readonly #effort: Effort | undefined;
  readonly #views = new Map<string, View>();

  constructor(chain: Chain, on: CivilDate, effort?: Effort) {
    this.#chain = chain;
    this.#on = on;
    this.#effort = effort;
  }

  prove(act: Act): ActProof {
    try {
      return this.#proof(act);
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      return beyond(this.#chain, act, this.#on, error);
    }
  }

  #proof(act: Act): ActProof {
    const view = this.#view(act);
    const { compiled, root, lawful } = view;
    const { space } = compiled;
    const counter = situations(space);
    const claims = [
      ...verdictClaims(view),
      ...ruleClaims(view),
      ...powerClaims(view),
      ...dutyClaims(view, (other) => this.#closed(other)),
    ];
    return {
      act: act.id,
      situations: counter.count(lawful),
      shares: sharesOf(compiled, root, lawful, counter),
      facts: space.forest.support(root).map((level) => space.variables[level]?.name ?? ""),
      nodes: space.forest.nodes(compiled.root).filter((node) => node >= terminals).length,
      findings: claims.map((claim) => finding(view, claim)),
    };
  }

  #view(act: Act): View {
    const known = this.#views.get(act.id);
    if (known) return known;
    const view = viewOf(compile({ chain: this.#chain, act }, this.#effort), this.#on);
    this.#views.set(act.id, view);
    return view;
  }

  /** Settled as forbidden whatever the situation. */
  #closed(act: Act): boolean {
    const { compiled, root, lawful } = this.#view(act);
    const { forest } = compiled.space;
    const forbidden = where(compiled, root, (result) => result === code("must-not", true));
    return forest.and(lawful, forest.not(forbidden)) === no;
  }
}

function beyond(chain: Chain, act: Act, on: CivilDate, error: OverBudget): ActProof {
  const one: Finding = {
    code: "beyond-budget",
    act: act.id,
    rules: [],
    count: 0n,
    of: 0n,
    on,
    witness: null,
    say: `The diagram of this act outgrew ${error.most.toLocaleString("en-US")} numbers; nothing is proved of it here.`,
    explained: explanation(chain.packs, { code: "beyond-budget", act: act.id, rules: [] }),
  };
  return { act: act.id, situations: 0n, shares: [], facts: [], nodes: 0, findings: [one] };
}

const aboutPack = (
  chain: Chain,
  on: CivilDate,
  code: Finding["code"],
  subject: string,
  say: string,
): Finding => ({
  code,
  act: "",
  rules: [subject],
  count: 0n,
  of: 0n,
  on,
  witness: null,
  say,
  explained: explanation(chain.packs, { code, act: "", rules: [subject] }),
});

const failures = (chain: Chain, on: CivilDate, trials: readonly Trial[]): Finding[] =>
  trials
    .filter((trial) => trial.failures.length > 0)
    .map((trial) => aboutPack(chain, on, "case-fails", trial.case.name, trial.failures.join("; ")));

/** The chain's own pack only: definitions of its parents may serve other chains. */
function definitions(chain: Chain, on: CivilDate): Finding[] {
  const pack = chain.packs.at(-1) as Pack;
  return unusedDefinitions(pack).map((name) =>
    aboutPack(chain, on, "definition-unused", `${pack.id}.${name}`, "No rule of the pack uses it."),
  );
}
