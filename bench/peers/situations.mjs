// Situations that a jail desk in California could meet, drawn at random but always the same from one seed.

/** Chances that differ from even: of "yes", or of each value (the rest of the values share what is left). */
const odds = {
  "agency.type": {
    "county-jail": 0.24,
    sheriff: 0.1,
    "municipal-police": 0.1,
    "juvenile-facility": 0.1,
    probation: 0.1,
    "state-police": 0.07,
    corrections: 0.09,
    prosecutor: 0.07,
  },
  "actor.role": { "jail-desk": 0.25, "releasing-officer": 0.2, supervisor: 0.2, "agency-head": 0.08 },
  "custody.state": { "release-due": 0.3, sentenced: 0.25 },
  "info.required_by": { nothing: 0.7 },
  "paper.judicial": { none: 0.5 },
  "request.form": { "i-247a": 0.3, "i-247g": 0.1, none: 0.12, verbal: 0.12, "information-request": 0.1 },
  "requester.kind": { "ice-ero": 0.5, "state-or-local": 0.1 },
  "requester.purpose": { "civil-immigration": 0.3, "other-crime": 0.25, "immigration-crime": 0.25 },
  "info.public": 0.3,
  "person.claims_us_citizenship": 0.15,
  "person.minor": 0.35,
  "request.identity_mismatch": 0.08,
  "us-ca.protected_witness": 0.15,
  "us-ca.prop47_bar": 0.15,
  "us-ca.prop47_arrest": 0.1,
  "us-ca.serious_or_violent_felony": 0.1,
  "us-ca.state_prison_felony": 0.08,
  "us-ca.listed_wobbler_5y": 0.06,
  "us-ca.listed_felony_15y": 0.08,
  "us-ca.current_registrant": 0.05,
  "us-ca.federal_aggravated_felony": 0.2,
  "us-ca.federal_felony_warrant": 0.06,
  "us-ca.magistrate_probable_cause": 0.08,
};

/** What a form says by itself about wanting to be told of the release. */
const asks = /^i-247[adgn]$/;
const asksNot = /^(none|(access|operation|housing)-request|agreement-offer)$/;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A weight for each value, adding up to 1 or, by rounding, a little more. */
function weights(fact, values) {
  const given = typeof odds[fact] === "number" ? { yes: odds[fact] } : (odds[fact] ?? {});
  const left = 1 - Object.values(given).reduce((sum, each) => sum + each, 0);
  const free = values.filter((value) => given[value] === undefined).length;
  const raw = values.map((value) => given[value] ?? left / free);
  const sum = raw.reduce((total, each) => total + each, 0);
  return raw.map((each) => each / sum + 1e-9);
}

/**
 * Distinct complete situations as plain objects, as they would come out of JSON.
 * @param domains values by fact, as `{"info.public": ["yes", "no"]}`
 * @param count how many
 * @param seed a whole number
 */
export function situations(domains, count, seed) {
  const roll = dice(seed);
  const tables = Object.entries(domains).map(([fact, values]) => ({
    fact,
    values,
    weights: weights(fact, values),
  }));
  const pick = ({ values, weights }) => {
    const at = roll();
    let sum = 0;
    return values.find((_, index) => {
      sum += weights[index];
      return at < sum;
    });
  };
  const seen = new Set();
  while (seen.size < count) {
    const drawn = Object.fromEntries(tables.map((table) => [table.fact, pick(table)]));
    const form = drawn["request.form"];
    if (asks.test(form)) drawn["request.asks_notify"] = "yes";
    if (asksNot.test(form)) drawn["request.asks_notify"] = "no";
    seen.add(JSON.stringify(drawn));
  }
  return [...seen].map((text) => JSON.parse(text));
}

/**
 * Lets equal values be one string, as the literals of a program are: they then compare in one step.
 * @returns the same objects
 */
export function shareValues(inputs) {
  const shared = new Map();
  const share = (value) => {
    // A property's name is kept once for the whole process.
    if (!shared.has(value)) shared.set(value, Object.keys({ [value]: true })[0]);
    return shared.get(value);
  };
  for (const facts of inputs) for (const name of Object.keys(facts)) facts[name] = share(facts[name]);
  return inputs;
}

/** The numbers 0 to `distinct` - 1 in a random order with repeats, `rows` of them. */
export function rowsOf(distinct, rows, seed) {
  const roll = dice(seed);
  return Uint32Array.from({ length: rows }, () => Math.floor(roll() * distinct));
}
