/**
 * Step 6 for all situations at once: what each verdict needs of the doubts is asked of every reading together, and
 * what is left is one verdict for each situation, settled when every reading gives the same.
 */
import { defeats, mostDoubts, moves, restraint } from "../reading.js";
import { decisive, type Frame } from "../resolve.js";
import { type Forest, type Node, no, yes } from "./forest.js";
import { code, finalities, type Finality, outcomeOf } from "./outcome.js";
import type { Resolution, Said } from "./resolution.js";
import type { Space } from "./space.js";

/** How each doubt is read until it is settled. */
export type Defaults = ReadonlyMap<string, "stands" | "falls">;

/** When each finality comes out. */
type Verdicts = Readonly<Record<Finality, Node>>;

/** The verdict of every situation, all readings considered. */
export function readings(
  space: Space,
  said: readonly Said<Node>[],
  { verdicts }: Resolution<Node>,
  frame: Frame,
  defaults: Defaults,
  positions: Defaults,
): Node {
  const { forest } = space;
  const each = (change: (node: Node) => Node): Verdicts =>
    Object.fromEntries(finalities.map((finality) => [finality, change(verdicts[finality])])) as Verdicts;
  const fixed = new Map(
    space.doubts.map((level) => [
      level,
      defaults.get(space.variables[level]?.name ?? "") === "falls" ? 0 : 1,
    ]),
  );
  const stated = each((node) => forest.restrict(node, fixed));
  const reached = each((node) => forest.exists(node, (level) => space.isDoubt(level)));
  const settled = overlaid(forest, stated, true);
  const open = overlaid(forest, frame.coercive ? leastCoercive(forest, reached, stated) : stated, false);
  const decided = forest.choose(alone(forest, reached), settled, open);
  const crowd = crowded(space, said, frame, positions);
  if (crowd === no) return decided;
  // Too many doubts for enumeration: the question is counsel's.
  return forest.choose(
    crowd,
    frame.coercive ? code("must-not", false) : overlaid(forest, stated, false),
    decided,
  );
}

/** Results by when each comes out; a conflict never settles anything. */
const overlaid = (forest: Forest, when: Verdicts, settled: boolean): Node =>
  finalities.reduce<Node>(
    (rest, finality) =>
      forest.choose(when[finality], code(finality, settled && finality !== "conflict"), rest),
    code("gap", settled),
  );

const verdictOf = (finality: Finality): string => outcomeOf(code(finality, true)).verdict;

/** Where every reading gives the same verdict. */
function alone(forest: Forest, reached: Verdicts): Node {
  let one: Node = no;
  let several: Node = no;
  for (const verdict of new Set(finalities.map(verdictOf))) {
    const here = finalities
      .filter((finality) => verdictOf(finality) === verdict)
      .reduce<Node>((any, finality) => forest.or(any, reached[finality]), no);
    several = forest.or(several, forest.and(one, here));
    one = forest.or(one, here);
  }
  return forest.not(several);
}

/** The reading without the coercion; the stated one among those of one verdict. */
function leastCoercive(forest: Forest, reached: Verdicts, stated: Verdicts): Verdicts {
  const weight = (finality: Finality): number => restraint.indexOf(verdictOf(finality) as never);
  const least: Partial<Record<Finality, Node>> = {};
  let rest: Node = yes;
  for (const finality of [...finalities].sort((a, b) => weight(a) - weight(b))) {
    const peers = finalities.filter((other) => other !== finality && weight(other) === weight(finality));
    const preferred = peers.reduce<Node>((any, other) => forest.or(any, stated[other]), no);
    const here = forest.and(forest.and(rest, reached[finality]), forest.not(preferred));
    least[finality] = here;
    rest = forest.and(rest, forest.not(here));
  }
  return least as Verdicts;
}

/** Where more doubts bear on the verdict than are enumerated. */
function crowded(space: Space, said: readonly Said<Node>[], frame: Frame, positions: Defaults): Node {
  const { forest } = space;
  const statements = said.map(({ statement }) => statement);
  const names = new Set(statements.flatMap(({ doubts }) => doubts.map(({ name }) => name)));
  const open = [...names].filter((name) => !positions.has(name));
  if (open.length <= mostDoubts) return no;
  const or = (nodes: readonly Node[]): Node => nodes.reduce<Node>((any, node) => forest.or(any, node), no);
  const sure = said.map(({ statement, holds }) =>
    decisive(statement, frame)
      ? forest.and(
          holds,
          forest.not(
            or(
              said
                .filter(({ statement: other }) => defeats(other, statement, frame))
                .map((each) => each.holds),
            ),
          ),
        )
      : no,
  );
  /** Where nothing above a rank surely decides. */
  const undecided = new Map<number, Node>();
  for (const { rank } of statements)
    if (!undecided.has(rank))
      undecided.set(rank, forest.not(or(sure.filter((_, at) => (statements[at]?.rank ?? 0) < rank))));
  const present = open
    .map((name) =>
      or(
        said.map(({ statement, holds }) =>
          moves(statement) && statement.doubts.some((doubt) => doubt.name === name)
            ? forest.and(holds, undecided.get(statement.rank) as Node)
            : no,
        ),
      ),
    )
    .filter((node) => node !== no);
  if (present.length <= mostDoubts) return no;
  // atLeast[k]: k or more of the doubts seen so far are present.
  let atLeast: Node[] = [yes, ...Array.from({ length: mostDoubts + 1 }, () => no)];
  for (const one of present)
    atLeast = atLeast.map((node, k) =>
      k === 0 ? yes : forest.or(node, forest.and(one, atLeast[k - 1] as Node)),
    );
  return atLeast[mostDoubts + 1] as Node;
}
