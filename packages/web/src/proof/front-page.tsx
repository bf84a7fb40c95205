/** The news of a comparison: what changed most, in sentences, then every act that changed. */
import { Link } from "@tanstack/react-router";
import type { Index, Reading } from "../laws.js";
import { Law, lowerFirst } from "../messages/language.js";
import { useWords } from "../messages/proof/words.js";
import { useFigures } from "../parts/figures.js";
import type { Progress } from "./progress.js";
import { type Law as LawOfDay, moversOf, sourcesOf } from "./rules.js";
import { Sentence } from "./sentence.js";
import { Story } from "./story.js";
import { glimpseOf, leadsOf, sentenceOf, type Sides, storiesOf } from "./telling.js";

/** Laws named as the cause. */
const causes = 4;

interface Props {
  readonly index: Index;
  readonly progress: Progress;
  readonly before: LawOfDay;
  readonly after: LawOfDay;
  readonly sides: Sides;
  readonly chapters: Readonly<Record<string, Reading["chapters"]>>;
}

export function FrontPage({ index, progress, before, after, sides, chapters }: Props) {
  const words = useWords();
  const figures = useFigures();
  const actOf = (id: string) => after.chain.acts.get(id) ?? before.chain.acts.get(id);
  const stories = storiesOf(progress.differences, (act) => actOf(act)?.coercive ?? false);
  const nameOf = (act: string): string => lowerFirst(actOf(act)?.name ?? act);
  const factOf = (id: string) => after.chain.facts.get(id) ?? before.chain.facts.get(id);
  if (stories.length === 0)
    return <p className="headline">{words.compare.nothing(progress.differences.length)}</p>;
  const sources = sourcesOf(
    moversOf(
      [...new Set(stories.flatMap(({ changes }) => changes.flatMap(({ rules }) => rules)))],
      before,
      after,
    ),
  );
  const titled = sources.flatMap(({ pack, chapter }) => {
    const found = chapters[pack]?.find(({ id }) => id === chapter);
    return found ? [{ pack, chapter, title: found.title, cite: found.cite }] : [];
  });
  return (
    <>
      <p className="headline" role="status">
        {words.compare.headline(stories.length, progress.acts.of)}
      </p>
      <ul className="deck">
        {leadsOf(stories).map(({ act, change, turned }) => (
          <li key={`${act} ${change.to}`}>
            {turned ? <b>{words.compare.turned} </b> : null}
            <Sentence
              text={sentenceOf(change, nameOf(act), sides, words)}
              act={nameOf(act)}
              href={`#${act}`}
            />{" "}
            <span className="quiet">
              {words.compare.inShare(figures.share(change.situations, change.of))}{" "}
              <Glimpse of={glimpseOf(change.witness, factOf)} />
            </span>
          </li>
        ))}
      </ul>
      {titled.length > 0 ? (
        <p className="causes">
          <b>{words.compare.behind}</b>{" "}
          {titled.slice(0, causes).map(({ pack, chapter, title }, at) => (
            <span key={`${pack}/${chapter}`}>
              {at > 0 ? "; " : ""}
              <Link to="/law/$pack/$chapter" params={{ pack, chapter }} className="usa-link">
                <Law>{title}</Law>
              </Link>
            </span>
          ))}
          {titled.length > causes ? ` ${words.compare.andMore(titled.length - causes)}` : ""}
        </p>
      ) : null}
      <p className="quiet">{words.compare.pictures}</p>
      <h2 className="usa-sr-only">{words.compare.actByAct}</h2>
      <div className="stories">
        {stories.map((story, at) => (
          <Story
            key={story.act}
            story={story}
            before={before}
            after={after}
            sides={sides}
            index={index}
            deciding={progress.deciding.get(story.act) ?? []}
            lead={at === 0}
          />
        ))}
      </div>
    </>
  );
}

function Glimpse({ of }: { readonly of: readonly string[] }) {
  const words = useWords();
  if (of.length === 0) return null;
  return (
    <>
      {words.compare.forExample} <Law>{of.join(" · ")}</Law>
    </>
  );
}
