/** The keys of the pack language, for completion; the readers stay the judges of what is right. */

/** Keys of each place that has keys: a fenced block by its kind, the front matter, and `pack.yaml`. */
export const keys = {
  rule: [
    ...["id", "must", "must-not", "may", "no-power", "no-duty", "restrains", "limit"],
    ...["when", "unless", "binds", "actors", "cite", "rank", "from", "to", "dates", "say", "status"],
    ...["tell", "do", "then", "by", "label", "overrides", "confers", "needs", "first", "lasts"],
    ...["makers", "kinds", "policy-act", "contested", "enjoined", "in_force_if", "source", "checked", "read"],
  ],
  table: ["shared", "rows"],
  define: [],
  fact: [
    ...["id", "question", "values", "unit", "help", "labels", "presume", "concluded_by", "judgement"],
    ...["controllable", "infer", "derive"],
  ],
  case: [
    ...["name", "source", "on", "facts", "expect", "because", "unsettled", "possible", "jurisdiction", "but"],
  ],
  deadline: ["id", "what", "by", "cite", "from", "to", "status"],
  report: ["id", "who", "to", "due", "first", "every", "fields", "nil", "cite", "from", "until", "status"],
  note: ["by", "on", "text", "about", "explains"],
  "not-encoded": ["what", "cite", "why"],
  "front matter": ["title", "cite", "source", "checked", "rank", "binds", "status"],
  "pack.yaml": [
    ...["id", "title", "kind", "parent", "version", "zone", "circuit", "reviewed", "sources", "groups"],
    ...["positions", "confirmed", "constraints"],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type KeyPlace = keyof typeof keys;

/** Kinds of fenced block. */
export const blockKinds = Object.keys(keys).filter(
  (kind) => kind !== "front matter" && kind !== "pack.yaml",
) as KeyPlace[];

/** Keys whose value is a condition; in a `define` block every value is one. */
export const conditionKeys: ReadonlySet<string> = new Set([
  ...["when", "unless", "scope", "never", "where", "unclear"],
]);

/** Words of the language itself, by the key whose value they are. */
export const wordsOf: Readonly<Record<string, readonly string[]>> = {
  status: ["read", "partly-read", "secondary", "unverified"],
  dates: ["certain", "computed", "reported"],
  confers: ["yes", "no"],
  needs: ["state"],
  makers: ["federal", "state", "local", "agency"],
  kinds: ["must", "may", "must-not", "restrains", "limit"],
  default: ["stands", "falls"],
  of: ["rule", "confers"],
  effect: ["lifts", "forbids"],
  outcome: ["yes", "no", "unknown"],
  nil: ["yes", "no", "not-stated"],
  judgement: ["yes", "no"],
  controllable: ["yes", "no"],
  unit: ["hours", "days", "months", "years"],
};

/** Verdicts a case may expect. */
export const verdicts = ["must", "must-not", "may", "no-rule", "conflict", "depends"] as const;

/** Keys whose value names acts. */
export const actKeys: ReadonlySet<string> = new Set([
  ...["must", "must-not", "may", "no-power", "no-duty", "restrains", "limit"],
  ...["policy-act", "first", "unsettled"],
]);
