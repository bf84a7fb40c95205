/** The day whose law is shown; it stands in the address. */
import { useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { useWords } from "../messages/law/words.js";
import { civilToday } from "../offline/age.js";
import { DateInput } from "../parts/date-input.js";

export function useDay(zone: string): { readonly day: string; readonly today: string } {
  const search = useSearch({ strict: false }) as Record<string, string>;
  const today = civilToday(zone);
  return { today, day: /^\d{4}-\d{2}-\d{2}$/.test(search.on ?? "") ? (search.on as string) : today };
}

export function Day({ day, today }: { readonly day: string; readonly today: string }) {
  const words = useWords();
  const navigate = useNavigate();
  const path = useLocation({ select: (location) => location.pathname });
  const go = (on: string): void =>
    void navigate({ to: path as never, search: (on === today ? {} : { on }) as never, replace: true });
  return (
    <div className="day">
      <label htmlFor="law-day">{words.library.day}</label>
      <DateInput id="law-day" kind="date" value={day} onPick={go} />
      {day === today ? null : (
        <button type="button" className="usa-button usa-button--outline" onClick={() => go(today)}>
          {words.library.today}
        </button>
      )}
    </div>
  );
}
