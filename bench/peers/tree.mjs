// The two questions once more, as nested conditions: the form for a language that has "if" and no rows.
import { all, any, gate, not, yes } from "./law.mjs";

const when = (condition, then, otherwise) => ({ if: condition, then, else: otherwise });

const may = "may";
const mayPerhaps = "may, not settled";
const mustNot = "must-not";
const mustNotPerhaps = "must-not, not settled";

const barred = any(gate("state_agency"), gate("prop47"));

const notifyBound = when(
  yes("info.public"),
  when(gate("juvenile_record"), mustNotPerhaps, may),
  when(
    gate("opened"),
    when(any(barred, gate("juvenile_record")), mustNotPerhaps, may),
    when(gate("telling_immigration"), mustNot, when(gate("juvenile_record"), mustNotPerhaps, may)),
  ),
);

const notifyPerhapsBound = when(
  any(yes("info.public"), not(gate("telling_immigration")), gate("opened")),
  may,
  mustNotPerhaps,
);

const transferBound = when(
  gate("judges_paper"),
  when(
    yes("us-ca.paper_for_immigration_crime"),
    may,
    when(all(gate("record_gate"), not(gate("prop47"))), may, mustNotPerhaps),
  ),
  when(gate("record_gate"), when(barred, mustNotPerhaps, may), mustNot),
);

const transferPerhapsBound = when(any(gate("judges_paper"), gate("record_gate")), may, mustNotPerhaps);

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
        may,
        when(
          gate("agency_bound"),
          transferBound,
          when(gate("perhaps_bound"), transferPerhapsBound, when(gate("prison"), mayPerhaps, may)),
        ),
      ),
    ),
  ),
};
