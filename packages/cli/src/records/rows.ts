/** Records of which each row is a situation of its own. */
import type { Counted } from "@brightline/engine";
import { Earliest, Faults } from "./faults.js";
import { recordedWords, type Work } from "./work.js";

/** Judges rows, those alike at once. */
export async function replayRows({ database, source, plan, mapping, tallies, show }: Work): Promise<Counted> {
  const faults = new Faults(database, source, plan, tallies);
  const unusable = new Earliest();
  const recorded = recordedWords(mapping.recorded);
  await database.run(
    `CREATE TEMP TABLE kind AS SELECT ${plan.kind}, CAST(count(*) AS DOUBLE) AS rows, CAST(min(place) AS DOUBLE) AS first
     FROM ${plan.rows} GROUP BY ${plan.kind}`,
    (part) => show("grouping", part),
  );
  const [[all = 0] = []] = await database.rows("SELECT CAST(count(*) AS DOUBLE) FROM kind");
  let done = 0;
  for await (const portion of database.portions("SELECT * FROM kind"))
    for (const values of portion) {
      const [count, first] = values.slice(-2).map(Number) as [number, number];
      const row = plan.row(values);
      const what = recorded(row[mapping.recorded] as string);
      const why = tallies.reader.fault(row) ?? tallies.add(what, [row], count, first);
      if (why !== undefined) {
        faults.count += count;
        unusable.add(first, values.slice(0, -2));
      }
      done += 1;
      if (done % 100 === 0 || done === all) show("judging", done / Number(all));
    }
  const setAside = faults.count;
  if (setAside > 0) {
    await unusable.table(database, "unusable", plan.kind);
    show("locating faults", 0);
    await faults.locate(`SELECT place FROM ${plan.rows} SEMI JOIN unusable USING (${plan.kind})`);
  }
  return { rows: source.rows, setAside, ...(await faults.found()) };
}
