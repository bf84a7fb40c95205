/** The proof of one place's law on one day: what was counted, what was found, and every act. */
import type { Chain, SourceFile } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { Day, useDay } from "../law/day.js";
import type { Index } from "../laws.js";
import { Law, useDate } from "../messages/language.js";
import { useWords } from "../messages/proof/words.js";
import { Heading } from "../parts/page.js";
import { ActList } from "./act-list.js";
import type { Errand } from "./errand.js";
import { useFigures } from "../parts/figures.js";
import { FindingCard } from "./finding-card.js";
import { Motifs } from "../parts/motifs.js";
import { LastChange } from "./last-change.js";
import { useReports } from "../clerk/reports.js";
import { type Progress, progressOf } from "./progress.js";
import { sumOf } from "./telling.js";
import { Working } from "./working.js";

export interface Brief {
  readonly index: Index;
  readonly chain: Chain;
  readonly files: readonly SourceFile[];
}

export function Proof({ index, chain, files }: Brief) {
  const words = useWords();
  const { day, today } = useDay(chain.zone);
  const errand = useMemo(
    (): Errand => ({
      kind: "prove",
      vocabulary: chain.vocabulary,
      files,
      side: { id: chain.id, on: day },
    }),
    [chain, files, day],
  );
  const progress = progressOf(useReports(errand));
  // Those that nobody has explained come first.
  const findings = [...progress.findings].sort(
    (a, b) => Number(a.explained !== null) - Number(b.explained !== null),
  );
  return (
    <div className="proof">
      <Motifs />
      <p className="crumb">
        <span>
          <Link to="/law" className="usa-link">
            {words.law}
          </Link>
          {" › "}
          <Link to="/law/$pack" params={{ pack: chain.id }} className="usa-link">
            <Law>{chain.title}</Law>
          </Link>
        </span>
        <LastChange packs={chain.packs} day={day} />
      </p>
      <Heading title={words.proof.titleOf(chain.title)}>{words.proof.titleOf(chain.title)}</Heading>
      <Headline progress={progress} chain={chain} day={day} />
      <Working progress={progress} doing={words.proof.proving} />
      <Day day={day} today={today} />
      <section>
        <h2>{words.proof.found}</h2>
        {findings.map((finding) => (
          <FindingCard
            key={`${finding.code} ${finding.act} ${finding.rules.join(" ")} ${finding.say}`}
            finding={finding}
            chain={chain}
            index={index}
          />
        ))}
        {progress.done && findings.length === 0 ? <p>{words.proof.nothingFound}</p> : null}
      </section>
      <section className="proof__acts">
        <h2>{words.proof.acts}</h2>
        <p className="quiet">{words.proof.actsLead}</p>
        <ActList proofs={progress.proofs} chain={chain} />
      </section>
      <p className="quiet">{words.proof.method}</p>
    </div>
  );
}

/** Nothing is claimed before everything is done. */
function Headline({
  progress,
  chain,
  day,
}: {
  readonly progress: Progress;
  readonly chain: Chain;
  readonly day: string;
}) {
  const words = useWords();
  const date = useDate();
  const figures = useFigures();
  const { proofs, findings, stuck, cases, done } = progress;
  const sum = sumOf(proofs, findings, stuck.length);
  const failed = findings.filter(({ code }) => code === "case-fails").length;
  return (
    <div className="sum" role="status" data-done={done}>
      {done ? (
        <>
          <p className="headline">
            {words.proof.counted(sum.acts, figures.whole(sum.situations))}{" "}
            {sum.gaps + sum.conflicts === 0n && sum.unproved === 0 ? words.proof.allAnswered : ""}
            {sum.gaps > 0n ? `${words.proof.gaps(figures.whole(sum.gaps))} ` : ""}
            {sum.conflicts > 0n ? `${words.proof.conflicts(figures.whole(sum.conflicts))} ` : ""}
            {sum.unproved > 0 ? words.proof.someUnproved(sum.unproved) : ""}
          </p>
          <p className="lead">
            {words.proof.foundSum(sum.unexplained, sum.explained)}{" "}
            {words.proof.settledActs(sum.settled, sum.acts)}{" "}
            {cases.of > 0 ? words.proof.cases(cases.of - failed, cases.of) : ""}
          </p>
          <p className="quiet">
            <Law>{chain.title}</Law> · {words.answer.asOf(date(day))} · {words.library.hash}{" "}
            <code>{chain.hash.slice(0, 16)}</code>
          </p>
        </>
      ) : null}
    </div>
  );
}
