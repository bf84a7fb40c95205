/** The literate Markdown of a pack as the editor sees it: YAML in its blocks, conditions inside the YAML. */
import { markdown } from "@codemirror/lang-markdown";
import { yaml, yamlFrontmatter, yamlLanguage } from "@codemirror/lang-yaml";
import { HighlightStyle, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { type EditorState, type Extension, type Range, RangeSet } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { conditionKeys } from "./keys.js";

/** Markdown, YAML or plain text, by the name of the file. */
export function languageOf(path: string): Extension {
  if (path.endsWith(".md"))
    return [
      yamlFrontmatter({
        content: markdown({ codeLanguages: (info) => (/^yaml\b/.test(info) ? yamlLanguage : null) }),
      }),
      conditions,
    ];
  return path.endsWith(".yaml") ? [yaml(), conditions] : [];
}

const ink = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700", color: "#162e51" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url], color: "#1a4480" },
  { tag: [tags.processingInstruction, tags.meta, tags.comment], color: "#5d6673" },
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: "#0050d8", fontWeight: "600" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: "#5d6673" },
]);

export const highlighting: Extension = syntaxHighlighting(ink);

const marks = {
  joint: Decoration.mark({ class: "cm-joint" }),
  fact: Decoration.mark({ class: "cm-fact" }),
  value: Decoration.mark({ class: "cm-value" }),
};
type Part = keyof typeof marks;

/** A condition taken apart: joints (`and`, `is`), facts or defined names, and values. Offsets count from 0. */
export function partsOf(text: string): { readonly part: Part; readonly from: number; readonly to: number }[] {
  const parts: { part: Part; from: number; to: number }[] = [];
  let next: Part = "fact";
  let listing = false;
  for (const match of text.matchAll(/<=?|>=?|,|[\w./-]+/g)) {
    const [word] = match;
    const joint = /^(and|or|not|is|one|of|[<>]=?)$/.test(word);
    if (word === ",") {
      if (listing) next = "value";
      continue;
    }
    if (joint) {
      if (word === "is" || /^[<>]/.test(word)) next = "value";
      else if (word === "of") listing = true;
      else if (word === "and" || word === "or") {
        next = "fact";
        listing = false;
      }
    }
    parts.push({ part: joint ? "joint" : next, from: match.index, to: match.index + word.length });
    if (!joint && next === "value" && !/^\d+$/.test(word)) next = "fact";
  }
  return parts;
}

type Tree = ReturnType<typeof syntaxTree>;
type TreeNode = Tree["topNode"];

/** Conditions in what is on the screen. */
function inView(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  const tree = syntaxTree(view.state);
  for (const { from, to } of view.visibleRanges)
    tree.iterate({
      from,
      to,
      enter: ({ name, node }) => {
        if (name === "Pair") found.push(...marksOf(view.state, node));
        // The YAML of a block lies over the Markdown; a walk over the Markdown passes it by.
        if (name === "CodeText")
          yamlAt(tree, node.from)
            ?.cursor()
            .iterate((inner) => {
              if (inner.name === "Pair") found.push(...marksOf(view.state, inner.node));
            });
      },
    });
  return RangeSet.of(found, true);
}

function yamlAt(tree: Tree, at: number): TreeNode | null {
  let node: TreeNode | null = tree.resolveInner(at, 1);
  while (node && node.name !== "Stream") node = node.parent;
  return node;
}

function marksOf(state: EditorState, pair: TreeNode): Range<Decoration>[] {
  const key = pair.firstChild;
  const value = key?.nextSibling?.nextSibling;
  if (!key || !value || !isCondition(state, key.from, key.to)) return [];
  return partsOf(state.sliceDoc(value.from, value.to)).map(({ part, from, to }) =>
    marks[part].range(value.from + from, value.from + to),
  );
}

function isCondition(state: EditorState, from: number, to: number): boolean {
  if (conditionKeys.has(state.sliceDoc(from, to).trim())) return true;
  // A key at the margin of a `define` block: the fence stands above the block's first key.
  const line = state.doc.lineAt(from);
  if (line.from !== from) return false;
  for (let number = line.number - 1; number > 0; number -= 1) {
    const { text } = state.doc.line(number);
    if (/^(`{3,}|~{3,}|---)/.test(text)) return /^\S+\s*yaml\s+define\s*$/.test(text);
  }
  return false;
}

const conditions = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = inView(view);
    }
    update(update: ViewUpdate): void {
      if (
        update.docChanged ||
        update.viewportChanged ||
        syntaxTree(update.startState) !== syntaxTree(update.state)
      )
        this.decorations = inView(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
