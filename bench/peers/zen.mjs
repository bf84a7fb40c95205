// A decision graph: one node computes the gates, a first-hit table for each act reads them.
import { ZenEngine } from "@gorules/zen-engine";
import { acts, code, gates, rows } from "./law.mjs";
import { writer } from "./writing.mjs";

const write = writer({
  and: "and",
  or: "or",
  not: "not ",
  among: (name, values) => `${name} in ${values}`,
  fact: (name) => name,
  gate: (name) => `$.${name}`,
});

function table(act) {
  const columns = [...new Set(rows[act].flatMap(({ when }) => when))];
  return {
    id: act,
    name: act,
    type: "decisionTableNode",
    content: {
      hitPolicy: "first",
      inputs: columns.map((name) => ({ id: name, name, field: name })),
      outputs: [{ id: "outcome", name: "outcome", field: act.replace("-", "_") }],
      rules: rows[act].map(({ rule, when, then }) => ({
        _id: rule,
        outcome: JSON.stringify(then),
        ...Object.fromEntries(columns.map((name) => [name, when.includes(name) ? "true" : ""])),
      })),
    },
  };
}

function graph() {
  const expressions = Object.entries(gates).map(([key, gate]) => ({ id: key, key, value: write(gate) }));
  const nodes = [
    { id: "situation", name: "situation", type: "inputNode" },
    { id: "gates", name: "gates", type: "expressionNode", content: { expressions } },
    ...acts.map(table),
    { id: "answer", name: "answer", type: "outputNode" },
  ];
  const edge = (sourceId, targetId) => ({ id: `${sourceId} ${targetId}`, type: "edge", sourceId, targetId });
  const edges = [
    edge("situation", "gates"),
    ...acts.flatMap((act) => [edge("gates", act), edge(act, "answer")]),
  ];
  return { contentType: "application/vnd.gorules.decision", nodes, edges };
}

export function load() {
  const decision = new ZenEngine().createDecision(graph());
  return async (facts) => {
    const { result } = await decision.evaluate(facts);
    return code(result.notify_release, result.transfer);
  };
}
