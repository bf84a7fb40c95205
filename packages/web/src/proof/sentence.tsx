/** A sentence with an act's name in it. The name is a pack's word, so marked in another language; it may be a link. */
import { Law } from "../messages/language.js";

interface Props {
  readonly text: string;
  readonly act: string;
  /** Where the name leads. */
  readonly href?: string;
}

export function Sentence({ text, act, href }: Props) {
  const at = text.indexOf(act);
  if (at < 0) return text;
  const name = <Law>{act}</Law>;
  return (
    <>
      {text.slice(0, at)}
      {href ? (
        <a className="usa-link" href={href}>
          {name}
        </a>
      ) : (
        name
      )}
      {text.slice(at + act.length)}
    </>
  );
}
