/** Which rules speak on a day: dates, injunctions, outcomes nobody recorded, layers. */
import { describe, expect, test } from "vitest";
import { answer, chainOf, told } from "../test/sample.js";

describe("dates", () => {
  const versions = chainOf(`us
    state-statute
      old: must transfer; from: 2018-01-04; to: 2020-01-01
      new: must-not transfer; from: 2021-01-01`);
  test.each([
    ["the day before it begins", "2018-01-03", "no-rule"],
    ["its first day", "2018-01-04", "must by old"],
    ["its last day", "2019-12-31", "must by old"],
    ["the first day no longer in force", "2020-01-01", "no-rule"],
    ["a gap, in which the expired version does not answer", "2020-12-31", "no-rule"],
    ["the new version's first day", "2021-01-01", "must-not by new"],
  ])("%s", (_, on, expected) => expect(told(versions, "transfer", {}, on)).toBe(expected));

  test("an expired exception overrides nothing, and an expired rule is not even listed as defeated", () => {
    const chain = chainOf(`us
      state-statute
        ban: must-not transfer
        exception: may transfer; overrides: ban; to: 2020-01-01`);
    expect(told(chain, "transfer", {}, "2019-12-31")).toBe("may by exception");
    expect(told(chain, "transfer", {}, "2020-01-01")).toBe("must-not by ban");
    expect(answer(chain, "transfer", {}, "2020-01-01").defeated).toEqual([]);
  });
});

describe("injunctions", () => {
  const order = (effect: string): ReturnType<typeof chainOf> =>
    chainOf(`us
      constitution
        warrant: must transfer; when: paper.judicial is federal-criminal-warrant
      state-statute
        command: must transfer; when: request.asks_transfer; enjoined: {court: D. Example, from: 2024-05-01, to: 2025-05-01, scope: agency.type is sheriff, effect: ${effect}}
      local-ordinance
        local: may transfer`);
  const facts = { "request.asks_transfer": "yes", "agency.type": "sheriff", "paper.judicial": "none" };
  test.each([
    ["lifts", "2024-04-30", "must by command"],
    ["lifts", "2024-05-01", "may by local"],
    ["lifts", "2025-04-30", "may by local"],
    ["lifts", "2025-05-01", "must by command"],
    ["forbids", "2024-04-30", "must by command"],
    ["forbids", "2024-05-01", "must-not by command"],
    ["forbids", "2025-05-01", "must by command"],
  ])("%s on %s", (effect, on, expected) => expect(told(order(effect), "transfer", facts, on)).toBe(expected));

  test("an order binds nobody outside its scope, and an unknown scope leaves the answer open", () => {
    const chain = order("forbids");
    expect(told(chain, "transfer", { ...facts, "agency.type": "county-jail" }, "2024-06-01")).toBe(
      "must by command",
    );
    const { "agency.type": _, ...rest } = facts;
    expect(told(chain, "transfer", rest, "2024-06-01")).toBe("depends: must, must-not");
  });
  test("it forbids only where the enjoined rule would apply", () =>
    expect(
      told(order("forbids"), "transfer", { ...facts, "request.asks_transfer": "no" }, "2024-06-01"),
    ).toBe("may by local"));
  test("two orders on one rule each speak for themselves", () => {
    const chain = chainOf(`us
      state-statute
        command: must transfer; enjoined: [{court: A, from: 2024-01-01, scope: person.minor, effect: forbids}, {court: B, from: 2024-01-01, scope: info.public, effect: lifts}]`);
    const verdict = (minor: string, open: string): string =>
      told(chain, "transfer", { "person.minor": minor, "info.public": open });
    expect([verdict("no", "no"), verdict("yes", "no"), verdict("no", "yes"), verdict("yes", "yes")]).toEqual([
      "must by command",
      "must-not by command",
      "no-rule",
      "must-not by command",
    ]);
  });
  test("it stands below the Constitution", () =>
    expect(
      told(
        order("forbids"),
        "transfer",
        { ...facts, "paper.judicial": "federal-criminal-warrant" },
        "2024-06-01",
      ),
    ).toBe("must by warrant"));
});

describe("outcomes somebody must record", () => {
  const ballot = (outcome: string, more = ""): ReturnType<typeof chainOf> =>
    chainOf(`us
      state-statute
        measure: must-not transfer; in_force_if: {what: Measure 9 takes effect, outcome: ${outcome}}
      local-ordinance
        local: ${more || "must transfer"}`);
  test("unknown leaves the answer unsettled; meanwhile the rule is not in force", () => {
    const found = answer(ballot("unknown"), "transfer");
    expect([found.verdict, found.settled, found.meanwhile]).toEqual(["must", false, "must"]);
    expect(found.readings.map(({ verdict }) => verdict).sort()).toEqual(["must", "must-not"]);
    expect(found.reasons.join()).toContain("Measure 9 takes effect");
  });
  test("recorded, it settles", () => {
    expect(told(ballot("yes"), "transfer")).toBe("must-not by measure");
    expect(told(ballot("no"), "transfer")).toBe("must by local");
  });
  test("where both outcomes lead to one verdict, it does not matter", () =>
    expect(told(ballot("unknown", "must-not transfer"), "transfer")).toBe("must-not by local"));
});

describe("layers", () => {
  const chain = chainOf(`us
    federal-statute
      bar: restrains transfer; makers: local; kinds: must-not
    us-xx
      state-statute
        state: may transfer
    us-xx-town
      local-ordinance
        town: must-not transfer`);
  test("a layer's own verdict hears no other layer", () => {
    expect(told(chain, "transfer")).toBe("may by state");
    expect(told(chain, "transfer", {}, undefined, "us-xx-town")).toBe("must-not by town");
    expect(told(chain, "transfer", {}, undefined, "us-xx")).toBe("may by state");
    expect(told(chain, "transfer", {}, undefined, "us")).toBe("no-rule");
  });
  test("a layer's own words are not asked for authority; all law together is", () => {
    const bare = chainOf("us\nus-xx\nstate-statute\nbare: may hold");
    expect(told(bare, "hold", {}, undefined, "us-xx")).toBe("may by bare");
    expect(told(bare, "hold")).toBe('must-not "no authority shown" by bare');
  });
  test("a layer that is no pack of the chain is refused", () =>
    expect(() => answer(chain, "transfer", {}, undefined, "us-yy")).toThrow("jurisdiction-unknown"));
});
