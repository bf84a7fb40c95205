// Ten million invented rows from Parquet, replayed: time and memory from start to end.
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fail, folder, median, root, seconds } from "./measure.mjs";
import { generate } from "./records/generate.mjs";

const rows = 10_000_000;
const path = join(folder(), "records.parquet");
await generate(path, rows);
console.log(`${rows.toLocaleString("en")} rows, ${Math.round(statSync(path).size / 1e6)} MB of Parquet`);

// Said by the command itself as it ends: the most memory it ever held, and how long it kept processors busy.
const peak = `data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();console.error("peak "+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime))})`;

for (const name of ["rows", "bookings"]) {
  const times = [];
  const work = [];
  let most = 0;
  let report;
  for (let run = 0; run < 3; run += 1) {
    const began = performance.now();
    const done = spawnSync(
      process.execPath,
      [
        "--import",
        peak,
        "packages/cli/bin/brightline.mjs",
        "replay",
        "--json",
        "--map",
        `bench/records/${name}.yaml`,
        path,
      ],
      { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 },
    );
    times.push(performance.now() - began);
    // Status 1: the rows that cannot be read are findings.
    if (done.status !== 1) fail(done.stderr);
    const [, memory, busy] = /peak (\d+) (\d+)/.exec(done.stderr);
    most = Math.max(most, Number(memory));
    work.push(Number(busy) / 1000);
    report = JSON.parse(done.stdout);
  }
  if (report.rows !== rows || report.situations === 0) fail(`${name}: not all rows were replayed`);
  console.log(
    `each ${name === "rows" ? "row" : "booking"} a situation   ${seconds(median(times))}, ${seconds(median(work))} of processor, ${Math.round((most * 1024) / 1e6)} MB of memory; ${report.situations} situations, ${report.faults} faulty rows, ${report.tallies.length} tallies`,
  );
}
