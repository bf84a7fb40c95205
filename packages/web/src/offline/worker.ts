/**
 * The service worker: keeps the pages, the packs and the fonts of one build, so that guide and library answer
 * without a network. A new build is fetched beside the old one and takes over when the person agrees.
 */
declare const __FILES__: readonly string[];
declare const __VERSION__: string;

interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(kind: "install" | "activate", listen: (event: Extendable) => void): void;
  addEventListener(kind: "fetch", listen: (event: Fetching) => void): void;
  addEventListener(kind: "message", listen: (event: Extendable & { readonly data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const worker = self as unknown as Worker;
const prefix = "brightline-";
const cacheName = `${prefix}${__VERSION__}`;
const files = new Set(__FILES__);
/** Addresses that the page itself answers; everything else belongs to the server. */
const pages = /^\/($|guide(\/|$)|law(\/|$))/;

/** Names of hashed files change with their content, so a copy the browser has is good; the others are asked for anew. */
const fresh = (file: string): Request =>
  new Request(file, { cache: /^\/(assets|laws)\//.test(file) ? "default" : "reload" });

worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll([...files].map(fresh))));
});

worker.addEventListener("activate", (event) => {
  const sweep = caches
    .keys()
    .then((keys) =>
      Promise.all(
        keys.filter((key) => key.startsWith(prefix) && key !== cacheName).map((key) => caches.delete(key)),
      ),
    );
  event.waitUntil(sweep.then(() => worker.clients.claim()));
});

worker.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (pages.test(url.pathname)) event.respondWith(kept("/", request));
  } else if (files.has(url.pathname)) event.respondWith(kept(url.pathname, request));
});

/** The kept file; the network when it is not there. */
async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}
