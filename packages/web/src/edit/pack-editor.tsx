/** One pack under the pen: the text, its problems, and beside it what the edit does. */
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useDay } from "../law/day.js";
import { Law } from "../messages/language.js";
import { useWords } from "../messages/edit/words.js";
import { Notice } from "../parts/notice.js";
import { Heading } from "../parts/page.js";
import { Changed } from "./changed.js";
import { Discard, Leaving } from "./confirm.js";
import { useDraft } from "./draft.js";
import { EffectsPanel } from "./effects-panel.js";
import type { Standpoint } from "./errand.js";
import { type Family, ownFiles } from "./family.js";
import { Problems } from "./problems.js";
import { type Jump, Source } from "./source.js";
import { Toolbar } from "./toolbar.js";
import { useWorkshop } from "./workshop.js";

const none: readonly never[] = [];

export function PackEditor({ family }: { readonly family: Family }) {
  const words = useWords();
  const { pack } = family;
  const { draft, kept, elsewhere, edit, markSaved, discard } = useDraft(family);
  const files = useMemo(() => {
    const own = ownFiles(family);
    // A file that a newer version of the pack dropped lives on in the draft.
    const dropped = Object.keys(draft.files).filter((path) => !own.some((file) => file.path === path));
    return [...own, ...dropped.map((path) => ({ path, text: "" }))];
  }, [family, draft.files]);
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const { day } = useDay(family.zone);
  const [standpoint, setStandpoint] = useState<Standpoint>({ at: pack.id, on: day });
  const [edition, setEdition] = useState(0);
  const [jump, setJump] = useState<Jump | null>(null);
  const [showing, setShowing] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const workshop = useWorkshop(family, draft.files, standpoint);

  const file = files.find(({ path }) => path === `${pack.id}/${search.file ?? ""}`) ?? files[0];
  const open = useCallback(
    (path: string): void =>
      void navigate({
        to: "/law/edit/$pack",
        params: { pack: pack.id },
        search: { ...search, file: path.slice(pack.id.length + 1) } as never,
        replace: true,
      }),
    [navigate, pack.id, search],
  );
  if (!file) return <Heading title={words.notFound}>{words.notFound}</Heading>;
  const { path } = file;
  const changed = Object.keys(draft.files);
  const shownProblems = workshop.problems?.filter(({ place }) => place.file === path) ?? none;

  const jumpTo = ({ ...place }: Jump): void => {
    if (place.file !== path) open(place.file);
    setJump(place);
  };

  return (
    <div className="edit">
      <p className="crumb">
        <span>
          <Link to="/law" className="usa-link">
            {words.law}
          </Link>
          {" › "}
          <Link to="/law/edit" className="usa-link">
            {words.edit.title}
          </Link>
          {" › "}
          <Link to="/law/$pack" params={{ pack: pack.id }} className="usa-link">
            <Law>{pack.title}</Law>
          </Link>
        </span>
      </p>
      <Heading title={words.edit.titleOf(pack.title)}>{words.edit.titleOf(pack.title)}</Heading>
      {kept ? null : <Notice kind="warning">{words.edit.notKept}</Notice>}
      {elsewhere ? <Notice kind="warning">{words.edit.elsewhere}</Notice> : null}
      {draft.from !== pack.hash ? <Notice kind="warning">{words.edit.otherVersion}</Notice> : null}
      <Toolbar
        family={family}
        files={files}
        draft={draft}
        path={path}
        showing={showing}
        onOpen={open}
        onSaved={markSaved}
        onShow={() => setShowing(!showing)}
        onDiscard={() => setDiscarding(true)}
      />
      {showing ? <Changed files={files} draft={draft} /> : null}
      <div className="edit__desk">
        <section className="edit__text" aria-label={words.edit.textOf(path)}>
          <p className="quiet edit__keys">{words.edit.keys}</p>
          <Source
            path={path}
            text={draft.files[path] ?? file.text}
            edition={edition}
            problems={shownProblems}
            names={workshop.names}
            jump={jump}
            label={words.edit.textOf(path)}
            phrases={words.edit.phrases}
            onEdit={edit}
          />
          <Problems
            problems={workshop.problems}
            checking={workshop.checking}
            pack={pack.id}
            onJump={jumpTo}
          />
        </section>
        <EffectsPanel
          family={family}
          workshop={workshop}
          edited={changed.length > 0}
          standpoint={standpoint}
          onMove={setStandpoint}
          onJump={jumpTo}
        />
      </div>
      <Leaving unsaved={draft.unsaved.length > 0} pack={pack.id} />
      {discarding ? (
        <Discard
          files={changed.length}
          onClose={() => setDiscarding(false)}
          onDiscard={() => {
            discard();
            setEdition(edition + 1);
            setDiscarding(false);
          }}
        />
      ) : null}
    </div>
  );
}
