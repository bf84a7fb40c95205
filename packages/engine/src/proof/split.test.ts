/** What is too large as a whole is taken apart, and comes out as it would as a whole. */
import { describe, expect, test } from "vitest";
import { chainOf, today } from "../../test/sample.js";
import type { Chain } from "../link.js";
import type { Act } from "../vocabulary.js";
import { compile } from "./compile.js";
import { diffAct } from "./difference.js";
import { Prover } from "./prover.js";
import { guardOf } from "./split.js";

const actOf = (chain: Chain, id = "transfer"): Act => chain.acts.get(id) as Act;
const facts = "fact us.a: yes, no\nfact us.b: yes, no\nfact us.c: yes, no\nfact us.d: red, green, blue";

/** The proof as a whole, and the least budget's proof that still had to be split. */
function bothWays(chain: Chain, id = "transfer") {
  const act = actOf(chain, id);
  const shown = (most?: number) => {
    const proof = new Prover(chain, today, most === undefined ? {} : { most }).prove(act);
    return {
      split: proof.split,
      nodes: proof.nodes,
      said: {
        situations: proof.situations,
        shares: proof.shares.map((each) => `${each.verdict} ${each.settled} ${each.situations}`).sort(),
        findings: proof.findings
          .map((each) => [each.code, [...each.rules].sort().join(), each.count, each.of, each.explained])
          .sort(),
      },
    };
  };
  const { used } = compile({ chain, act }).space.forest;
  return { whole: shown(), parts: shown(Math.floor(used * 0.9) + 256) };
}

const laws: readonly (readonly [string, string, string])[] = [
  [
    "by a fact from which another is inferred",
    "transfer",
    "fact us.f: yes, no; infer: [{value: yes, when: us.d is green}]\nr1: must transfer; when: us.d is red and us.a\nr2: must transfer; when: us.d is red and us.b\nr3: may transfer; when: us.d is red and us.c\nr4: must-not transfer; when: us.d is not red and us.f\nr5: no-duty transfer",
  ],
  [
    "of two ages, of which the earlier spoke of another fact",
    "transfer",
    "r1: must transfer; when: us.d is red and us.a; to: 2010-01-01\nr2: must transfer; when: us.d is green and us.b; to: 2010-01-01\nr3: may transfer; when: us.d is blue and us.c; to: 2010-01-01\nr4: must-not transfer; when: us.a and us.b; from: 2010-01-01\nr5: no-duty transfer",
  ],
  [
    "of two ages, of which the later tells fewer values apart",
    "transfer",
    "r1: must transfer; when: us.d is red and us.a; to: 2010-01-01\nr2: must transfer; when: us.d is green and us.b; to: 2010-01-01\nr4: must-not transfer; when: us.a and us.b and us.d is red; from: 2010-01-01\nr5: no-duty transfer",
  ],
  [
    "with permissions that are both idle and without power",
    "hold",
    "r1: must-not hold; when: us.a or us.b or us.c\nstate-statute\nr2: may hold; when: us.a and us.b\nr3: may hold; when: us.a and us.c",
  ],
  [
    "with a permission that is empowered in one part",
    "hold",
    "r1: may hold; when: us.a or us.b\nr2: may hold; when: us.a and us.c; confers: yes\nr3: may hold; when: not us.a and us.b and us.c",
  ],
];

describe("a law", () => {
  test.each(laws)("%s", (_, act, law) => {
    const { whole, parts } = bothWays(chainOf(`us\n${facts}\n${law}`), act);
    expect(whole.split).toEqual([]);
    expect(parts.split.length).toBeGreaterThan(0);
    expect(parts.said).toEqual(whole.said);
    expect(parts.nodes > 0).toBe(whole.nodes > 0);
  });

  test("whose conflict is explained in one part only stays unexplained", () => {
    const chain = chainOf(
      `us\n${facts}\nr1: must transfer; when: us.a and us.b\nr2: must-not transfer; when: us.a and us.c\nr3: must transfer; when: not us.a and us.b\nr4: must-not transfer; when: not us.a and us.c\nr5: no-duty transfer`,
    );
    const note = {
      by: "Counsel",
      on: today,
      text: "known",
      about: ["us/law/r1", "us/law/r2"],
      explains: ["law-conflict"],
    };
    const packs = chain.packs.map((pack) => ({ ...pack, notes: [note] })) as unknown as Chain["packs"];
    const { whole, parts } = bothWays({ ...chain, packs });
    expect(parts.split.length).toBeGreaterThan(0);
    expect(parts.said.findings).toEqual(whole.said.findings);
    expect(parts.said.findings[0]?.at(-1)).toBeNull();
  });
});

test("the guard is the fact that most rules mention; a number, one value and what is given already are none", () => {
  const chain = chainOf(
    `us\nfact us.years; unit: years\n${facts}\nr1: must transfer; when: us.years < 5 years and us.a\nr2: may transfer; when: us.years < 3 years and us.d is red and us.a\nr3: may transfer; when: us.years > 9 years and us.b`,
  );
  const subject = { chain, act: actOf(chain) };
  expect(guardOf([subject])).toEqual({ fact: "us.a", values: ["yes", "no"] });
  expect(guardOf([{ ...subject, given: { "us.a": "yes" } }])).toEqual({
    fact: "us.d",
    values: ["red", "green"],
  });
  expect(guardOf([{ ...subject, given: { "us.a": "yes", "us.d": "red", "us.b": "no" } }])).toBeUndefined();
});

test("an act that follows one beyond the budget is proved all the same", () => {
  const many = Array.from({ length: 9 }, (_, at) => `fact us.x${at}: yes, no\nfact us.y${at}: yes, no`).join(
    "\n",
  );
  const large = Array.from({ length: 9 }, (_, at) => `(us.x${at} and us.y${at})`).join(" or ");
  const late = Array.from({ length: 9 }, (_, at) => `us.x${at}`).join(" or ");
  const chain = chainOf(
    `us\n${many}\nr0: must-not transfer; when: ${late}\nr1: must transfer; when: ${large}\nr2: must tell-court; when: did.transfer is planned\nr3: no-duty tell-court`,
  );
  const { situations, findings } = new Prover(chain, today, { most: 400 }).prove(actOf(chain, "tell-court"));
  expect([situations, findings]).toEqual([2n, []]);
});

describe("a difference", () => {
  test("counts only situations that can occur under both laws together", () => {
    const law = (constraint: string, kind: string): Chain =>
      chainOf(
        `us\nfact us.a: yes, no\nfact us.years; unit: years\nconstraint ${constraint}\nr1: ${kind} transfer; when: us.a\nr2: no-duty transfer`,
      );
    const before = law("us.a and us.years > 2 years", "must");
    const after = law("us.a and us.years < 5 years", "may");
    const { of, changes } = diffAct({ chain: before, on: today }, { chain: after, on: today }, actOf(before));
    expect([of, changes]).toEqual([1n, []]);
  });

  test("with a position on one of seven doubts the other six are read in every combination", () => {
    const doubtful = Array.from({ length: 7 }, (_, at) => `r${at}: may transfer; doubt: d${at}`).join("\n");
    const position = "; positions: [{doubt: d0, reading: falls, by: Counsel, on: 2026-01-01}]";
    const law = (head: string): Chain => chainOf(`us${head}\n${doubtful}\nr9: may transfer`);
    const [before, after] = [law(""), law(position)];
    const { changes } = diffAct({ chain: before, on: today }, { chain: after, on: today }, actOf(before));
    expect(changes.map((each) => [each.fromSettled, each.toSettled, each.situations])).toEqual([
      [false, true, 1n],
    ]);
  });
});
