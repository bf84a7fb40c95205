/** Problems of the readers as marks in the text. */
import type { Problem } from "@brightline/engine";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { type Extension, RangeSet, StateEffect, StateField, type Text } from "@codemirror/state";
import { type EditorView, GutterMarker, gutterLineClass } from "@codemirror/view";

/** Offset of a place; places that the text no longer has lead to its nearest end. */
export function offsetOf(doc: Text, line: number, column: number): number {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(found.from + Math.max(column, 1) - 1, found.to);
}

/** A problem names where it begins; the mark goes to the end of the word there. */
export function diagnosticsOf(doc: Text, problems: readonly Problem[]): Diagnostic[] {
  return problems
    .map(({ code, message, help, place }): Diagnostic => {
      const from = offsetOf(doc, place.line, place.column);
      const line = doc.lineAt(from);
      const word = /^[\w./-]+/.exec(line.text.slice(from - line.from))?.[0] ?? "";
      const to = word === "" ? line.to : from + word.length;
      return {
        from: from === to ? line.from : from,
        to,
        severity: "error",
        source: code,
        message: `${message}.\n${help}`,
      };
    })
    .sort((a, b) => a.from - b.from);
}

class Faulty extends GutterMarker {
  override elementClass = "cm-faulty";
}
const faulty = new Faulty();
const setFaulty = StateEffect.define<RangeSet<GutterMarker>>();

/** Line numbers of faulty lines stand out; the marks themselves come with the lint extension. */
export const faultyLines: Extension = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(lines, transaction) {
    for (const effect of transaction.effects) if (effect.is(setFaulty)) return effect.value;
    return lines.map(transaction.changes);
  },
  provide: (field) => gutterLineClass.from(field),
});

/** Puts the problems of the file that is shown into the view. */
export function showProblems(view: EditorView, problems: readonly Problem[]): void {
  const { doc } = view.state;
  const diagnostics = diagnosticsOf(doc, problems);
  const lines = [...new Set(diagnostics.map(({ from }) => doc.lineAt(from).from))];
  view.dispatch(setDiagnostics(view.state, diagnostics), {
    effects: setFaulty.of(RangeSet.of(lines.map((at) => faulty.range(at)))),
  });
}
