// What the figures share.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

export const root = fileURLToPath(new URL("..", import.meta.url));

export const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export function fail(message) {
  console.error(message);
  process.exit(2);
}

const scratch = [];
/** A folder that is gone when the figure ends. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), "brightline-bench-"));
  scratch.push(path);
  return path;
}
process.on("exit", () => {
  for (const path of scratch) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
});

/** Clones what is committed here, as a stranger would get it. */
export function clone() {
  const path = join(folder(), "brightline");
  const done = spawnSync("git", ["clone", "--quiet", root, path], { encoding: "utf8" });
  if (done.status !== 0) fail(done.stderr);
  return path;
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts the server and waits for its first page.
 * @returns how long that took, where it answers, and how to stop it
 */
export async function serve(command, args, { cwd, data = folder() }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const env = { ...process.env, PORT: String(port), BRIGHTLINE_DATA: data, DATABASE_URL: "" };
  const began = performance.now();
  // A group of its own, so that npm and the server it starts end together.
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = () => {
    if (child.exitCode === null) process.kill(-child.pid, "SIGTERM");
    return ended;
  };
  for (;;) {
    const page = await fetch(url).catch(() => undefined);
    if (page?.ok && (await page.text()).includes("<html"))
      return { took: performance.now() - began, url, stop };
    if (child.exitCode !== null) fail(`${command} ended early\n${said}`);
    if (performance.now() - began > 300_000) {
      await stop();
      fail(`no page at ${url}\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
