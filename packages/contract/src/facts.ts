/** The facts of a question: words by name, with records and events beside them. Their meaning is the engine's to check. */
import { z } from "@hono/zod-openapi";

/** Facts as the engine reads them. */
export type FactsInput = Readonly<Record<string, unknown>>;

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isWord = (value: unknown): boolean =>
  (typeof value === "string" && value.length <= 1000) ||
  typeof value === "number" ||
  typeof value === "boolean";

const isWordOrNothing = (value: unknown): boolean => value === null || isWord(value);

/** A record's own value: a word, a list of words, or a list of flat objects such as periods. */
function isRecordValue(value: unknown): boolean {
  if (!Array.isArray(value)) return isWordOrNothing(value);
  return value.every(
    (each) => isWordOrNothing(each) || (isObject(each) && Object.values(each).every(isWordOrNothing)),
  );
}

function recordFaults(name: string, records: unknown): Fault[] {
  if (!Array.isArray(records)) return [{ path: [name], message: `\`${name}\` is a list of records` }];
  return records.flatMap((record, index): Fault[] => {
    if (!isObject(record)) return [{ path: [name, index], message: `\`${name}[${index}]\` is not a record` }];
    return Object.entries(record).flatMap(([key, value]): Fault[] => {
      const dated = key === "date" || key === "offense_date";
      if (dated ? typeof value === "string" : isRecordValue(value)) return [];
      const wanted = dated ? "a date" : "a word, a number, yes or no, or a list of them";
      return [{ path: [name, index, key], message: `\`${name}[${index}].${key}\` is not ${wanted}` }];
    });
  });
}

function eventFaults(events: unknown): Fault[] {
  if (!isObject(events)) return [{ path: ["events"], message: "`events` is an object of instants by event" }];
  return Object.entries(events)
    .filter(([, instant]) => typeof instant !== "string")
    .map(([name]) => ({ path: ["events", name], message: `\`events.${name}\` is not an instant` }));
}

/** Everything about the shape of the facts that no reading could mend. */
export function factFaults(facts: unknown): Fault[] {
  if (!isObject(facts)) return [{ path: [], message: "`facts` is an object of values by fact" }];
  return Object.entries(facts).flatMap(([name, value]): Fault[] => {
    if (name === "convictions" || name === "charges") return recordFaults(name, value);
    if (name === "events") return eventFaults(value);
    return isWord(value)
      ? []
      : [
          {
            path: [name],
            message: `\`${name}\` is a word, a number, or yes or no; leave it out when it is not known`,
          },
        ];
  });
}

export const Facts = z
  .custom<FactsInput>()
  .superRefine((value, context) => {
    for (const { path, message } of factFaults(value))
      context.addIssue({ code: "custom", path: [...path], message });
  })
  .openapi("Facts", {
    type: "object",
    additionalProperties: true,
    properties: {
      convictions: { type: "array", items: { type: "object", additionalProperties: true } },
      charges: { type: "array", items: { type: "object", additionalProperties: true } },
      events: { type: "object", additionalProperties: { type: "string" } },
    },
    description:
      "Values by fact, as `GET /api/v1/packs/{id}/chain` lists them, with `convictions`, `charges` and `events` beside them. What is left out is unknown, never false.",
    example: { "agency.type": "county-jail", "request.form": "i-247a", "custody.state": "release-due" },
  });
