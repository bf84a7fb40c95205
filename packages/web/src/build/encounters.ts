/** Reads `encounters.yaml` and `places.yaml`; a name that does not exist stops the build. */
import type { Library } from "@brightline/engine";
import { parse } from "yaml";
import type { Choice, Encounter } from "../guide/encounter.js";
import type { Place } from "../guide/place.js";
import { Checked, type Raw } from "./checked.js";

const placeKinds = ["federal", "state", "county", "city"];

/** @throws {Error} naming every mistake, one a line */
export function readEncounters(text: string, library: Library): Encounter[] {
  const checked = new Checked(library);
  const encounters = ((parse(text) as Raw).encounters as Raw[]).map((raw): Encounter => {
    const id = String(raw.id);
    const choices = ((raw.choices ?? []) as Raw[]).map((each): Choice => {
      const where = `${id}.${String(each.id)}`;
      const choice = {
        id: String(each.id),
        title: String(each.title),
        facts: checked.facts(where, each.facts),
        acts: checked.acts(where, each.acts ?? raw.acts),
        further: checked.acts(where, each.further ?? raw.further),
      };
      if (choice.acts.length === 0) checked.mistakes.push(`${where}: asks about no act`);
      return choice;
    });
    const encounter = {
      id,
      title: String(raw.title),
      hint: String(raw.hint),
      picture: String(raw.picture),
      facts: checked.facts(id, raw.facts),
      acts: checked.acts(id, raw.acts),
      further: checked.acts(id, raw.further),
      choices,
    };
    if (choices.length === 0 && encounter.acts.length === 0)
      checked.mistakes.push(`${id}: asks about no act`);
    return encounter;
  });
  checked.unique("encounter", encounters);
  checked.done("encounters.yaml");
  return encounters;
}

/** @throws {Error} naming every mistake, one a line */
export function readPlaces(text: string, library: Library): Place[] {
  const checked = new Checked(library);
  const packs = new Set(library.packs.map((pack) => pack.id));
  const places = ((parse(text) as Raw).places as Raw[]).map((raw): Place => {
    const place = {
      id: String(raw.id),
      title: String(raw.title),
      kind: raw.kind as Place["kind"],
      pack: String(raw.pack),
      also: ((raw.also ?? []) as unknown[]).map(String),
      listed: raw.listed === true || raw.listed === "yes",
    };
    if (!placeKinds.includes(place.kind))
      checked.mistakes.push(`${place.id}: kind is one of ${placeKinds.join(", ")}`);
    if (!packs.has(place.pack)) checked.mistakes.push(`${place.id}: there is no pack \`${place.pack}\``);
    return place;
  });
  checked.unique("place", places);
  checked.done("places.yaml");
  return places;
}
