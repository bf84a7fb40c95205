/** Like cases treated differently, the most frequent first. */
import type { Replay } from "@brightline/engine";
import { useWords } from "../messages/replay/words.js";
import { useFigures } from "../parts/figures.js";
import { plain } from "./telling.js";

/** More of them nobody reads on a page; the download has all. */
const mostShown = 12;

export function UnlikeList({ unlike }: Pick<Replay, "unlike">) {
  return (["record", "charge"] as const).map((same) => (
    <Alike key={same} same={same} unlike={unlike.filter((each) => each.same === same)} />
  ));
}

function Alike({ same, unlike }: Pick<Replay, "unlike"> & { readonly same: "record" | "charge" }) {
  const words = useWords();
  const { whole } = useFigures();
  if (unlike.length === 0) return null;
  return (
    <section className="unlike" data-same={same}>
      <h3>{words.replay.unlike[same]}</h3>
      <p className="quiet">{words.replay.unlikeHelp[same]}</p>
      <ul>
        {unlike.slice(0, mostShown).map(({ what, treated }) => (
          <li key={what}>
            <span>{what === "" ? words.replay.noEntry : what}</span>
            <b>
              {Object.entries(treated)
                .map(([done, count]) => `${plain(done)} ${whole(count)}`)
                .join(" · ")}
            </b>
          </li>
        ))}
      </ul>
      {unlike.length > mostShown ? (
        <p className="quiet">{words.replay.more(whole(unlike.length - mostShown))}</p>
      ) : null}
    </section>
  );
}
