// An engine for each act and a rule for each row, from the first to the last by priority; the first event ends the run.
import { Engine } from "json-rules-engine";
import { acts, code, condition, rows, spelledOut } from "./law.mjs";

function write(expression) {
  switch (expression.kind) {
    case "not":
      return { not: write(expression.of) };
    case "all":
    case "any":
      return { [expression.kind]: expression.of.map(write) };
    default: {
      const { fact, values } = expression;
      return values.length === 1
        ? { fact, operator: "equal", value: values[0] }
        : { fact, operator: "in", value: values };
    }
  }
}

function engineOf(act) {
  const engine = new Engine();
  rows[act].forEach((row, index) => {
    engine.addRule({
      name: row.rule,
      conditions: write(spelledOut(condition(row))),
      event: { type: row.then },
      priority: rows[act].length - index,
      onSuccess: () => engine.stop(),
    });
  });
  return engine;
}

export function load() {
  const [notify, transfer] = acts.map(engineOf);
  return async (facts) => {
    const first = await notify.run(facts);
    const second = await transfer.run(facts);
    return code(first.events[0].type, second.events[0].type);
  };
}
