// Contestants against each other, each in a process of its own: everyone's round in turn, again and again, so that a
// busy moment hits all alike.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { fail, median } from "../measure.mjs";

/** The next message of a process; it ends the comparison when the process ends instead. */
function heard(runner) {
  return new Promise((resolve) => {
    const ended = () => fail(`${runner.name} ended early`);
    runner.process.once("exit", ended);
    runner.process.once("message", (message) => {
      runner.process.off("exit", ended);
      resolve(message);
    });
  });
}

/**
 * Lets every contestant prove its answers, then measures.
 * @param script the program of a contestant: says hello with `{loaded, memory, wrong}`, then answers rounds
 * @param contestants each with a name, the program's arguments, and flags for Node
 * @returns each contestant with what it said, its decisions per second of processor time in each round, the median
 * of those, and the median of the first contestant's lead over it in the same round
 */
export async function race(script, contestants, { rounds = 7, milliseconds = 400 } = {}) {
  const runners = [];
  for (const contestant of contestants) {
    const runner = { ...contestant, block: 8, rates: [] };
    runner.process = fork(fileURLToPath(new URL(script, import.meta.url)), contestant.args, {
      execArgv: ["--expose-gc", ...(contestant.flags ?? [])],
    });
    Object.assign(runner, await heard(runner));
    if (runner.wrong) fail(`${runner.name} answers wrong: ${JSON.stringify(runner.wrong)}`);
    runners.push(runner);
  }
  for (let round = -1; round < rounds; round += 1)
    for (const runner of runners) {
      runner.process.send({ milliseconds, block: runner.block });
      const { decisions, blocks, wall, cpu } = await heard(runner);
      // The first round warms up, and says how much fits between two looks at the clock, in eights.
      if (round < 0) runner.block = 8 * Math.ceil((5 * blocks * runner.block) / wall / 8);
      else runner.rates.push((1000 * decisions) / cpu);
    }
  for (const runner of runners) runner.process.disconnect();
  const [{ rates: limit }] = runners;
  return runners.map((runner) => ({
    ...runner,
    rate: median(runner.rates),
    behind: median(runner.rates.map((rate, round) => limit[round] / rate)),
  }));
}

/**
 * A contestant's side: runs a round whenever asked. Processor time counts every thread of the process.
 * @param decide decides about so many situations, and returns how many decisions that were
 */
export function answerRounds(decide) {
  process.on("message", async ({ milliseconds, block }) => {
    const before = process.cpuUsage();
    const start = performance.now();
    let decisions = 0;
    let blocks = 0;
    while (performance.now() - start < milliseconds) {
      decisions += await decide(block);
      blocks += 1;
    }
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    process.send({ decisions, blocks, wall, cpu: (user + system) / 1000 });
  });
}
