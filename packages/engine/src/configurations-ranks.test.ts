/** Configurations 12 to 24: presumptions, clocks, courts and ranks. */
import { describe, expect, test } from "vitest";
import { row } from "../test/row.js";
import { chainOf, type Facts } from "../test/sample.js";
import { withDeadlines } from "./deadline.js";
import { decide } from "./decide.js";

describe("presumptions and clocks", () => {
  row(
    "12 · a victim is presumed helpful until the contrary is shown",
    `us
    us-ca
      state-statute
        certify: must certify-u; when: victim.qualifying_crime and victim.helpful`,
    [
      "certify-u",
      { "actor.role": "certifying-official", "victim.qualifying_crime": "yes" },
      "must by certify",
    ],
    [
      "certify-u",
      { "actor.role": "certifying-official", "victim.qualifying_crime": "yes", "victim.helpful": "no" },
      "no-rule",
    ],
  );

  const hours = `us
    us-tx
      state-statute
        texas: must hold
        local-limits: restrains hold; makers: [local, agency]; kinds: limit
    us-tx-travis
      local-ordinance
        day: limit hold; lasts: 24 hours from release-due`;
  row("13 · a county's limit of a day is void against the state's command", hours, [
    "hold",
    { "clock.us-tx-travis/law/day.expired": "yes" },
    "must by texas",
  ]);
  row("13 · and could not cut it short even if it were not void", hours.replace(/.*local-limits.*\n/, ""), [
    "hold",
    { "clock.us-tx-travis/law/day.expired": "yes" },
    "must by texas",
  ]);

  const weekend = chainOf(`us
      constitution
        form: limit hold; lasts: 48 hours from release-due; doubt: gerstein
        cancelled: must-not hold; when: request.cancelled
        regulation: limit hold; lasts: 48 hours excluding weekends and holidays from release-due
    us-tx
      state-statute
        texas: must hold`);
  const at = (on: string, facts: Facts = {}): string => {
    const question = {
      on,
      facts: { ...facts, events: { "release-due": "2026-03-13T17:00" } },
      acts: ["hold"],
    };
    const [only] = withDeadlines(weekend, question, decide).answers;
    return `${only?.verdict}${only?.settled ? "" : " unsettled"}`;
  };
  test("14 · between the contested and the settled limit the answer is unsettled, and meanwhile no hold", () => {
    expect([at("2026-03-15T16:59"), at("2026-03-15T17:00"), at("2026-03-17T16:59")]).toEqual([
      "must",
      "must-not unsettled",
      "must-not unsettled",
    ]);
  });
  test("15 · when the settled limit has run out, or the request is cancelled, the authority has ended", () => {
    expect([at("2026-03-17T17:00"), at("2026-03-13T18:00", { "request.cancelled": "yes" })]).toEqual([
      "must-not",
      "must-not",
    ]);
  });
});

describe("courts and ranks", () => {
  const enjoined = (effect: string): string => `us
    us-fl
      state-statute
        entry-crime: must arrest-for-immigration-crime; enjoined: {court: S.D. Fla., from: 2025-04-04, scope: agency.type is sheriff, effect: ${effect}}`;
  row(
    "16 · a command whose use a court forbids is forbidden to those the order binds, from its date",
    enjoined("forbids"),
    ["arrest-for-immigration-crime", { "agency.type": "sheriff" }, "must-not by entry-crime"],
    ["arrest-for-immigration-crime", { "agency.type": "state-police" }, "must by entry-crime"],
    ["arrest-for-immigration-crime", { "agency.type": "sheriff" }, "must by entry-crime", "2025-04-03"],
  );
  row("16 · and a command merely lifted leaves no authority to arrest", enjoined("lifts"), [
    "arrest-for-immigration-crime",
    { "agency.type": "sheriff" },
    'must-not "no authority shown"',
  ]);

  row(
    "17 · an order that binds one agency wins over the state's command",
    `us
    us-az
      federal-court-order
        decree: must-not detain-on-hit; binds: sheriff
      state-statute
        state: must detain-on-hit`,
    ["detain-on-hit", { "agency.type": "sheriff" }, "must-not by decree"],
    ["detain-on-hit", { "agency.type": "state-police" }, "must by state"],
  );

  const attorneyGeneral = (extra: string): string => `us
    us-nj
      state-regulation
        attorney-general: must-not notify-release${extra}
    us-nj-county
      local-ordinance
        county: must notify-release`;
  row("18 · a directive that binds all police stands above an ordinance", attorneyGeneral(""), [
    "notify-release",
    {},
    "must-not by attorney-general",
  ]);
  row("18 · an opinion is advice, and settles nothing", attorneyGeneral("; doubt: opinion falls"), [
    "notify-release",
    {},
    "must unsettled by county",
  ]);

  row(
    "19 · a governor's order governs the state agency, not the county's",
    `us
    us-mn
      state-executive-order
        governor: must-not send-personal-info; binds: state-police
    us-mn-county
      local-ordinance
        county: must send-personal-info`,
    ["send-personal-info", { "agency.type": "state-police" }, "must-not by governor"],
    ["send-personal-info", { "agency.type": "sheriff" }, "must by county"],
  );
  row(
    "20 · 8 CFR 236.6 outranks a state records act",
    `us
      federal-regulation
        records: must-not send-personal-info; when: custody.state is held-for-marshals
    us-ca
      state-statute
        public-records: must send-personal-info`,
    ["send-personal-info", { "custody.state": "held-for-marshals" }, "must-not by records"],
    ["send-personal-info", { "custody.state": "pretrial" }, "must by public-records"],
  );
  row(
    "21 · Travis County: the sheriff's policy until 2017-08-31, the state's command from the next day",
    `us
    us-tx
      state-statute
        texas: must hold; from: 2017-09-01
    us-tx-travis
      agency-policy
        sheriff: must-not hold`,
    ["hold", {}, "must-not by sheriff", "2017-08-31"],
    ["hold", {}, "must by texas", "2017-09-01"],
  );
  const passport = { "person.proof_of_lawful_status": "yes" };
  row(
    "22 · Texas must hold, but not somebody who shows a US passport",
    `us
      constitution
        citizen: must-not hold; when: person.proof_of_lawful_status
    us-tx
      state-statute
        texas: must hold`,
    ["hold", passport, "must-not by citizen"],
    ["hold", {}, "must by texas"],
  );

  const licence = (stop: string): string => `us
      constitution
        ${stop}
      federal-statute
        federal: may hold; confers: yes
    us-tx
      state-statute
        texas: must hold; unless: person.proof_of_lawful_status`;
  row(
    "23 · proof lifts the state's duty; a safety stop keeps the federal permission from answering (pack design)",
    licence("verify: must-not hold; when: person.proof_of_lawful_status"),
    ["hold", passport, "must-not by verify"],
    ["hold", {}, "must by texas"],
  );
  row("23 · without the stop it would", licence("other: no-duty transfer"), [
    "hold",
    passport,
    "may by federal",
  ]);

  row(
    "24 · a county's command to answer, under a state that never requires it, is contested",
    `us
    us-ca
      state-statute
        never-required: restrains notify-release; makers: local; kinds: must; doubt: never-required
    us-ca-county
      local-ordinance
        county: must notify-release`,
    ["notify-release", {}, "no-rule unsettled"],
  );
});
