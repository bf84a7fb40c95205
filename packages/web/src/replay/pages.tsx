/** The page of records put to the law, as one part loaded on demand. */
import { getRouteApi } from "@tanstack/react-router";
import { Records } from "./page.js";

const replay = getRouteApi("/law/replay");

export const ReplayPage = () => <Records {...replay.useLoaderData()} />;
