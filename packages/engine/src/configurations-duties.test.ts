/** Configurations 25 to 32: other actors, duties that follow, and doubt. */
import { describe, expect, test } from "vitest";
import { row } from "../test/row.js";
import { answer, chainOf, told } from "../test/sample.js";

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
    const { verdict, others } = answer(signing, "report-request", {
      "actor.role": "jail-desk",
      "did.notify-release": "yes",
    });
    expect(verdict).toBe("no-rule");
    expect(others.map(({ rule, actors }) => [rule, actors])).toEqual([
      ["us-mn/law/forum", ["governing-body"]],
    ]);
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
    const told = readings.map(({ supposing, verdict: each }) =>
      [...supposing.map(({ reading }) => reading), each].join(" "),
    );
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
