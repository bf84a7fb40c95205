/** The built pages in memory: a path is served only when the build made it, so no path can lead elsewhere. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

export interface Asset {
  readonly type: string;
  readonly etag: string;
  /** The name changes with the content, so it may be kept for ever. */
  readonly immutable: boolean;
  readonly compressible: boolean;
  /** Compressed at the first request for it. */
  bytes(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Site {
  /** @param path as in an address, `/assets/page-3f2a.js` */
  find(path: string): Asset | undefined;
  readonly index: Asset;
  /** Addresses of the style sheets that the pages use. */
  readonly styles: readonly string[];
}

export const siteFolder = fileURLToPath(new URL("../../../web/dist/site", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const compressed = new Set([".ico", ".png", ".woff2"]);

/** Undefined when the pages are not built. */
export function readSite(folder: string = siteFolder): Site | undefined {
  if (!existsSync(join(folder, "index.html"))) return undefined;
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith(".map")) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    assets.set(path, assetOf(path, readFileSync(file)));
  }
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const styles = [...page.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].flatMap(
    ([link]) => /href="(\/[^"]+)"/.exec(link)?.[1] ?? [],
  );
  return { find: (path) => assets.get(path), index: assets.get("/index.html") as Asset, styles };
}

/** @param path decides the type and how long it is kept */
export function assetOf(path: string, content: Buffer): Asset {
  const plain = Uint8Array.from(content);
  const kept = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  const compressible = !compressed.has(extname(path)) && plain.length > 1024;
  return {
    type: types[extname(path)] ?? "application/octet-stream",
    etag: createHash("sha256").update(plain).digest("base64url").slice(0, 22),
    immutable: /^\/(assets\/|laws\/.*\.[0-9a-f]{10,}\.json$)/.test(path),
    compressible,
    bytes(encoding) {
      if (encoding === "identity" || !compressible) return Promise.resolve(plain);
      const known = kept.get(encoding) ?? compress(plain, encoding);
      kept.set(encoding, known);
      return known;
    },
  };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function compress(plain: Uint8Array, encoding: "br" | "gzip"): Promise<Uint8Array<ArrayBuffer>> {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };
  return Uint8Array.from(encoding === "br" ? await brotli(plain, quality) : await zip(plain));
}
