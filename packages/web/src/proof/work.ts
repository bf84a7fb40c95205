/** The work itself: every act proved, or compared, one after the other. Runs in a clerk, and in tests. */
import { type Act, type Case, type Chain, decide, type Library, link } from "@brightline/engine";
import { type ActDifference, diffAct, type Law, Prover, verify } from "@brightline/engine/proof";
import { readLibrary } from "@brightline/engine/read";
import { runCase, type Trial } from "@brightline/engine/trial";
import { whyOf } from "../clerk/why.js";
import type { Errand, Report } from "./errand.js";
import { storiesOf } from "./telling.js";

/** Cases tried between two reports. */
const batch = 20;

export function* work(errand: Errand): Generator<Report> {
  yield* errand.kind === "prove" ? prove(errand) : compare(errand);
  yield { kind: "done" };
}

function* prove({ vocabulary, files, side }: Extract<Errand, { kind: "prove" }>): Generator<Report> {
  const { library, problems } = readLibrary(files, { vocabulary, packs: [] });
  if (problems.length > 0)
    throw new Error(`${problems[0]?.place.file}:${problems[0]?.place.line}: ${problems[0]?.message}`);
  const chain = link(library, side.id);
  const prover = new Prover(chain, side.on);
  yield { kind: "begun", acts: chain.acts.size };
  for (const act of chain.acts.values())
    yield guarded(act, () => ({ kind: "proved", proof: prover.prove(act) }));
  const trials = yield* tryCases(library, chain);
  // Without acts, only what concerns the packs as such is left to verify.
  const rest = verify({ ...chain, acts: new Map() }, { on: side.on, trials });
  yield { kind: "closed", findings: rest.findings };
}

/** Runs every worked case of the chain, each where its own pack says. */
function* tryCases(library: Library, { packs }: Chain): Generator<Report, Trial[]> {
  const chains = new Map(packs.map(({ id }) => [id, link(library, id)]));
  const cases = packs.flatMap((pack) =>
    pack.cases.flatMap((one): [Chain, Case][] => {
      const chain = chains.get(one.jurisdiction);
      return chain ? [[chain, one]] : [];
    }),
  );
  const trials: Trial[] = [];
  for (const [chain, one] of cases) {
    trials.push(runCase(chain, one));
    if (trials.length % batch === 0) yield { kind: "tried", cases: trials.length, of: cases.length };
  }
  yield { kind: "tried", cases: trials.length, of: cases.length };
  return trials;
}

function* compare({
  vocabulary,
  packs,
  before,
  after,
}: Extract<Errand, { kind: "compare" }>): Generator<Report> {
  const one = link({ vocabulary, packs }, before.id);
  // The same chain must be the same object: rules that did not change are then known at once.
  const other = after.id === before.id ? one : link({ vocabulary, packs }, after.id);
  const laws = [
    { chain: one, on: before.on },
    { chain: other, on: after.on },
  ] as const;
  const acts = [...new Map([...one.acts, ...other.acts]).values()];
  yield { kind: "begun", acts: acts.length };
  for (const act of acts)
    yield guarded(act, () => {
      const difference = diffAct(...laws, act);
      return { kind: "compared", difference, deciding: decidingOf(difference, laws) };
    });
}

/** What the evaluator names as deciding the example of an act's foremost change, the later law first. */
function decidingOf(difference: ActDifference, laws: readonly Law[]): string[] {
  const [story] = storiesOf([difference]);
  const [change] = story?.changes ?? [];
  if (!change) return [];
  return laws.toReversed().flatMap(({ chain, on }) => {
    const facts = Object.fromEntries(Object.entries(change.witness).filter(([id]) => chain.facts.has(id)));
    const [answer] = decide(chain, { on, facts, acts: [difference.act] }).answers;
    return answer?.deciding.map(({ rule }) => rule) ?? [];
  });
}

/** One act that cannot be worked out does not stop the others. */
function guarded(act: Act, work: () => Report): Report {
  try {
    return work();
  } catch (error) {
    return { kind: "stuck", act: act.id, why: whyOf(error) };
  }
}
