/** The thirty-two real configurations that broke a naive reading of the law, with the right verdict for each: 1 to 11. */
import { describe, expect, test } from "vitest";
import { row } from "../test/row.js";
import { answer, chainOf } from "../test/sample.js";

const detainer = { "request.form": "i-247a" };

describe("whose power, and to do what", () => {
  row(
    "1 · a judge's warrant beside a detainer: custody on the warrant and the hold are two acts (pack design)",
    `us
      constitution
        warrant: may custody-on-warrant; confers: yes; when: paper.judicial is federal-criminal-warrant
    us-ca
      state-statute
        hold: must-not hold; when: request.asks_hold`,
    ["hold", { ...detainer, "paper.judicial": "federal-criminal-warrant" }, "must-not by hold"],
    ["custody-on-warrant", { ...detainer, "paper.judicial": "federal-criminal-warrant" }, "may by warrant"],
  );

  row(
    "2 · a release date nobody asked for may not be volunteered (pack design)",
    `us
    us-ca
      state-statute
        date: must-not notify-release; unless: public_or_asked
        discretion: may notify-release; when: public_or_asked
      fact us-ca.gate: yes, no
      define public_or_asked: info.public or (request.asks_notify and us-ca.gate)`,
    [
      "notify-release",
      { "us-ca.gate": true, "info.public": false, "request.form": "none" },
      "must-not by date",
    ],
    [
      "notify-release",
      { "us-ca.gate": true, "info.public": false, "request.form": "i-247g" },
      "may by discretion",
    ],
    [
      "notify-release",
      { "us-ca.gate": false, "info.public": true, "request.form": "none" },
      "may by discretion",
    ],
  );

  const construction = `us
      federal-statute
        g10: may hold; confers: yes; doubt: g10-power of confers`;
  row(
    "3a · the state is silent and only 8 U.S.C. 1357(g)(10) is left: unsettled, and meanwhile no hold",
    `${construction}
    us-xx`,
    ["hold", detainer, 'must-not unsettled "no authority shown" by g10'],
  );
  row(
    "3a · where counsel takes the paragraph for a grant, the hold is allowed",
    `${construction}
    us-xx; positions: [{doubt: g10-power, reading: stands, by: Counsel, on: 2026-01-01}]`,
    ["hold", detainer, "may by g10"],
  );

  const felon = `us
      federal-statute
        felon: may arrest-for-immigration-crime; confers: yes; needs: state; when: hit.confirmed is yes`;
  const confirmed = { "hit.confirmed": "yes" };
  row("3b · 8 U.S.C. 1252c in a silent state shows no authority", `${felon}\nus-xx`, [
    "arrest-for-immigration-crime",
    confirmed,
    'must-not "no authority shown"',
  ]);
  row(
    "3b · with a state grant it lives, until local law forbids",
    `${felon}
    us-xx
      state-statute
        grant: may arrest-for-immigration-crime; confers: yes
    us-xx-town
      local-ordinance
        town: must-not arrest-for-immigration-crime; when: agency.type is municipal-police`,
    ["arrest-for-immigration-crime", { ...confirmed, "agency.type": "sheriff" }, "may by felon, grant"],
    ["arrest-for-immigration-crime", { ...confirmed, "agency.type": "municipal-police" }, "must-not by town"],
  );

  const certified = `us
      federal-statute
        certified: may hold; confers: yes; needs: state; when: officer.certified_287g
    us-ma
      state-statute
        lunn: no-power hold`;
  row(
    "4a · a certified deputy where a court found no state power: the agreement gives it, if state law lets the agency sign",
    `${certified}
        sign: may hold; confers: yes; when: agency.agreement_287g is jail-enforcement and officer.certified_287g`,
    [
      "hold",
      { "officer.certified_287g": "yes", "agency.agreement_287g": "jail-enforcement" },
      "may by certified, sign",
    ],
    [
      "hold",
      { "agency.agreement_287g": "jail-enforcement" },
      'must-not "this law gives no authority" by lunn',
    ],
  );
  row("4a · and not otherwise", certified, [
    "hold",
    { "officer.certified_287g": "yes" },
    'must-not "this law gives no authority" by lunn',
  ]);

  row(
    "4b · a statute that grants the power cures an older court's finding that there was none",
    `us
    us-mt
      state-statute
        ramon: no-power hold
        cure: may hold; confers: yes; from: 2021-05-01`,
    ["hold", detainer, "may by cure"],
    ["hold", detainer, 'must-not "this law gives no authority" by ramon', "2021-04-30"],
  );
  row(
    "4c · a city's permission does not cure the state's lack of power, even where it would confer",
    `us
    us-ny
      state-statute
        demarco: no-power hold
    us-ny-nyc
      local-ordinance
        city: may hold; confers: yes`,
    ["hold", detainer, 'must-not "this law gives no authority" by demarco'],
  );
});

describe("acts that follow from acts", () => {
  const notice = `us
    us-ca
      state-statute
        date: must-not notify-release; unless: info.public
        tell: must notify-person; when: did.notify-release is one of yes, planned`;
  row(
    "5 · who tells immigration authorities tells the person, whatever allowed it and even if nothing did",
    notice,
    ["notify-person", { "info.public": "yes", "did.notify-release": "planned" }, "must by tell"],
    ["notify-person", { "info.public": "no", "did.notify-release": "yes" }, "must by tell"],
    ["notify-person", { "did.notify-release": "no" }, "no-rule"],
  );
  test("5 · before anyone decides, the duty is shown as one that would follow", () => {
    const { verdict, conditional } = answer(chainOf(notice), "notify-person");
    expect(verdict).toBe("depends");
    expect(
      conditional.map(({ if: when, verdict: then, deciding }) => [when, then, deciding[0]?.rule]),
    ).toEqual([[{ "did.notify-release": "planned" }, "must", "us-ca/law/tell"]]);
  });

  row(
    "6 · handing over the copy that state law demands puts the detainer into effect",
    `us
      constitution
        unserved: must-not hold; when: request.form is i-247a and request.served_on_person is no
    us-wa
      state-statute
        copy: must give-copy; when: request.form is i-247a
        grant: may hold; confers: yes`,
    ["give-copy", detainer, "must by copy"],
    ["hold", { ...detainer, "request.served_on_person": "no" }, "must-not by unserved"],
    ["hold", { ...detainer, "did.give-copy": "yes" }, "may by grant"],
    ["hold", detainer, "depends: may, must-not"],
  );

  row(
    "7 · the form comes before the interview, and is owed only if there is to be one",
    `us
    us-ca
      state-statute
        interview: may allow-interview; first: [offer-consent-form by jail-desk]
        offer: must offer-consent-form; when: did.allow-interview is one of planned, yes`,
    [
      "allow-interview",
      { "interview.form_given": "no" },
      'must-not "not yet: first offer the consent form (jail desk)" by interview',
    ],
    ["allow-interview", { "interview.form_given": "yes" }, "may by interview"],
    ["allow-interview", {}, "depends: may, must-not"],
    ["offer-consent-form", { "did.allow-interview": "planned" }, "must by offer"],
    ["offer-consent-form", { "did.allow-interview": "declined" }, "no-rule"],
  );
});

describe("restraints on those who make rules", () => {
  row(
    "8 · a state may command its own officers what the federation may not",
    `us
      constitution
        murphy: restrains hold; makers: federal; kinds: must
      federal-statute
        federal: must hold; when: circuit is 1
    us-tx; circuit: 5
      state-statute
        texas: must hold; when: agency.type is county-jail`,
    ["hold", { "agency.type": "county-jail" }, "must by texas"],
    ["hold", { "agency.type": "sheriff" }, 'must-not "no authority shown"'],
  );

  row(
    "9 · 8 U.S.C. 1373 bars only the policy that restricts status information",
    `us
      federal-statute
        s1373: restrains send-status; makers: [state, local]; kinds: must-not; policy-act: restrict-status-sharing
    us-ca`,
    ["restrict-status-sharing", {}, "must-not by s1373"],
    ["restrict-cooperation", {}, "no-rule"],
    ["send-status", {}, "no-rule"],
  );

  row(
    "10 · a state savings clause limits its own section and leaves the city's rule contested",
    `us
      federal-statute
        s1373: restrains send-status; makers: [state, local]; kinds: must-not; doubt: s1373-validity falls
    us-ca
      state-statute
        values: must-not send-status; unless: info.kind is status
    us-ca-city
      local-ordinance
        city: must-not send-status`,
    ["send-status", { "info.kind": "status" }, "must-not unsettled by city"],
  );

  const anticommandeering = (circuit: string): string => `us; circuit: ${circuit}
      constitution
        murphy: restrains send-status; makers: federal; kinds: restrains; when: circuit is 3
      federal-statute
        s1373: restrains send-status; makers: [state, local]; kinds: must-not
    us-nj
      state-statute
        limit-sharing: must-not send-status`;
  row("11 · a restraint can itself be void, as the Third Circuit held", anticommandeering('"3"'), [
    "send-status",
    {},
    "must-not by limit-sharing",
  ]);
  row("11 · elsewhere it still voids the state's rule", anticommandeering('"8"'), [
    "send-status",
    {},
    "no-rule",
  ]);
});
