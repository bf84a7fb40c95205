import { decide, link } from "@brightline/engine";
import { lawFiles, lawsFolder, readLaws } from "@brightline/library";
import { describe, expect, test } from "vitest";
import type { Errand, Report, Side } from "./errand.js";
import { progressOf } from "./progress.js";
import { moversOf, sourcesOf } from "./rules.js";
import { storiesOf, streamsOf } from "./telling.js";
import { work } from "./work.js";

const { library } = readLaws();
const { vocabulary } = library;
const chain = link(library, "us-tx-travis");
const run = (errand: Errand): Report[] => [...work(errand)];

describe("the sheriff's policy of 1 February 2017", () => {
  const [before, after] = [
    { id: "us-tx-travis", on: "2017-01-31" },
    { id: "us-tx-travis", on: "2017-02-01" },
  ] as const;
  const progress = progressOf(run({ kind: "compare", vocabulary, packs: chain.packs, before, after }));
  const stories = storiesOf(progress.differences);
  const sides = [
    { chain, on: before.on },
    { chain, on: after.on },
  ] as const;

  test("every act is compared, and the release date is among those that change", () => {
    expect(progress).toMatchObject({ done: true, failed: null, stuck: [] });
    expect(progress.acts).toEqual({ done: vocabulary.acts.length, of: vocabulary.acts.length });
    expect(stories.map(({ act }) => act)).toContain("notify-release");
  });

  test("what flows out of every verdict, and what flows into it, is what was counted", () => {
    for (const story of stories) {
      const streams = streamsOf(story);
      for (const [side, end] of [
        [story.before, "from"],
        [story.after, "to"],
      ] as const)
        for (const share of side) {
          const flowing = streams
            .filter(
              (stream) => stream[end].verdict === share.verdict && stream[end].settled === share.settled,
            )
            .reduce((sum, { situations }) => sum + situations, 0n);
          expect(flowing, `${story.act} ${end} ${share.verdict}`).toBe(share.situations);
        }
    }
  });

  test("the guide's evaluator gives each example the answers that the story tells", () => {
    for (const { act, changes } of stories)
      for (const { from, to, witness } of changes) {
        const verdicts = sides.map(
          ({ on }) => decide(chain, { on, facts: witness, acts: [act] }).answers[0]?.verdict,
        );
        expect(verdicts, act).toEqual([from, to]);
      }
  });

  test("the policy is what came, and the only law behind the news", () => {
    const ids = stories.flatMap(({ changes }) => changes.flatMap(({ rules }) => rules));
    const movers = moversOf([...new Set(ids)], ...sides);
    expect(movers[0]?.role).toBe("came");
    expect(sourcesOf(movers)).toEqual([{ pack: "us-tx-travis", chapter: "detainer-policy" }]);
  });
});

test("a rule that decides the example comes first among those that came", () => {
  const laws = [
    { chain, on: "2017-08-31" },
    { chain, on: "2017-09-01" },
  ] as const;
  const packs = chain.packs;
  const [before, after] = laws.map(({ on }) => ({ id: chain.id, on })) as [Side, Side];
  const { differences, deciding } = progressOf(run({ kind: "compare", vocabulary, packs, before, after }));
  const ask = storiesOf(differences).find(({ act }) => act === "ask-status");
  const ids = [...new Set(ask?.changes.flatMap(({ rules }) => rules))];
  expect(moversOf(ids, ...laws, deciding.get("ask-status"))[0]?.rule.id).toBe(
    "us-tx/local-entities/asking-allowed",
  );
});

test("a rule that a court holds back, or no longer does, is told as such", () => {
  const [eve, stay] = [
    { chain, on: "2017-09-24" },
    { chain, on: "2017-09-25" },
  ];
  expect(moversOf(["us-tx/detainers/hold"], eve, stay)).toMatchObject([
    { role: "freed", order: { from: "2017-08-30", to: "2017-09-25" } },
  ]);
  expect(moversOf(["us-tx/detainers/hold"], stay, eve)).toMatchObject([{ role: "held" }]);
  expect(moversOf(["us-tx/detainers/hold", "us/none/such"], stay, stay)).toMatchObject([{ role: "beside" }]);
});

describe("the proof of a pack read from its own files", () => {
  const files = lawFiles(lawsFolder).filter(({ path }) => /^(us|template-city)\//.test(path));
  const side = { id: "template-city", on: "2026-11-22" };

  test("every act is proved and every worked case of the chain is tried", () => {
    const progress = progressOf(run({ kind: "prove", vocabulary, files, side }));
    const cases = ["us", "template-city"].flatMap(
      (id) => library.packs.find((pack) => pack.id === id)?.cases ?? [],
    );
    expect(progress).toMatchObject({ done: true, failed: null, stuck: [] });
    expect(progress.proofs.length).toBe(vocabulary.acts.length);
    expect(progress.cases).toEqual({ done: cases.length, of: cases.length });
    expect(progress.findings.filter(({ code }) => code === "case-fails")).toEqual([]);
  });

  test("a case that comes out otherwise, and a definition that nothing uses, are found", () => {
    const unused = "\n```yaml define\nnever_asked: person.minor is yes\n```\n";
    const broken = files.map(({ path, text }) => ({
      path,
      text: path.endsWith(".md")
        ? text.replace(/expect: \{([\w-]+): must-not\}/, "expect: {$1: may}") +
          (path.startsWith("template-city/") ? unused.replace("asked", `asked_${text.length}`) : "")
        : text,
    }));
    const found = progressOf(run({ kind: "prove", vocabulary, files: broken, side })).findings;
    expect(found.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["case-fails", "definition-unused"]),
    );
  });

  test("files with a problem prove nothing, and say where it is", () => {
    const broken = files.map((file) =>
      file.path === "template-city/pack.yaml" ? { ...file, text: `${file.text}\nnonsense: yes\n` } : file,
    );
    expect(() => run({ kind: "prove", vocabulary, files: broken, side })).toThrow(
      /template-city\/pack\.yaml:\d+/,
    );
  });
});
