/** How the text looks. The styles live in a shadow root: the pages' policy lets no script write a style element. */
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const navy = "#162e51";
const quiet = "#5d6673";
const line = "#c6cace";

/** Nothing here may become a `data:` address: the policy refuses those too. */
export const theme: Extension = EditorView.theme({
  "&": { height: "100%", color: "#1b1b1b", backgroundColor: "white", fontSize: "14px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace",
    lineHeight: "1.5",
  },
  ".cm-gutters": { backgroundColor: "#f5f6f7", color: quiet, borderRight: `1px solid ${line}` },
  ".cm-activeLine": { backgroundColor: "#f0f5fb" },
  ".cm-activeLineGutter": { backgroundColor: "#dfe6f0", color: navy },
  ".cm-faulty": { backgroundColor: "#b50909", color: "white" },
  ".cm-joint": { color: "#6a2a9b", fontWeight: "700" },
  ".cm-fact": { color: "#0b5c68" },
  ".cm-value": { color: "#8a3a00" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy #b50909 1.5px",
    textUnderlineOffset: "3px",
  },
  ".cm-diagnostic-error": { borderLeft: "4px solid #b50909" },
  ".cm-diagnostic": { padding: "6px 10px", maxWidth: "min(480px, 80vw)", whiteSpace: "pre-wrap" },
  ".cm-diagnosticSource": { fontSize: "100%", opacity: "1", color: quiet },
  ".cm-tooltip": {
    border: `1px solid ${line}`,
    backgroundColor: "white",
    boxShadow: "0 4px 16px rgba(0, 0, 0, 0.2)",
    fontFamily: "Public Sans, system-ui, sans-serif",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxWidth: "min(440px, 90vw)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 8px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: navy, color: "white" },
  ".cm-completionDetail": { color: "inherit", fontStyle: "normal", opacity: "0.8" },
  ".cm-completionInfo": { maxWidth: "320px", padding: "6px 10px" },
});
