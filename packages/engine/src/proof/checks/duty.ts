/** Duties that follow another act, where that act is never open. */
import { atoms } from "../../condition.js";
import { factOf } from "../../domain.js";
import type { Act } from "../../vocabulary.js";
import type { Claim, View } from "../finding.js";
import { no } from "../forest.js";

/** @param closed whether an act is settled as forbidden in every situation of the day */
export function dutyClaims({ compiled }: View, closed: (act: Act) => boolean): Claim[] {
  const { said, subject } = compiled;
  return said.flatMap(({ statement, holds }): Claim[] => {
    if (statement.kind !== "must" || holds === no) return [];
    const followed = atoms(statement.condition).flatMap((atom) => {
      const act = atom.kind === "is" ? subject.chain.acts.get(factOf(atom).replace(/^did\./, "")) : undefined;
      return act && atom.kind === "is" && atom.fact.startsWith("did.") && atom.values.includes("planned")
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
