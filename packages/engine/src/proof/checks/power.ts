/** Power and its limits: permissions nothing empowers, custody without an end, restraints too wide. */
import { expiry } from "../../link.js";
import type { Rule } from "../../pack.js";
import type { Claim, View } from "../finding.js";
import { type Node, no } from "../forest.js";
import { finalityOf } from "../outcome.js";
import { where } from "../region.js";

export const powerClaims = (view: View): Claim[] => [...powerless(view), ...endless(view), ...wide(view)];

/** A `may` on a coercive act that, wherever it stands, meets no rule that confers the power. */
function powerless({ compiled }: View): Claim[] {
  const { space, said, resolution, possible, subject } = compiled;
  const { forest } = space;
  if (!subject.act.coercive) return [];
  return said.flatMap(({ statement }, index): Claim[] => {
    if (statement.kind !== "may" || statement.rule.confers) return [];
    const alive = forest.and(possible, resolution.alive[index] ?? no);
    if (alive === no || forest.and(alive, resolution.granted) !== no) return [];
    const region = forest.exists(alive, (level) => space.isBeside(level));
    return [
      {
        code: "power-missing",
        rules: [statement.rule.id],
        say: "It permits the use of force, and no rule beside it gives the power.",
        region,
        confirm: ({ verdict }) => verdict !== "may",
      },
    ];
  });
}

/** Permissions of a coercive act that stand, somewhere, beside a rule that confers the power. */
export function empowered({ compiled }: View): string[] {
  const { space, said, resolution, possible } = compiled;
  const granted = space.forest.and(possible, resolution.granted);
  return said.flatMap(({ statement }, index) =>
    statement.kind === "may" && space.forest.and(granted, resolution.alive[index] ?? no) !== no
      ? [statement.rule.id]
      : [],
  );
}

/** Where a coercive act that some rule limits in time is open, and no limit runs. */
function endless({ compiled }: View): Claim[] {
  const { space, said, root, lawful, subject } = compiled;
  const { forest } = space;
  const limits = said.filter(({ statement }) => statement.kind === "limit");
  if (!subject.act.coercive || limits.length === 0) return [];
  const running = limits.reduce<Node>((any, { statement, holds }) => {
    const level = space.level("fact", expiry(statement.rule.id));
    const expired = level === undefined ? undefined : space.variables[level]?.classOf("yes");
    return level === undefined || expired === undefined
      ? any
      : forest.or(any, forest.restrict(holds, new Map([[level, expired]])));
  }, no);
  const open = where(compiled, root, (result) => ["may", "must"].includes(finalityOf(result)));
  const region = forest.and(lawful, forest.and(open, forest.not(running)));
  if (region === no) return [];
  return [
    {
      code: "limit-missing",
      rules: [],
      say: "The act is open, and no rule says when the authority ends.",
      region,
      confirm: ({ verdict }) => verdict === "may" || verdict === "must",
    },
  ];
}

/** A restraint on makers who stand nowhere below it, or wider than the same citation is elsewhere in the chain. */
function wide({ compiled }: View): Claim[] {
  const { chain, act } = compiled.subject;
  const restraints = chain.packs.flatMap(({ rules }) => rules.filter(({ kind }) => kind === "restrains"));
  return restraints
    .filter((rule) => rule.act === act.id && rule.pack === chain.id)
    .flatMap((rule): Claim[] => {
      const rank = chain.ranks.get(rule.rank) ?? 0;
      const below = chain.vocabulary.ranks.slice(rank + 1).map(({ maker }) => maker);
      const out = rule.makers.filter((maker) => !below.includes(maker));
      if (out.length > 0)
        return [
          {
            code: "restraint-wide",
            rules: [rule.id],
            say: `It restrains rules of ${out.join(" and ")} makers, and none stand below it.`,
          },
        ];
      const narrower = restraints.find((other) => other.cite === rule.cite && narrows(other, rule));
      return narrower
        ? [
            {
              code: "restraint-wide",
              rules: [rule.id, narrower.id],
              say: `On the same citation, ${narrower.id} restrains less.`,
            },
          ]
        : [];
    });
}

const narrows = (one: Rule, other: Rule): boolean =>
  one.id !== other.id &&
  one.makers.every((maker) => other.makers.includes(maker)) &&
  one.kinds.every((kind) => other.kinds.includes(kind)) &&
  one.makers.length + one.kinds.length < other.makers.length + other.kinds.length;
