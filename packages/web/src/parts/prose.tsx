/** Prose of a pack as elements; nothing of it is ever read as HTML. */
import type { Block, Span } from "../law/prose.js";

export function Prose({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) => {
    // Prose never changes while shown: the place in the list is its name.
    const key = `${index}`;
    if (block.kind === "paragraph") return <p key={key}>{spans(block.of)}</p>;
    if (block.kind === "quote")
      return (
        <blockquote key={key}>
          <Prose blocks={block.of} />
        </blockquote>
      );
    const List = block.kind === "numbered" ? "ol" : "ul";
    return (
      <List key={key} className="prose-list">
        {block.items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={at}>
            <Prose blocks={item} />
          </li>
        ))}
      </List>
    );
  });
}

function spans(of: readonly Span[]): React.ReactNode[] {
  return of.map((span, index) => {
    const key = `${index}`;
    switch (span.kind) {
      case "text":
        return span.text;
      case "code":
        return <code key={key}>{span.text}</code>;
      case "strong":
        return <strong key={key}>{spans(span.of)}</strong>;
      case "emphasis":
        return <em key={key}>{spans(span.of)}</em>;
      case "link":
        return (
          <a key={key} className="usa-link" href={span.href} rel="noreferrer" target="_blank">
            {spans(span.of)}
          </a>
        );
    }
  });
}
