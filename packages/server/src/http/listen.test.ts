import { once } from "node:events";
import { connect } from "node:net";
import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { type Listener, listen } from "./listen.js";

const app = new Hono();
app.get("/slow", async (context) => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return context.text("done");
});
app.onError((_, context) => context.text("failed", 500));
app.all("*", async (context) => context.text(`${(await context.req.text()).length}`));

const listeners: Listener[] = [];
afterEach(() => Promise.all(listeners.splice(0).map((listener) => listener.close())));

async function listening(limits: Parameters<typeof listen>[3] = {}): Promise<Listener> {
  const listener = await listen(app.fetch, "127.0.0.1", 0, limits);
  listeners.push(listener);
  return listener;
}

/** Sends bytes as they are and returns everything that comes back until the connection ends. */
async function raw({ address }: Listener, bytes: string): Promise<string> {
  const { port, hostname } = new URL(address);
  const socket = connect(Number(port), hostname);
  let received = "";
  socket.on("data", (data) => {
    received += data;
  });
  socket.on("error", () => {});
  socket.write(bytes);
  await once(socket, "close");
  return received;
}

const code = (response: string) => JSON.parse(response.slice(response.indexOf("\r\n\r\n"))).code;

describe("the listener", () => {
  it("answers headers that are too large", async () => {
    const response = await raw(
      await listening(),
      `GET / HTTP/1.1\r\nhost: x\r\na: ${"x".repeat(20_000)}\r\n\r\n`,
    );
    expect(response).toMatch(/^HTTP\/1\.1 431 /);
    expect(code(response)).toBe("headers-too-large");
  });

  it("answers what is not HTTP", async () => {
    for (const bytes of ["hello\r\n\r\n", "GET / HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n"]) {
      const response = await raw(await listening(), bytes);
      expect(response).toMatch(/^HTTP\/1\.1 400 .*\r\nContent-Type: application\/problem\+json/);
      expect(code(response)).toBe("request-malformed");
    }
  });

  it("answers a host that no address can have", async () => {
    const response = await raw(await listening(), "GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n");
    expect(response).toMatch(/^HTTP\/1\.1 400 /);
    expect(code(response)).toBe("request-malformed");
  });

  it("does not wait for slow headers, nor for a slow body", async () => {
    const quick = { headersTime: 200, requestTime: 400, checkEvery: 50 };
    const headers = await raw(await listening(quick), "GET / HTTP/1.1\r\nhost: x\r\n");
    expect(code(headers)).toBe("request-timeout");
    const body = await raw(
      await listening(quick),
      "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf",
    );
    expect(code(body)).toBe("request-timeout");
  });

  it("finishes what is under way before it closes, and takes nothing new", async () => {
    const listener = await listening();
    const response = fetch(`${listener.address}/slow`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const began = performance.now();
    const closed = listener.close();
    expect(await (await response).text()).toBe("done");
    await closed;
    expect(performance.now() - began).toBeLessThan(2_000);
    await expect(fetch(listener.address)).rejects.toThrow();
    listeners.length = 0;
  });

  it("does not wait for ever for what is under way", async () => {
    const listener = await listening({ farewell: 100 });
    const response = raw(listener, "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhalf");
    await new Promise((resolve) => setTimeout(resolve, 50));
    await listener.close();
    expect(await response).toBe("");
    listeners.length = 0;
  });

  it("says which port is taken", async () => {
    const { port } = new URL((await listening()).address);
    await expect(listen(app.fetch, "127.0.0.1", Number(port))).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
