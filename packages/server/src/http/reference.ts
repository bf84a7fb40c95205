/** The reference of the API as one page, made from its OpenAPI document; nothing inline, nothing from elsewhere. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type OpenApi, refusals } from "@brightline/contract";
import { Hono } from "hono";
import { html } from "hono/html";
import type { LawService } from "../law/service.js";
import type { Environment } from "./environment.js";
import { send } from "./pages.js";
import { operations, prose, schemas } from "./reference-parts.js";
import { type Site, assetOf } from "./site.js";

const styleFile = fileURLToPath(new URL("../../assets/reference.css", import.meta.url));

/** `GET /api`, its style sheet, and the document it is made from. */
export function referenceRoutes(
  document: OpenApi,
  law: LawService,
  site: Site | undefined,
): Hono<Environment> {
  const app = new Hono<Environment>();
  const style = assetOf("/api/reference.css", readFileSync(styleFile));
  const page = once(async () =>
    assetOf("/api.html", Buffer.from(String(await referencePage(document, law, site)))),
  );
  app.get("/api", async (context) => send(context, await page()));
  app.get("/api/reference.css", (context) => send(context, style));
  app.get("/api/v1/openapi.json", (context) => context.json(document));
  return app;
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function referencePage(document: OpenApi, law: LawService, site: Site | undefined) {
  const { info } = document;
  const { question, answer } = await example(law);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Brightline API ${info.version}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${(site?.styles ?? []).map((href) => html`<link rel="stylesheet" href="${href}">`)}
<link rel="stylesheet" href="/api/reference.css">
</head>
<body class="reference">
<a class="reference-skip" href="#content">Skip to the content</a>
<header class="reference-head"><div class="reference-bar">
<a class="reference-brand" href="/">Brightline</a><span class="reference-version">API ${info.version}</span>
<a class="reference-raw" href="/api/v1/openapi.json">OpenAPI 3.1 document</a>
</div></header>
<div class="reference-body">
<nav class="reference-nav" aria-label="Contents">
<ul>${list(document).map(({ method, path, id }) => html`<li><a href="#${id}"><b>${method}</b> ${path}</a></li>`)}</ul>
<ul><li><a href="#problems">Problems</a></li><li><a href="#schemas">Schemas</a></li></ul>
</nav>
<main id="content">
<h1>Brightline API</h1>
<p class="reference-lead">${info.description} Every address here is open to whoever can reach the server.</p>
<section aria-labelledby="example"><h2 id="example">One question, one answer</h2>
<p>Put what is known of a situation; leave out what is not. Each act gets its own answer, with the rules that decided it.</p>
<pre tabindex="0"><code>POST /api/v1/decide
content-type: application/json

${JSON.stringify(question, null, 2)}</code></pre>
<p>The answer of this server to that question:</p>
<pre tabindex="0"><code>${JSON.stringify(answer, null, 2)}</code></pre>
</section>
${operations(document)}
${problems()}
${schemas(document)}
</main></div>
</body>
</html>`;
}

const list = (document: OpenApi) =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { operationId?: string }>).map(([method, { operationId }]) => ({
      method: method.toUpperCase(),
      path,
      id: operationId ?? path,
    })),
  );

/** A real question and this server's real answer to it. */
async function example(law: LawService): Promise<{ question: object; answer: object }> {
  const packs = law.summaries();
  const jurisdiction = (packs.find(({ kind }) => kind === "state") ?? packs[0])?.id ?? "us";
  const known = new Set(law.chain(jurisdiction).facts.map(({ id }) => id));
  const stated = { "agency.type": "county-jail", "request.form": "i-247a", "custody.state": "release-due" };
  const facts = Object.fromEntries(Object.entries(stated).filter(([fact]) => known.has(fact)));
  const question = { jurisdiction, on: "2026-03-01", facts, acts: ["hold"] };
  return { question, answer: await law.decide(question) };
}

function problems() {
  return html`<section aria-labelledby="problems"><h2 id="problems">Problems</h2>
<p>Every refusal is <code>application/problem+json</code> with a <code>code</code>. <code>problems</code> lists each thing to mend, and where; <code>requestId</code> finds the request in the operator's log.</p>
<div class="reference-wide" tabindex="0" role="region" aria-label="Table of problems"><table class="reference-table"><thead><tr><th scope="col">Status</th><th scope="col">Code</th><th scope="col">Meaning</th><th scope="col">What to do</th></tr></thead><tbody>
${Object.entries(refusals).map(
  ([code, { status, title, help }]) =>
    html`<tr id="problem-${code}"><td>${status}</td><td><code>${code}</code></td><td>${title}</td><td>${prose(help)}</td></tr>`,
)}
</tbody></table></div></section>`;
}
