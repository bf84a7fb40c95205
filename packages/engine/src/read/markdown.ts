/** A literate Markdown file taken apart: front matter, headings, prose, and the fenced blocks that count. */
import type { Code as CodeNode, Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Place, SourceFile } from "../pack.js";
import { type Problem, problem } from "../problem.js";

/** A fenced `yaml <kind>` block; `line` is where its text begins. */
export interface Block {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
  readonly place: Place;
}

export type Part =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "prose"; readonly markdown: string }
  | { readonly kind: "block"; readonly block: Block };

export interface Literate {
  readonly frontMatter?: { readonly text: string; readonly line: number };
  readonly parts: readonly Part[];
}

const largest = 1_000_000;
const opening = /^---[ \t]*\r?\n/;
const closing = /^---[ \t]*$/m;

export function readMarkdown(file: SourceFile, problems: Problem[]): Literate {
  const at = (line: number, column = 1): Place => ({ file: file.path, line, column });
  const text = file.text.replace(/\r\n?/g, "\n");
  const head = opening.exec(text);
  const rest = head ? text.slice(head[0].length) : "";
  const end = closing.exec(rest);
  if (!head || !end) {
    problems.push(
      problem("markdown-front-matter", "the file does not begin with a front matter block", at(1)),
    );
    return { parts: [] };
  }
  const frontMatter = { text: rest.slice(0, end.index), line: 2 };
  const bodyStart = head[0].length + end.index + end[0].length;
  const skipped = text.slice(0, bodyStart).split("\n").length - 1;
  const body = text.slice(bodyStart);
  const lines = body.split("\n");

  const parts: Part[] = [];
  let prose: Nodes[] = [];
  const flush = (): void => {
    const [first, last] = [prose[0], prose.at(-1)];
    if (first?.position && last?.position)
      parts.push({
        kind: "prose",
        markdown: body.slice(first.position.start.offset, last.position.end.offset),
      });
    prose = [];
  };
  for (const node of parsed(body, (code, message) => problems.push(problem(code, message, at(1))))) {
    const line = (node.position?.start.line ?? 1) + skipped;
    if (node.type === "heading") {
      flush();
      parts.push({ kind: "heading", level: node.depth, text: textOf(node) });
    } else if (node.type === "code" && node.lang === "yaml" && node.meta) {
      flush();
      if (!closed(node, lines))
        problems.push(problem("markdown-fence", "this block is never closed", at(line)));
      parts.push({
        kind: "block",
        block: { kind: node.meta.trim(), text: node.value, line: line + 1, place: at(line) },
      });
    } else {
      for (const stray of strays(node))
        problems.push(problem("block-unknown", stray.why, at(stray.line + skipped)));
      prose.push(node);
    }
  }
  flush();
  return { frontMatter, parts };
}

const blockOpening = /^[\s>*+-]*[`~]{3,}\s*ya?ml\s+\w/im;

/** Blocks that look as if they should count and would not: nested, swallowed, indented, or of a misspelt language. */
function strays(node: Nodes): { line: number; why: string }[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === "code") {
    if (/^ya?ml$/i.test(node.lang ?? "") && node.meta)
      return [
        { line, why: "a block that counts is fenced as `yaml` at the margin, outside lists and quotations" },
      ];
    const sample = /^(markdown|md)$/i.test(node.lang ?? "");
    return !sample && blockOpening.test(node.value)
      ? [{ line, why: "another block swallows this one; close it first, or move this one to the margin" }]
      : [];
  }
  if (node.type === "html")
    return !node.value.startsWith("<!--") && blockOpening.test(node.value)
      ? [{ line, why: "HTML swallows this block; leave a blank line before it" }]
      : [];
  return "children" in node ? node.children.flatMap(strays) : [];
}

const tooDeep = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){40}/m;

/** The document's parts; a text too deeply nested to be read is a problem. */
function parsed(
  body: string,
  report: (code: "markdown-nesting" | "file-too-large", message: string) => void,
): readonly RootContent[] {
  if (body.length > largest) report("file-too-large", "the file is larger than 1 MB");
  else if (tooDeep.test(body)) report("markdown-nesting", "a line opens too many lists or quotations");
  else
    try {
      return fromMarkdown(body).children;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      report("markdown-nesting", "the file is nested too deeply");
    }
  return [];
}

function closed(node: CodeNode, lines: readonly string[]): boolean {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  return end.line > start.line && /^\s*(`{3,}|~{3,})\s*$/.test(lines[end.line - 1] ?? "");
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
