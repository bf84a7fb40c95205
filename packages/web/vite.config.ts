import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { laws } from "./build/laws.js";
import { precache } from "./build/precache.js";

const designSystem = fileURLToPath(new URL("../../node_modules/@uswds/uswds/packages", import.meta.url));
const namedCharacters = fileURLToPath(
  new URL("../../node_modules/decode-named-character-reference/index.js", import.meta.url),
);

export default defineConfig({
  plugins: [react(), laws(), precache()],
  // The editor runs the readers in a web worker, where there is no document to decode `&amp;` with.
  resolve: { alias: { "decode-named-character-reference": namedCharacters } },
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
