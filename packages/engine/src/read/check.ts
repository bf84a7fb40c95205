/** Checks that need every pack: parents, duplicates, definitions, overrides. */
import { atoms } from "../condition.js";
import type { Pack, Rule } from "../pack.js";
import { type Problem, problem, suggestion } from "../problem.js";
import type { Draft } from "./pack.js";
import type { Scope } from "./scope.js";

/**
 * A pack's ancestors from the top, itself last; undefined when the line of parents is broken or circular.
 * @param base packs already read, which may be parents
 */
export function lineage(
  draft: Draft,
  drafts: ReadonlyMap<string, Draft>,
  base: readonly Pack[],
): Pack[] | undefined {
  const line: Pack[] = [];
  const known = new Map([
    ...base.map((pack) => [pack.id, pack] as const),
    ...[...drafts].map(([id, { pack }]) => [id, pack] as const),
  ]);
  for (let at: Pack | undefined = draft.pack; at; ) {
    if (line.includes(at)) {
      if (at === draft.pack) draft.parent?.report("pack-cycle", `\`${draft.pack.id}\` is its own ancestor`);
      return undefined;
    }
    line.unshift(at);
    const { parent }: Pack = at;
    if (parent === undefined) return line;
    const next = known.get(parent);
    if (!next && at === draft.pack)
      draft.parent?.report(
        "pack-unknown",
        `there is no pack \`${parent}\`${suggestion(parent, known.keys())}`,
      );
    at = next;
  }
  return undefined;
}

export function checkDuplicates(draft: Draft, scope: Scope, problems: Problem[]): void {
  const { pack } = draft;
  const seen = new Set<string>();
  const blocks = new Map<string, Rule>();
  for (const rule of pack.rules) {
    const key = `${rule.id} ${rule.act}`;
    const earlier = blocks.get(rule.id);
    if (
      seen.has(key) ||
      (earlier && (earlier.place.line !== rule.place.line || earlier.place.column !== rule.place.column))
    )
      problems.push(problem("id-duplicate", `there are two rules \`${rule.id}\``, rule.place));
    seen.add(key);
    blocks.set(rule.id, earlier ?? rule);
  }
  const parents = scope.packs.slice(0, -1);
  for (const [index, fact] of pack.facts.entries()) {
    const twice =
      pack.facts.findIndex(({ id }) => id === fact.id) !== index ||
      parents.some((parent) => parent.facts.some(({ id }) => id === fact.id));
    if (twice)
      problems.push(
        problem("id-duplicate", `the fact \`${fact.id}\` is there twice`, {
          file: `${pack.id}/pack.yaml`,
          line: 1,
          column: 1,
        }),
      );
  }
}

export function checkDefinitions(draft: Draft, scope: Scope): void {
  const { defines } = draft.pack;
  for (const name of Object.keys(defines)) {
    const map = draft.definePlaces.get(name);
    // The fact's long name would mean the definition.
    if (scope.facts.has(name) || scope.facts.has(`${draft.pack.id}.${name}`))
      map?.report("name-shadows", `\`${name}\` is already a fact`, map.keyPlace(name));
    if (restsOnItself(name, defines))
      map?.report("name-cycle", `\`${name}\` rests on itself`, map.keyPlace(name));
  }
}

function restsOnItself(name: string, defines: Pack["defines"]): boolean {
  const seen = new Set<string>();
  const waiting = [name];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const expression = defines[at];
    for (const atom of expression ? atoms(expression) : []) {
      if (atom.kind !== "name") continue;
      if (atom.name === name) return true;
      if (!seen.has(atom.name)) waiting.push(atom.name);
      seen.add(atom.name);
    }
  }
  return false;
}

/** Overrides by local id, full id or label, turned into full ids; only rules of one rank and one act. */
export function resolveOverrides(pack: Pack, scope: Scope, problems: Problem[]): Pack {
  const rules = pack.rules.map((rule) => {
    if (rule.overrides.length === 0) return rule;
    const overrides = rule.overrides.flatMap((name) => targets(name, rule, scope, problems));
    return { ...rule, overrides: [...new Set(overrides)] };
  });
  const cyclic = rules.filter((rule) => reaches(rule.id, rule, rules));
  for (const rule of cyclic)
    if (!rule.overrides.includes(rule.id))
      problems.push(
        problem("override-cycle", `\`${rule.id}\` overrides a rule that overrides it`, rule.place),
      );
  return { ...pack, rules };
}

function targets(name: string, rule: Rule, scope: Scope, problems: Problem[]): string[] {
  const local = `${rule.id.slice(0, rule.id.lastIndexOf("/"))}/${name}`;
  const everything = scope.packs.flatMap((pack) => pack.rules);
  const found = everything.filter(
    (other) =>
      other.id === name ||
      other.id === local ||
      (other.label !== undefined && other.label === name && other.pack === rule.pack),
  );
  if (found.length === 0) {
    problems.push(
      problem(
        "rule-unknown",
        `\`${rule.id}\` overrides \`${name}\`, which is not there${suggestion(
          name,
          everything.map(({ id }) => id),
        )}`,
        rule.place,
      ),
    );
    return [];
  }
  if (found.some((other) => other.id === rule.id)) {
    problems.push(problem("override-self", `\`${rule.id}\` overrides itself`, rule.place));
    return [];
  }
  const fitting = found.filter((other) => other.rank === rule.rank);
  if (fitting.length === 0)
    problems.push(
      problem(
        "override-rank",
        `\`${rule.id}\` (${rule.rank}) overrides \`${name}\` (${found[0]?.rank ?? ""})`,
        rule.place,
      ),
    );
  else if (!found.some((other) => everything.some((same) => same.id === rule.id && same.act === other.act)))
    problems.push(
      problem("override-rank", `\`${rule.id}\` and \`${name}\` are about different acts`, rule.place),
    );
  return fitting.map(({ id }) => id);
}

function reaches(goal: string, from: Rule, rules: readonly Rule[]): boolean {
  const seen = new Set<string>();
  const walk = (ids: readonly string[]): boolean =>
    ids.some((id) => {
      if (id === goal) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return walk(rules.filter((rule) => rule.id === id).flatMap((rule) => rule.overrides));
    });
  return walk(from.overrides);
}
