// Who takes part: the module that asks it, the form it takes situations in, and by what means it answers.
// Each module exports `load(sample)`, which returns a function from a situation to a code (or a promise of one).
export const contestants = [
  { name: "hand-written TypeScript", module: "by-hand", means: "compiled beforehand; the limit" },
  { name: "Brightline, decision diagram", module: "brightline", means: "plain JavaScript, no `eval`" },
  { name: "Brightline, readable evaluator", module: "evaluator", means: "plain JavaScript, no `eval`" },
  {
    name: "json-logic-engine",
    module: "json-logic",
    means: "JavaScript built as text, run by `eval`",
    package: "json-logic-engine",
  },
  {
    name: "cel-js",
    module: "cel",
    form: "flat",
    means: "plain JavaScript, no `eval`",
    package: "@marcbachmann/cel-js",
  },
  {
    name: "GoRules ZEN",
    module: "zen",
    underWay: 8,
    form: "flat",
    means: "native code (Rust), asynchronous",
    package: "@gorules/zen-engine",
  },
  {
    name: "Cedar",
    module: "cedar",
    form: "flat",
    means: "WebAssembly (Rust)",
    package: "@cedar-policy/cedar-wasm",
    // Node 20 aborts when code with an inlined WebAssembly call loses its optimisation.
    flags: ["--no-turbo-inline-js-wasm-calls"],
  },
  {
    name: "json-rules-engine",
    module: "json-rules-engine",
    means: "plain JavaScript, asynchronous",
    package: "json-rules-engine",
  },
];
