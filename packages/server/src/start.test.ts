/** The server as it is started by hand: a process of its own on a folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { emptySchema, kinds } from "./testing/database.js";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const question = {
  jurisdiction: "us",
  on: "2026-03-01",
  facts: { "agency.type": "county-jail", "request.form": "i-247a" },
  acts: ["hold"],
};

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly address: string;
}

const children: ChildProcess[] = [];
let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "brightline-start-"));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

function run(environment: Record<string, string>): {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
} {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { ...inherited, PORT: "0", BRIGHTLINE_DATA: data, ...environment },
  });
  children.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      text += chunk;
    });
  return { child, output: () => text, ended: once(child, "exit").then(([code]) => code as number | null) };
}

async function started(
  environment: Record<string, string> = {},
): Promise<Started & { ended: Promise<number | null> }> {
  const running = run(environment);
  for (let waited = 0; waited < 60_000; waited += 50) {
    const address = /answers at (http:\S+)/.exec(running.output())?.[1];
    if (address && /database|PostgreSQL/.test(running.output())) return { ...running, address };
    if (running.child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it did not start: ${running.output()}`);
}

async function decide(address: string): Promise<Record<string, unknown>> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${address}/api/v1/decide`, {
    method: "POST",
    headers,
    body: JSON.stringify(question),
  });
  return (await response.json()) as Record<string, unknown>;
}

async function stop(
  { child, ended }: { child: ChildProcess; ended: Promise<number | null> },
  signal: NodeJS.Signals,
): Promise<number | null> {
  child.kill(signal);
  return ended;
}

describe("main", () => {
  it("starts on nothing, answers, stops when told, and starts again on what it left", async () => {
    const first = await started();
    expect(first.output()).toMatch(/\d+ packs; embedded database/);
    expect(first.output()).toContain(
      "embedded database: for evaluation; set DATABASE_URL for records that must survive a power cut",
    );
    const decision = await decide(first.address);
    expect(decision).toMatchObject({ jurisdiction: "us", answers: [{ act: "hold" }] });

    const second = run({});
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(
      /cannot start: .* is in use by process \d+; stop it, or set BRIGHTLINE_DATA/,
    );
    expect(second.output()).not.toMatch(/^\s+at /m);
    expect((await fetch(`${first.address}/ready`)).status).toBe(200);

    expect(await stop(first, "SIGTERM")).toBe(0);
    expect(existsSync(join(data, "lock"))).toBe(false);

    const again = await started();
    expect(await decide(again.address)).toEqual(decision);
    const { versions } = (await (await fetch(`${again.address}/api/v1/packs/us/versions`)).json()) as {
      versions: unknown[];
    };
    expect(versions).toHaveLength(1);
    again.child.kill("SIGKILL");
    await again.ended;
    expect(existsSync(join(data, "lock"))).toBe(true);

    const third = await started();
    expect(await decide(third.address)).toEqual(decision);
    expect(await stop(third, "SIGINT")).toBe(0);
  }, 200_000);

  it("says what to do when the port is taken, and lets go of its folder", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const running = run({ PORT: String(port) });
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain(`port ${port} is taken`);
    expect(running.output()).toContain(`PORT=${port + 1}`);
    expect(existsSync(join(data, "lock"))).toBe(false);
    other.close();
  }, 120_000);

  it("names everything wrong with its settings at once", async () => {
    const running = run({ PORT: "x", DATABASE_URL: "nonsense", BRIGHTLINE_LAWS: "/nowhere" });
    expect(await running.ended).toBe(1);
    expect(running.output()).toMatch(/PORT is `x`[\s\S]*DATABASE_URL[\s\S]*BRIGHTLINE_LAWS/);
  });

  it.skipIf(!kinds().includes("postgresql"))(
    "starts twice at once on one PostgreSQL, and both answer alike",
    async () => {
      const { url, drop } = await emptySchema();
      const both = await Promise.all([started({ DATABASE_URL: url }), started({ DATABASE_URL: url })]);
      const [one, other] = await Promise.all(both.map(({ address }) => decide(address)));
      expect(one).toEqual(other);
      expect(both[0]?.output()).toMatch(/\d+ packs; PostgreSQL\n/);
      expect(both[0]?.output()).not.toContain("for evaluation");
      expect(await Promise.all(both.map((each) => stop(each, "SIGTERM")))).toEqual([0, 0]);
      await drop();
    },
    60_000,
  );

  it("says that the database does not answer, without its password", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as { port: number };
    closed.close();
    const running = run({ DATABASE_URL: `postgres://officer:hunter2@127.0.0.1:${port}/city` });
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain("the database of DATABASE_URL does not answer");
    expect(running.output()).not.toMatch(/hunter2|^\s+at /m);
  });
});
