/** Step 6: contested rules, statuses that cannot settle, and counsel's positions. */
import { describe, expect, test } from "vitest";
import { answer, chainOf, told } from "../test/sample.js";
import { mostDoubts } from "./reading.js";

const position = (doubt: string, reading: string): string =>
  `positions: [{doubt: ${doubt}, reading: ${reading}, by: Counsel, on: 2026-01-01}]`;
const state = (rules: string, head = ""): ReturnType<typeof chainOf> =>
  chainOf(`us${head && `; ${head}`}\nstate-statute\n${rules}`);

describe("contested rules", () => {
  test("the stated default answers, and both readings are shown", () => {
    const { verdict, settled, readings, meanwhile, reasons } = answer(
      state("ban: must-not transfer; doubt: reach"),
      "transfer",
    );
    expect([verdict, settled, meanwhile]).toEqual(["must-not", false, "must-not"]);
    expect(readings).toEqual([
      { supposing: [{ doubt: "reach", reading: "stands" }], verdict: "must-not" },
      { supposing: [{ doubt: "reach", reading: "falls" }], verdict: "no-rule" },
    ]);
    expect(reasons).toEqual(["A: it does · B: it does not"]);
  });
  test("a default of falls states the other reading", () =>
    expect(told(state("ban: must-not transfer; doubt: reach falls"), "transfer")).toBe("no-rule unsettled"));
  test("what is contested but changes nothing leaves the answer settled", () => {
    expect(told(state("ban: must-not transfer; doubt: reach\nsure: must-not transfer"), "transfer")).toMatch(
      /^must-not by/,
    );
    expect(
      told(
        chainOf(
          "us\nfederal-statute\nsure: must transfer\nstate-statute\nban: must-not transfer; doubt: reach",
        ),
        "transfer",
      ),
    ).toBe("must by sure");
  });
  test("a doubt above a sure rule is on the path", () =>
    expect(
      told(
        chainOf(
          "us\nfederal-statute\ndoubtful: must transfer; doubt: reach\nstate-statute\nban: must-not transfer",
        ),
        "transfer",
      ),
    ).toBe("must unsettled by doubtful"));
  test("a doubtful exception to a sure rule is on the path", () =>
    expect(
      told(
        state("ban: must-not transfer\nexception: may transfer; overrides: ban; doubt: reach falls"),
        "transfer",
      ),
    ).toBe("must-not unsettled by ban"));

  test("rules that share a doubt stand or fall together", () => {
    const shared =
      "state-statute\nban: must-not transfer; doubt: act\nlocal-ordinance\nduty: must transfer; doubt: ";
    const verdicts = (name: string): string[] =>
      answer(chainOf(`us\n${shared}${name}`), "transfer")
        .readings.map(({ verdict }) => verdict)
        .sort();
    expect(verdicts("act")).toEqual(["must-not", "no-rule"]);
    expect(verdicts("other")).toEqual(["must", "must-not", "must-not", "no-rule"]);
  });

  test("only the grant is doubted: a permission stays, the power does not", () => {
    const text = "grant: may hold, transfer; confers: yes; doubt: power of confers";
    expect(told(state(text), "transfer")).toBe("may by grant");
    expect(told(state(text), "hold")).toBe('must-not unsettled "no authority shown" by grant');
    expect(
      told(chainOf(`us\nfederal-statute\n${text}\nstate-statute\nnone: no-power transfer`), "transfer"),
    ).toBe("may unsettled by grant");
  });

  test.each([
    ["stands", "must-not by ban"],
    ["falls", "no-rule"],
  ])("counsel's position that it %s fixes the reading", (reading, expected) =>
    expect(
      told(state("ban: must-not transfer; doubt: reach falls", position("reach", reading)), "transfer"),
    ).toBe(expected),
  );
  test("a position on one doubt leaves another open", () =>
    expect(
      told(
        state("ban: must-not transfer; doubt: reach; doubt: validity", position("reach", "stands")),
        "transfer",
      ),
    ).toBe("must-not unsettled by ban"));
  test("the nearest pack's position prevails", () => {
    const chain = chainOf(
      `us; ${position("reach", "stands")}\nstate-statute\nban: must-not transfer; doubt: reach\nus-xx; ${position("reach", "falls")}`,
    );
    expect(told(chain, "transfer")).toBe("no-rule");
  });
});

describe("many doubts", () => {
  const doubtful = (count: number, act: string): ReturnType<typeof chainOf> =>
    state(
      Array.from(
        { length: count },
        (_, index) => `rule-${index}: may ${act}; confers: yes; doubt: doubt-${index}`,
      ).join("\n"),
    );
  test(`up to ${mostDoubts} are run in all combinations`, () => {
    const { verdict, settled, readings } = answer(doubtful(mostDoubts, "transfer"), "transfer");
    expect([verdict, settled, readings.length]).toEqual(["may", false, 2 ** mostDoubts]);
  });
  test("more are for counsel: unsettled, and without force", () => {
    const paper = answer(doubtful(mostDoubts + 1, "transfer"), "transfer");
    expect([paper.verdict, paper.settled]).toEqual(["may", false]);
    const force = answer(doubtful(mostDoubts + 1, "hold"), "hold");
    expect([force.verdict, force.settled, force.meanwhile]).toEqual(["must-not", false, "must-not"]);
    expect(force.words).toContain("ask counsel");
  });
  test("more that all lie below a sure decision do not matter", () => {
    const rules = Array.from(
      { length: 9 },
      (_, index) => `rule-${index}: may transfer; doubt: doubt-${index}`,
    ).join("\n");
    expect(
      told(chainOf(`us\nfederal-statute\nsure: must-not transfer\nstate-statute\n${rules}`), "transfer"),
    ).toBe("must-not by sure");
  });
});

describe("status", () => {
  const ban = (status: string, head = ""): string =>
    told(state(`ban: must-not transfer; status: ${status}`, head), "transfer");
  test("only what was read settles", () => {
    expect(ban("read")).toBe("must-not by ban");
    for (const status of ["partly-read", "secondary", "unverified"])
      expect(ban(status)).toBe("must-not unsettled by ban");
  });
  test("counsel can confirm what was partly read, and nothing less", () => {
    expect(ban("partly-read", "confirmed: us/law/ban")).toBe("must-not by ban");
    expect(ban("secondary", "confirmed: us/law/ban")).toBe("must-not unsettled by ban");
    expect(ban("unverified", "confirmed: us/law/ban")).toBe("must-not unsettled by ban");
  });
  test("the reason names the citation and the status", () =>
    expect(answer(state("ban: must-not transfer; status: secondary"), "transfer").reasons).toEqual([
      "Cite of ban: known only from secondary sources",
    ]));
  test("an unverified rule below a decision that was read does not unsettle it", () =>
    expect(
      told(
        chainOf(
          "us\nfederal-statute\nsure: must transfer\nstate-statute\nban: must-not transfer; status: unverified",
        ),
        "transfer",
      ),
    ).toBe("must by sure"));
  test.each(["partly-read", "secondary", "unverified"])(
    "a %s command or grant licenses no force",
    (status) => {
      expect(told(state(`duty: must hold; status: ${status}`), "hold")).toBe(
        'must-not unsettled "no authority shown"',
      );
      expect(told(state(`grant: may hold; confers: yes; status: ${status}`), "hold")).toBe(
        'must-not unsettled "no authority shown"',
      );
    },
  );
  test("beside a grant that was read, an unverified command asks for no more than the grant allows", () =>
    expect(
      told(
        chainOf(
          "us\nfederal-statute\nduty: must hold; status: unverified\nstate-statute\ngrant: may hold; confers: yes",
        ),
        "hold",
      ),
    ).toBe("may unsettled by grant"));
  test("a conflict that one reading removes is still unsettled, and says to do without", () => {
    const found = answer(state("duty: must hold\nban: must-not hold; doubt: reach falls"), "hold");
    expect([found.settled, found.meanwhile]).toEqual([false, "must-not"]);
  });
});

describe("a command that confers no power", () => {
  test.each([
    ["alone", ""],
    ["above a prohibition", "federal-court-order\nban: must-not hold\n"],
  ])("%s needs a grant below it that is sure", (_, between) => {
    const text = (status: string): string =>
      `us\nconstitution\ntop: must hold; confers: no\n${between}state-statute\ngrant: may hold; confers: yes; status: ${status}`;
    expect(told(chainOf(text("read")), "hold")).toBe("must by top");
    expect(told(chainOf(text("unverified")), "hold")).toBe('must-not unsettled "no authority shown" by top');
  });
});

describe("a doubt about the state rule on which a federal one lives", () => {
  test("is on the path even below a sure rule", () => {
    const chain = chainOf(`us
      federal-statute
        federal: must transfer; needs: state
      state-statute
        ban: must-not transfer
      state-executive-order
        grant: may transfer; confers: yes; doubt: order`);
    const { settled, readings } = answer(chain, "transfer");
    expect(settled).toBe(false);
    expect(readings.map(({ verdict }) => verdict).sort()).toEqual(["must", "must-not"]);
  });
});

describe("a doubtful restraint that overrides at its own rank", () => {
  test("leaves the prohibition it may override unsettled", () => {
    const chain = chainOf(`us
      federal-statute
        lift: restrains transfer; makers: local; kinds: may; overrides: ban; doubt: reach
        ban: must-not transfer`);
    const { verdict, settled, readings } = answer(chain, "transfer");
    expect([verdict, settled]).toEqual(["no-rule", false]);
    expect(readings.map((reading) => reading.verdict).sort()).toEqual(["must-not", "no-rule"]);
  });
});
