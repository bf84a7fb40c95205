/** The only reader of the time. Everything else is handed a clock. */

export interface Clock {
  /** The instant, UTC. */
  now(): Date;
  /** Milliseconds since some fixed moment; never runs backwards. */
  elapsed(): number;
}

export const systemClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
};
