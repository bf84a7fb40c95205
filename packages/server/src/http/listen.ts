/** The listener: bounded in headers, time and connections; what is not even HTTP still gets a problem document. */
import { randomUUID } from "node:crypto";
import { type Server, createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { refusals } from "@brightline/contract";
import { getRequestListener } from "@hono/node-server";
import { Refusal, problemDocument, problemType } from "./problem.js";

/** Bytes, counts and milliseconds. */
const bounds = {
  headerBytes: 16 * 1024,
  headerCount: 100,
  connections: 1_000,
  requestsPerConnection: 1_000,
  headersTime: 10_000,
  requestTime: 30_000,
  idleTime: 5_000,
  checkEvery: 1_000,
  /** For requests under way when the server stops. */
  farewell: 10_000,
};

export interface Listener {
  readonly address: string;
  /** Takes no more connections, finishes what is under way, and returns when all are gone. */
  close(): Promise<void>;
}

type Fetch = Parameters<typeof getRequestListener>[0];

/**
 * Starts to listen.
 * @param port 0 lets the system choose
 * @throws {Error} with the system's code, `EADDRINUSE` when the port is taken
 */
export async function listen(
  fetch: Fetch,
  host: string,
  port: number,
  limits: Partial<typeof bounds> = {},
): Promise<Listener> {
  const limit = { ...bounds, ...limits };
  const server = createServer(
    {
      maxHeaderSize: limit.headerBytes,
      headersTimeout: limit.headersTime,
      requestTimeout: limit.requestTime,
      keepAliveTimeout: limit.idleTime,
      connectionsCheckingInterval: limit.checkEvery,
    },
    getRequestListener(fetch, {
      hostname: "localhost",
      errorHandler: () => documentResponse(new Refusal("request-malformed")),
    }),
  );
  server.maxHeadersCount = limit.headerCount;
  server.maxConnections = limit.connections;
  server.maxRequestsPerSocket = limit.requestsPerConnection;
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => answerRaw(error, socket));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return { address: addressOf(server), close: () => closeServer(server, limit.farewell) };
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

function documentResponse(refusal: Refusal): Response {
  const document = problemDocument(refusal, randomUUID());
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { "content-type": problemType },
  });
}

function answerRaw(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const code =
    error.code === "HPE_HEADER_OVERFLOW"
      ? "headers-too-large"
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? "request-timeout"
        : "request-malformed";
  const body = JSON.stringify(problemDocument(new Refusal(code), randomUUID()));
  const { status, title } = refusals[code];
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: ${problemType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function closeServer(server: Server, farewell: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose answer has just gone out is idle, and would else stay open for the next request.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    const last = setTimeout(() => server.closeAllConnections(), farewell);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(last);
      resolve();
    });
  });
}
