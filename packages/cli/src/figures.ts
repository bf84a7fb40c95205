/** Exact counts and situations, for people and as JSON. */

export const grouped = (count: bigint): string => count.toLocaleString("en-US");

/** Facts of a witness in one line. */
export const situation = (facts: Readonly<Record<string, string>> | null): string =>
  facts === null
    ? ""
    : Object.entries(facts)
        .map(([fact, value]) => `${fact} is ${value}`)
        .join(", ") || "any";

/** JSON in which a count is a number where numbers are exact, else its digits as text. */
export const json = (value: unknown): string =>
  JSON.stringify(
    value,
    (_, each) =>
      typeof each === "bigint" ? (each <= Number.MAX_SAFE_INTEGER ? Number(each) : each.toString()) : each,
    2,
  );

export const verdictWords = (verdict: string, settled: boolean): string =>
  `${verdict.replaceAll("-", " ")}${settled ? "" : " (not settled)"}`;
