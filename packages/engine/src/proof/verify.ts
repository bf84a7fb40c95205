/** Proves what a chain of law says in every situation: gaps, conflicts and rules that never matter, exactly counted. */
import type { Chain } from "../link.js";
import type { CivilDate, Pack, Place } from "../pack.js";
import type { Trial } from "../trial.js";
import { unusedDefinitions } from "./checks/definition.js";
import { explanation, type Finding } from "./finding.js";
import type { Effort } from "./forest.js";
import { type ActProof, Prover } from "./prover.js";

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

const aboutPack = (
  chain: Chain,
  on: CivilDate,
  code: Finding["code"],
  subject: string,
  say: string,
  places: readonly Place[] = [],
): Finding => ({
  code,
  act: "",
  rules: [subject],
  places,
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
    .map((trial) =>
      aboutPack(chain, on, "case-fails", trial.case.name, trial.failures.join("; "), [trial.case.place]),
    );

/** The chain's own pack only: definitions of its parents may serve other chains. */
function definitions(chain: Chain, on: CivilDate): Finding[] {
  const pack = chain.packs.at(-1) as Pack;
  return unusedDefinitions(pack).map((name) =>
    aboutPack(chain, on, "definition-unused", `${pack.id}.${name}`, "No rule of the pack uses it."),
  );
}
