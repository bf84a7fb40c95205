/** Small laws, each with exactly one thing wrong: what is found, how often, and a situation that shows it. */
import { describe, expect, test } from "vitest";
import { chainOf, files, library, named, told, today, vocabulary } from "../../test/sample.js";
import { type Chain, link } from "../link.js";
import type { FindingCode } from "../pack.js";
import { runCase } from "../trial.js";
import type { Act } from "../vocabulary.js";
import type { Finding } from "./finding.js";
import { findingTitles } from "./finding.js";
import { Prover } from "./prover.js";
import { verify } from "./verify.js";

const actOf = (chain: Chain, id: string): Act => chain.acts.get(id) as Act;
const found = (chain: Chain, act: string): readonly Finding[] =>
  new Prover(chain, today).prove(actOf(chain, act)).findings;
const facts = "fact us.a: yes, no\nfact us.b: yes, no\nfact us.d: red, green, blue";

/** Code, act, law, rules, situations of all, and what the evaluator says of the witness. */
type Row = readonly [FindingCode, string, string, readonly string[], string, string | null];

const rows: readonly Row[] = [
  [
    "law-gap",
    "transfer",
    "r1: must transfer; when: us.a\nr2: no-duty transfer; when: us.b",
    [],
    "1 of 4",
    "no-rule",
  ],
  [
    "law-conflict",
    "transfer",
    "r1: must transfer; when: us.a\nr2: must-not transfer; when: us.d is red\nr3: no-duty transfer",
    ["r1", "r2"],
    "1 of 4",
    "conflict unsettled by r1, r2",
  ],
  [
    "law-conflict",
    "transfer",
    "r1: may transfer; when: us.a\nr2: must-not transfer; when: us.d is red\nr3: no-duty transfer",
    ["r1", "r2"],
    "1 of 4",
    "conflict unsettled by r1, r2",
  ],
  [
    "rule-dead",
    "transfer",
    "r1: must transfer\nr2: may transfer; when: us.a and not us.a",
    ["r2"],
    "0 of 2",
    null,
  ],
  [
    "rule-dead",
    "transfer",
    "constraint us.a and us.b\nr1: must transfer\nr2: may transfer; when: us.a and us.b",
    ["r2"],
    "0 of 3",
    null,
  ],
  [
    "rule-idle",
    "transfer",
    "r1: must-not transfer; when: us.a\nr3: no-duty transfer\nstate-statute\nr2: may transfer; when: us.a and us.b",
    ["r2"],
    "1 of 4",
    "must-not by r1",
  ],
  [
    "rule-void",
    "transfer",
    "r1: restrains transfer; makers: [state]; kinds: [must-not]\nr3: no-duty transfer\nstate-statute\nr2: must-not transfer; when: us.d is red",
    ["r2"],
    "1 of 2",
    '"not required; nothing here forbids it" by r3',
  ],
  ["power-missing", "hold", "r1: may hold; when: us.a", ["r1"], "1 of 2", '"no authority shown" by r1'],
  [
    "limit-missing",
    "hold",
    "r1: may hold; confers: yes\nr2: limit hold; lasts: 48 hours from release-due; when: us.a",
    [],
    "2 of 4",
    "may by r1",
  ],
  [
    "restraint-wide",
    "transfer",
    "r1: no-duty transfer\nagency-policy\nr2: restrains transfer; makers: [state]; kinds: [must]",
    ["r2"],
    "0 of 1",
    null,
  ],
  [
    "restraint-wide",
    "transfer",
    "r1: no-duty transfer\nr2: restrains transfer; makers: [state, local]; kinds: [must]; cite: One\nr3: restrains hold; makers: [local]; kinds: [must]; cite: One",
    ["r2", "r3"],
    "0 of 1",
    null,
  ],
  [
    "duty-unreachable",
    "tell-court",
    "r1: must-not transfer\nr2: must tell-court; when: did.transfer is one of yes, planned\nr3: no-duty tell-court",
    ["r2"],
    "0 of 2",
    null,
  ],
];

describe("one thing wrong", () => {
  test.each(rows)("%s: %s", (code, act, law, rules, count, shown) => {
    const chain = chainOf(`us\n${facts}\n${law}`);
    const [only, ...others] = found(chain, act);
    expect(others).toEqual([]);
    expect([only?.code, only?.act, only?.on]).toEqual([code, act, today]);
    expect(only?.rules).toEqual(rules.map((rule) => `us/law/${rule}`));
    expect(`${only?.count} of ${only?.of}`).toBe(count);
    expect(only?.explained).toBeNull();
    expect(only?.say).not.toBe("");
    if (shown === null) expect(only?.witness).toBeNull();
    else expect(told(chain, act, only?.witness ?? { missing: true })).toContain(shown);
  });

  test("every code has a title, and those of the rows and below are all there are", () => {
    const elsewhere = ["definition-unused", "case-fails", "facts-contradict", "beyond-budget"];
    expect([...new Set([...rows.map(([code]) => code), ...elsewhere])].sort()).toEqual(
      Object.keys(findingTitles).sort(),
    );
  });

  test("constraints that leave no situation", () => {
    const chain = chainOf(
      `us\n${facts}\nconstraint us.a\nconstraint not us.a\nr1: must transfer; when: us.a`,
    );
    expect(found(chain, "transfer").map(({ code, count, of }) => [code, count, of])).toEqual([
      ["facts-contradict", 0n, 0n],
      ["rule-dead", 0n, 0n],
    ]);
  });

  test("an act beyond the budget, in parts too", () => {
    const chain = chainOf(`us\n${facts}\nr1: must transfer; when: us.a and us.b and us.d is red`);
    const { findings, situations } = new Prover(chain, today, { most: 1 }).prove(actOf(chain, "transfer"));
    expect([situations, findings.map(({ code, count }) => [code, count])]).toEqual([
      0n,
      [["beyond-budget", 0n]],
    ]);
  });

  test("a definition that nothing uses, and a case that fails", () => {
    const sources = files(
      "us\nfact us.a: yes, no\ndefine used: us.a\ndefine idle: not us.a\nr1: must transfer; when: used\nr2: no-duty transfer",
    );
    const wrong =
      "```yaml case\nname: wrong\non: 2026-03-01\nfacts: {us.a: yes}\nexpect: {transfer: may}\nsource: Cite\n```\n";
    const pack = sources.map(({ path, text }) => ({
      path,
      text: path.endsWith(".md") ? text + wrong : text,
    }));
    const chain = link(library(pack, named(vocabulary)), "us");
    const cases = chain.packs.flatMap((pack) => pack.cases);
    const trials = cases.map((one) => runCase(chain, one));
    const about = verify(chain, { on: today, trials }).findings.filter(({ act }) => act === "");
    expect(about.map(({ code, rules }) => [code, rules])).toEqual([
      ["case-fails", ["wrong"]],
      ["definition-unused", ["us.idle"]],
    ]);
    expect(verify(chain, { on: today, acts: ["transfer"] }).findings).toEqual([]);
  });
});

describe("nothing wrong", () => {
  const clean: readonly (readonly [string, string, string])[] = [
    ["a contested rule", "transfer", "r1: must transfer; when: us.a; doubt: some\nr2: no-duty transfer"],
    [
      "a rule that yields to a special one",
      "transfer",
      "r1: must transfer; when: us.a; overrides: [r2]\nr2: must-not transfer",
    ],
    [
      "a permission that is empowered beside another rule",
      "hold",
      "r1: may hold; when: us.a\nr2: may hold; when: us.b; confers: yes",
    ],
    [
      "a duty also on other grounds",
      "tell-court",
      "r1: must-not transfer\nr2: must tell-court; when: did.transfer is planned or us.a\nr3: no-duty tell-court",
    ],
    [
      "a duty on leaving it undone",
      "tell-court",
      "r1: must-not transfer\nr2: must tell-court; when: did.transfer is one of no, planned\nr3: no-duty tell-court",
    ],
    [
      "a duty on an act that is open to some",
      "tell-court",
      "r1: must-not transfer; when: us.a\nr2: must tell-court; when: did.transfer is planned\nr3: no-duty tell-court",
    ],
    [
      "a rule of the past that decided then",
      "transfer",
      "r1: must transfer; from: 2001-01-01; to: 2002-01-01\nr2: no-duty transfer",
    ],
    [
      "a rule void in some situations only",
      "transfer",
      "r1: restrains transfer; makers: [state]; kinds: [must-not]; when: us.a\nr3: no-duty transfer\nstate-statute\nr2: must-not transfer; when: us.d is red",
    ],
  ];
  test.each(clean)("%s", (_, act, law) => {
    expect(found(chainOf(`us\n${facts}\n${law}`), act)).toEqual([]);
  });

  test("a parent's rules are judged in the parent's chain", () => {
    const law =
      "us\nr1: must transfer\nr2: must-not transfer; when: us.a and not us.a\nus-xx\nstate-statute\nr1: no-duty transfer";
    expect(found(chainOf(law.replace("us\n", "us\nfact us.a: yes, no\n")), "transfer")).toEqual([]);
  });
});

describe("a note", () => {
  const chain = chainOf(
    `us\n${facts}\nr1: must transfer; when: us.a\nr2: must-not transfer; when: us.d is red\nr3: no-duty transfer`,
  );
  const [own] = chain.packs;
  const explained = (about: readonly string[], explains: readonly FindingCode[]): unknown => {
    const note = { by: "Counsel", on: today, text: "known to the council", about, explains };
    const packs = [{ ...own, notes: [note] }] as unknown as Chain["packs"];
    return found({ ...chain, packs }, "transfer")[0]?.explained;
  };
  const note = { by: "Counsel", text: "known to the council" };
  test.each([
    ["about every rule concerned", ["us/law/r1", "us/law/r2"], ["law-conflict"], note],
    ["about the act", ["transfer"], ["law-conflict"], note],
    ["about one of two rules", ["us/law/r1"], ["law-conflict"], null],
    ["about another finding", ["us/law/r1", "us/law/r2"], ["law-gap"], null],
    ["that explains nothing", ["us/law/r1", "us/law/r2"], [], null],
  ] as const)("%s", (_, about, explains, wanted) => {
    expect(explained(about, explains)).toEqual(wanted);
  });
});
