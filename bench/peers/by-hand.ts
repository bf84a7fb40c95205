/** The two questions as a careful programmer would write them for these questions alone: the limit of speed. */

export type Facts = Readonly<Record<string, string>>;

/** In the order of `outcomes` in law.mjs. */
export const may = 0;
export const mayPerhaps = 1;
export const mustNot = 2;
export const mustNotPerhaps = 3;
export type Outcome = 0 | 1 | 2 | 3;

function isBound(agency: string | undefined): boolean {
  switch (agency) {
    case "municipal-police":
    case "sheriff":
    case "county-jail":
    case "state-police":
    case "juvenile-facility":
    case "probation":
    case "school-police":
    case "campus-police":
      return true;
    default:
      return false;
  }
}

const isPerhapsBound = (agency: string | undefined): boolean =>
  agency === "prosecutor" || agency === "court-officer";

const isStateAgency = (agency: string | undefined): boolean =>
  agency === "state-police" || agency === "campus-police";

function hasImmigrationPurpose(facts: Facts): boolean {
  switch (facts["request.form"]) {
    case "i-247a":
    case "i-247d":
    case "i-247g":
    case "i-247n":
    case "i-247x":
      return true;
  }
  switch (facts["requester.purpose"]) {
    case "civil-immigration":
    case "mixed":
    case "unknown":
      return true;
    case "immigration-crime":
      return facts["us-ca.immigration_crime"] !== "other";
    default:
      return false;
  }
}

const isTellingImmigration = (facts: Facts): boolean =>
  facts["request.form"] === "none" || hasImmigrationPurpose(facts);

const hasRecord = (facts: Facts): boolean =>
  facts["us-ca.serious_or_violent_felony"] === "yes" ||
  facts["us-ca.state_prison_felony"] === "yes" ||
  facts["us-ca.listed_wobbler_5y"] === "yes" ||
  facts["us-ca.listed_felony_15y"] === "yes" ||
  facts["us-ca.current_registrant"] === "yes" ||
  facts["us-ca.federal_aggravated_felony"] === "yes" ||
  facts["us-ca.federal_felony_warrant"] === "yes";

/** Does a request for the date pass the gate of records? */
const isOpened = (facts: Facts): boolean =>
  facts["request.asks_notify"] === "yes" &&
  (hasRecord(facts) || facts["us-ca.magistrate_probable_cause"] === "yes");

const isProp47 = (facts: Facts): boolean =>
  facts["us-ca.prop47_bar"] === "yes" || facts["us-ca.prop47_arrest"] === "yes";

function isJuvenileRecord(facts: Facts): boolean {
  const agency = facts["agency.type"];
  if (agency !== "juvenile-facility" && (agency !== "probation" || facts["person.minor"] !== "yes"))
    return false;
  return facts["info.required_by"] !== "court-order" && facts["requester.kind"] !== "state-or-local";
}

/** May immigration authorities be told when the person will be released? */
export function notify(facts: Facts): Outcome {
  const agency = facts["agency.type"];
  const bound = isBound(agency);
  if (!bound && !isPerhapsBound(agency)) return may;

  if (facts["info.public"] === "yes") return isJuvenileRecord(facts) ? mustNotPerhaps : may;
  if (!bound) return isTellingImmigration(facts) && !isOpened(facts) ? mustNotPerhaps : may;

  if (isOpened(facts))
    return isStateAgency(agency) || isProp47(facts) || isJuvenileRecord(facts) ? mustNotPerhaps : may;
  if (isTellingImmigration(facts)) return mustNot;
  return isJuvenileRecord(facts) ? mustNotPerhaps : may;
}

/** May the person be handed over to immigration authorities? */
export function transfer(facts: Facts): Outcome {
  const agency = facts["agency.type"];
  const bound = isBound(agency);
  const paper = facts["paper.judicial"];
  const witness = bound && facts["us-ca.protected_witness"] === "yes";
  if (witness && facts["us-ca.hate_crime"] === "yes") return mustNot;

  const warrant = paper === "federal-criminal-warrant";
  const judgesPaper = warrant || paper === "federal-probable-cause-finding";
  const noWarrantOrOrder = !warrant && paper !== "court-order";
  const purpose = hasImmigrationPurpose(facts);
  if (
    (witness && !warrant && paper !== "state-criminal-warrant") ||
    (noWarrantOrOrder &&
      (facts["request.identity_mismatch"] === "yes" ||
        (facts["person.claims_us_citizenship"] === "yes" && facts["us.claim_answered"] !== "yes")))
  )
    return bound && purpose && !judgesPaper && !hasRecord(facts) ? mustNot : mustNotPerhaps;

  if (!purpose) return may;
  if (bound) {
    if (judgesPaper) {
      if (facts["us-ca.paper_for_immigration_crime"] === "yes") return may;
      return hasRecord(facts) && !isProp47(facts) ? may : mustNotPerhaps;
    }
    if (!hasRecord(facts)) return mustNot;
    return isStateAgency(agency) || isProp47(facts) ? mustNotPerhaps : may;
  }
  if (isPerhapsBound(agency)) return judgesPaper || hasRecord(facts) ? may : mustNotPerhaps;
  return agency === "corrections" ? mayPerhaps : may;
}
