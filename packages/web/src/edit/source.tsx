/** The text of one file in an editor. It lives in a shadow root, so that its styles pass the pages' policy. */
import type { Problem } from "@brightline/engine";
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { nextDiagnostic, previousDiagnostic } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { useEffect, useRef } from "react";
import { completion } from "./completion.js";
import { highlighting, languageOf } from "./language.js";
import { faultyLines, offsetOf, showProblems } from "./marks.js";
import type { Names } from "./names.js";
import { theme } from "./theme.js";

/** A place to show, once its file is open; a new object jumps anew. */
export type Jump = Problem["place"];

interface Props {
  /** Path in the laws folder: `us-ca/values-act.md`. */
  readonly path: string;
  /** The text to begin with; later only another `edition` of it is taken over. */
  readonly text: string;
  readonly edition: number;
  readonly problems: readonly Problem[];
  readonly names: Names;
  readonly jump: Jump | null;
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly onEdit: (path: string, text: string) => void;
}

/** Browsers keep the looks of a selection they type over, as inline style, which the pages' policy refuses. */
const typingOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    const { data, inputType } = event;
    if (empty || data === null || inputType !== "insertText" || view.composing) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});

const standing: Extension = [
  lineNumbers(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  history(),
  typingOver,
  indentUnit.of("  "),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  EditorView.lineWrapping,
  faultyLines,
  highlighting,
  theme,
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...historyKeymap,
    { key: "F8", run: nextDiagnostic },
    { key: "Shift-F8", run: previousDiagnostic },
    indentWithTab,
    ...defaultKeymap,
  ]),
];

export function Source(props: Props) {
  const { path, text, edition, problems, jump } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  /** States of the files left behind, so that each keeps its cursor and its history. */
  const states = useRef({ edition, byPath: new Map<string, EditorState>() });
  const jumped = useRef<Jump | null>(null);
  const now = useRef(props);
  now.current = props;

  // Each file gets a view of its own: what the last one still had to measure goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text counts only when a file is opened
  useEffect(() => {
    const box = host.current as HTMLDivElement;
    const root = box.shadowRoot ?? box.attachShadow({ mode: "open" });
    if (states.current.edition !== edition) states.current = { edition, byPath: new Map() };
    const { byPath } = states.current;
    const shown = new EditorView({
      root,
      parent: root,
      state: byPath.get(path) ?? stateOf(path, text, now),
    });
    view.current = shown;
    return () => {
      byPath.set(path, shown.state);
      shown.destroy();
      view.current = null;
    };
  }, [path, edition]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a file just opened has no marks yet
  useEffect(() => {
    if (view.current) showProblems(view.current, problems);
  }, [problems, path, edition]);

  useEffect(() => {
    const shown = view.current;
    if (!shown || jump?.file !== path || jumped.current === jump) return;
    jumped.current = jump;
    const at = offsetOf(shown.state.doc, jump.line, jump.column);
    shown.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
    shown.focus();
  }, [jump, path]);

  return <div className="source" ref={host} />;
}

function stateOf(path: string, text: string, now: { readonly current: Props }): EditorState {
  const [pack = "", ...rest] = path.split("/");
  const inPack = rest.join("/");
  return EditorState.create({
    doc: text,
    extensions: [
      standing,
      languageOf(inPack),
      autocompletion({ override: [completion(pack, inPack, () => now.current.names)], icons: false }),
      EditorView.contentAttributes.of({
        "aria-label": now.current.label,
        spellcheck: "false",
        tabindex: "0",
      }),
      EditorState.phrases.of(now.current.phrases),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) now.current.onEdit(path, update.state.doc.toString());
      }),
    ],
  });
}
