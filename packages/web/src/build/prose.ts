/** Markdown prose of a pack, turned into a small tree that the page renders as elements: no HTML passes through. */
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block, Span } from "../law/prose.js";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly ordered?: boolean | null;
  readonly children?: readonly Node[];
}

export function readProse(markdown: string): Block[] {
  return ((fromMarkdown(markdown) as Node).children ?? []).flatMap(block);
}

function block(node: Node): Block[] {
  switch (node.type) {
    case "paragraph":
      return [{ kind: "paragraph", of: spans(node) }];
    case "heading":
      return [{ kind: "paragraph", of: [{ kind: "strong", of: spans(node) }] }];
    case "list":
      return [
        {
          kind: node.ordered ? "numbered" : "bulleted",
          items: (node.children ?? []).map((item) => (item.children ?? []).flatMap(block)),
        },
      ];
    case "blockquote":
      return [{ kind: "quote", of: (node.children ?? []).flatMap(block) }];
    case "code":
      return [{ kind: "paragraph", of: [{ kind: "code", text: node.value ?? "" }] }];
    case "html":
      return [{ kind: "paragraph", of: [{ kind: "text", text: node.value ?? "" }] }];
    default:
      return [];
  }
}

function spans(node: Node): Span[] {
  return (node.children ?? []).map((child): Span => {
    switch (child.type) {
      case "strong":
        return { kind: "strong", of: spans(child) };
      case "emphasis":
        return { kind: "emphasis", of: spans(child) };
      case "inlineCode":
        return { kind: "code", text: child.value ?? "" };
      case "link":
        return /^https?:\/\//.test(child.url ?? "")
          ? { kind: "link", href: child.url as string, of: spans(child) }
          : { kind: "strong", of: spans(child) };
      case "break":
        return { kind: "text", text: "\n" };
      default:
        return { kind: "text", text: child.value ?? "" };
    }
  });
}
