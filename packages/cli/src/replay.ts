import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readReplay } from "@brightline/engine/read";
import { type Command, chainOf, lawsOption, Misuse, needed, options } from "./command.js";
import { lateBar } from "./progress.js";
import { describe } from "./records/report.js";

export { command as replay };

const command: Command = {
  name: "replay",
  summary: "Replays real records: what was done, what a layer's rules said, what all law said.",
  usage:
    "brightline replay --map replays/travis-county-2017-02-01.yaml [--jurisdiction us-tx-travis] [--laws folder] [--json] data.csv[.gz]|data.parquet",
  async run(args) {
    const { values, positionals } = options(args, {
      ...lawsOption,
      jurisdiction: { type: "string" },
      map: { type: "string" },
      json: { type: "boolean" },
    });
    const path = needed(values.map, "map");
    const [data, ...more] = positionals;
    if (data === undefined || more.length > 0) throw new Misuse("Name one file of records.");
    const mapping = readReplay({ path: basename(path), text: read(path) });
    const chain = chainOf(values.jurisdiction ?? mapping.jurisdiction, values.laws);
    const bar = lateBar();
    // Only here: the database is heavy, and no other command needs it.
    const { replayFile } = await import("./records/replaying.js");
    try {
      const report = await replayFile(chain, mapping, data, bar.show);
      bar.stop();
      console.log(values.json ? JSON.stringify(report, null, 2) : describe(chain, report));
      return report.faults > 0 ? 1 : 0;
    } finally {
      bar.stop();
    }
  },
};

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Misuse(`\`${path}\` cannot be read.`);
  }
}
