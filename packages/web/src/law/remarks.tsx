/** What stands beside the rules of a pack: notes, reports owed, and what was left out. */
import type { Note, NotEncoded, Report } from "@brightline/engine";
import { useDate } from "../messages/language.js";
import { useWords } from "../messages/law/words.js";

export function NoteCard({ note }: { readonly note: Note }) {
  const words = useWords();
  const date = useDate();
  return (
    <p className="remark">
      <b>{words.library.notes}</b> ({note.by}
      {note.on ? `, ${date(note.on)}` : ""}): {note.text}
    </p>
  );
}

/** `named` says what it is, where no heading does. */
export function NotEncodedCard({
  left,
  named = false,
}: {
  readonly left: NotEncoded;
  readonly named?: boolean;
}) {
  const words = useWords();
  return (
    <p className="remark">
      {named ? <b>{words.library.notEncoded}: </b> : null}
      {left.what}
      {left.cite ? ` (${left.cite})` : ""}. <span className="quiet">{left.why}</span>
    </p>
  );
}

export function ReportCard({ report, named = false }: { readonly report: Report; readonly named?: boolean }) {
  const words = useWords();
  return (
    <div className="remark">
      <p>
        {named ? <b>{words.library.reports}: </b> : null}
        {report.who} → {report.to}. {words.library.due}: {report.due}. ({report.cite})
      </p>
      {report.fields.length > 0 ? (
        <ul>
          {report.fields.map((field) => (
            <li key={field}>{field}</li>
          ))}
        </ul>
      ) : null}
      {words.library.nil[report.nil] ? <p className="quiet">{words.library.nil[report.nil]}</p> : null}
    </div>
  );
}
