/** The law over HTTP. */
import { route } from "@brightline/contract";
import { BrightlineError } from "@brightline/engine";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Environment } from "../http/environment.js";
import { onlyJson } from "../http/limit.js";
import { Refusal, engineProblems } from "../http/problem.js";
import { validated } from "../http/validate.js";
import type { LawService } from "./service.js";

export function lawRoutes(law: LawService): OpenAPIHono<Environment> {
  const app = validated();
  for (const { path } of [route.decide, route.ask]) app.use(path, onlyJson);
  app.openapi(route.decide, async (context) =>
    context.json(await law.decide(context.req.valid("json")), 200),
  );
  app.openapi(route.ask, async (context) => {
    const { skipped = [], ...put } = context.req.valid("json");
    return context.json(await law.ask(put, skipped), 200);
  });
  app.openapi(route.listPacks, (context) => context.json({ packs: law.summaries() }, 200));
  app.openapi(route.getPack, (context) => {
    const { id } = context.req.valid("param");
    const { on } = context.req.valid("query");
    return context.json(
      named(() => law.pack(id, on)),
      200,
    );
  });
  app.openapi(route.getRule, (context) => {
    const { id, file, rule } = context.req.valid("param");
    const found = law.rule(`${id}/${file}/${rule}`);
    if (!found) throw new Refusal("rule-unknown", `there is no rule \`${id}/${file}/${rule}\``);
    return context.json(found, 200);
  });
  app.openapi(route.getChain, (context) => {
    const { id } = context.req.valid("param");
    return context.json(
      named(() => law.chain(id)),
      200,
    );
  });
  app.openapi(route.getCalendar, (context) => {
    const { id } = context.req.valid("param");
    return context.body(
      named(() => law.calendar(id)),
      200,
      {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `inline; filename="${id}.ics"`,
      },
    );
  });
  app.openapi(route.listVersions, async (context) => {
    const { id } = context.req.valid("param");
    named(() => law.chain(id));
    return context.json(await law.versions(id), 200);
  });
  app.openapi(route.getVocabulary, (context) => context.json(law.vocabulary(), 200));
  return app;
}

/** A pack named in the address and not there is an address that does not exist. */
function named<Found>(find: () => Found): Found {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof BrightlineError)) throw error;
    const problems = engineProblems(error);
    if (!problems.some(({ code }) => code === "jurisdiction-unknown")) throw error;
    throw new Refusal("pack-unknown", problems.map(({ message }) => message).join("; "), problems);
  }
}
