/** Step 7: unknown facts, constraints, inference and presumption. */
import { describe, expect, test } from "vitest";
import { answer, chainOf, type Facts, told } from "../test/sample.js";

const state = (rules: string, head = ""): ReturnType<typeof chainOf> =>
  chainOf(`us${head && `; ${head}`}\nstate-statute\n${rules}`);

describe("unknown is never false", () => {
  const chain = state(
    "ban: must-not transfer; when: person.minor\nduty: must transfer; when: info.public and not person.minor",
  );
  test.each<[string, Facts, string]>([
    ["nothing known", {}, "depends: must, must-not, no-rule"],
    ["one fact leaves two", { "person.minor": "no" }, "depends: must, no-rule"],
    ["one fact that decides suffices", { "person.minor": "yes" }, "must-not by ban"],
    ["what is left cannot matter", { "info.public": "no", "person.minor": "no" }, "no-rule"],
  ])("%s", (_, facts, expected) => expect(told(chain, "transfer", facts)).toBe(expected));

  test("either value leading to one verdict is an answer, by the rules that may decide", () =>
    expect(
      told(
        state(
          "minors: must-not transfer; when: person.minor\nadults: must-not transfer; unless: person.minor",
        ),
        "transfer",
      ),
    ).toBe('must-not "for one of these reasons or another, whatever is still unknown" by adults, minors'));
  test("one verdict, settled for some completions only, is not settled", () =>
    expect(
      told(
        state(
          "minors: must-not transfer; when: person.minor\nadults: must-not transfer; unless: person.minor; status: secondary",
        ),
        "transfer",
      ),
    ).toMatch(/^must-not unsettled/));
  test("a decision above what is unknown is an answer", () => {
    const text = (top: string): string =>
      `us\nconstitution\n${top}\nstate-statute\nban: must-not transfer; when: person.minor`;
    expect(told(chainOf(text("top: must transfer")), "transfer")).toBe("must by top");
    expect(told(chainOf(text("top: may transfer")), "transfer")).toBe("depends: may, must-not");
  });
  test("an exception that may apply keeps it open", () =>
    expect(
      told(
        state("ban: must-not transfer\nexception: may transfer; overrides: ban; when: person.minor"),
        "transfer",
      ),
    ).toBe("depends: may, must-not"));
  test("a restraint that may apply keeps it open", () =>
    expect(
      told(
        chainOf(
          "us\nfederal-statute\nbar: restrains transfer; makers: state; kinds: must; when: person.minor\nstate-statute\nduty: must transfer",
        ),
        "transfer",
      ),
    ).toBe("depends: must, no-rule"));
  test("a state rule that may enliven a federal one keeps it open, even below a sure rule", () =>
    expect(
      told(
        chainOf(`us
          federal-statute
            federal: must transfer; needs: state
          state-statute
            ban: must-not transfer
          state-executive-order
            grant: may transfer; confers: yes; when: person.minor`),
        "transfer",
      ),
    ).toBe("depends: must, must-not"));
});

describe("constraints", () => {
  const rules = "ban: must-not transfer; when: us.a\nduty: must transfer; when: us.b";
  const facts = "fact us.a: yes, no\nfact us.b: yes, no\nfact us.c: yes, no\n";
  test("what cannot be is no completion", () => {
    expect(told(state(`${facts}${rules}`), "transfer")).toBe("depends: conflict, must, must-not, no-rule");
    expect(told(state(`${facts}${rules}\nconstraint us.a and us.b`), "transfer")).toBe(
      "depends: must, must-not, no-rule",
    );
    expect(told(state(`${facts}${rules}\nconstraint us.a and us.b`), "transfer", { "us.a": "yes" })).toBe(
      "must-not by ban",
    );
  });
  test("a constraint with a fact that no rule mentions counts when that fact is known", () => {
    const chain = state(`${facts}ban: must-not transfer; when: us.a\nconstraint us.a and us.c`);
    expect(told(chain, "transfer", { "us.c": "yes" })).toBe("no-rule");
    expect(told(chain, "transfer", { "us.c": "no" })).toBe("depends: must-not, no-rule");
  });
  test("two constraints bind through a fact that no rule mentions and nobody knows", () => {
    const chain = state(`${facts}${rules}\nconstraint us.a and not us.c\nconstraint us.b and us.c`);
    expect(told(chain, "transfer")).toBe("depends: must, must-not, no-rule");
    expect(told(chain, "transfer", { "us.b": "yes" })).toBe("must by duty");
  });
  test("facts that cannot go together still get an answer, with a warning", async () => {
    const { decide } = await import("./decide.js");
    const chain = state(`${facts}${rules}\nconstraint us.a and us.c`);
    const { answers, warnings } = decide(chain, {
      on: "2026-03-02",
      facts: { "us.a": "yes", "us.b": "no", "us.c": "yes" },
      acts: ["transfer"],
    });
    expect(answers[0]?.verdict).toBe("must-not");
    expect(warnings.join()).toContain("it cannot be");
  });
});

describe("inference from the form", () => {
  const chain = state(
    "ban: must-not hold; when: request.asks_hold\nother: must-not hold; when: person.minor and not request.asks_hold\ngrant: may hold; confers: yes; when: not request.asks_hold and not person.minor",
  );
  test("a form that asks for a hold says so", () =>
    expect(told(chain, "hold", { "request.form": "i-247a" })).toBe("must-not by ban"));
  test("a form that asks for none says so", () =>
    expect(told(chain, "hold", { "request.form": "i-247g", "person.minor": "no" })).toBe("may by grant"));
  test("a form that leaves it open leaves it open", () =>
    expect(told(chain, "hold", { "request.form": "verbal", "person.minor": "no" })).toBe(
      "depends: may, must-not",
    ));
  test("what is stated wins over what the form suggests", () =>
    expect(
      told(chain, "hold", { "request.form": "i-247a", "request.asks_hold": "no", "person.minor": "no" }),
    ).toBe("may by grant"));
  test("what was inferred is shown as used", () =>
    expect(answer(chain, "hold", { "request.form": "i-247a" }).used).toEqual({ "request.asks_hold": "yes" }));
});

describe("presumption", () => {
  const chain = chainOf(
    "us\nconstitution\ncitizen: must-not hold; when: person.claims_us_citizenship\nstate-statute\nduty: must hold",
  );
  test("stands until a fact rebuts it, and is shown as assumed", () => {
    const found = answer(chain, "hold");
    expect(found.verdict).toBe("must");
    expect(found.assumed).toEqual([
      {
        fact: "person.claims_us_citizenship",
        value: "no",
        until: "the person says so or a record suggests it",
      },
    ]);
    expect(told(chain, "hold", { "person.claims_us_citizenship": "yes" })).toBe("must-not by citizen");
    expect(answer(chain, "hold", { "person.claims_us_citizenship": "no" }).assumed).toEqual([]);
  });
  test("yields to an inference that surely applies, and to nothing less", () => {
    const inferring = chainOf(`us
      fact us.mismatch: yes, no; presume: {value: no, until: it is found}; infer: [{value: yes, when: person.minor}]
      state-statute
        ban: must-not transfer; when: us.mismatch`);
    expect(told(inferring, "transfer")).toBe("no-rule");
    expect(told(inferring, "transfer", { "person.minor": "yes" })).toBe("must-not by ban");
    expect(told(inferring, "transfer", { "person.minor": "no" })).toBe("no-rule");
  });
  test("a presumed fact is never asked", () => expect(answer(chain, "hold").next).toBeNull());
});

describe("numbers", () => {
  const chain = chainOf(
    "us\nfact us.years; unit: years\nstate-statute\nold: must-not transfer; when: us.years >= 5 years\nyoung: must transfer; when: us.years < 2 years",
  );
  test.each([
    [0, "must by young"],
    [1.99, "must by young"],
    [2, "no-rule"],
    [4.99, "no-rule"],
    [5, "must-not by old"],
    ["17", "must-not by old"],
  ])("%s", (years, expected) => expect(told(chain, "transfer", { "us.years": years })).toBe(expected));
  test("unknown, every interval counts", () =>
    expect(told(chain, "transfer")).toBe("depends: must, must-not, no-rule"));
});
