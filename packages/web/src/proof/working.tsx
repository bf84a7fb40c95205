/** How far the work is; and acts of which nothing could be found out. */
import { useWords } from "../messages/proof/words.js";
import { Notice } from "../parts/notice.js";
import type { Progress } from "./progress.js";

interface Props {
  readonly progress: Progress;
  /** What is being done, with how much of how much. */
  readonly doing: (done: number, of: number) => string;
}

export function Working({ progress: { acts, cases, stuck, done, failed }, doing }: Props) {
  const words = useWords();
  const steps = acts.done + cases.done;
  const of = acts.of + cases.of;
  return (
    <div className="working" data-done={done}>
      {done || failed !== null ? null : (
        <>
          <p className="quiet">
            {acts.of > 0 && acts.done === acts.of && cases.of > 0
              ? words.proof.trying(cases.done, cases.of)
              : doing(acts.done, acts.of)}
          </p>
          <progress
            aria-label={words.proof.progress}
            value={of === 0 ? undefined : steps}
            max={of === 0 ? undefined : of}
          />
        </>
      )}
      {failed === null ? null : (
        <Notice kind="warning">
          {words.proof.failed} {failed}
        </Notice>
      )}
      {stuck.map(({ act, why }) => (
        <Notice key={act} kind="warning">
          {words.proof.stuck(act)} {why}
        </Notice>
      ))}
    </div>
  );
}
