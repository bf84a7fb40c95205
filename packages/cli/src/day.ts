import { BrightlineError, isCivilDate, problem } from "@brightline/engine";

/** The day asked about; today by this machine's clock when none is named. @throws {BrightlineError} `date-invalid` */
export function dayOf(text: string | undefined): string {
  const day = text ?? new Intl.DateTimeFormat("en-CA").format(new Date());
  if (!isCivilDate(day)) throw new BrightlineError([problem("date-invalid", `\`${day}\` is not a date`)]);
  return day;
}
