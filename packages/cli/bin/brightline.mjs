#!/usr/bin/env node
await import("../dist/main.js").catch((error) => {
  if (error?.code !== "ERR_MODULE_NOT_FOUND" || !String(error.message).includes("dist/main.js")) throw error;
  console.error("Brightline is not built yet: run `npm run ready` first.");
  process.exitCode = 2;
});
