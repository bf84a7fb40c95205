import { decide, link } from "@brightline/engine";
import { readLaws } from "@brightline/library";
import { expect, test } from "vitest";
import { combinedTurnsOf } from "./combined.js";
import { readCourse } from "./course.js";
import { ask, explanationsOf } from "./foresight.js";
import { turnsOf } from "./turns.js";

const chain = link(readLaws().library, "us-ca");
const facts = { "agency.type": "county-jail", "request.form": "i-247a", "requester.kind": "ice-ero" };
const question = { on: "2026-11-22", facts, acts: ["hold", "notify-release"] };
const { answers } = decide(chain, question);

test("only settled or doubtful answers are explained, never one that depends", () => {
  const depends = answers.filter(({ verdict }) => verdict === "depends").map(({ act }) => act);
  expect(depends).toEqual(["notify-release"]);
  expect(explanationsOf(chain, question, answers).map(({ act }) => act)).toEqual(["hold"]);
});

test("the facts said to decide alone do so: with nothing else told the verdict is the same", () => {
  for (const { act, verdict, sufficient } of explanationsOf(chain, question, answers)) {
    const alone = Object.fromEntries(Object.entries(facts).filter(([fact]) => sufficient?.includes(fact)));
    expect(Object.keys(alone)).toHaveLength(sufficient?.length ?? -1);
    expect(decide(chain, { ...question, facts: alone, acts: [act] }).answers[0]?.verdict).toBe(verdict);
  }
});

test("every change offered leads where it says, whether of one fact or of several together", () => {
  const told = {
    ...{ "agency.type": "county-jail", "hit.caption": "none" },
    "paper.judicial": "federal-probable-cause-finding",
  };
  const about = { ...question, facts: told, acts: ["custody-on-warrant"] };
  const { answers: now } = decide(chain, about);
  const several = combinedTurnsOf(chain, now, explanationsOf(chain, about, now));
  expect(now.map(({ verdict }) => verdict)).toEqual(["must-not"]);
  expect(several.map(({ verdict }) => verdict)).toEqual(["must"]);
  for (const { act, facts: otherwise, verdict } of [...turnsOf(chain, now, readCourse(told)), ...several]) {
    expect(Object.keys(otherwise)).not.toContain("agency.type");
    const there = decide(chain, { ...about, facts: { ...told, ...otherwise } }).answers[0];
    expect([there?.act, there?.verdict], JSON.stringify(otherwise)).toEqual([act, verdict]);
  }
  for (const turn of several) expect(Object.keys(turn.facts).length).toBeGreaterThan(1);
});

test("how many questions are left holds, whatever is answered", () => {
  const travis = link(readLaws().library, "us-tx-travis");
  const from = {
    on: "2026-11-22",
    facts: { "agency.type": "county-jail", "request.form": "i-247a" },
    acts: ["hold"],
  };
  const first = ask(travis, from, []);
  expect(first.left).toMatchObject({ act: "hold", alone: true });
  const depth = (told: Readonly<Record<string, string>>, most: number): void => {
    const { next, left } = ask(travis, { ...from, facts: told }, []);
    if (!next) return;
    expect(left?.worst).toBeLessThanOrEqual(most);
    expect(left?.mean).toBeLessThanOrEqual(left?.worst ?? 0);
    // Along one way for each answer of the first question.
    for (const value of told === from.facts ? next.values : next.values.slice(0, 1))
      depth({ ...told, [next.id]: value }, (left?.worst ?? 0) - 1);
  };
  depth(from.facts, first.left?.worst ?? 0);
});

test("several facts are not told where one of them is enough", () => {
  const told = { "agency.type": "municipal-police", "custody.state": "stopped", "request.form": "none" };
  const about = {
    ...question,
    facts: { ...told, "hit.caption": "administrative-warrant" },
    acts: ["detain-on-hit"],
  };
  const { answers: now } = decide(chain, about);
  const explanations = explanationsOf(chain, about, now);
  expect(explanations[0]?.nearest.map(({ verdict }) => verdict)).toContain("may");
  expect(now[0]?.alternatives.map(({ verdict }) => verdict)).toContain("may");
  expect(combinedTurnsOf(chain, now, explanations)).toEqual([]);
});
