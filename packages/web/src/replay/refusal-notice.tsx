/** Why a file of records is not read at all, and what to do about it. */
import { type ReplayWords, useWords } from "../messages/replay/words.js";
import { Notice } from "../parts/notice.js";
import { type Figures, useFigures } from "../parts/figures.js";
import type { Refusal } from "./refusal.js";

interface Props {
  readonly refusal: Refusal;
  /** Names of the mapping's file and of the file of records. */
  readonly map: string;
  readonly file: string;
}

export function RefusalNotice({ refusal, map, file }: Props) {
  const words = useWords();
  const figures = useFigures();
  const large = ["too-large", "too-many-rows", "parquet"].includes(refusal.kind);
  return (
    <Notice kind="warning">
      <p>
        <b>
          {words.replay.refused}: {file}
        </b>
      </p>
      <p>{whyOf(refusal, words, figures)}</p>
      {large ? (
        <p>
          <code>
            brightline replay --map {map} {file}
          </code>
        </p>
      ) : null}
    </Notice>
  );
}

function whyOf(refusal: Refusal, { replay: { refusals } }: ReplayWords, { whole }: Figures): string {
  const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
  switch (refusal.kind) {
    case "too-large":
      return refusals["too-large"](whole(refusal.megabytes));
    case "too-many-rows":
      return refusals["too-many-rows"](whole(refusal.most));
    case "column-twice":
      return refusals["column-twice"](refusal.column);
    case "column-missing":
      return refusals["column-missing"](listed(refusal.columns), listed(refusal.found.slice(0, 30)));
    case "quote":
      return refusals.quote(whole(refusal.row));
    case "row-long":
      return refusals["row-long"](whole(refusal.row));
    case "done-many":
      return refusals["done-many"](refusal.column, whole(refusal.most));
    default:
      return refusals[refusal.kind];
  }
}
