/** Situations without a right answer: gaps, conflicts, and constraints that leave no situation at all. */
import type { Claim, View } from "../finding.js";
import { no } from "../forest.js";
import { deciding, where } from "../region.js";
import { code, finalityOf } from "../outcome.js";

export function verdictClaims({ compiled }: View): Claim[] {
  const { root, lawful } = compiled;
  const { forest } = compiled.space;
  if (lawful === no)
    return [
      { code: "facts-contradict", rules: [], say: "The constraints leave no situation that can occur." },
    ];
  const claims: Claim[] = [];
  const gap = forest.and(
    lawful,
    where(compiled, root, (result) => finalityOf(result) === "gap"),
  );
  if (gap !== no)
    claims.push({
      code: "law-gap",
      rules: [],
      say: "No rule speaks to this act, and no rule says that nothing is required.",
      region: gap,
      confirm: ({ verdict }) => verdict === "no-rule",
    });
  for (const settled of [false, true]) {
    const conflict = forest.and(
      lawful,
      where(compiled, root, (result) => result === code("conflict", settled)),
    );
    if (conflict === no) continue;
    claims.push({
      code: "law-conflict",
      rules: [...deciding(compiled, conflict).keys()],
      say: "Rules of one rank command or permit the act and forbid it, and no law says which prevails.",
      region: conflict,
      confirm: ({ verdict }) => verdict === "conflict",
    });
  }
  return claims;
}
