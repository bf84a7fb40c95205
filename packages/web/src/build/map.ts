/** Reads `map.yaml`; a name that does not exist stops the build. */
import type { Library } from "@brightline/engine";
import { parse } from "yaml";
import type { Country, Situation, Tile } from "../map/country.js";
import { Checked, type Raw } from "./checked.js";

const records = ["convictions", "charges"];
const empty = "..";

/** @throws {Error} naming every mistake, one a line */
export function readMap(text: string, library: Library): Country {
  const checked = new Checked(library);
  const raw = parse(text) as Raw;
  const titles = new Map(library.packs.map(({ id, title }) => [id, title]));
  const tiles = (raw.tiles as string[]).flatMap((line, row) =>
    line.split(" ").flatMap((code, column): Tile[] => {
      if (code === empty) return [];
      const pack = `us-${code.toLowerCase()}`;
      const title = titles.get(pack);
      return [{ code, pack: title === undefined ? null : pack, title: title ?? code, column, row }];
    }),
  );
  checked.unique(
    "tile",
    tiles.map(({ code }) => ({ id: code })),
  );
  const situations = (raw.situations as Raw[]).map((each): Situation => {
    const id = String(each.id);
    const given = Object.entries(each.facts as Raw);
    const lists = given.filter(([name]) => records.includes(name));
    for (const [name, value] of lists)
      if (!Array.isArray(value)) checked.mistakes.push(`${id}: \`${name}\` is a list of records`);
    const situation = {
      id,
      title: String(each.title),
      hint: String(each.hint),
      acts: checked.acts(id, each.acts),
      facts: {
        ...checked.facts(id, Object.fromEntries(given.filter(([name]) => !records.includes(name)))),
        ...Object.fromEntries(lists),
      },
    };
    if (situation.acts.length === 0) checked.mistakes.push(`${id}: asks about no act`);
    return situation;
  });
  checked.unique("situation", situations);
  checked.done("map.yaml");
  return { tiles, situations };
}
