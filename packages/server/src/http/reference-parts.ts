/** Operations and schemas of an OpenAPI document, as HTML. */
import type { OpenApi } from "@brightline/contract";
import { html } from "hono/html";

/** What this page reads of a JSON Schema. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly "x-role": string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
      }
    >
  >;
}

type Html = ReturnType<typeof html>;

/** One section for each operation, in the document's order. */
export function operations(document: OpenApi): Html[] {
  return Object.entries((document.paths ?? {}) as Record<string, Record<string, Operation>>).flatMap(
    ([path, item]) =>
      Object.entries(item).map(([method, operation]) => section(method.toUpperCase(), path, operation)),
  );
}

function section(method: string, path: string, operation: Operation): Html {
  const body = operation.requestBody?.content["application/json"]?.schema;
  const id = operation.operationId;
  return html`<section class="reference-operation" aria-labelledby="${id}">
<h2 id="${id}"><span class="reference-method">${method}</span> <code>${path}</code></h2>
<p>${operation.summary}.</p>
${
  operation.parameters?.length
    ? rows(
        `Parameters of ${id}`,
        ["Parameter", "In", "Kind", "Meaning"],
        operation.parameters.map(({ name, in: where, required, schema }) => [
          html`<code>${name}</code>${required ? "" : " (optional)"}`,
          where,
          kind(schema),
          prose(schema.description ?? ""),
        ]),
      )
    : ""
}
${body ? html`<p>Body: ${kind(body)}</p>` : ""}
${rows(
  `Answers of ${id}`,
  ["Status", "Answer", "Kind"],
  Object.entries(operation.responses).map(([status, { description, content }]) => [
    status,
    description,
    Object.values(content ?? {}).map(({ schema }) => kind(schema)),
  ]),
)}
</section>`;
}

/** Every named schema with its keys. */
export function schemas(document: OpenApi): Html {
  const named = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>).sort();
  return html`<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${named.map(
  ([name, schema]) => html`<h3 id="schema-${name}">${name}</h3>
${schema.description ? html`<p>${prose(schema.description)}</p>` : ""}${shape(name, schema)}`,
)}
</section>`;
}

function shape(name: string, schema: Schema): Html | string {
  if (!schema.properties) return html`<p>${kind({ ...schema, description: undefined })}</p>`;
  const required = new Set(schema.required ?? []);
  return rows(
    `Keys of ${name}`,
    ["Key", "Kind", "Meaning"],
    Object.entries(schema.properties).map(([key, property]) => [
      html`<code>${key}</code>${required.has(key) ? "" : " (optional)"}`,
      kind(property),
      prose(property.description ?? describedPart(property)),
    ]),
  );
}

/** A schema in a few words, named ones as links. */
function kind(schema: Schema): Html | string {
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const several = schema.oneOf ?? schema.anyOf;
  if (several) return join(several.map(kind), " or ");
  if (schema.allOf)
    return join(schema.allOf.filter((each) => each.$ref || each.type || each.oneOf).map(kind), " and ");
  if (schema.enum)
    return join(
      schema.enum.map((value) => html`<code>${String(value)}</code>`),
      ", ",
    );
  const types = [schema.type ?? "anything"].flat();
  if (types.includes("array") && schema.items) return html`list of ${kind(schema.items)}`;
  if (types.includes("object") && schema.properties)
    return html`object: ${join(
      Object.entries(schema.properties).map(
        ([name, property]) => html`<code>${name}</code> ${kind(property)}`,
      ),
      "; ",
    )}`;
  if (types.includes("object") && typeof schema.additionalProperties === "object")
    return html`${kind(schema.additionalProperties)} by name`;
  return types.join(" or ");
}

/** Words between backticks as code. */
export function prose(text: string): Html {
  return html`${text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** What is said of this use of a named schema. */
function describedPart({ allOf = [] }: Schema): string {
  return allOf.find((each) => !each.$ref && each.description)?.description ?? "";
}

function join(parts: readonly (Html | string)[], between: string): Html {
  return html`${parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]))}`;
}

function rows(
  name: string,
  heads: readonly string[],
  body: readonly (readonly (Html | string | Html[] | (Html | string)[])[])[],
): Html {
  return html`<div class="reference-wide" tabindex="0" role="region" aria-label="${name}"><table class="reference-table">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${body.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}
