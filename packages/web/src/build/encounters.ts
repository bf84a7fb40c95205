/** Reads `encounters.yaml` and `places.yaml`; a name that does not exist stops the build. */
import type { Library } from "@brightline/engine";
import { parse } from "yaml";
import type { Choice, Encounter } from "../guide/encounter.js";
import type { Place } from "../guide/place.js";

type Raw = Record<string, unknown>;

const placeKinds = ["federal", "state", "county", "city"];

/** @throws {Error} naming every mistake, one a line */
export function readEncounters(text: string, library: Library): Encounter[] {
  const mistakes: string[] = [];
  const acts = new Set(library.vocabulary.acts.map((act) => act.id));
  const facts = new Map(library.vocabulary.facts.map((fact) => [fact.id, fact.values]));
  const actList = (where: string, value: unknown): string[] => {
    const list = Array.isArray(value) ? value.map(String) : [];
    for (const act of list) if (!acts.has(act)) mistakes.push(`${where}: there is no act \`${act}\``);
    return list;
  };
  const factMap = (where: string, value: unknown): Record<string, string> => {
    const map: Record<string, string> = {};
    for (const [fact, given] of Object.entries((value ?? {}) as Raw)) {
      map[fact] = given === true ? "yes" : given === false ? "no" : String(given);
      if (!facts.get(fact)?.includes(map[fact]))
        mistakes.push(`${where}: \`${fact}\` cannot be \`${map[fact]}\``);
    }
    return map;
  };
  const encounters = ((parse(text) as Raw).encounters as Raw[]).map((raw): Encounter => {
    const id = String(raw.id);
    const choices = ((raw.choices ?? []) as Raw[]).map((each): Choice => {
      const where = `${id}.${String(each.id)}`;
      const choice = {
        id: String(each.id),
        title: String(each.title),
        facts: factMap(where, each.facts),
        acts: actList(where, each.acts ?? raw.acts),
        further: actList(where, each.further ?? raw.further),
      };
      if (choice.acts.length === 0) mistakes.push(`${where}: asks about no act`);
      return choice;
    });
    const encounter = {
      id,
      title: String(raw.title),
      hint: String(raw.hint),
      picture: String(raw.picture),
      facts: factMap(id, raw.facts),
      acts: actList(id, raw.acts),
      further: actList(id, raw.further),
      choices,
    };
    if (choices.length === 0 && encounter.acts.length === 0) mistakes.push(`${id}: asks about no act`);
    return encounter;
  });
  mistakes.push(...repeated("encounter", encounters));
  if (mistakes.length > 0) throw new Error(`encounters.yaml\n${mistakes.join("\n")}`);
  return encounters;
}

/** @throws {Error} naming every mistake, one a line */
export function readPlaces(text: string, library: Library): Place[] {
  const mistakes: string[] = [];
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
      mistakes.push(`${place.id}: kind is one of ${placeKinds.join(", ")}`);
    if (!packs.has(place.pack)) mistakes.push(`${place.id}: there is no pack \`${place.pack}\``);
    return place;
  });
  mistakes.push(...repeated("place", places));
  if (mistakes.length > 0) throw new Error(`places.yaml\n${mistakes.join("\n")}`);
  return places;
}

function repeated(what: string, list: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }) => {
    if (seen.has(id)) return [`the ${what} \`${id}\` stands twice`];
    seen.add(id);
    return [];
  });
}
