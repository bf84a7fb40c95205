/** The interview: only questions that matter, and an answer at the end. */
import { describe, expect, test } from "vitest";
import { chainOf, type Facts, today } from "../test/sample.js";
import { interview } from "./ask.js";

const state = (rules: string): ReturnType<typeof chainOf> => chainOf(`us\nstate-statute\n${rules}`);
const next = (
  chain: ReturnType<typeof chainOf>,
  acts: string[],
  facts: Facts = {},
  skipped: string[] = [],
): string | undefined => interview(chain, { on: today, facts, acts }, skipped).next?.id;

describe("the next question", () => {
  test("is none when everything is answered", () => {
    expect(next(state("ban: must-not transfer"), ["transfer"])).toBeUndefined();
    expect(
      interview(state("ban: must-not transfer"), { on: today, facts: {}, acts: ["transfer"] }).open,
    ).toEqual([]);
  });
  test("is one that can settle it before one that cannot", () => {
    const chain = state(
      "ban: must-not transfer; when: person.minor and info.public\nduty: must transfer; when: info.public and not person.minor",
    );
    expect(next(chain, ["transfer"])).toBe("info.public");
  });
  test("skips what the person does not know", () => {
    const chain = state("ban: must-not transfer; when: person.minor or info.public");
    const first = next(chain, ["transfer"]) as string;
    const other = next(chain, ["transfer"], {}, [first]);
    expect([first, other].sort()).toEqual(["info.public", "person.minor"]);
    expect(next(chain, ["transfer"], {}, ["info.public", "person.minor"])).toBeUndefined();
  });
  test("turns to the next act when all that is left of the first was skipped", () => {
    const chain = state(
      "ban: must-not transfer; when: person.minor\nother: must-not notify-release; when: info.public",
    );
    expect(next(chain, ["transfer", "notify-release"], {}, ["person.minor"])).toBe("info.public");
  });
  test("turns to the next act when one is answered", () => {
    const chain = state(
      "ban: must-not transfer; when: person.minor\nother: must-not notify-release; when: info.public",
    );
    expect(next(chain, ["transfer", "notify-release"])).toBe("person.minor");
    expect(next(chain, ["transfer", "notify-release"], { "person.minor": "no" })).toBe("info.public");
  });
  test("is never one that cannot matter, even where no single answer settles anything", () => {
    const chain = chainOf(`us
      federal-statute
        top: must transfer; when: info.public
      state-statute
        one: must-not transfer; when: (person.minor and request.cancelled is yes) and not info.public
        same-a: no-duty transfer; when: agency.operates_jail
        odd: must-not transfer; when: request.complete and not request.supporting_documents and not info.public
        even: must-not transfer; when: request.supporting_documents and not request.complete and not info.public`);
    const facts = { "info.public": "no", "person.minor": "no" };
    expect(["request.complete", "request.supporting_documents"]).toContain(next(chain, ["transfer"], facts));
  });
  test("asks for the form before what the form says", () => {
    const chain = state("ban: must-not transfer; when: request.asks_hold");
    expect(["request.form", "request.asks_hold"]).toContain(next(chain, ["transfer"]));
    expect(next(chain, ["transfer"], { "request.form": "verbal" })).toBe("request.asks_hold");
    expect(next(chain, ["transfer"], { "request.form": "i-247a" })).toBeUndefined();
  });
});
