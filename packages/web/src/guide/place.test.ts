import { expect, test } from "vitest";
import { findPlaces, missingAt, type Place } from "./place.js";

const place = (id: string, title: string, extra: Partial<Place> = {}): Place => ({
  id,
  title,
  kind: "county",
  pack: "us-ca",
  also: [],
  listed: false,
  ...extra,
});
const places = [
  place("los-angeles-county-ca", "Los Angeles County, California", { listed: true, also: ["LASD"] }),
  place("los-angeles-ca", "Los Angeles, California", { kind: "city" }),
  place("san-jose-ca", "San José, California", { kind: "city" }),
  place("travis-county-tx", "Travis County, Texas", { pack: "us-tx-travis", listed: true }),
];
const ids = (typed: string): string[] => findPlaces(places, typed).map(({ id }) => id);

test("nothing typed shows the short list", () => {
  expect(ids("  ")).toEqual(["los-angeles-county-ca", "travis-county-tx"]);
});

test("words match from their beginning, in any order, with or without accents", () => {
  expect(ids("county los")).toEqual(["los-angeles-county-ca"]);
  expect(ids("jose")).toEqual(["san-jose-ca"]);
  expect(ids("JOSÉ")).toEqual(["san-jose-ca"]);
  expect(ids("lasd")).toEqual(["los-angeles-county-ca"]);
  expect(ids("geles")).toEqual([]);
});

test("what is missing depends on the place and on how far down the packs reach", () => {
  const [county, city] = [places[0] as Place, places[1] as Place];
  expect(missingAt(county, "federal")).toBe("state");
  expect(missingAt(county, "state")).toBe("local");
  expect(missingAt(county, "county")).toBe("nothing");
  expect(missingAt(city, "county")).toBe("local");
  expect(missingAt(city, "agency")).toBe("nothing");
});
