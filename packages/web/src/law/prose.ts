/** Prose of a pack as a tree; made by the build, rendered as elements. */
export type Span =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly of: readonly Span[] }
  | { readonly kind: "link"; readonly href: string; readonly of: readonly Span[] };

export type Block =
  | { readonly kind: "paragraph"; readonly of: readonly Span[] }
  | { readonly kind: "quote"; readonly of: readonly Block[] }
  | { readonly kind: "bulleted" | "numbered"; readonly items: readonly (readonly Block[])[] };

/** The words of a tree, for searching. */
export function wordsOf(blocks: readonly Block[]): string {
  const span = (each: Span): string => ("of" in each ? each.of.map(span).join("") : each.text);
  return blocks
    .map((block) =>
      block.kind === "paragraph"
        ? block.of.map(span).join("")
        : block.kind === "quote"
          ? wordsOf(block.of)
          : block.items.map(wordsOf).join(" "),
    )
    .join(" ");
}
