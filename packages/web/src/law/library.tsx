/** The law library's front: the packs, how well each is known, and a search through all of them. */
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { type Index, readPack, readReading } from "../laws.js";
import { Law, useDate } from "../messages/language.js";
import { useWords } from "../messages/law/words.js";
import { Heading } from "../parts/page.js";
import { StatusBar } from "../parts/status.js";
import { type Entry, entriesOf, searchEntries } from "./search.js";

export function Library({ index }: { readonly index: Index }) {
  const words = useWords();
  const date = useDate();
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.q ?? "");
  const query = useDeferredValue(typed);
  const entries = useEntries(index, typed !== "");
  const found = entries ? searchEntries(entries, query) : null;
  return (
    <>
      <Heading title={words.library.title}>{words.library.title}</Heading>
      <p className="lead">{words.library.lead}</p>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void navigate({ to: "/law", search: (typed === "" ? {} : { q: typed }) as never, replace: true });
          }}
        >
          <label className="usa-label" htmlFor="search">
            {words.library.search}
          </label>
          <input
            id="search"
            className="usa-input search"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
      </search>
      <p role="status" className="quiet">
        {typed !== "" && found
          ? found.length > 0
            ? words.library.found(found.length)
            : words.library.nothing
          : ""}
      </p>
      {typed !== "" && found ? <Found entries={found} /> : null}
      <h2>{words.library.packs}</h2>
      <p className="ways">
        <Link to="/law/map" className="usa-link">
          {words.library.map}
        </Link>
        <Link to="/law/freshness" className="usa-link">
          {words.library.freshness}
        </Link>
        <Link to="/law/compare" className="usa-link">
          {words.library.compare}
        </Link>
        <Link to="/law/replay" className="usa-link">
          {words.library.replay}
        </Link>
        <Link to="/law/edit" className="usa-link">
          {words.library.editAll}
        </Link>
      </p>
      <ul className="packs">
        {index.packs.map((pack) => (
          <li key={pack.id} className="pack">
            <h3>
              <Link to="/law/$pack" params={{ pack: pack.id }} className="usa-link">
                <Law>{pack.title}</Law>
              </Link>
            </h3>
            <p className="quiet">
              {[
                words.kind[pack.kind],
                words.library.chapters(pack.counts.chapters),
                words.library.rules(pack.counts.rules),
                words.library.cases(pack.counts.cases),
                words.library.version(pack.version),
              ].join(" · ")}
            </p>
            <StatusBar counts={pack.byStatus} />
            <p className="pack__review">
              {pack.reviewed
                ? words.answer.reviewed(pack.reviewed.by, date(pack.reviewed.on))
                : words.answer.notReviewed}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Found({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className="found">
      {entries.map((entry) => (
        <li key={`${entry.pack}/${entry.chapter}/${entry.anchor}`}>
          <Link
            to="/law/$pack/$chapter"
            params={{ pack: entry.pack, chapter: entry.chapter }}
            hash={entry.anchor}
            className="usa-link"
          >
            <Law>{entry.title}</Law>
          </Link>
          <p>
            <Law>{entry.text.length > 160 ? `${entry.text.slice(0, 160)} …` : entry.text}</Law>{" "}
            <span className="quiet">
              <Law>
                {entry.packTitle} · {entry.chapterTitle}
              </Law>
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Every place of the library, read once somebody searches. */
function useEntries(index: Index, wanted: boolean): readonly Entry[] | null {
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  useEffect(() => {
    if (!wanted || entries) return;
    let current = true;
    const name = (id: string): string => index.vocabulary.acts.find((act) => act.id === id)?.name ?? id;
    void Promise.all(
      index.packs.map(async (card) => entriesOf(await readPack(card), await readReading(card.id), name)),
    ).then((all) => {
      if (current) setEntries(all.flat());
    });
    return () => {
      current = false;
    };
  }, [index, wanted, entries]);
  return entries;
}
