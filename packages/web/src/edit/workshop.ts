/** The page's side of the work: checks a moment after the last keystroke, then weighs what is sound. */
import type { Problem } from "@brightline/engine";
import { useEffect, useMemo, useRef, useState } from "react";
import { newClerk, type Failed } from "../clerk/clerk.js";
import type { Effects } from "./effects.js";
import type { Edits, Errand, Report, Standpoint } from "./errand.js";
import type { Family } from "./family.js";
import { type Names, noNames } from "./names.js";

/** How long nobody types before the text is checked, in milliseconds. */
const pause = 250;

export interface Workshop {
  /** Problems of the text last checked; null until the first check. */
  readonly problems: readonly Problem[] | null;
  readonly checking: boolean;
  /** Names of the last text without problems. */
  readonly names: Names;
  /** Null when there is nothing to weigh: no edit, or a problem. */
  readonly effects: Effects | null;
  readonly weighing: boolean;
  /** Why the last errand could not be done. */
  readonly failure: string | null;
}

type Heard = Report | Failed;

/** A clerk of its own that is replaced, not waited for, when what it does is no longer wanted. */
class Helper {
  #clerk: Worker | undefined;
  #busy = false;
  readonly #family: Family;
  readonly #hear: (report: Heard) => void;

  constructor(family: Family, hear: (report: Heard) => void) {
    this.#family = family;
    this.#hear = hear;
  }

  send(errand: Errand, last: (report: Heard) => boolean): void {
    this.halt();
    if (!this.#clerk) {
      this.#clerk = newClerk();
      this.#clerk.postMessage({ kind: "open", family: this.#family } satisfies Errand);
    }
    this.#busy = true;
    this.#clerk.onmessage = ({ data }: MessageEvent<Heard>) => {
      if (last(data)) this.#busy = false;
      this.#hear(data);
    };
    this.#clerk.onerror = ({ message }) => {
      this.#busy = false;
      this.#hear({ kind: "failed", why: message });
    };
    this.#clerk.postMessage(errand);
  }

  /** Drops what is being done; a clerk that rests is kept, with all it has read. */
  halt(): void {
    if (this.#busy) this.stop();
  }

  stop(): void {
    this.#clerk?.terminate();
    this.#clerk = undefined;
    this.#busy = false;
  }
}

export function useWorkshop(family: Family, edits: Edits, { at, on }: Standpoint): Workshop {
  const [checked, setChecked] = useState<{
    readonly edits: Edits;
    readonly problems: readonly Problem[];
  } | null>(null);
  const [names, setNames] = useState<Names>(noNames);
  const [effects, setEffects] = useState<{ readonly effects: Effects | null; readonly done: boolean }>({
    effects: null,
    done: true,
  });
  const [failure, setFailure] = useState<string | null>(null);
  const turn = useRef(0);
  const asked = useRef(edits);

  const helpers = useMemo(() => {
    const hear = (report: Heard): void => {
      if (report.kind === "failed") setFailure(report.why);
      else if (report.kind === "checked") {
        if (report.turn !== turn.current) return;
        setChecked({ edits: asked.current, problems: report.problems });
        if (report.names) setNames(report.names);
        setFailure(null);
      } else setEffects({ effects: report.effects, done: report.effects.findings !== undefined });
    };
    return { checker: new Helper(family, hear), weigher: new Helper(family, hear) };
  }, [family]);
  useEffect(
    () => () => {
      helpers.checker.stop();
      helpers.weigher.stop();
    },
    [helpers],
  );

  useEffect(() => {
    const wait = setTimeout(
      () => {
        turn.current += 1;
        asked.current = edits;
        helpers.checker.send({ kind: "check", turn: turn.current, edits }, () => true);
      },
      turn.current === 0 ? 0 : pause,
    );
    return () => clearTimeout(wait);
  }, [helpers, edits]);

  const sound =
    checked !== null &&
    checked.edits === edits &&
    checked.problems.length === 0 &&
    Object.keys(edits).length > 0;
  useEffect(() => {
    helpers.weigher.halt();
    setEffects({ effects: null, done: !sound });
    if (sound)
      helpers.weigher.send(
        { kind: "weigh", turn: turn.current, edits, standpoint: { at, on } },
        (report) => report.kind !== "weighed" || report.effects.findings !== undefined,
      );
  }, [helpers, sound, edits, at, on]);

  return {
    problems: checked?.problems ?? null,
    checking: checked?.edits !== edits,
    names,
    effects: sound ? effects.effects : null,
    weighing: sound && !effects.done && failure === null,
    failure,
  };
}
