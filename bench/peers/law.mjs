// The two questions as the peers are asked them: precedence, overrides and doubts worked out by hand beforehand,
// which leaves each peer an ordered list of rows over named gates.
// Law: laws/us and laws/us-ca, acts `notify-release` and `transfer`, on the day below.

export const day = "2026-03-01";
export const jurisdiction = "us-ca";
export const acts = ["notify-release", "transfer"];

/** What an act's answer can be here. Anything else from the oracle ends the comparison. */
export const outcomes = ["may", "may, not settled", "must-not", "must-not, not settled"];

/** One number for the answers to both acts. */
export const code = (notify, transfer) =>
  outcomes.indexOf(notify) * outcomes.length + outcomes.indexOf(transfer);

export const is = (fact, ...values) => ({ kind: "is", fact, values });
export const yes = (fact) => is(fact, "yes");
export const all = (...of) => ({ kind: "all", of });
export const any = (...of) => ({ kind: "any", of });
export const not = (of) => ({ kind: "not", of });
export const gate = (name) => ({ kind: "gate", name });

/** Named conditions, each over facts and earlier gates. */
export const gates = {
  agency_bound: is(
    "agency.type",
    "municipal-police",
    "sheriff",
    "county-jail",
    "state-police",
    "juvenile-facility",
    "probation",
    "school-police",
    "campus-police",
  ),
  state_agency: is("agency.type", "state-police", "campus-police"),
  perhaps_bound: is("agency.type", "prosecutor", "court-officer"),
  prison: is("agency.type", "corrections"),
  immigration_purpose: any(
    is("request.form", "i-247a", "i-247d", "i-247g", "i-247n", "i-247x"),
    is("requester.purpose", "civil-immigration", "mixed", "unknown"),
    all(is("requester.purpose", "immigration-crime"), not(is("us-ca.immigration_crime", "other"))),
  ),
  record_gate: any(
    yes("us-ca.serious_or_violent_felony"),
    yes("us-ca.state_prison_felony"),
    yes("us-ca.listed_wobbler_5y"),
    yes("us-ca.listed_felony_15y"),
    yes("us-ca.current_registrant"),
    yes("us-ca.federal_aggravated_felony"),
    yes("us-ca.federal_felony_warrant"),
  ),
  prop47: any(yes("us-ca.prop47_bar"), yes("us-ca.prop47_arrest")),

  telling_immigration: any(gate("immigration_purpose"), is("request.form", "none")),
  opened: all(yes("request.asks_notify"), any(gate("record_gate"), yes("us-ca.magistrate_probable_cause"))),
  through_gate: all(gate("opened"), not(yes("info.public"))),
  date_closed: all(gate("telling_immigration"), not(yes("info.public")), not(gate("opened"))),
  juvenile_record: all(
    any(is("agency.type", "juvenile-facility"), all(is("agency.type", "probation"), yes("person.minor"))),
    not(is("info.required_by", "court-order")),
    not(is("requester.kind", "state-or-local")),
  ),

  judges_paper: is("paper.judicial", "federal-criminal-warrant", "federal-probable-cause-finding"),
  warrant_or_order: is("paper.judicial", "federal-criminal-warrant", "court-order"),
  claim: all(yes("person.claims_us_citizenship"), not(gate("warrant_or_order"))),
  claim_open: all(gate("claim"), not(yes("us.claim_answered"))),
  mismatch: all(yes("request.identity_mismatch"), not(gate("warrant_or_order"))),
  witness: all(
    yes("us-ca.protected_witness"),
    not(is("paper.judicial", "federal-criminal-warrant", "state-criminal-warrant")),
  ),
  hate_crime_witness: all(yes("us-ca.protected_witness"), yes("us-ca.hate_crime")),
  transfer_closed: all(gate("immigration_purpose"), not(gate("judges_paper")), not(gate("record_gate"))),
  by_record: all(gate("immigration_purpose"), gate("record_gate"), not(gate("judges_paper"))),
  other_paper: all(
    gate("immigration_purpose"),
    gate("judges_paper"),
    not(yes("us-ca.paper_for_immigration_crime")),
    not(all(gate("record_gate"), not(gate("prop47")))),
  ),
};

/**
 * Rows of each act. The first that holds answers; and since what is settled comes before what is not, and each
 * restraint before each permission, "any settled restraint, else any restraint, else …" answers the same.
 * `when` names gates. The last row always holds.
 */
export const rows = {
  "notify-release": [
    { rule: "release-date", when: ["agency_bound", "date_closed"], then: "must-not" },
    { rule: "juvenile-information", when: ["juvenile_record"], then: "must-not, not settled" },
    {
      rule: "release-date-state-agency",
      when: ["state_agency", "through_gate"],
      then: "must-not, not settled",
    },
    {
      rule: "release-date-prop47",
      when: ["agency_bound", "through_gate", "prop47"],
      then: "must-not, not settled",
    },
    { rule: "perhaps-release-date", when: ["perhaps_bound", "date_closed"], then: "must-not, not settled" },
    { rule: "notify", when: [], then: "may" },
  ],
  transfer: [
    { rule: "hate-crime-witness", when: ["agency_bound", "hate_crime_witness"], then: "must-not" },
    { rule: "transfer", when: ["agency_bound", "transfer_closed"], then: "must-not" },
    { rule: "claim-transfer", when: ["claim_open"], then: "must-not, not settled" },
    { rule: "mismatch-transfer", when: ["mismatch"], then: "must-not, not settled" },
    { rule: "transfer-other-paper", when: ["agency_bound", "other_paper"], then: "must-not, not settled" },
    { rule: "transfer-prop47", when: ["agency_bound", "by_record", "prop47"], then: "must-not, not settled" },
    { rule: "transfer-state-agency", when: ["state_agency", "by_record"], then: "must-not, not settled" },
    { rule: "witness", when: ["agency_bound", "witness"], then: "must-not, not settled" },
    { rule: "perhaps-transfer", when: ["perhaps_bound", "transfer_closed"], then: "must-not, not settled" },
    { rule: "prison-transfer", when: ["prison", "immigration_purpose"], then: "may, not settled" },
    { rule: "transfer-permitted", when: [], then: "may" },
  ],
};

/** A row's condition. */
export const condition = ({ when }) => all(...when.map(gate));

/** A condition without gates: each replaced by what it stands for. */
export function spelledOut(expression) {
  switch (expression.kind) {
    case "gate":
      return spelledOut(gates[expression.name]);
    case "not":
      return not(spelledOut(expression.of));
    case "is":
      return expression;
    default:
      return { ...expression, of: expression.of.map(spelledOut) };
  }
}
