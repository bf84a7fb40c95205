/** The pages of the law library, as one part loaded on demand. */
import { getRouteApi } from "@tanstack/react-router";
import { Calendar } from "./calendar.js";
import { Chapter } from "./chapter.js";
import { Freshness } from "./freshness.js";
import { Library } from "./library.js";
import { Pack } from "./pack.js";

const library = getRouteApi("/law");
const pack = getRouteApi("/law/$pack");
const calendar = getRouteApi("/law/$pack/calendar");
const freshness = getRouteApi("/law/freshness");
const chapter = getRouteApi("/law/$pack/$chapter");

export const LibraryPage = () => <Library index={library.useLoaderData()} />;

export const PackPage = () => <Pack {...pack.useLoaderData()} />;

export const ChapterPage = () => <Chapter {...chapter.useLoaderData()} />;

export const CalendarPage = () => <Calendar {...calendar.useLoaderData()} />;

export const FreshnessPage = () => <Freshness standings={freshness.useLoaderData()} />;
