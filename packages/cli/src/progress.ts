/** Progress of work that takes long. */
import { Presets, SingleBar } from "cli-progress";

/** A progress bar that appears once the work has taken a second, on a terminal or not. */
export function lateBar() {
  const began = performance.now();
  let bar: SingleBar | undefined;
  return {
    show(step: string, fraction: number): void {
      if (!bar && performance.now() - began < 1000) return;
      if (!bar) {
        bar = new SingleBar(
          {
            format: "{step} {bar} {percentage}%",
            stream: process.stderr,
            noTTYOutput: true,
            notTTYSchedule: 2000,
          },
          Presets.shades_classic,
        );
        bar.start(100, 0, { step });
      }
      bar.update(Math.round(fraction * 100), { step });
    },
    stop: (): void => bar?.stop(),
  };
}
