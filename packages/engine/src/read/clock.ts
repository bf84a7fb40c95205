/** Clocks in words: `48 hours excluding weekends and holidays from release-due`. */
import type { Clock, DurationUnit } from "../pack.js";
import { suggestion } from "../problem.js";
import type { Value } from "./mapping.js";
import type { Context } from "./scope.js";

const timed =
  /^(\d{1,5}) (hours?|days?|calendar days?|business days?|months?|years?)( excluding weekends and holidays)? (from|before) ([a-z-]+)$/;
const worded = /^(promptly from|promptly before|before|on) ([a-z-]+)$/;

export function clock(value: Value | undefined, context: Context): Clock | undefined {
  const text = value?.text("a clock")?.trim().replace(/\s+/g, " ");
  if (!value || text === undefined) return undefined;
  const time = timed.exec(text);
  const word = worded.exec(text);
  const event = time?.[5] ?? word?.[2];
  if (event === undefined) {
    value.report("clock-syntax", `\`${text}\` is not a clock`);
    return undefined;
  }
  if (time?.[3] && !(time[2]?.startsWith("hour") && time[4] === "from")) {
    value.report("clock-syntax", "only hours that run from an event can exclude weekends and holidays");
    return undefined;
  }
  if (time?.[2]?.startsWith("calendar") && time[4] === "before") {
    value.report("clock-syntax", "calendar days run from an event to the end of a day, not before one");
    return undefined;
  }
  const events = context.vocabulary.events.map(({ id }) => id);
  if (!events.includes(event)) {
    value.report("event-unknown", `there is no event \`${event}\`${suggestion(event, events)}`);
    return undefined;
  }
  if (time) {
    const unit = (time[2]?.replace(/s?$/, "s") ?? "hours") as DurationUnit;
    const relation = time[4] as "from" | "before";
    return {
      text,
      amount: Number(time[1]),
      unit,
      relation,
      event,
      ...(time[3] ? { excludes: "weekends and holidays" as const } : {}),
    };
  }
  const relation = word?.[1] === "on" ? "on" : word?.[1]?.endsWith("before") ? "before" : "from";
  return { text, relation, event };
}
