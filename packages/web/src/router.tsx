/** Every address of the pages. The law library is a part of its own, loaded when somebody goes there. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
} from "@tanstack/react-router";
import { parseSearch, stringifySearch } from "./guide/course.js";
import { Home, Situations } from "./guide/home.js";
import { Interview } from "./guide/interview.js";
import { readChain, readIndex, readLineage, readMap, readPack, readReading, readStandings } from "./laws.js";
import { Failed, Missing, Waiting } from "./waiting.js";
import { Shell } from "./shell.js";

const root = createRootRoute({ component: Shell, notFoundComponent: Missing });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  loader: readIndex,
  component: () => <Home index={home.useLoaderData()} />,
});

const situations = createRoute({
  getParentRoute: () => root,
  path: "/guide/$place",
  loader: async ({ params }) => {
    const index = await readIndex();
    const place = index.places.find(({ id }) => id === params.place);
    if (!place) throw notFound();
    return { index, place };
  },
  component: () => <Situations {...situations.useLoaderData()} />,
});

const encounter = createRoute({
  getParentRoute: () => root,
  path: "/guide/$place/$encounter",
  loader: async ({ params }) => {
    const index = await readIndex();
    const place = index.places.find(({ id }) => id === params.place);
    const encounter = index.encounters.find(({ id }) => id === params.encounter);
    if (!place || !encounter) throw notFound();
    return { index, place, encounter, chain: await readChain(place.pack) };
  },
  component: () => <Interview {...encounter.useLoaderData()} />,
});

const library = createRoute({
  getParentRoute: () => root,
  path: "/law",
  loader: readIndex,
  component: lazyRouteComponent(() => import("./law/pages.js"), "LibraryPage"),
});

const pack = createRoute({
  getParentRoute: () => root,
  path: "/law/$pack",
  loader: async ({ params }) => {
    const index = await readIndex();
    if (!index.packs.some(({ id }) => id === params.pack)) throw notFound();
    return { index, library: await readLineage(params.pack), reading: await readReading(params.pack) };
  },
  component: lazyRouteComponent(() => import("./law/pages.js"), "PackPage"),
});

const chapter = createRoute({
  getParentRoute: () => root,
  path: "/law/$pack/$chapter",
  loader: async ({ params }) => {
    if (!(await readIndex()).packs.some(({ id }) => id === params.pack)) throw notFound();
    const reading = await readReading(params.pack);
    if (!reading.chapters.some(({ id }) => id === params.chapter)) throw notFound();
    return { library: await readLineage(params.pack), reading, chapterId: params.chapter };
  },
  component: lazyRouteComponent(() => import("./law/pages.js"), "ChapterPage"),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: "/law/$pack/calendar",
  loader: async ({ params }) => {
    const { packs } = await readLineage(params.pack);
    const pack = packs.at(-1);
    if (!pack) throw notFound();
    const owed = packs.map(async ({ id }) => ({ id, reports: (await readReading(id)).reports }));
    return { pack, owed: await Promise.all(owed) };
  },
  component: lazyRouteComponent(() => import("./law/pages.js"), "CalendarPage"),
});

const edit = createRoute({
  getParentRoute: () => root,
  path: "/law/edit",
  loader: readIndex,
  component: lazyRouteComponent(() => import("./edit/page.js"), "ChoosePage"),
});

const editPack = createRoute({
  getParentRoute: () => root,
  path: "/law/edit/$pack",
  loader: async ({ params }) => {
    const index = await readIndex();
    if (!index.packs.some(({ id }) => id === params.pack)) throw notFound();
    return (await import("./edit/gather.js")).readFamily(index, params.pack);
  },
  component: lazyRouteComponent(() => import("./edit/page.js"), "EditPage"),
});

const proof = createRoute({
  getParentRoute: () => root,
  path: "/law/$pack/proof",
  loader: async ({ params }) => (await import("./proof/load.js")).loadProof(params.pack),
  component: lazyRouteComponent(() => import("./proof/pages.js"), "ProofPage"),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: "/law/compare",
  loaderDeps: ({ search }) => search,
  loader: async ({ deps }) => (await import("./proof/load.js")).loadComparison(deps),
  component: lazyRouteComponent(() => import("./proof/pages.js"), "ComparePage"),
});

const replay = createRoute({
  getParentRoute: () => root,
  path: "/law/replay",
  loader: async () => {
    const { readBundled } = await import("./replay/bundled.js");
    const [index, bundled] = await Promise.all([readIndex(), readBundled()]);
    return { index, bundled };
  },
  component: lazyRouteComponent(() => import("./replay/pages.js"), "ReplayPage"),
});

const freshness = createRoute({
  getParentRoute: () => root,
  path: "/law/freshness",
  loader: readStandings,
  component: lazyRouteComponent(() => import("./law/pages.js"), "FreshnessPage"),
});

const map = createRoute({
  getParentRoute: () => root,
  path: "/law/map",
  loader: async () => {
    const index = await readIndex();
    const country = await readMap();
    const wanted = new Set(["us", ...country.tiles.map(({ pack }) => pack)]);
    const packs = await Promise.all(index.packs.filter(({ id }) => wanted.has(id)).map(readPack));
    return { index, country, packs };
  },
  component: lazyRouteComponent(() => import("./map/pages.js"), "MapPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    situations,
    encounter,
    library,
    pack,
    calendar,
    chapter,
    edit,
    editPack,
    proof,
    compare,
    replay,
    map,
    freshness,
  ]),
  parseSearch,
  stringifySearch,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: Missing,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
