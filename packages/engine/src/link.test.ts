/** A pack with its parents: circuits, groups, definitions, and the zone are those of the nearest. */
import { describe, expect, test } from "vitest";
import { answer, chainOf, told } from "../test/sample.js";

describe("the circuit", () => {
  const law =
    "federal-statute\nthird: must transfer; when: circuit is 3\nninth: must-not transfer; when: circuit is 9";
  test("is a constant of the pack that names it, and of its children", () => {
    expect(told(chainOf(`us\n${law}\nus-nj; circuit: 3\nus-nj-town`), "transfer")).toBe("must by third");
    expect(told(chainOf(`us\n${law}\nus-ca; circuit: 9`), "transfer", { circuit: "3" })).toBe(
      "must-not by ninth",
    );
  });
  test("is unknown where no pack names one, and can be told", () => {
    const chain = chainOf(`us\n${law}`);
    expect(told(chain, "transfer")).toBe("depends: must, must-not, no-rule");
    expect(told(chain, "transfer", { circuit: 9 })).toBe("must-not by ninth");
  });
});

describe("names across packs", () => {
  test("a definition means what its own pack says, however the child uses the word", () => {
    const chain = chainOf(`us
      define gate: person.minor
      define door: gate or info.public
    us-xx
      define gate: request.cancelled
      state-statute
        parents: must transfer; when: us.door
        own: must-not transfer; when: gate`);
    expect(told(chain, "transfer", { "person.minor": "yes", "request.cancelled": "no" })).toBe(
      "must by parents",
    );
    expect(
      told(chain, "transfer", { "person.minor": "no", "info.public": "no", "request.cancelled": "yes" }),
    ).toBe("must-not by own");
  });
  test("a parent's fact is inferred by the parent's definitions", () => {
    const chain = chainOf(`us
      define gate: person.minor
      fact us.f: yes, no; infer: [{value: yes, when: gate}]
    us-xx
      define gate: info.public
      state-statute
        ban: must-not transfer; when: us.f`);
    expect(told(chain, "transfer", { "person.minor": "yes", "info.public": "no" })).toBe("must-not by ban");
    expect(told(chain, "transfer", { "person.minor": "no", "info.public": "yes" })).toBe(
      "depends: must-not, no-rule",
    );
  });
  test("a group is the statute's own list of agencies, also in a child", () => {
    const chain = chainOf(`us; groups: {us.lea: [sheriff, county-jail]}
    us-xx
      state-statute
        ban: must-not transfer; binds: [us.lea, probation]`);
    const bound = ["sheriff", "county-jail", "probation", "state-police"].filter(
      (type) => answer(chain, "transfer", { "agency.type": type }).verdict === "must-not",
    );
    expect(bound).toEqual(["sheriff", "county-jail", "probation"]);
  });
  test("a rule overrides one of its rank in a parent, by full name", () => {
    const chain = chainOf(`us
      state-statute
        ban: must-not transfer
    us-xx
      state-statute
        special: may transfer; overrides: us/law/ban`);
    expect(told(chain, "transfer")).toBe("may by special");
  });
});
