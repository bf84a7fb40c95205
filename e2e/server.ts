/** The real server, started as an operator would, with an embedded database in a folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../packages/server/dist/main.js", import.meta.url));
const site = fileURLToPath(new URL("../packages/web/dist/site/index.html", import.meta.url));

export interface Served {
  readonly address: string;
  stop(): Promise<void>;
}

/** @throws {Error} with what the server said, when it does not start */
export async function serve(): Promise<Served> {
  for (const file of [main, site])
    if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run ready\``);
  const folder = mkdtempSync(join(tmpdir(), "brightline-e2e-"));
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: "0",
      BRIGHTLINE_DATA: join(folder, "data"),
      DATABASE_URL: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await said(child, /answers at (http:\/\/\S+)/);
  return {
    address: address.replace(/\/$/, ""),
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
      const match = pattern.exec(text);
      if (match?.[1]) resolve(match[1]);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}\n${text}`)));
  });
}
