/** A whole file replayed: rows that are alike are found by the database, judged once and counted together. */
import { type Chain, checkMapping, type Mapping, type Replay, Tallies } from "@brightline/engine";
import { Misuse } from "../command.js";
import { Database, DatabaseError } from "./database.js";
import { replayGroups } from "./groups.js";
import { replayRows } from "./rows.js";
import { columnsUsed, namesOf, Plan } from "./plan.js";
import { openSource } from "./source.js";
import type { Show } from "./work.js";

/**
 * Replays CSV, plain or gzipped, or Parquet of any size within bounded memory.
 * @throws {BrightlineError} when the mapping names what the chain does not have
 * @throws {Misuse} when the file does not suit the mapping
 */
export async function replayFile(chain: Chain, mapping: Mapping, path: string, show: Show): Promise<Replay> {
  checkMapping(chain, mapping);
  const columns = columnsUsed(chain, mapping);
  const database = await Database.open();
  try {
    const source = await openSource(database, path, namesOf(columns), (part) => show("reading", part));
    const plan = new Plan(columns, source, chain.zone);
    await plan.check(database, listedBy(mapping, columns.uses));
    const tallies = new Tallies(chain, mapping);
    const replayed = mapping.group.length > 0 ? replayGroups : replayRows;
    return tallies.report(await replayed({ database, source, plan, mapping, tallies, show }));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw new Misuse(`\`${path}\` could not be replayed to its end: ${error.message.split("\n")[0]}`);
  } finally {
    database.close();
  }
}

/** Words the mapping looks for, by column. */
function listedBy(mapping: Mapping, uses: Plan["columns"]["uses"]): Map<string, Iterable<string>> {
  const listed = new Map<string, Iterable<string>>();
  for (const [name, use] of uses) if (use.kind === "values") listed.set(name, use.values);
  const done = mapping.views.flatMap(({ only = [], agrees = {} }) => [...only, ...Object.keys(agrees)]);
  listed.set(mapping.recorded, [...(listed.get(mapping.recorded) ?? []), ...done]);
  return listed;
}
