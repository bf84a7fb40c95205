/** One JSON line for each request: never a body, a fact, a query value or a path as typed. */
import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Clock } from "../clock/clock.js";
import type { Environment } from "./environment.js";

/** Receives one finished line, without its line end. */
export type Sink = (line: string) => void;

export const toStandardOutput: Sink = (line) => {
  process.stdout.write(`${line}\n`);
};

/** Logs `time`, `method`, `route` (the pattern; null when none matched), `status`, `ms` and `id`. */
export function logRequests(clock: Clock, sink: Sink): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const began = clock.elapsed();
    await next();
    const route = matchedRoutes(context).findLast(({ method }) => method !== "ALL")?.path ?? null;
    sink(
      JSON.stringify({
        time: clock.now().toISOString(),
        method: context.req.method,
        route,
        status: context.res.status,
        ms: Math.round((clock.elapsed() - began) * 10) / 10,
        id: context.get("requestId"),
      }),
    );
  };
}

/** Logs a fault of ours: where it happened, and not its message, which may repeat what was sent. */
export function logFault(clock: Clock, sink: Sink, error: unknown, id: string): void {
  const frames =
    error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  sink(
    JSON.stringify({
      time: clock.now().toISOString(),
      fault: error instanceof Error ? error.name : typeof error,
      id,
      at: frames.slice(0, 12).map((line) => line.trim()),
    }),
  );
}
