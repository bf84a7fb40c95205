/** Conditions inside YAML values: parsed at once, their names checked when every pack has been read. */
import { atoms, ConditionError, type Expression, never, parseCondition } from "../condition.js";
import { suggestion } from "../problem.js";
import type { Value } from "./mapping.js";
import { type Context, nearFact, type Scope } from "./scope.js";

/** Reads a condition over facts and defined names. */
export function condition(value: Value | undefined, context: Context): Expression | undefined {
  const spots = new Map<Expression, number>();
  const expression = parsed(value, spots);
  if (value && expression)
    context.later.push((scope) => {
      checkNames(value, spots, scope);
      if (parts(expression, scope, new Map()) > mostParts)
        value.report("condition-too-large", "the condition unfolds into too many parts");
    });
  return expression;
}

/** Reads a condition over the keys of a record; those are open, so nothing is checked later. */
export function recordCondition(value: Value | undefined): Expression | undefined {
  return parsed(value, new Map());
}

function parsed(value: Value | undefined, spots: Map<Expression, number>): Expression | undefined {
  const text = value?.text("a condition");
  if (!value || text === undefined) return undefined;
  try {
    return parseCondition(text, spots);
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    value.report("condition-syntax", error.message, value.character(error.at));
    return never;
  }
}

const mostParts = 10_000;
const deepest = 100;

/** How many atoms an expression has once its names are written out; a circle counts once, it is reported elsewhere. */
function parts(expression: Expression, scope: Scope, sizes: Map<string, number>, depth = 0): number {
  if (depth > deepest) return mostParts + 1;
  let sum = 0;
  for (const atom of atoms(expression)) {
    const meaning = atom.kind === "name" ? scope.defines.get(atom.name) : undefined;
    if (atom.kind !== "name" || !meaning) sum += 1;
    else {
      if (!sizes.has(atom.name)) {
        sizes.set(atom.name, 1);
        sizes.set(atom.name, parts(meaning, scope, sizes, depth + 1));
      }
      sum += sizes.get(atom.name) ?? 1;
    }
    if (sum > mostParts) return sum;
  }
  return sum;
}

function checkNames(value: Value, spots: ReadonlyMap<Expression, number>, scope: Scope): void {
  for (const [atom, at] of spots) {
    const place = value.character(at);
    if (atom.kind === "name") {
      if (scope.defines.has(atom.name)) continue;
      const fact = scope.facts.get(atom.name);
      if (!fact)
        value.report(
          "name-unknown",
          `there is no fact or definition \`${atom.name}\`${nearFact(atom.name, scope)}`,
          place,
        );
      else if (!fact.values.includes("yes"))
        value.report(
          "fact-kind",
          `\`${atom.name}\` is not a yes/no fact; write \`${atom.name} is ${fact.values[0] ?? "…"}\``,
          place,
        );
    } else if (atom.kind === "is") {
      const fact = scope.facts.get(atom.fact);
      if (!fact)
        value.report("fact-unknown", `there is no fact \`${atom.fact}\`${nearFact(atom.fact, scope)}`, place);
      else if (fact.values.length === 0)
        value.report("fact-kind", `\`${atom.fact}\` is a number; compare it with < or >`, place);
      else
        for (const word of atom.values)
          if (!fact.values.includes(word))
            value.report(
              "fact-value",
              `\`${atom.fact}\` is never \`${word}\`${suggestion(word, fact.values)}`,
              place,
            );
    } else if (atom.kind === "compare") {
      const fact = scope.facts.get(atom.fact);
      if (!fact)
        value.report("fact-unknown", `there is no fact \`${atom.fact}\`${nearFact(atom.fact, scope)}`, place);
      else if (fact.values.length > 0) value.report("fact-kind", `\`${atom.fact}\` is not a number`, place);
      else if (fact.unit !== undefined && atom.unit !== fact.unit.replace(/s$/, ""))
        value.report("fact-kind", `\`${atom.fact}\` is counted in ${fact.unit}; name the unit`, place);
    }
  }
}
