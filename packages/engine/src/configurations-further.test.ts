/** Configurations 16 to 32: courts, ranks, other actors, duties that follow, and doubt. */
import { describe, expect, test } from "vitest";
import { answer, chainOf, type Facts, told } from "../test/sample.js";

type Asked = readonly [act: string, facts: Facts, expected: string, on?: string];

/** One configuration: what its law answers to each question. */
function row(name: string, law: string, ...asked: Asked[]): void {
  test(name, () => {
    const chain = chainOf(law);
    expect(asked.map(([act, facts, , on]) => told(chain, act, facts, on))).toEqual(asked.map((each) => each[2]));
  });
}

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
  row("23 · without the stop it would", licence("other: no-duty transfer"), ["hold", passport, "may by federal"]);

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

describe("whose duty", () => {
  const signing = chainOf(`us
    us-mn
      state-statute
        board: may sign-287g; actors: governing-body
        sheriff: must-not sign-287g; actors: agency-head
        forum: must report-request; actors: governing-body; when: did.notify-release is yes`);
  test("25 · the board may sign, the sheriff may not", () => {
    expect(told(signing, "sign-287g", { "actor.role": "governing-body" })).toBe("may by board");
    expect(told(signing, "sign-287g", { "actor.role": "agency-head" })).toBe("must-not by sheriff");
  });
  test("25 · the board's duty to hold a forum is listed apart, never as the desk's", () => {
    const { verdict, others } = answer(signing, "report-request", { "actor.role": "jail-desk", "did.notify-release": "yes" });
    expect(verdict).toBe("no-rule");
    expect(others.map(({ rule, actors }) => [rule, actors])).toEqual([["us-mn/law/forum", ["governing-body"]]]);
  });

  row(
    "26 · who withholds must write it down; who did not ask nor decline need not",
    `us
    us-fl
      state-statute
        withheld: must record-request; when: did.send-personal-info is declined`,
    ["record-request", { "did.send-personal-info": "declined" }, "must by withheld"],
    ["record-request", { "did.send-personal-info": "no" }, "no-rule"],
  );
  row(
    "27 · a grant condition binds as a contract does, and yields to any law above it",
    `us
    us-xx
      agreement
        grant: must-not house-detainees; when: person.minor
    us-xx-county
      local-ordinance
        county: must house-detainees; when: requester.kind is ice-ero`,
    ["house-detainees", { "person.minor": "yes", "requester.kind": "cbp" }, "must-not by grant"],
    ["house-detainees", { "person.minor": "yes", "requester.kind": "ice-ero" }, "must by county"],
  );
  row(
    "28 · under Vermont's ceiling a stricter local policy stands and a looser one is void",
    `us
    us-vt
      state-statute
        ceiling: restrains notify-release, allow-interview; makers: [local, agency]; kinds: [may, must]
    us-vt-town
      agency-policy
        stricter: must-not notify-release
        looser: must allow-interview`,
    ["notify-release", {}, "must-not by stricter"],
    ["allow-interview", {}, "no-rule"],
  );
  row(
    "29 · SB 627 is enjoined for federal officers and for nobody else",
    `us
    us-ca
      state-statute
        masks: must-not assist-operation; enjoined: {court: C.D. Cal., from: 2026-02-01, scope: requester.kind is ice-ero, effect: lifts}`,
    ["assist-operation", { "requester.kind": "ice-ero" }, "no-rule"],
    ["assist-operation", { "requester.kind": "state-or-local" }, "must-not by masks"],
    ["assist-operation", {}, "depends: must-not, no-rule"],
  );
});

describe("doubt", () => {
  test("30 · two contested rules at once are read in all four ways", () => {
    const chain = chainOf(`us
      federal-statute
        s1373: restrains notify-release; makers: local; kinds: must-not; doubt: s1373-validity falls; doubt: s1373-reach falls
    us-ca
    us-ca-city
      local-ordinance
        city: must-not notify-release`);
    const { verdict, settled, readings } = answer(chain, "notify-release");
    expect([verdict, settled]).toEqual(["must-not", false]);
    const told = readings.map(({ supposing, verdict: each }) => [...supposing.map(({ reading }) => reading), each].join(" "));
    expect(told.sort()).toEqual([
      "falls falls must-not",
      "falls stands must-not",
      "stands falls must-not",
      "stands stands no-rule",
    ]);
  });

  row(
    "31 · an unverified restraint on a command leaves it unsettled, and meanwhile no hold",
    `us
      federal-statute
        ceiling: restrains hold; makers: state; kinds: must; status: unverified
    us-tx
      state-statute
        texas: must hold`,
    ["hold", {}, 'must-not unsettled "no authority shown"'],
  );
  row(
    "31 · an unverified permission licenses no hold, and an unverified prohibition still restrains",
    `us
    us-xx
      state-statute
        permission: may hold; confers: yes; status: unverified
        prohibition: must-not notify-release; status: unverified`,
    ["hold", {}, 'must-not unsettled "no authority shown"'],
    ["notify-release", {}, "must-not unsettled by prohibition"],
  );

  const torn = chainOf(`us
    us-xx
      state-statute
        command: must hold, notify-release
        ban: must-not hold, notify-release`);
  test("32 · a conflict about a person at the counter says to do without meanwhile", () => {
    expect(told(torn, "hold")).toBe("conflict unsettled by ban, command");
    expect(answer(torn, "hold").meanwhile).toBe("must-not");
  });
  test("32 · a conflict about a paper has no safe side", () => {
    expect(told(torn, "notify-release")).toBe("conflict unsettled by ban, command");
    expect(answer(torn, "notify-release").meanwhile).toBeNull();
  });
});
