/** Tells the service worker every file of the build, and a version that changes when any of them does. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Plugin } from "vite";

export function precache(): Plugin {
  let publicDir = "";
  return {
    name: "brightline-precache",
    enforce: "post",
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const worker = bundle["worker.js"];
        if (worker?.type !== "chunk") throw new Error("the service worker is missing from the build");
        const names = Object.keys(bundle).filter((name) => name !== "worker.js" && !name.endsWith(".map"));
        const files = [
          "/",
          ...names.filter((name) => name !== "index.html").map((name) => `/${name}`),
          ...readdirSync(publicDir).map((name) => `/${name}`),
        ].sort();
        const hash = createHash("sha256");
        for (const name of names.sort()) {
          const file = bundle[name];
          hash.update(name).update(file?.type === "chunk" ? file.code : (file?.source ?? ""));
        }
        worker.code = worker.code
          .replace("__FILES__", JSON.stringify(files))
          .replace("__VERSION__", JSON.stringify(hash.digest("hex").slice(0, 12)));
        if (worker.code.includes("__FILES__"))
          throw new Error("the service worker has no place for its list of files");
      },
    },
  };
}
