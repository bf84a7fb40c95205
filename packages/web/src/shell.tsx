/** What surrounds every page: the navy header with its one bright line, the language, and word of a newer version. */
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useSpeech } from "./messages/language.js";
import { register } from "./offline/register.js";
import { Notice } from "./parts/notice.js";

export function Shell() {
  const { words, language, speak } = useSpeech();
  const inGuide = useLocation({
    select: ({ pathname }) => pathname === "/" || pathname.startsWith("/guide"),
  });
  return (
    <>
      <a className="usa-skipnav" href="#main">
        {words.skip}
      </a>
      <header className="head">
        <div className="head__in">
          <Link to="/" className="head__brand">
            {words.brand}
          </Link>
          <nav aria-label={words.menu}>
            <Link
              to="/"
              className={inGuide ? "head__link head__link--here" : "head__link"}
              aria-current={inGuide ? "true" : undefined}
            >
              {words.guide}
            </Link>
            <Link
              to="/law"
              className={inGuide ? "head__link" : "head__link head__link--here"}
              aria-current={inGuide ? undefined : "true"}
            >
              {words.law}
            </Link>
          </nav>
          <div className="head__side">
            <Connection />
            <button
              type="button"
              className="head__language"
              lang={language === "en" ? "es" : "en"}
              onClick={() => speak(language === "en" ? "es" : "en")}
            >
              {words.otherLanguage}
            </button>
          </div>
        </div>
      </header>
      <main id="main" className="main">
        <Update />
        <Outlet />
      </main>
      <footer className="foot">
        <p>
          {words.notAdvice} {words.lawInEnglish}
        </p>
      </footer>
    </>
  );
}

function watchConnection(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}

/** The guide works without a network; the word only says why nothing newer arrives. */
function Connection() {
  const { words } = useSpeech();
  const online = useSyncExternalStore(watchConnection, () => navigator.onLine);
  return (
    <span className="head__connection" role="status">
      {online ? "" : words.offline}
    </span>
  );
}

function Update() {
  const { words } = useSpeech();
  const [takeOver, setTakeOver] = useState<(() => void) | null>(null);
  useEffect(() => {
    const over = register(() => setTakeOver(() => over));
  }, []);
  if (!takeOver) return null;
  return (
    <Notice kind="warning">
      {words.newer}{" "}
      <button type="button" className="usa-button usa-button--unstyled" onClick={takeOver}>
        {words.update}
      </button>
    </Notice>
  );
}
