/** The map, as one part loaded on demand. */
import { getRouteApi } from "@tanstack/react-router";
import { CountryMap } from "./page.js";

const map = getRouteApi("/law/map");

export const MapPage = () => <CountryMap {...map.useLoaderData()} />;
