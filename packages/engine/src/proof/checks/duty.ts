/** Duties that follow another act, where that act is never open. */
import { atoms } from "../../condition.js";
import { factOf } from "../../domain.js";
import type { Act } from "../../vocabulary.js";
import type { Claim, View } from "../finding.js";
import { type Node, no } from "../forest.js";

/** @param closed whether an act is settled as forbidden in every situation of the day */
export function dutyClaims({ compiled }: View, closed: (act: Act) => boolean): Claim[] {
  const { said, subject, space, possible } = compiled;
  const { forest } = space;
  /** Whether it applies only where the act is done or planned. */
  const hangs = (holds: Node, fact: string): boolean => {
    const level = space.level("fact", fact) as number;
    const open = ["no", "declined"].flatMap((value) => space.variables[level]?.classOf(value) ?? []);
    return open.every(
      (value) => forest.and(possible, forest.restrict(holds, new Map([[level, value]]))) === no,
    );
  };
  return said.flatMap(({ statement, holds }): Claim[] => {
    if (statement.kind !== "must" || holds === no) return [];
    const followed = atoms(statement.condition).flatMap((atom) => {
      const act = atom.kind === "is" ? subject.chain.acts.get(factOf(atom).replace(/^did\./, "")) : undefined;
      return act &&
        atom.kind === "is" &&
        atom.fact.startsWith("did.") &&
        atom.values.includes("planned") &&
        hangs(holds, atom.fact)
        ? [act]
        : [];
    });
    const shut = followed.find(closed);
    return shut
      ? [
          {
            code: "duty-unreachable",
            rules: [statement.rule.id],
            say: `It follows “${shut.name.toLowerCase()}”, which is forbidden in every situation.`,
          },
        ]
      : [];
  });
}
