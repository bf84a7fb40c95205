/** One act in the news: the picture, the sentences, the rules behind it, and situations to check. */
import type { Change } from "@brightline/engine/proof";
import type { Index } from "../laws.js";
import { Law, lowerFirst } from "../messages/language.js";
import { useWords } from "../messages/proof/words.js";
import { Example } from "./example.js";
import { useFigures } from "../parts/figures.js";
import { Flow } from "./flow.js";
import { Movers } from "./rule-list.js";
import { type Law as LawOfDay, moversOf } from "./rules.js";
import { Sentence } from "./sentence.js";
import { sentenceOf, type Sides, type Story as News } from "./telling.js";

/** Changes and rules told with a story; the others are one tap away. */
const lines = 4;
const told = 3;

interface Props {
  readonly story: News;
  readonly before: LawOfDay;
  readonly after: LawOfDay;
  readonly sides: Sides;
  readonly index: Index;
  /** Rules that decide the example of the foremost change. */
  readonly deciding: readonly string[];
  /** The first story of the page has its example beside the picture. */
  readonly lead: boolean;
}

export function Story({ story, before, after, sides, index, deciding, lead }: Props) {
  const words = useWords();
  const act = after.chain.acts.get(story.act) ?? before.chain.acts.get(story.act);
  const name = act?.name ?? story.act;
  const example = (change: Change) => (
    <Example change={change} act={story.act} before={before} after={after} sides={sides} index={index} />
  );
  const first = story.changes[0];
  const line = (change: Change) => (
    <li
      key={`${change.from} ${change.fromSettled} ${change.to} ${change.toSettled}`}
      className={`story__change story__change--${change.to}`}
      data-change={`${change.from} ${change.to}`}
    >
      <ChangeLine change={change} act={lowerFirst(name)} sides={sides} />
      {lead && change === first ? null : (
        <details>
          <summary>{words.compare.example}</summary>
          {example(change)}
        </details>
      )}
    </li>
  );
  return (
    <article className={lead ? "story story--lead" : "story"} id={story.act} data-act={story.act}>
      <header>
        <h3 className="story__title">
          <Law>{name}</Law>
        </h3>
        <p className="quiet">
          <Law>{act?.question}</Law>
        </p>
      </header>
      <div>
        <Flow difference={story} sides={sides} caption={words.compare.table(name)} />
        {lead && first ? (
          <div className="story__example">
            <h4>{words.compare.example}</h4>
            {example(first)}
          </div>
        ) : null}
      </div>
      <div>
        <ul className="story__changes">{story.changes.slice(0, lines).map(line)}</ul>
        {story.changes.length > lines ? (
          <details>
            <summary>{words.answer.more(story.changes.length - lines)}</summary>
            <ul className="story__changes">{story.changes.slice(lines).map(line)}</ul>
          </details>
        ) : null}
        <Why story={story} before={before} after={after} sides={sides} deciding={deciding} />
      </div>
    </article>
  );
}

interface LineProps {
  readonly change: Change;
  readonly act: string;
  readonly sides: Sides;
}

function ChangeLine({ change, act, sides }: LineProps) {
  const words = useWords();
  const figures = useFigures();
  const { situations, of } = change;
  return (
    <p>
      <Sentence text={sentenceOf(change, act, sides, words)} act={act} />{" "}
      <span className="quiet">
        {words.compare.amount(figures.share(situations, of), figures.whole(situations), figures.whole(of))}
      </span>
    </p>
  );
}

type WhyProps = Pick<Props, "story" | "before" | "after" | "sides" | "deciding">;

/** The rules that came or went, in their own words. */
function Why({ story, before, after, sides, deciding }: WhyProps) {
  const words = useWords();
  const ids = [...new Set(story.changes.flatMap(({ rules }) => rules))];
  const movers = moversOf(ids, before, after, deciding).filter(({ role }) => role !== "beside");
  if (movers.length === 0) return null;
  return (
    <>
      <h4 className="story__why">{words.compare.because}</h4>
      <Movers movers={movers.slice(0, told)} sides={sides} />
      {movers.length > told ? (
        <details>
          <summary>{words.answer.more(movers.length - told)}</summary>
          <Movers movers={movers.slice(told)} sides={sides} />
        </details>
      ) : null}
    </>
  );
}
