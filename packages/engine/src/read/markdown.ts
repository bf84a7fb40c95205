/** A literate Markdown file taken apart: front matter, headings, prose, and the fenced blocks that count. */
import type { Code as CodeNode, Nodes } from "mdast";
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

const opening = /^---[ \t]*\r?\n/;
const closing = /^---[ \t]*$/m;

export function readMarkdown(file: SourceFile, problems: Problem[]): Literate {
  const at = (line: number, column = 1): Place => ({ file: file.path, line, column });
  const text = file.text.replace(/\r\n?/g, "\n");
  const head = opening.exec(text);
  const rest = head ? text.slice(head[0].length) : "";
  const end = closing.exec(rest);
  if (!head || !end) {
    problems.push(problem("markdown-front-matter", "the file does not begin with a front matter block", at(1)));
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
      parts.push({ kind: "prose", markdown: body.slice(first.position.start.offset, last.position.end.offset) });
    prose = [];
  };
  for (const node of fromMarkdown(body).children) {
    const line = (node.position?.start.line ?? 1) + skipped;
    if (node.type === "heading") {
      flush();
      parts.push({ kind: "heading", level: node.depth, text: textOf(node) });
    } else if (node.type === "code" && node.lang === "yaml" && node.meta) {
      flush();
      if (!closed(node, lines)) problems.push(problem("markdown-fence", "this block is never closed", at(line)));
      parts.push({ kind: "block", block: { kind: node.meta.trim(), text: node.value, line: line + 1, place: at(line) } });
    } else {
      for (const stray of strays(node)) problems.push(problem("block-unknown", stray.why, at(stray.line + skipped)));
      prose.push(node);
    }
  }
  flush();
  return { frontMatter, parts };
}

/** Blocks that look as if they should count and would not: nested, indented, or of a misspelt language. */
function strays(node: Nodes): { line: number; why: string }[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === "code") {
    if (/^ya?ml$/i.test(node.lang ?? "") && node.meta) return [{ line, why: "a block that counts is fenced as `yaml` at the margin, outside lists and quotations" }];
    return node.lang == null && /^\s*[`~]{3,}\s*ya?ml\s/i.test(node.value) ? [{ line, why: "this block is indented; move it to the margin" }] : [];
  }
  return "children" in node ? node.children.flatMap(strays) : [];
}

function closed(node: CodeNode, lines: readonly string[]): boolean {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  return end.line > start.line && /^\s*(`{3,}|~{3,})\s*$/.test(lines[end.line - 1] ?? "");
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
