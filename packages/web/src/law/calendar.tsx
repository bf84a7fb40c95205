/** The reports a chain owes, on the days they fall due: a year of months, and what the law gives no day for. */
import { type Duty, dueDates, dutiesOf, type Pack, type Report } from "@brightline/engine";
import { Link } from "@tanstack/react-router";
import { Law, useDate, useSpeech } from "../messages/language.js";
import { useWords } from "../messages/law/words.js";
import { Heading } from "../parts/page.js";
import { Day, useDay } from "./day.js";
import { ReportCard } from "./remarks.js";

interface Due extends Duty {
  readonly day: string;
}

const months = 12;

interface Props {
  readonly pack: Pick<Pack, "id" | "title" | "zone">;
  /** What each pack of the chain owes, federal first. */
  readonly owed: readonly { readonly id: string; readonly reports: readonly Report[] }[];
}

export function Calendar({ pack, owed }: Props) {
  const words = useWords();
  const { day, today } = useDay(pack.zone);
  const duties = dutiesOf(owed, day);
  const begin = `${day.slice(0, 7)}-01`;
  const due = duties.flatMap((duty) =>
    dueDates(duty.report, begin, monthAfter(begin, months)).map((on): Due => ({ ...duty, day: on })),
  );
  const others = duties.filter(({ report }) => report.first === undefined);
  const address = `/api/v1/packs/${pack.id}/calendar.ics`;
  return (
    <>
      <p className="crumb">
        <Link to="/law" className="usa-link">
          {words.law}
        </Link>
        <Link to="/law/$pack" params={{ pack: pack.id }} className="usa-link">
          <Law>{pack.title}</Law>
        </Link>
      </p>
      <Heading title={`${words.calendar.title}: ${pack.title}`}>
        {words.calendar.title}: <Law>{pack.title}</Law>
      </Heading>
      <p className="lead">{words.calendar.lead}</p>
      <p className="ways">
        <a className="usa-link" href={address}>
          {words.calendar.feed}
        </a>
        <span className="quiet">{words.calendar.feedHelp}</span>
      </p>
      <Day day={day} today={today} />
      {duties.length === 0 ? <p>{words.calendar.nothing}</p> : null}
      {due.length > 0 ? <Year begin={begin} due={due} today={today} /> : null}
      {others.length > 0 ? (
        <section>
          <h2>{words.calendar.noDay}</h2>
          <p className="quiet">{words.calendar.noDayHelp}</p>
          {others.map((duty) => (
            <DutyCard key={`${duty.pack}/${duty.report.id}`} duty={duty} />
          ))}
        </section>
      ) : null}
      {due.length > 0 ? (
        <section>
          <h2>{words.calendar.what}</h2>
          {duties
            .filter(({ report }) => report.first !== undefined)
            .map((duty) => (
              <DutyCard key={`${duty.pack}/${duty.report.id}`} duty={duty} />
            ))}
        </section>
      ) : null}
    </>
  );
}

function DutyCard({ duty: { pack, report } }: { readonly duty: Duty }) {
  return (
    <div id={anchor(pack, report.id)} lang="en">
      <ReportCard report={report} />
    </div>
  );
}

const anchor = (pack: string, id: string): string => `${pack}-${id}`;

/** Twelve months from one on, each with what falls due in it. */
function Year({
  begin,
  due,
  today,
}: {
  readonly begin: string;
  readonly due: readonly Due[];
  readonly today: string;
}) {
  const words = useWords();
  const { language } = useSpeech();
  const date = useDate();
  const name = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <ol className="months">
      {Array.from({ length: months }, (_, index) => monthAfter(begin, index)).map((month) => {
        const here = due
          .filter(({ day }) => day.startsWith(month.slice(0, 7)))
          .sort((a, b) => (a.day < b.day ? -1 : 1));
        return (
          <li key={month} className={here.length > 0 ? "month" : "month month--empty"}>
            <h2>{name.format(Date.parse(`${month}T00:00:00Z`))}</h2>
            {here.length === 0 ? <p className="quiet">{words.calendar.none}</p> : null}
            <ul>
              {here.map(({ pack, report, day }) => (
                <li key={`${pack}/${report.id}/${day}`} className={day < today ? "due due--past" : "due"}>
                  <time dateTime={day} title={date(day)}>
                    {Number(day.slice(8))}
                  </time>
                  <a className="usa-link" href={`#${anchor(pack, report.id)}`}>
                    <Law>
                      {report.who} → {report.to}
                    </Law>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

/** The first day of a month some months after one. */
function monthAfter(first: string, count: number): string {
  const index = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}
