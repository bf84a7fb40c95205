/** The answer for one act: the verdict first, what it says, and why. */
import type { Answer, Chain, Citation } from "@brightline/engine";
import { Law, lowerFirst, useWords } from "../messages/language.js";
import { CitationChip, Citations, ruleOf } from "../parts/citation.js";
import { VerdictMark, VerdictWord } from "../parts/verdict.js";
import { agreeing, groundsOf, owed } from "./grounds.js";

interface Props {
  readonly chain: Chain;
  readonly answer: Answer;
  /** Goes on asking, where more questions could settle an answer that depends. */
  readonly onAsk?: (() => void) | undefined;
  /** What to do, where the page has no list of its own for it. */
  readonly steps?: readonly string[];
}

export function VerdictCard({ chain, answer, onAsk, steps = [] }: Props) {
  const words = useWords();
  const name = lowerFirst(chain.acts.get(answer.act)?.name ?? answer.act);
  const open = !answer.settled && answer.verdict !== "depends";
  const shown = open ? (answer.meanwhile ?? answer.verdict) : answer.verdict;
  const { sure, perhaps } = groundsOf(chain, answer);
  return (
    <article
      className={`verdict verdict--${shown}${open ? " verdict--open" : ""}`}
      id={`act-${answer.act}`}
      data-act={answer.act}
      data-verdict={answer.verdict}
      data-settled={answer.settled}
    >
      <VerdictMark verdict={shown} open={open} />
      <div className="verdict__body">
        {open ? (
          <p className="verdict__open">
            {answer.verdict === "conflict" ? `${words.verdict.conflict}. ` : ""}
            {words.answer.unsettled}
          </p>
        ) : null}
        <h2 className="verdict__title">
          {open ? <span className="verdict__until">{words.answer.until} </span> : null}
          <b>{words.verdict[shown]}</b> <Law>{name}</Law>
        </h2>
        <Says
          answer={answer}
          grounds={
            sure.length > 0 || perhaps.length === 1 ? [...sure, ...(sure.length > 0 ? [] : perhaps)] : []
          }
        />
        <Tell chain={chain} answer={answer} />
        {answer.verdict === "depends" ? <Depends chain={chain} answer={answer} onAsk={onAsk} /> : null}
        {sure.length > 0 ? <Citations chain={chain} of={sure} /> : <OneOf chain={chain} grounds={perhaps} />}
        {steps.length > 0 ? (
          <ul className="verdict__steps">
            {steps.map((step) => (
              <li key={step}>
                <Law>{step}</Law>
              </li>
            ))}
          </ul>
        ) : null}
        {open ? <Doubt chain={chain} answer={answer} /> : null}
        <Defeated chain={chain} answer={answer} />
      </div>
    </article>
  );
}

/** What the deciding rules say, each once; the verdict's own words where it has them. */
function Says({ answer, grounds }: { readonly answer: Answer; readonly grounds: readonly Citation[] }) {
  const words = useWords();
  const says = [...new Set(grounds.map(({ say }) => say))];
  return (
    <>
      {answer.words ? (
        <p className="verdict__words">
          <Law>{answer.words}</Law>
        </p>
      ) : null}
      {says.map((say) => (
        <p key={say} className="verdict__say">
          <Law>{say}</Law>
        </p>
      ))}
      {answer.verdict === "no-rule" && says.length === 0 && !answer.words ? (
        <p className="verdict__say">{words.answer.noRuleMeans}</p>
      ) : null}
      {answer.verdict === "conflict" ? <p className="verdict__say">{words.answer.conflictMeans}</p> : null}
    </>
  );
}

/** Words to use, where a rule that surely applies has some. */
function Tell({ chain, answer }: { readonly chain: Chain; readonly answer: Answer }) {
  const words = useWords();
  const said = owed(chain, answer, "tell");
  if (said.length === 0) return null;
  return (
    <blockquote className="tell" aria-label={words.answer.tell}>
      {said.map((each) => (
        <p key={each}>
          <Law>{each}</Law>
        </p>
      ))}
    </blockquote>
  );
}

/** No ground surely applies, yet the answer is the same on each: which one it is was not asked. */
function OneOf({ chain, grounds }: { readonly chain: Chain; readonly grounds: readonly Citation[] }) {
  const words = useWords();
  if (grounds.length < 2) return <Citations chain={chain} of={grounds} />;
  return (
    <details>
      <summary>{words.answer.oneOf(grounds.length)}</summary>
      <ul className="one-of">
        {grounds.map((ground) => (
          <li key={ground.rule}>
            <Law>{ground.say}</Law> <CitationChip chain={chain} citation={ground} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Depends({ chain, answer, onAsk }: Props) {
  const words = useWords();
  const coercive = chain.acts.get(answer.act)?.coercive ?? false;
  const verdicts = answer.possible.map((verdict) => words.verdict[verdict]);
  return (
    <>
      <p className="verdict__say">{words.answer.dependsMeans(verdicts.join(` ${words.answer.could} `))}</p>
      {coercive ? <p className="verdict__say">{words.answer.dependsCoercive}</p> : null}
      {onAsk ? (
        <p>
          <button type="button" className="usa-button usa-button--outline verdict__ask" onClick={onAsk}>
            {words.answer.goOn}
            <span className="usa-sr-only">
              : <Law>{lowerFirst(chain.acts.get(answer.act)?.name ?? answer.act)}</Law>
            </span>
          </button>
        </p>
      ) : null}
    </>
  );
}

/** Readings beyond this many are folded away. */
const readingsAtOnce = 4;

/** Why it is not settled: who says what, and where each reading leads. */
function Doubt({ chain, answer }: { readonly chain: Chain; readonly answer: Answer }) {
  const words = useWords();
  const said = answer.reasons.flatMap((reason) => reason.split(" · "));
  const readings = (
    <ul className="readings">
      {answer.readings.map((reading) => (
        <li key={JSON.stringify(reading)}>
          <VerdictWord verdict={reading.verdict}>
            <Law>
              {reading.supposing
                .map(({ doubt, reading: way }) =>
                  words.answer.supposing(doubtName(chain, doubt), way === "stands"),
                )
                .join(", ")}
            </Law>
          </VerdictWord>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="doubt">
      {said.length > 0 ? (
        <ul>
          {said.map((each) => (
            <li key={each}>
              <Law>{each}</Law>
            </li>
          ))}
        </ul>
      ) : null}
      {answer.readings.length > readingsAtOnce ? (
        <details>
          <summary>{words.answer.readings}</summary>
          {readings}
        </details>
      ) : (
        readings
      )}
    </div>
  );
}

/** A doubt in words: a name of the packs, or the citation of a rule whose text was not fully read. */
function doubtName(chain: Chain, doubt: string): string {
  const rule = /^status of (.+)$/.exec(doubt)?.[1];
  return rule ? (ruleOf(chain, rule)?.cite ?? rule) : doubt.replace(/-/g, " ");
}

function Defeated({ chain, answer }: { readonly chain: Chain; readonly answer: Answer }) {
  const words = useWords();
  const agreed = new Set(agreeing(chain, answer).map(({ id }) => id));
  const lost = answer.defeated.filter(({ rule }) => !agreed.has(rule));
  if (lost.length === 0) return null;
  return (
    <details className="defeated">
      <summary>{words.answer.defeated}</summary>
      <ul>
        {lost.map(({ rule, reason }) => (
          <li key={rule + reason}>
            <Law>
              {ruleOf(chain, rule)?.cite ?? rule}: {reason}
            </Law>
          </li>
        ))}
      </ul>
    </details>
  );
}
