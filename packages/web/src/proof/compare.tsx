/** What a change of law changes, told as news: headline, then act by act with picture, rules and an example. */
import type { Chain } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import type { Index, Reading } from "../laws.js";
import { Law, lowerFirst, useDate } from "../messages/language.js";
import { useWords } from "../messages/proof/words.js";
import { civilToday } from "../offline/age.js";
import { Heading } from "../parts/page.js";
import { useUnfoldedPrint } from "../parts/print.js";
import { type Comparison, shifted } from "./address.js";
import { ChooseLaws } from "./choose-laws.js";
import type { Errand } from "./errand.js";
import { FrontPage } from "./front-page.js";
import { Motifs } from "../parts/motifs.js";
import { useReports } from "../clerk/reports.js";
import { progressOf } from "./progress.js";
import type { Sides } from "./telling.js";
import { Working } from "./working.js";

export interface Edition {
  readonly index: Index;
  readonly comparison: Comparison;
  readonly before: Chain;
  readonly after: Chain;
  /** Chapters by pack, for the names of the laws. */
  readonly chapters: Readonly<Record<string, Reading["chapters"]>>;
}

export function Compare({ index, comparison, before, after, chapters }: Edition) {
  const words = useWords();
  const date = useDate();
  const page = useRef<HTMLDivElement>(null);
  useUnfoldedPrint(page);
  const from = comparison.from ?? civilToday(before.zone);
  const to = comparison.to ?? civilToday(after.zone);
  const errand = useMemo(
    (): Errand => ({
      kind: "compare",
      vocabulary: after.vocabulary,
      packs: [...new Map([...before.packs, ...after.packs].map((pack) => [pack.id, pack])).values()],
      before: { id: before.id, on: from },
      after: { id: after.id, on: to },
    }),
    [before, after, from, to],
  );
  const progress = progressOf(useReports(errand));
  const one = before.id === after.id;
  const overnight = one && shifted(from, 1) === to;
  const title = overnight
    ? words.compare.overnight(date(to), after.title)
    : one
      ? words.compare.between(date(from), date(to), after.title)
      : words.compare.places(before.title, after.title);
  const sides: Sides = overnight
    ? { before: words.compare.before, after: words.compare.from(date(to)), places: false }
    : one
      ? { before: words.compare.on(date(from)), after: words.compare.on(date(to)), places: false }
      : { before: words.compare.in(before.title), after: words.compare.in(after.title), places: true };
  const laws = { before: { chain: before, on: from }, after: { chain: after, on: to } };
  const unchanged = progress.differences.filter(({ changes }) => changes.length === 0);
  return (
    <div className="compare" ref={page}>
      <Motifs />
      <p className="crumb">
        <Link to="/law" className="usa-link">
          {words.law}
        </Link>
      </p>
      <Heading title={title}>{title}</Heading>
      <p className="quiet">
        {one ? "" : `${words.compare.onDays(before.title, date(from), after.title, date(to))} `}
        {words.compare.counted}
      </p>
      <ChooseLaws
        key={JSON.stringify(comparison)}
        index={index}
        comparison={comparison}
        before={laws.before}
        after={laws.after}
      />
      <Working progress={progress} doing={words.compare.working} />
      {progress.done ? (
        <>
          <FrontPage
            index={index}
            progress={progress}
            before={laws.before}
            after={laws.after}
            sides={sides}
            chapters={chapters}
          />
          {unchanged.length > 0 ? (
            <section className="unchanged">
              <h2>{words.compare.unchanged(unchanged.length)}</h2>
              <p>
                <Law>
                  {unchanged.map(({ act }) => lowerFirst(after.acts.get(act)?.name ?? act)).join(" · ")}
                </Law>
              </p>
            </section>
          ) : null}
          <p className="quiet">{words.compare.caveat}</p>
        </>
      ) : null}
    </div>
  );
}
