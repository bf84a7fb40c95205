/**
 * Step 6 for all situations at once. In a diagram the doubts stand below the facts; what is left below the facts
 * becomes one verdict, settled when every reading gives the same.
 */
import { defeats, mostDoubts, moves, restraint } from "../reading.js";
import { decisive, type Frame } from "../resolve.js";
import { type Forest, type Node, no, terminals, yes } from "./forest.js";
import { code, finalities, type Finality, finalityOf, outcomeOf } from "./outcome.js";
import type { Resolution, Said } from "./resolution.js";
import type { Space } from "./space.js";

/** How each doubt is read until it is settled. */
export type Defaults = ReadonlyMap<string, "stands" | "falls">;

/** The verdict of every situation, all readings considered. */
export function readings(
  space: Space,
  said: readonly Said<Node>[],
  resolution: Resolution<Node>,
  frame: Frame,
  defaults: Defaults,
): Node {
  const { forest } = space;
  const single = overlaid(forest, resolution.verdicts);
  const belowFacts = (node: Node): boolean => forest.level(node) >= space.doubtful;
  const stated = statedReading(space, defaults);
  const all = everyReading(forest);
  const settled = forest.map(single, (node) =>
    belowFacts(node) ? settle(stated(node), all(node), frame) : undefined,
  );
  const crowd = crowded(space, said, frame);
  if (crowd === no) return settled;
  // Too many doubts for enumeration: the question is counsel's.
  const open = forest.map(single, (node) =>
    belowFacts(node) ? code(frame.coercive ? "must-not" : finalityOf(stated(node)), false) : undefined,
  );
  return forest.choose(crowd, open, settled);
}

function overlaid(forest: Forest, verdicts: Resolution<Node>["verdicts"]): Node {
  return finalities.reduce<Node>(
    (rest, finality) => forest.choose(verdicts[finality], code(finality, true), rest),
    code("gap", true),
  );
}

/** Follows each doubt as it is read by default. */
function statedReading({ forest, variables }: Space, defaults: Defaults): (node: Node) => number {
  return (node) => {
    let at = node;
    while (at >= terminals) {
      const name = variables[forest.level(at)]?.name ?? "";
      at = forest.child(at, defaults.get(name) === "falls" ? 0 : 1);
    }
    return at;
  };
}

/** All results that some reading gives, one bit each. */
function everyReading(forest: Forest): (node: Node) => number {
  const memo = new Map<Node, number>();
  const visit = (node: Node): number => {
    if (node < terminals) return 1 << node;
    let mask = memo.get(node);
    if (mask === undefined) {
      mask = forest.children(node).reduce((bits, child) => bits | visit(child), 0);
      memo.set(node, mask);
    }
    return mask;
  };
  return visit;
}

function settle(stated: number, mask: number, { coercive }: Frame): number {
  const reached = finalities.filter((finality) => mask & (1 << code(finality, true)));
  const finality = finalityOf(stated);
  const verdicts = new Set(reached.map((each) => outcomeOf(code(each, true)).verdict));
  if (verdicts.size === 1) return code(finality, finality !== "conflict");
  return code(coercive ? leastCoercive(finality, reached) : finality, false);
}

function leastCoercive(stated: Finality, reached: readonly Finality[]): Finality {
  const weight = (finality: Finality): number => restraint.indexOf(outcomeOf(code(finality, true)).verdict);
  return reached.reduce((least, each) => (weight(each) < weight(least) ? each : least), stated);
}

/** Where more doubts bear on the verdict than are enumerated. */
function crowded(space: Space, said: readonly Said<Node>[], frame: Frame): Node {
  const { forest } = space;
  const statements = said.map(({ statement }) => statement);
  const names = new Set(statements.flatMap(({ doubts }) => doubts.map(({ name }) => name)));
  const open = [...names].filter((name) => space.level("doubt", name) !== undefined);
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
  const present = open.map((name) =>
    or(
      said.map(({ statement, holds }) =>
        moves(statement) && statement.doubts.some((doubt) => doubt.name === name)
          ? forest.and(
              holds,
              forest.not(or(sure.filter((_, at) => (statements[at]?.rank ?? 0) < statement.rank))),
            )
          : no,
      ),
    ),
  );
  // atLeast[k]: k or more of the doubts seen so far are present.
  let atLeast: Node[] = [yes, ...Array.from({ length: mostDoubts + 1 }, () => no)];
  for (const one of present)
    atLeast = atLeast.map((node, k) =>
      k === 0 ? yes : forest.or(node, forest.and(one, atLeast[k - 1] as Node)),
    );
  return atLeast[mostDoubts + 1] as Node;
}
