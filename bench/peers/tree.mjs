// The two questions once more, as nested conditions: the form for a language that has "if" and no rows.
import { all, any, gate, not, yes } from "./law.mjs";

const when = (condition, then, otherwise) => ({ if: condition, then, else: otherwise });

const may = "may";
const mayPerhaps = "may, not settled";
const mustNot = "must-not";
const mustNotPerhaps = "must-not, not settled";

const aggravated = yes("us-ca.federal_aggravated_felony");

/** Where only the federal conviction opens the gate, and it is one: somebody has to have concluded that. */
const ifConcluded = when(gate("concluded"), may, mayPerhaps);

const notifyBound = when(
  yes("info.public"),
  when(gate("juvenile_record"), mustNotPerhaps, may),
  when(
    not(yes("request.asks_notify")),
    when(gate("telling_immigration"), mustNot, when(gate("juvenile_record"), mustNotPerhaps, may)),
    when(
      gate("other_ground"),
      when(any(gate("juvenile_record"), gate("gate_barred")), mustNotPerhaps, may),
      when(
        gate("juvenile_record"),
        when(any(aggravated, not(gate("telling_immigration"))), mustNotPerhaps, mustNot),
        when(
          aggravated,
          when(gate("gate_barred"), mustNotPerhaps, when(gate("telling_immigration"), ifConcluded, may)),
          when(
            gate("telling_immigration"),
            when(any(gate("gate_barred"), gate("concluded")), mustNot, mustNotPerhaps),
            when(gate("gate_barred"), ifConcluded, may),
          ),
        ),
      ),
    ),
  ),
);

const notifyPerhapsBound = when(
  any(yes("info.public"), not(gate("telling_immigration"))),
  may,
  when(
    not(yes("request.asks_notify")),
    mustNotPerhaps,
    when(gate("other_ground"), may, when(aggravated, ifConcluded, mustNotPerhaps)),
  ),
);

const open = when(gate("claim_turns"), mayPerhaps, may);

const transferBound = when(
  gate("judges_paper"),
  when(
    yes("us-ca.paper_for_immigration_crime"),
    open,
    when(
      gate("prop47"),
      mustNotPerhaps,
      when(gate("other_record"), open, when(aggravated, ifConcluded, mustNotPerhaps)),
    ),
  ),
  when(
    gate("gate_barred"),
    when(gate("record_gate"), mustNotPerhaps, mustNot),
    when(
      gate("other_record"),
      open,
      when(aggravated, ifConcluded, when(gate("concluded"), mustNot, mustNotPerhaps)),
    ),
  ),
);

const transferPerhapsBound = when(
  any(gate("judges_paper"), gate("other_record")),
  open,
  when(aggravated, ifConcluded, mustNotPerhaps),
);

/** By act: an outcome, or a condition with what follows if it holds and if it does not. */
export const trees = {
  "notify-release": when(
    gate("agency_bound"),
    notifyBound,
    when(gate("perhaps_bound"), notifyPerhapsBound, may),
  ),
  transfer: when(
    all(gate("agency_bound"), gate("hate_crime_witness")),
    mustNot,
    when(
      any(gate("mismatch"), gate("claim_open"), all(gate("agency_bound"), gate("witness"))),
      when(all(gate("agency_bound"), gate("transfer_closed")), mustNot, mustNotPerhaps),
      when(
        not(gate("immigration_purpose")),
        open,
        when(
          gate("agency_bound"),
          transferBound,
          when(gate("perhaps_bound"), transferPerhapsBound, when(gate("prison"), mayPerhaps, open)),
        ),
      ),
    ),
  ),
};
