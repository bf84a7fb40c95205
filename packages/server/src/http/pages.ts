/** The pages: files of the web build, and one document for every address that the pages answer themselves. */
import { type Context, Hono } from "hono";
import type { Environment } from "./environment.js";
import { Refusal, refuse } from "./problem.js";
import type { Asset, Encoding, Site } from "./site.js";

/** Addresses of pages; the router of the pages has the same. */
export const pageAddresses = [
  "/",
  "/guide/:place",
  "/guide/:place/:encounter",
  "/law",
  "/law/edit",
  "/law/edit/:pack",
  "/law/compare",
  "/law/freshness",
  "/law/map",
  "/law/replay",
  "/law/:pack",
  "/law/:pack/calendar",
  "/law/:pack/proof",
  "/law/:pack/:chapter",
] as const;

/** Addresses of files. */
export const fileAddresses = ["/assets/:file", "/laws/:file", "/:file{[^/]+\\.[a-z0-9]+}"] as const;

/** @param site undefined when the pages are not built: they then answer 503, and the API works */
export function pages(site: Site | undefined): Hono<Environment> {
  const app = new Hono<Environment>();
  for (const address of pageAddresses)
    app.get(address, (context) => (site ? send(context, site.index) : refuse(context, notBuilt())));
  for (const address of fileAddresses)
    app.get(address, (context) => {
      const asset = site?.find(context.req.path);
      return asset ? send(context, asset) : context.notFound();
    });
  return app;
}

const notBuilt = (): Refusal =>
  new Refusal("not-ready", "the pages are not built; `npm run ready` builds them");

/** For a browser, an unknown address shows the pages' own words for it; for anyone else, a problem document. */
export function missing(context: Context<Environment>, site: Site | undefined): Response | Promise<Response> {
  const { method, path } = context.req;
  const browser = (context.req.header("accept") ?? "").includes("text/html");
  if (site && browser && (method === "GET" || method === "HEAD") && !path.startsWith("/api/"))
    return send(context, site.index, 404);
  return refuse(context, new Refusal("not-found"));
}

/** Answers with an asset in the best encoding the browser reads, or says that its copy is still good. */
export async function send(
  context: Context<Environment>,
  asset: Asset,
  status: 200 | 404 = 200,
): Promise<Response> {
  const encoding = asset.compressible ? preferred(context.req.header("accept-encoding") ?? "") : "identity";
  const etag = `"${asset.etag}${encoding === "identity" ? "" : `-${encoding}`}"`;
  const headers: Record<string, string> = {
    etag,
    "cache-control": asset.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    ...(asset.compressible && { vary: "Accept-Encoding" }),
  };
  const known = (context.req.header("if-none-match") ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""));
  if (status === 200 && known.includes(etag)) return context.body(null, 304, headers);
  const bytes = await asset.bytes(encoding);
  return context.body(bytes, status, {
    ...headers,
    "content-type": asset.type,
    "content-length": String(bytes.length),
    ...(encoding !== "identity" && { "content-encoding": encoding }),
  });
}

/** Brotli before gzip before nothing; `q=0` refuses one. */
function preferred(accepted: string): Encoding {
  const offers = accepted.split(",").map((offer) => offer.trim().toLowerCase());
  const takes = (name: string): boolean =>
    offers.some((offer) => {
      const [coding, ...parameters] = offer.split(";").map((part) => part.trim());
      return coding === name && !parameters.some((each) => /^q=0(\.0*)?$/.test(each));
    });
  return takes("br") ? "br" : takes("gzip") ? "gzip" : "identity";
}
