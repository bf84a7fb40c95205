/** Everything the server answers: middleware, the domains, and the only list of routes. */
import { type Role, openApi, route } from "@brightline/contract";
import { sql } from "kysely";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Clock } from "./clock/clock.js";
import type { Database } from "./database/transaction.js";
import type { Environment } from "./http/environment.js";
import { protect } from "./http/headers.js";
import { limitBody } from "./http/limit.js";
import { type Sink, logFault, logRequests } from "./http/log.js";
import { fileAddresses, missing, pageAddresses, pages } from "./http/pages.js";
import { Refusal, refusalOf, refuse } from "./http/problem.js";
import { referenceRoutes } from "./http/reference.js";
import type { Site } from "./http/site.js";
import { validated } from "./http/validate.js";
import { lawRoutes } from "./law/routes.js";
import type { LawService } from "./law/service.js";

/** Every route and who may use it. A route missing here, or here and nowhere else, keeps the server from starting. */
export const access: Readonly<Record<string, Role>> = {
  "POST /api/v1/decide": "public",
  "POST /api/v1/ask": "public",
  "GET /api/v1/packs": "public",
  "GET /api/v1/packs/:id": "public",
  "GET /api/v1/packs/:id/rules/:file/:rule": "public",
  "GET /api/v1/packs/:id/chain": "public",
  "GET /api/v1/packs/:id/calendar.ics": "public",
  "GET /api/v1/packs/:id/versions": "public",
  "GET /api/v1/vocabulary": "public",
  "GET /api/v1/openapi.json": "public",
  "GET /api": "public",
  "GET /api/reference.css": "public",
  "GET /health": "public",
  "GET /ready": "public",
  ...Object.fromEntries(
    [...pageAddresses, ...fileAddresses].map((address) => [`GET ${address}`, "public" as Role]),
  ),
};

export interface Parts {
  readonly law: LawService;
  readonly database: Database;
  readonly clock: Clock;
  /** Receives the log. */
  readonly sink: Sink;
  /** Undefined when the pages are not built. */
  readonly site: Site | undefined;
}

/** @throws {Error} when the routes and `access` differ */
export function buildApp({ law, database, clock, sink, site }: Parts): OpenAPIHono<Environment> {
  const app = validated();
  app.use(requestId({ limitLength: 64 }));
  app.use(logRequests(clock, sink));
  app.use(protect);
  app.use(
    methodNotAllowed({ app, onMethodNotAllowed: (context, methods) => refuseMethod(context, methods) }),
  );
  app.use("/api/*", compress());
  app.use("/api/*", etag());
  app.use("/api/v1/*", async (context, next) => {
    await next();
    if (!context.res.headers.has("cache-control"))
      context.header("cache-control", context.req.method === "POST" ? "no-store" : "no-cache");
  });
  app.use(limitBody);

  app.route("/", lawRoutes(law));
  app.route("/", referenceRoutes(openApi(), law, site));
  app.openapi(route.getHealth, (context) => context.json({ status: "ok" as const }, 200));
  app.openapi(route.getReady, async (context) => {
    const answers = await sql`select 1`.execute(database).then(
      () => true,
      () => false,
    );
    if (!answers) throw new Refusal("not-ready", "the database does not answer");
    return context.json({ status: "ready" as const, packs: law.summaries().length }, 200);
  });
  app.route("/", pages(site));

  app.notFound((context) => missing(context, site));
  app.onError((error, context) => {
    const refusal = refusalOf(error);
    if (refusal) return refuse(context, refusal);
    logFault(clock, sink, error, context.get("requestId"));
    return refuse(context, new Refusal("internal"));
  });
  checkAccess(app);
  return app;
}

function refuseMethod(context: Parameters<typeof refuse>[0], methods: readonly string[]): Response {
  const allow = methods.join(", ");
  return refuse(context, new Refusal("method-not-allowed", `use ${allow}`), { allow });
}

function checkAccess(app: OpenAPIHono<Environment>): void {
  const mounted = new Set(
    app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`),
  );
  const differing = [
    ...[...mounted].filter((each) => !(each in access)),
    ...Object.keys(access).filter((each) => !mounted.has(each)),
  ];
  if (differing.length > 0) throw new Error(`routes and access differ: ${differing.join(", ")}`);
}
