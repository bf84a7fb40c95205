/** Steps 2 to 5: what is void, what is overridden, which rank decides, and when a power is shown. */
import { describe, expect, test } from "vitest";
import { answer, chainOf, type Facts, told } from "../test/sample.js";

const law = (text: string): ReturnType<typeof chainOf> => chainOf(`us\n${text}`);

describe("restraints", () => {
  const layered = law(`
    constitution
      top: restrains send-status; makers: federal; kinds: restrains; when: info.public
    federal-statute
      middle: restrains send-status; makers: [state, local]; kinds: must-not
    state-statute
      state: must-not send-status; when: person.minor
    local-ordinance
      local: must send-status; when: person.minor
      local-ban: must-not send-status; unless: person.minor`);
  const ask = (facts: Facts): string => told(layered, "send-status", facts);

  test("a restraint voids lower rules of its makers and kinds", () =>
    expect(ask({ "info.public": "no", "person.minor": "no" })).toBe("no-rule"));
  test("a void restraint voids nothing", () =>
    expect(ask({ "info.public": "yes", "person.minor": "no" })).toBe("must-not by local-ban"));
  test("a kind it does not name is untouched", () =>
    expect(ask({ "info.public": "no", "person.minor": "yes" })).toBe("must by local"));
  test("a void rule stays in the answer as defeated, with the reason", () => {
    const { defeated } = answer(layered, "send-status", { "info.public": "no", "person.minor": "yes" });
    expect(defeated).toEqual([
      {
        rule: "us/law/state",
        by: "us/law/middle",
        reason: "void: a higher law restrains rules of this kind",
      },
    ]);
  });

  test("a restraint reaches no rule of its own rank, none above it, and no maker it does not name", () => {
    const chain = law(`
      federal-statute
        above: must-not send-status; when: person.minor
      state-statute
        restraint: restrains send-status; makers: local; kinds: must-not
        beside: must-not send-status; when: info.public
      agency-policy
        agency: must-not send-status; when: request.cancelled`);
    expect(told(chain, "send-status", { "person.minor": "yes", "info.public": "no" })).toBe(
      "must-not by above",
    );
    expect(told(chain, "send-status", { "person.minor": "no", "info.public": "yes" })).toBe(
      "must-not by beside",
    );
    expect(
      told(chain, "send-status", { "person.minor": "no", "info.public": "no", "request.cancelled": "yes" }),
    ).toBe("must-not by agency");
  });

  test("a restraint on limits takes the limit away", () => {
    const chain = law(`
      state-statute
        restraint: restrains hold; makers: local; kinds: limit
        grant: may hold; confers: yes
      local-ordinance
        day: limit hold; lasts: 24 hours from release-due`);
    expect(told(chain, "hold", { "clock.us/law/day.expired": "yes" })).toBe("may by grant");
  });

  test("an overridden restraint voids nothing", () => {
    const chain = law(`
      state-statute
        restraint: restrains send-status; makers: local; kinds: must-not
        exception: no-duty send-status; overrides: restraint; when: person.minor
      local-ordinance
        ban: must-not send-status`);
    expect(told(chain, "send-status", { "person.minor": "yes" })).toBe("must-not by ban");
    expect(told(chain, "send-status", { "person.minor": "no" })).toBe("no-rule");
  });
});

describe("overrides", () => {
  const exceptions = law(`
    state-statute
      general: must-not transfer
      exception: may transfer; overrides: general; when: person.open_local_charge
      exception-to-it: must-not transfer; overrides: exception; when: person.minor`);
  test.each([
    ["neither exception", "no", "no", "must-not by general"],
    ["the exception", "yes", "no", "may by exception"],
    [
      "the exception to the exception revives the general rule beside itself",
      "yes",
      "yes",
      "must-not by exception-to-it, general",
    ],
  ])("%s", (_, charge, minor, expected) =>
    expect(told(exceptions, "transfer", { "person.open_local_charge": charge, "person.minor": minor })).toBe(
      expected,
    ),
  );

  test("a label stands for its group", () => {
    const chain = law(`
      state-statute
        one: must-not transfer; label: bans
        two: must-not transfer; label: bans; when: person.minor
        allowed: may transfer; overrides: bans`);
    expect(told(chain, "transfer", { "person.minor": "yes" })).toBe("may by allowed");
    expect(answer(chain, "transfer", { "person.minor": "yes" }).defeated.map(({ rule }) => rule)).toEqual([
      "us/law/one",
      "us/law/two",
    ]);
  });

  test("a long tangle of exceptions is untangled", () => {
    const rules = Array.from({ length: 60 }, (_, at) => {
      const overrides = [at - 1, at - 2].filter((each) => each >= 0).map((each) => `rule-${each}`);
      return `rule-${at}: ${at % 3 === 2 ? "must" : "must-not"} transfer${overrides.length > 0 ? `; overrides: [${overrides.join(", ")}]` : ""}`;
    });
    const { verdict, deciding } = answer(law(`state-statute\n${rules.join("\n")}`), "transfer");
    expect([verdict, deciding.length]).toEqual(["must", 20]);
  });

  test("a void rule overrides nothing", () => {
    const chain = law(`
      federal-statute
        restraint: restrains transfer; makers: state; kinds: may
      state-statute
        ban: must-not transfer
        allowed: may transfer; overrides: ban`);
    expect(told(chain, "transfer")).toBe("must-not by ban");
  });

  test("a permission that needs state law and finds none overrides nothing", () => {
    const chain = law(`
      federal-statute
        ban: must-not transfer
        federal: may transfer; confers: yes; needs: state; overrides: ban
      state-statute
        grant: may transfer; confers: yes; when: person.open_local_charge`);
    expect(told(chain, "transfer", { "person.open_local_charge": "yes" })).toBe("may by federal, grant");
    expect(told(chain, "transfer", { "person.open_local_charge": "no" })).toBe("must-not by ban");
  });
});

describe("ranks", () => {
  test("a permission is no immunity: a lower rank may forbid, or command", () => {
    const chain = law(`
      federal-statute
        allowed: may transfer
      local-ordinance
        ban: must-not transfer; when: person.minor
        command: must transfer; unless: person.minor`);
    expect(told(chain, "transfer", { "person.minor": "yes" })).toBe("must-not by ban");
    expect(told(chain, "transfer", { "person.minor": "no" })).toBe("must by command");
    expect(answer(chain, "transfer", { "person.minor": "yes" }).defeated).toEqual([
      { rule: "us/law/allowed", by: "us/law/ban", reason: "a permission is not an immunity" },
    ]);
  });
  test("a permission beside a prohibition of its rank is a conflict", () => {
    const chain = law("state-statute\nallowed: may transfer\nban: must-not transfer");
    expect(told(chain, "transfer")).toBe("conflict unsettled by allowed, ban");
  });
  test("a conflict at a rank below a decision does not matter", () => {
    const chain = law(
      "federal-statute\ntop: must transfer\nstate-statute\nallowed: may transfer\nban: must-not transfer",
    );
    expect(told(chain, "transfer")).toBe("must by top");
  });
  test("nothing at all is not the same as a law that commands nothing", () => {
    const chain = law("federal-statute\nrequest: no-duty notify-release");
    expect(told(chain, "transfer")).toBe("no-rule");
    expect(told(chain, "notify-release")).toBe('no-rule "not required; nothing here forbids it" by request');
  });
});

describe("lack of power", () => {
  const cure = (text: string, facts: Facts = {}): string => told(law(text), "notify-release", facts);
  test("it is cured at its own rank and from above, by what confers", () => {
    expect(
      cure("state-statute\nnone: no-power notify-release\ngrant: may notify-release; confers: yes"),
    ).toBe("may by grant");
    expect(
      cure(
        "federal-statute\ngrant: may notify-release; confers: yes\nstate-statute\nnone: no-power notify-release",
      ),
    ).toBe("may by grant");
    expect(cure("state-statute\nnone: no-power notify-release\nduty: must notify-release")).toBe(
      "must by duty",
    );
  });
  test("it is not cured from below, by a bare permission, by a void grant, or by a restraint", () => {
    const none = 'must-not "this law gives no authority" by none';
    expect(
      cure("state-statute\nnone: no-power notify-release\nlocal-ordinance\ngrant: must notify-release"),
    ).toBe(none);
    expect(
      cure("federal-statute\nallowed: may notify-release\nstate-statute\nnone: no-power notify-release"),
    ).toBe(none);
    expect(
      cure(`constitution
        void: restrains notify-release; makers: federal; kinds: may
        federal-statute
        grant: may notify-release; confers: yes
        state-statute
        none: no-power notify-release`),
    ).toBe(none);
    expect(
      cure(
        "federal-statute\nbar: restrains notify-release; makers: [state, local]; kinds: [must-not, limit]\nstate-statute\nnone: no-power notify-release",
      ),
    ).toBe(none);
  });
  test("a higher command is not troubled by it", () =>
    expect(
      cure("federal-statute\nduty: must notify-release\nstate-statute\nnone: no-power notify-release"),
    ).toBe("must by duty"));
});

describe("force needs authority shown", () => {
  test("silence and a bare permission show none; a grant and a command do", () => {
    const rules = (text: string): string => told(law(`state-statute\n${text}`), "hold");
    expect(rules("other: may transfer")).toBe('must-not "no authority shown"');
    expect(rules("bare: may hold")).toBe('must-not "no authority shown" by bare');
    expect(rules("none: no-duty hold")).toBe('must-not "no authority shown" by none');
    expect(rules("grant: may hold; confers: yes")).toBe("may by grant");
    expect(rules("command: must hold")).toBe("must by command");
  });
  test("a command that says it confers none needs a grant beside it", () => {
    const rules = (text: string): string =>
      told(law(`state-statute\ncommand: must hold; confers: no\n${text}`), "hold");
    expect(rules("other: may transfer")).toBe('must-not "no authority shown" by command');
    expect(rules("grant: may hold; confers: yes")).toBe("must by command");
  });
  test("a defeated grant shows none", () => {
    const chain = law(
      "state-statute\ngrant: may hold; confers: yes; label: old\nbare: may hold; overrides: old",
    );
    expect(told(chain, "hold")).toBe('must-not "no authority shown" by bare');
  });
});

describe("not yet", () => {
  const interview = (text: string, done: string): string =>
    told(law(text), "allow-interview", {
      "did.offer-consent-form": done,
      "did.tell-court": "no",
      "interview.form_given": done === "yes",
    });
  const first = "form: may allow-interview; first: [offer-consent-form by jail-desk, tell-court]";
  test("the permission forbids until every act before it is done, and names them", () =>
    expect(interview(`state-statute\n${first}`, "yes")).toBe(
      'must-not "not yet: first offer the consent form (jail desk), then tell the court or prosecutor" by form',
    ));
  const one = "form: may allow-interview; first: [offer-consent-form]";
  test("a permission of a higher rank does not lift the condition", () => {
    const text = `federal-statute\nfederal: may allow-interview\nstate-statute\n${one}`;
    expect(interview(text, "no")).toBe('must-not "not yet: first offer the consent form" by form');
    expect(interview(text, "yes")).toBe("may by federal, form");
  });
  test("another way of the same rank is open", () =>
    expect(interview(`state-statute\n${one}\nfree: may allow-interview`, "no")).toBe("may by free"));
  test("while it is not done it grants no power below it", () => {
    const chain = law("state-statute\ngrant: may hold; confers: yes; first: [tell-court]");
    expect(told(chain, "hold", { "did.tell-court": "no" })).toBe(
      'must-not "not yet: first tell the court or prosecutor" by grant',
    );
    expect(told(chain, "hold", { "did.tell-court": "planned" })).toMatch(/^must-not "not yet/);
    expect(told(chain, "hold", { "did.tell-court": "yes" })).toBe("may by grant");
  });
});

describe("limits", () => {
  const expired = { "clock.us/law/day.expired": "yes" };
  const limited = (text: string): string => told(law(text), "hold", expired);
  test("a limit of a lower rank ends a permission but not a command", () => {
    expect(
      limited(
        "federal-statute\ngrant: may hold; confers: yes\nlocal-ordinance\nday: limit hold; lasts: 24 hours from release-due",
      ),
    ).toBe('must-not "the time allowed has ended" by day');
    expect(
      limited(
        "federal-statute\ncommand: must hold\nlocal-ordinance\nday: limit hold; lasts: 24 hours from release-due",
      ),
    ).toBe("must by command");
  });
  test("a limit of the same or a higher rank ends a command", () => {
    expect(
      limited("state-statute\ncommand: must hold\nday: limit hold; lasts: 24 hours from release-due"),
    ).toMatch(/^must-not .*by day$/);
    expect(
      limited(
        "constitution\nday: limit hold; lasts: 24 hours from release-due\nstate-statute\ncommand: must hold",
      ),
    ).toMatch(/^must-not .*by day$/);
  });
  test("until it has run out it decides nothing", () =>
    expect(
      told(
        law("state-statute\ncommand: must hold\nday: limit hold; lasts: 24 hours from release-due"),
        "hold",
      ),
    ).toBe("must by command"));
});
