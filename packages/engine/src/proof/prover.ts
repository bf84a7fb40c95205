/** Proves acts of one chain on one day: as a whole where the diagram fits the budget, else part by part. */
import type { Chain } from "../link.js";
import type { CivilDate } from "../pack.js";
import type { Act } from "../vocabulary.js";
import { dutyClaims } from "./checks/duty.js";
import { empowered, powerClaims } from "./checks/power.js";
import { ruleClaims } from "./checks/rule.js";
import { verdictClaims } from "./checks/verdict.js";
import { compile, type Compiled, type Subject } from "./compile.js";
import { situations } from "./count.js";
import { explanation, type Finding, finding, placesOf, type View } from "./finding.js";
import { type Effort, no, OverBudget, terminals } from "./forest.js";
import { code } from "./outcome.js";
import { where } from "./region.js";
import { merged as mergedShares, type Share, sharesOf } from "./shares.js";
import { deepest, depth, guardOf, within } from "./split.js";

/** What is proved of one act. */
export interface ActProof {
  readonly act: string;
  /** Situations that can occur, as the act's rules tell them apart; 0 when the act is beyond the budget. */
  readonly situations: bigint;
  readonly shares: readonly Share[];
  /** Facts that can move the verdict on that day. */
  readonly facts: readonly string[];
  /** Nodes of the act's diagrams over all days. */
  readonly nodes: number;
  readonly findings: readonly Finding[];
  /** Facts by whose values the act was taken apart, because it was too large as a whole. */
  readonly split: readonly string[];
}

/** What it has compiled as a whole it remembers. */
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
      return this.#prove({ chain: this.#chain, act }).proof;
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      return beyond(this.#chain, act, this.#on, error);
    }
  }

  #prove(subject: Subject): Part {
    try {
      return this.#proof(this.#view(subject), compile(subject, this.#effort));
    } catch (error) {
      const guard = depth(subject) < deepest ? guardOf([subject], this.#on) : undefined;
      if (!(error instanceof OverBudget) || !guard) throw error;
      const { fact, values } = guard;
      return merged(
        this.#chain,
        fact,
        values.map((value) => this.#prove(within(subject, fact, value))),
      );
    }
  }

  /** @param history the subject compiled for every day */
  #proof(view: View, history: Compiled): Part {
    const { compiled } = view;
    const { space, subject, root, lawful } = compiled;
    const counter = situations(space);
    const claims = [
      ...verdictClaims(view),
      ...ruleClaims(view, history),
      ...powerClaims(view),
      ...dutyClaims(view, (other) => this.#closed(other)),
    ];
    return {
      proof: {
        act: subject.act.id,
        situations: counter.count(lawful),
        shares: sharesOf(compiled, root, lawful, counter),
        facts: space.forest.support(root).map((level) => space.variables[level]?.name ?? ""),
        nodes: history.space.forest.nodes(history.root).filter((node) => node >= terminals).length,
        findings: claims.map((claim) => finding(view, claim)),
        split: [],
      },
      empowered: empowered(view),
    };
  }

  #view(subject: Subject): View {
    const known = this.#views.get(subject.act.id);
    if (known && depth(subject) === 0) return known;
    const view = { compiled: compile({ ...subject, on: this.#on }, this.#effort), on: this.#on };
    if (depth(subject) === 0) this.#views.set(subject.act.id, view);
    return view;
  }

  /** Settled as forbidden whatever the situation; of an act beyond the budget nothing is claimed. */
  #closed(act: Act): boolean {
    try {
      const { compiled } = this.#view({ chain: this.#chain, act });
      const { root, lawful } = compiled;
      const { forest } = compiled.space;
      const forbidden = where(compiled, root, (result) => result === code("must-not", true));
      return forest.and(lawful, forest.not(forbidden)) === no;
    } catch (error) {
      if (!(error instanceof OverBudget)) throw error;
      return false;
    }
  }
}

/** A subject's proof, or that of a part of it. */
interface Part {
  readonly proof: ActProof;
  /** Permissions that stand beside a grant of the power somewhere in the part. */
  readonly empowered: readonly string[];
}

/** What a rule does nothing by; of a rule that does nothing in any part, the last of these that is found. */
const inert: readonly Finding["code"][] = ["rule-dead", "rule-void", "rule-idle"];

function merged(chain: Chain, fact: string, parts: readonly Part[]): Part {
  const proofs = parts.map(({ proof }) => proof);
  const empowered = [...new Set(parts.flatMap((part) => part.empowered))];
  const of = proofs.reduce((sum, { situations }) => sum + situations, 0n);
  const groups = new Map<string, Finding[]>();
  for (const { findings } of proofs)
    for (const each of findings) {
      const key = inert.includes(each.code)
        ? `inert ${each.rules.join()}`
        : `${each.code} ${each.code === "law-conflict" ? "" : each.rules.join()}`;
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
  const everywhere = ({ code }: Finding): boolean => inert.includes(code) || code === "facts-contradict";
  const findings = [...groups.values()]
    .filter((group) => !everywhere(group[0] as Finding) || group.length === parts.length)
    .filter(([one]) => one?.code !== "power-missing" || !one.rules.some((rule) => empowered.includes(rule)))
    .map((group): Finding => {
      const code = inert.findLast((each) => group.some((one) => one.code === each)) ?? group[0]?.code;
      const own = group.filter((each) => each.code === code);
      const shown = own.find(({ witness }) => witness !== null) ?? (own[0] as Finding);
      const rules = [...new Set(own.flatMap((each) => each.rules))];
      return {
        ...shown,
        rules,
        places: placesOf(chain.packs, rules),
        count: own.reduce((sum, { count }) => sum + count, 0n),
        of,
        explained: explanation(chain.packs, { code: shown.code, act: shown.act, rules }),
      };
    });
  const proof = {
    act: proofs[0]?.act ?? "",
    situations: of,
    shares: mergedShares(proofs.map(({ shares }) => shares)),
    facts: [...new Set([fact, ...proofs.flatMap(({ facts }) => facts)])],
    nodes: proofs.reduce((sum, { nodes }) => sum + nodes, 0),
    findings,
    split: [...new Set([fact, ...proofs.flatMap(({ split }) => split)])],
  };
  return { proof, empowered };
}

function beyond(chain: Chain, act: Act, on: CivilDate, error: OverBudget): ActProof {
  const one: Finding = {
    code: "beyond-budget",
    act: act.id,
    rules: [],
    places: [],
    count: 0n,
    of: 0n,
    on,
    witness: null,
    say: `The diagram of this act outgrew ${error.most.toLocaleString("en-US")} numbers, in parts too.`,
    explained: explanation(chain.packs, { code: "beyond-budget", act: act.id, rules: [] }),
  };
  return { act: act.id, situations: 0n, shares: [], facts: [], nodes: 0, findings: [one], split: [] };
}
