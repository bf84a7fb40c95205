import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstLoad } from "./build/first-load.js";
import { laws } from "./build/laws.js";
import { precache } from "./build/precache.js";
import { replays } from "./build/replays.js";

const designSystem = fileURLToPath(new URL("../../node_modules/@uswds/uswds/packages", import.meta.url));
const namedCharacters = fileURLToPath(
  new URL("../../node_modules/decode-named-character-reference/index.js", import.meta.url),
);

export default defineConfig({
  plugins: [react(), laws(), replays(), firstLoad("/src/main.tsx"), precache()],
  // The editor runs the readers in a web worker, where there is no document to decode `&amp;` with.
  resolve: {
    alias: {
      "decode-named-character-reference": namedCharacters,
      // React has had this for long; the router still brings its stand-in for old ones.
      "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector",
    },
  },
  // A clerk loads the reader of CSV only for records.
  worker: { format: "es" },
  build: {
    outDir: "dist/site",
    emptyOutDir: true,
    target: "es2023",
    // The pages are served with `default-src 'self'`: nothing may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { page: "index.html", worker: "src/offline/worker.ts" },
      output: {
        entryFileNames: (chunk) => (chunk.name === "worker" ? "worker.js" : "assets/[name]-[hash].js"),
      },
    },
  },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [designSystem], quietDeps: true, silenceDeprecations: ["if-function"] },
    },
  },
});
