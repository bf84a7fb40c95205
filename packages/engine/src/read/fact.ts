/** Facts: of the shared vocabulary, and of one pack. */
import type { Expression } from "../condition.js";
import { type Derivation, type Fact, forbiddenFacts, forbiddenQuestions } from "../vocabulary.js";
import { condition, recordCondition } from "./condition.js";
import type { Mapping, Value } from "./mapping.js";
import type { Context } from "./scope.js";

const shape = /^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+$/;
const mostValues = 64;

/** @param prefix what the id of a pack's own fact begins with */
export function readFact(map: Mapping, context: Context, prefix?: string): Fact | undefined {
  const idValue = map.required("id");
  const id = idValue?.text("a fact's name");
  const question = map.required("question")?.text("a question");
  const help = map.optional("help")?.text();
  const unit = map.optional("unit")?.oneOf(["hours", "days", "months", "years"], "a unit");
  const valuesValue = unit === undefined ? map.required("values") : undefined;
  const values = valuesValue?.words("values").map(({ text }) => text) ?? [];
  if (
    valuesValue &&
    (values.length < 2 || values.length > mostValues || new Set(values).size !== values.length)
  )
    valuesValue.report("value-type", `a fact has two to ${mostValues} different values`);
  const labels = readLabels(map.optional("labels"), values);
  const judgement = map.optional("judgement")?.flag() ?? false;
  const controllable = map.optional("controllable")?.flag() ?? false;
  const concluder = map.optional("concluded_by");
  const concludedBy = concluder?.text("a role");
  const presume = readPresumption(map.optional("presume"), values);
  const infer = readInferences(map.optional("infer"), values, context);
  const derive = readDerivation(map.optional("derive"), context);
  map.done("a fact");
  if (concluder && concludedBy !== undefined)
    context.later.push((scope) => {
      if (!scope.roles.includes(concludedBy))
        concluder.report("role-unknown", `there is no role \`${concludedBy}\``);
    });
  if (id === undefined || question === undefined) return undefined;
  if (!shape.test(id)) idValue?.report("id-invalid", `\`${id}\` is not a name for a fact`);
  if (forbiddenFacts.test(id)) idValue?.report("fact-forbidden", `\`${id}\` may never be a fact`);
  else if (forbiddenQuestions.test(question))
    map.report("fact-forbidden", "the question asks for what may never be a fact", map.keyPlace("question"));
  if (prefix !== undefined && !id.startsWith(`${prefix}.`))
    idValue?.report("fact-prefix", `\`${id}\` does not begin with \`${prefix}.\``);
  return {
    id,
    question,
    values,
    labels,
    judgement,
    controllable,
    infer,
    ...(help !== undefined && { help }),
    ...(unit !== undefined && { unit }),
    ...(presume && { presume }),
    ...(concludedBy !== undefined && { concludedBy }),
    ...(derive && { derive }),
  };
}

function readLabels(value: Value | undefined, values: readonly string[]): Record<string, string> {
  const labels: Record<string, string> = {};
  const map = value?.map("labels by value");
  for (const key of map?.keys ?? []) {
    if (!values.includes(key))
      map?.report("fact-value", `the fact has no value \`${key}\``, map.keyPlace(key));
    labels[key] = map?.optional(key)?.text() ?? key;
  }
  return labels;
}

function readPresumption(value: Value | undefined, values: readonly string[]): Fact["presume"] {
  const map = value?.map("a presumption: value and until");
  if (!map) return undefined;
  const presumed = map.required("value")?.oneOf(values, "a value of the fact", "fact-value");
  const until = map.required("until")?.text();
  map.done("a presumption");
  return presumed !== undefined && until !== undefined ? { value: presumed, until } : undefined;
}

function readInferences(
  value: Value | undefined,
  values: readonly string[],
  context: Context,
): Fact["infer"] {
  return (value?.list() ?? []).flatMap((each) => {
    const map = each.map("an inference: value and when");
    const inferred = map?.required("value")?.oneOf(values, "a value of the fact", "fact-value");
    const when = condition(map?.required("when"), context);
    map?.done("an inference");
    return inferred !== undefined && when ? [{ value: inferred, when }] : [];
  });
}

const window = /^(\d{1,3}) (days?|months?|years?) of the decision, from ([a-z_]+)$/;

function readDerivation(value: Value | undefined, context: Context): Derivation | undefined {
  const map = value?.map("a derivation");
  if (!map) return undefined;
  const any = map
    .required("any")
    ?.oneOf(["convictions", "charges"] as const, "a list of records", "record-unknown");
  const joinValue = map.optional("join");
  const joinMap = joinValue?.map("a join: table and on");
  const table = joinMap?.required("table")?.text("a table");
  const on = joinMap?.required("on")?.text("a record key");
  joinMap?.done("a join");
  const where = recordCondition(map.required("where"));
  const unclear = recordCondition(map.optional("unclear"));
  const withinValue = map.optional("within");
  const withinText = withinValue?.text("a window");
  const within = withinText === undefined ? null : window.exec(withinText);
  if (withinText !== undefined && !within)
    withinValue?.report(
      "clock-syntax",
      `\`${withinText}\` is not a window; write \`5 years of the decision, from date\``,
    );
  map.done("a derivation");
  if (joinValue && table !== undefined)
    context.later.push((scope) => {
      const found = scope.tables.get(table);
      if (!found) joinValue.report("table-missing", `there is no table \`${table}.csv\` in this pack`);
      else if (!found.columns.includes("statute"))
        joinValue.report("table-column", `\`${table}.csv\` has no column \`statute\``);
      else
        for (const name of columnsOf([where, unclear], table))
          if (!found.columns.includes(name))
            joinValue.report("table-column", `\`${table}.csv\` has no column \`${name}\``);
    });
  if (any === undefined || !where) return undefined;
  return {
    any,
    where,
    ...(table !== undefined && on !== undefined && { join: { table, on } }),
    ...(unclear && { unclear }),
    ...(within && {
      within: {
        amount: Number(within[1]),
        unit: within[2]?.replace(/s?$/, "s") as "days",
        from: within[3] as string,
      },
    }),
  };
}

function columnsOf(expressions: readonly (Expression | undefined)[], table: string): string[] {
  const found: string[] = [];
  const visit = (expression: Expression): void => {
    if (expression.kind === "all" || expression.kind === "any") expression.of.forEach(visit);
    else if (expression.kind === "not") visit(expression.of);
    else if (expression.kind !== "constant") {
      const name = expression.kind === "name" ? expression.name : expression.fact;
      if (name.startsWith(`${table}.`)) found.push(name.slice(table.length + 1));
    }
  };
  for (const expression of expressions) if (expression) visit(expression);
  return found;
}
