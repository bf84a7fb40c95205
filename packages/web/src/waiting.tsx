/** Pages for when there is nothing to show yet, or nothing at all. */
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { useWords } from "./messages/language.js";
import { Heading } from "./parts/page.js";

export function Waiting() {
  const words = useWords();
  return <p role="status">{words.loading}</p>;
}

export function Failed({ error }: ErrorComponentProps) {
  const words = useWords();
  const router = useRouter();
  return (
    <div className="narrow">
      <Heading title={words.failed}>{words.failed}</Heading>
      <p>{words.failedHelp}</p>
      <p className="quiet">{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" className="usa-button" onClick={() => void router.invalidate()}>
        {words.tryAgain}
      </button>
    </div>
  );
}

export function Missing() {
  const words = useWords();
  return (
    <div className="narrow">
      <Heading title={words.notFound}>{words.notFound}</Heading>
      <Link to="/" className="usa-button">
        {words.answer.startOver}
      </Link>
    </div>
  );
}
