/**
 * The grounds of an answer that surely apply. When every completion of what is known gives the same verdict, but for
 * different reasons, the engine names them all; an officer must only be told the ones whose conditions are known to hold.
 */
import type { Answer, Chain, Citation, Expression, Rule } from "@brightline/engine";

type LinkedRule = NonNullable<ReturnType<Chain["rules"]["get"]>>[number];

export interface Grounds {
  /** Deciding rules whose conditions hold, then rules of lower rank that say the same. */
  readonly sure: readonly Citation[];
  /** Would decide the same, if facts that were never asked turned out so. */
  readonly perhaps: readonly Citation[];
}

export function groundsOf(chain: Chain, answer: Answer): Grounds {
  const values = new Map([
    ...Object.entries(answer.used),
    ...answer.assumed.map(({ fact, value }) => [fact, value] as const),
  ]);
  const actor = chain.acts.get(answer.act)?.actor;
  if (actor !== undefined && !values.has("actor.role")) values.set("actor.role", actor);
  const linked = chain.rules.get(answer.act) ?? [];
  const holds = (id: string): boolean => linked.some((each) => each.rule.id === id && applies(each, values));
  const sure = answer.deciding.filter(({ rule }) => holds(rule));
  const alike = agreeing(chain, answer).filter(({ id }) => holds(id));
  return {
    sure: [
      ...sure,
      ...alike.map(({ id, cite, rank, status, say }) => ({ rule: id, cite, rank, status, say })),
    ],
    perhaps: answer.deciding.filter((citation) => !sure.includes(citation)),
  };
}

/** Rules that did not decide only because a higher one had already said the same. */
export function agreeing(chain: Chain, answer: Answer): Rule[] {
  const linked = chain.rules.get(answer.act) ?? [];
  const find = (id: string): LinkedRule | undefined => linked.find(({ rule }) => rule.id === id);
  return answer.defeated.flatMap(({ rule, by }) => {
    const [own, other] = [find(rule), find(by)];
    return own &&
      other &&
      own.rule.kind === answer.verdict &&
      other.rule.kind === answer.verdict &&
      other.rank < own.rank
      ? [own.rule]
      : [];
  });
}

/** Steps or papers of the rules that surely apply, each once, in the rules' order. */
export function owed(chain: Chain, answer: Answer, what: "tell" | "do" | "then"): string[] {
  if (answer.verdict === "depends") return [];
  const { sure, perhaps } = groundsOf(chain, answer);
  const ids = new Set((sure.length > 0 ? sure : perhaps.length === 1 ? perhaps : []).map(({ rule }) => rule));
  return [
    ...new Set(
      (chain.rules.get(answer.act) ?? [])
        .filter(({ rule }) => ids.has(rule.id))
        .flatMap(({ rule }) => rule[what]),
    ),
  ];
}

function applies({ binding, condition }: LinkedRule, values: ReadonlyMap<string, string>): boolean {
  return truth(binding, values) === true && truth(condition, values) === true;
}

/** Three-valued: undefined when what is known does not tell. */
export function truth(expression: Expression, values: ReadonlyMap<string, string>): boolean | undefined {
  switch (expression.kind) {
    case "constant":
      return expression.value;
    case "not": {
      const inner = truth(expression.of, values);
      return inner === undefined ? undefined : !inner;
    }
    case "all":
      return joined(expression.of, values, false);
    case "any":
      return joined(expression.of, values, true);
    case "name":
      return known(values.get(expression.name), (value) => value === "yes");
    case "is":
      return known(values.get(expression.fact), (value) => expression.values.includes(value));
    case "compare":
      return known(values.get(expression.fact), (value) =>
        compare(Number(value), expression.op, expression.amount),
      );
  }
}

/** One part that is `decisive` decides; all parts the other way decide the other way; else unknown. */
function joined(
  parts: readonly Expression[],
  values: ReadonlyMap<string, string>,
  decisive: boolean,
): boolean | undefined {
  const truths = parts.map((part) => truth(part, values));
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) ? undefined : !decisive;
}

function known(value: string | undefined, test: (value: string) => boolean): boolean | undefined {
  return value === undefined ? undefined : test(value);
}

function compare(value: number, op: "<" | "<=" | ">" | ">=", amount: number): boolean {
  return op === "<"
    ? value < amount
    : op === "<="
      ? value <= amount
      : op === ">"
        ? value > amount
        : value >= amount;
}
