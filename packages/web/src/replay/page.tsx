/** Records put to the law of their day: chosen, judged beside the page, shown. */
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { Index } from "../laws.js";
import { useWords } from "../messages/replay/words.js";
import { Notice } from "../parts/notice.js";
import { Heading } from "../parts/page.js";
import type { Bundled } from "./bundled.js";
import { useClerk } from "./clerk.js";
import type { Errand, Laws } from "./errand.js";
import { ChooseRecords, type Chosen } from "./form.js";
import { RefusalNotice } from "./refusal-notice.js";
import { ResultPart } from "./result.js";
import { Working } from "./working.js";

interface Props {
  readonly index: Index;
  readonly bundled: readonly Bundled[];
}

export function Records({ index, bundled }: Props) {
  const words = useWords();
  const [errand, setErrand] = useState<Errand | null>(null);
  const [map, setMap] = useState("");
  const [cancelled, setCancelled] = useState(false);
  const [laws] = useState(() => lawsOf(index));
  const example = useRef<HTMLButtonElement>(null);
  const report = useClerk(errand);
  const step = report?.kind === "reading" || report?.kind === "judging" ? report : null;
  const running = errand !== null && (report === null || step !== null);
  const sample = bundled.find((each) => each.sample);
  const put = ({ mapping, map: name, records }: Chosen): void => {
    setCancelled(false);
    setMap(name);
    setErrand({ kind: "replay", laws, mapping, records });
  };
  return (
    <div className="replay">
      <p className="crumb no-print">
        <Link to="/law" className="usa-link">
          {words.law}
        </Link>
      </p>
      <Heading title={words.replay.title}>{words.replay.title}</Heading>
      <p className="lead">{words.replay.lead}</p>
      <Notice kind="remark">{words.replay.stays}</Notice>
      {sample?.sample ? (
        <p className="replay__example no-print">
          <button
            type="button"
            ref={example}
            className="usa-button usa-button--outline"
            disabled={running}
            onClick={() => put({ mapping: sample.mapping, map: sample.file, records: fileOf(sample.sample) })}
          >
            {words.replay.example}
          </button>{" "}
          <span className="quiet">{words.replay.exampleHelp}</span>
        </p>
      ) : null}
      <ChooseRecords bundled={bundled} laws={laws} running={running} onPut={put} />
      {running ? (
        <Working
          report={step}
          onCancel={() => {
            setErrand(null);
            setCancelled(true);
            setTimeout(() => example.current?.focus());
          }}
        />
      ) : null}
      <p role="status" className="quiet">
        {cancelled ? words.replay.cancelled : ""}
      </p>
      {report?.kind === "failed" ? <Notice kind="warning">{words.replay.failed(report.why)}</Notice> : null}
      {report?.kind === "unmapped" ? (
        <Notice kind="warning">
          {words.replay.failed(report.problems.map(({ message }) => message).join("; "))}
        </Notice>
      ) : null}
      {report?.kind === "refused" && errand?.kind === "replay" ? (
        <RefusalNotice refusal={report.refusal} map={map} file={errand.records.name} />
      ) : null}
      {report?.kind === "replayed" ? <ResultPart result={report.result} /> : null}
    </div>
  );
}

const fileOf = (sample: Bundled["sample"]): File => new File([sample?.text ?? ""], sample?.file ?? "");

const lawsOf = ({ vocabulary, packs }: Index): Laws => ({
  vocabulary,
  packs: packs.map(({ id, parent, files }) => ({
    id,
    ...(parent !== undefined && { parent }),
    sources: files.sources,
  })),
});
