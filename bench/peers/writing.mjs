// Conditions written in a peer's own words, and situations in the form a peer likes best.

const identifier = (fact) => fact.replace(/[.-]/g, "_");

/** A yes/no fact reads as a truth value; every other as text. */
const isYes = ({ values }) => values.length === 1 && values[0] === "yes";
const quoted = (value) => JSON.stringify(value);
const list = (values) => `[${values.map(quoted).join(", ")}]`;

/**
 * A writer of conditions as text.
 * @param words how the language says and, or, not and membership; how it names a fact and a gate
 */
export function writer({ and, or, not, among, fact, gate }) {
  const write = (expression) => {
    switch (expression.kind) {
      case "gate":
        return gate(expression.name);
      case "not":
        return `${not}(${write(expression.of)})`;
      case "all":
        return expression.of.length === 0 ? "true" : `(${expression.of.map(write).join(` ${and} `)})`;
      case "any":
        return `(${expression.of.map(write).join(` ${or} `)})`;
      default: {
        const name = fact(identifier(expression.fact));
        if (isYes(expression)) return name;
        const [only, ...more] = expression.values;
        return more.length === 0 ? `${name} == ${quoted(only)}` : among(name, list(expression.values));
      }
    }
  };
  return write;
}

/** A situation with plain identifiers for names, and truth values for yes and no. */
export const flat = (facts) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      identifier(name),
      value === "yes" ? true : value === "no" ? false : value,
    ]),
  );
