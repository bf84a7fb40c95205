import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Command } from "./command.js";

export const start: Command = {
  name: "start",
  summary: "Starts the server and prints its address.",
  usage: "brightline start        (PORT, HOST, DATABASE_URL and BRIGHTLINE_DATA in the environment)",
  run: () =>
    new Promise((resolve, reject) => {
      const server = spawn(
        process.execPath,
        [fileURLToPath(new URL("../../server/dist/main.js", import.meta.url))],
        { stdio: "inherit" },
      );
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
      server.on("error", reject);
      server.on("exit", (status) => resolve(status ?? 0));
    }),
};
