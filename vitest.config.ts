import { defineConfig } from "vitest/config";

const seconds = 1000;

/** A project of tests: which files, how long one test may take, and in which turn they run. */
const project = (name: string, include: string[], limit: number, turn: number, workers = 2) => ({
  test: {
    name,
    include,
    testTimeout: limit * seconds,
    hookTimeout: 2 * limit * seconds,
    maxWorkers: workers,
    sequence: { groupOrder: turn },
  },
});

export default defineConfig({
  test: {
    reporters: ["default"],
    projects: [
      project(
        "unit",
        ["packages/{engine,library,contract,cli,web}/src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
        60,
        0,
      ),
      project("proof", ["proofs/**/*.test.ts"], 120, 1),
      project("server", ["packages/server/src/**/*.test.ts"], 30, 2),
      project("e2e", ["e2e/**/*.test.ts"], 90, 3, 1),
    ],
  },
});
