import { readLibrary } from "@brightline/engine/read";
import { lawFiles, lawsFolder } from "@brightline/library";
import { describe, expect, test } from "vitest";
import { keys, type KeyPlace } from "./keys.js";

const base = readLibrary(lawFiles(lawsFolder).filter(({ path }) => path === "vocabulary.yaml")).library;
const manifest =
  "id: us\ntitle: T\nkind: federal\nversion: 1\nzone: America/New_York\nreviewed: none\nsources: []\n";

/** Keys that the readers refuse to know in a place. */
function unknown(place: KeyPlace, key: string): string[] {
  const line = `${key}: x\n`;
  const front = `---\ntitle: T\n${place === "front matter" ? line : ""}---\n`;
  const block =
    place === "front matter" || place === "pack.yaml" ? "" : `\`\`\`yaml ${place}\n${line}\`\`\`\n`;
  const head =
    place === "pack.yaml" ? manifest.replace(new RegExp(`^${key}:.*\n`, "m"), "") + line : manifest;
  const { problems } = readLibrary(
    [
      { path: "us/pack.yaml", text: head },
      { path: "us/law.md", text: front.replace(/^title: T\n(?=title)/m, "") + block },
    ],
    base,
  );
  return problems.filter(({ code }) => code === "key-unknown").map(({ message }) => message);
}

describe("the keys offered are keys of the language", () => {
  const all = Object.entries(keys).flatMap(([place, names]) => names.map((key) => [place, key] as const));

  test("the readers know each", () => {
    expect(all.flatMap(([place, key]) => unknown(place as KeyPlace, key))).toEqual([]);
  });

  test("and refuse one that is not", () => {
    expect(unknown("rule", "wen")).not.toEqual([]);
    expect(unknown("pack.yaml", "zonne")).not.toEqual([]);
  });
});
