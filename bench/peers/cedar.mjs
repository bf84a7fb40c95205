// A policy for each row, all asked in one request; policies have no order, so the host takes the first row of each act.
import { preparsePolicySet, statefulIsAuthorized } from "@cedar-policy/cedar-wasm/nodejs";
import { acts, code, condition, rows, spelledOut } from "./law.mjs";
import { writer } from "./writing.mjs";

const write = writer({
  and: "&&",
  or: "||",
  not: "!",
  among: (name, values) => `${values}.contains(${name})`,
  fact: (name) => `context.${name}`,
});

const policy = (row) => `permit (principal, action, resource) when { ${write(spelledOut(condition(row)))} };`;

export function load() {
  // By policy id: which act, which row of it, and the outcome.
  const written = new Map();
  const staticPolicies = {};
  acts.forEach((act, which) => {
    rows[act].forEach((row, place) => {
      const id = `${act}/${row.rule}`;
      staticPolicies[id] = policy(row);
      written.set(id, { which, place, outcome: row.then });
    });
  });
  const parsed = preparsePolicySet("law", { staticPolicies });
  if (parsed.type !== "success") throw new Error(JSON.stringify(parsed.errors));

  const question = {
    principal: { type: "Agency", id: "agency" },
    action: { type: "Action", id: "answer" },
    resource: { type: "Person", id: "person" },
    preparsedPolicySetId: "law",
    entities: [],
  };
  return (context) => {
    const { response } = statefulIsAuthorized({ ...question, context });
    const first = [undefined, undefined];
    for (const id of response.diagnostics.reason) {
      const found = written.get(id);
      if (!first[found.which] || found.place < first[found.which].place) first[found.which] = found;
    }
    return code(first[0].outcome, first[1].outcome);
  };
}
