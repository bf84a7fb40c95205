/** Where the guide begins: the place once, then the situations. */
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { type Index, lineage } from "../laws.js";
import { Law, useWords } from "../messages/language.js";
import { Notice } from "../parts/notice.js";
import { Heading } from "../parts/page.js";
import { Picture } from "../parts/picture.js";
import { agencyFact } from "./matter.js";
import { findPlaces, type Place, rememberedWorkplace, rememberWorkplace } from "./place.js";
import { MissingNotice, packsNamed, PlaceLine } from "./place-line.js";

/** `/`: the situations of the remembered place; the choice of a place when there is none, or when asked for. */
export function Home({ index }: { readonly index: Index }) {
  const search = useSearch({ strict: false }) as Record<string, string>;
  const known = rememberedWorkplace().place;
  const place = search.place === "change" ? undefined : index.places.find(({ id }) => id === known);
  return place ? <Situations index={index} place={place} /> : <Places index={index} />;
}

export function Places({ index }: { readonly index: Index }) {
  const words = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const found = findPlaces(index.places, useDeferredValue(typed));
  const choose = (place: Place): void => {
    rememberWorkplace({ place: place.id, agency: null });
    void navigate({ to: "/guide/$place", params: { place: place.id } });
  };
  return (
    <div className="narrow">
      <Heading title={words.home.title}>{words.home.title}</Heading>
      <p className="lead">{words.home.lead}</p>
      <label className="usa-label" htmlFor="place">
        {words.home.search}
      </label>
      <input
        id="place"
        className="usa-input search"
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && found[0]) choose(found[0]);
        }}
      />
      <ul className="choices" aria-label={words.home.title}>
        {found.map((place) => (
          <li key={place.id}>
            <button type="button" className="choice" onClick={() => choose(place)}>
              <span className="choice__text">
                <Law>{place.title}</Law>
                <span className="choice__note">
                  <Coverage index={index} place={place} />
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{found.length === 0 ? words.home.none : ""}</p>
    </div>
  );
}

/** Which packs answer at a place. */
function Coverage({ index, place }: { readonly index: Index; readonly place: Place }) {
  const words = useWords();
  return words.missing.listed(packsNamed(lineage(index, place.pack), words));
}

export function Situations({ index, place }: { readonly index: Index; readonly place: Place }) {
  const words = useWords();
  const [agency, setAgency] = useState(rememberedWorkplace().agency);
  const forget = (): void => {
    rememberWorkplace({ place: place.id, agency: null });
    setAgency(null);
  };
  return (
    <>
      <PlaceLine index={index} place={place} agency={agency} onForget={forget} />
      <MissingNotice index={index} place={place} />
      <Heading title={words.home.situations}>{words.home.situations}</Heading>
      {words.lawInEnglish ? <Notice kind="remark">{words.lawInEnglish}</Notice> : null}
      <ul className="situations">
        {index.encounters.map((encounter) => (
          <li key={encounter.id}>
            <Link
              to="/guide/$place/$encounter"
              params={{ place: place.id, encounter: encounter.id }}
              search={agency ? { [agencyFact]: agency } : {}}
              className="situation"
            >
              <Picture name={encounter.picture} />
              <span>
                <span className="situation__title">
                  <Law>{encounter.title}</Law>
                </span>
                <span className="situation__hint">
                  <Law>{encounter.hint}</Law>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet">{words.home.howLong}</p>
    </>
  );
}
