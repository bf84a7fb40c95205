/** Definitions of a pack that none of its rules, facts or other used definitions mention. */
import { atoms, type Expression } from "../../condition.js";
import type { Pack } from "../../pack.js";

/**
 * Names of unused definitions. Used names count, in full or without the pack's own.
 * @param pack the pack whose definitions are looked at; packs below it may use them too and are not seen here
 */
export function unusedDefinitions(pack: Pack): string[] {
  const used = new Set<string>();
  const follow = (expression: Expression | undefined): void => {
    if (!expression) return;
    for (const atom of atoms(expression)) {
      if (atom.kind !== "name") continue;
      const name = atom.name.startsWith(`${pack.id}.`) ? atom.name.slice(pack.id.length + 1) : atom.name;
      const defined = pack.defines[name];
      if (defined && !used.has(name)) {
        used.add(name);
        follow(defined);
      }
    }
  };
  for (const rule of pack.rules) {
    follow(rule.when);
    follow(rule.unless);
    for (const { scope } of rule.enjoined) follow(scope);
  }
  for (const fact of pack.facts) for (const { when } of fact.infer) follow(when);
  for (const { never } of pack.constraints) follow(never);
  return Object.keys(pack.defines).filter((name) => !used.has(name));
}
