/** A clock that stands where it is put. */
import type { Clock } from "../clock/clock.js";

export interface StandingClock extends Clock {
  put(instant: string): void;
}

export function standingClock(instant = "2026-03-01T12:00:00Z"): StandingClock {
  let at = new Date(instant);
  return {
    now: () => at,
    elapsed: () => 0,
    put(next) {
      at = new Date(next);
    },
  };
}
