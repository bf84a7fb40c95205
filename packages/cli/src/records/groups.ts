/** Records of which several rows make one situation: a booking with its charges. */
import { type Counted, type Row, twoRecorded } from "@brightline/engine";
import { Misuse } from "../command.js";
import { literal } from "./database.js";
import { Earliest, Faults } from "./faults.js";
import { recordedWords, type Work } from "./work.js";

/** Rows looked at together, so that the lists of their situations fit into memory. */
const rowsTogether = 2_000_000;

/** More different rows than this, after what the mapping tells apart, are not kept in memory. */
const mostKinds = 2_000_000;

/** Rows that a mapping does not tell apart. */
interface Kind {
  readonly recorded: string;
  readonly row: Row;
  readonly faulty: boolean;
}

/** Judges groups of rows, those alike at once. */
export async function replayGroups(work: Work): Promise<Counted> {
  const { database, source, plan, tallies, show } = work;
  const faults = new Faults(database, source, plan, tallies);
  await prepare(work);
  const { kinds, words, unusable } = await readKinds(work, faults);
  const portions = Math.max(1, Math.ceil(source.rows / rowsTogether));
  const broken = new Earliest();
  let setAside = 0;
  let contradicted = false;
  for (let portion = 0; portion < portions; portion += 1) {
    const alike = `SELECT ids, said, CAST(count(*) AS INTEGER), CAST(min(first) AS DOUBLE) FROM (${groupsOf(plan.group, portion, portions)}) GROUP BY ids, said`;
    for await (const values of database.portions(alike))
      for (const [ids, said, number, begin] of values) {
        const [count, first] = [Number(number), Number(begin)];
        const all = (ids as number[]).map((id) => kinds[id] as Kind);
        const word = said === null ? "" : (words[said as number] as string);
        const own = all.filter(({ recorded }) => recorded === word || recorded === "");
        contradicted ||= own.length < all.length;
        const spoiled = own.some(({ faulty }) => faulty);
        const why = spoiled
          ? undefined
          : tallies.add(
              word,
              own.map(({ row }) => row),
              count,
              first,
            );
        if (why !== undefined) {
          faults.count += count;
          broken.add(first, [ids as number[], said as number, why]);
        }
        if (spoiled || why !== undefined) setAside += count;
      }
    show("judging", (portion + 1) / portions);
  }
  show("locating faults", 0);
  await locate(work, faults, { unusable, contradicted, words, broken, portions });
  return { rows: source.rows, setAside, ...(await faults.found()) };
}

/** Each row as its group, its kind and its place. */
async function prepare({ database, plan, show }: Work): Promise<void> {
  await database.run(
    `CREATE TEMP TABLE kind AS
     SELECT CAST(row_number() OVER () AS INTEGER) AS id, CASE WHEN recorded <> '' THEN CAST(dense_rank() OVER (ORDER BY recorded) AS INTEGER) END AS said, *
     FROM (SELECT ${plan.kind}, CAST(count(*) AS DOUBLE) AS rows FROM ${plan.rows} WHERE ${plan.grouped} GROUP BY ${plan.kind})`,
    (part) => show("grouping", part / 3),
  );
  const [[count = 0] = []] = await database.rows("SELECT CAST(count(*) AS DOUBLE) FROM kind");
  if (Number(count) > mostKinds)
    throw new Misuse(
      `The mapping tells ${Number(count)} different rows apart, more than ${mostKinds}; give its columns a \`map\` of the values that matter.`,
    );
  await database.run(
    `CREATE TEMP TABLE line AS SELECT ${plan.group}, id, said, place FROM ${plan.rows} JOIN kind USING (${plan.kind}) WHERE ${plan.grouped}`,
    (part) => show("grouping", (1 + 2 * part) / 3),
  );
}

async function readKinds({ database, plan, mapping, tallies }: Work, faults: Faults) {
  const kinds: Kind[] = [];
  const words: string[] = [];
  const unusable: number[] = [];
  const word = recordedWords(mapping.recorded);
  for await (const portion of database.portions(`SELECT id, said, rows, ${plan.kind} FROM kind`))
    for (const [id, said, rows, ...values] of portion) {
      const row = plan.row(values);
      const recorded = word(row[mapping.recorded] as string);
      if (said !== null) words[said as number] = recorded;
      const faulty = tallies.reader.fault(row) !== undefined;
      kinds[id as number] = { recorded, row, faulty };
      if (!faulty) continue;
      faults.count += Number(rows);
      unusable.push(id as number);
    }
  return { kinds, words, unusable };
}

/** SQL of groups: their kinds, what their first row that says so says was done, and their first row. */
const groupsOf = (group: string, portion: number, portions: number): string =>
  `SELECT list_sort(list_distinct(list(id))) AS ids, arg_min(said, place) FILTER (WHERE said IS NOT NULL) AS said, min(place) AS first
   FROM line WHERE hash(${group}) % ${portions} = ${portion} GROUP BY ${group}`;

interface Found {
  readonly unusable: readonly number[];
  readonly contradicted: boolean;
  readonly words: readonly string[];
  readonly broken: Earliest;
  readonly portions: number;
}

async function locate({ database, source, plan }: Work, faults: Faults, found: Found): Promise<void> {
  const { unusable, contradicted, words, broken, portions } = found;
  const [[grouped = 0] = []] = await database.rows("SELECT CAST(count(*) AS DOUBLE) FROM line");
  const lost = source.rows - source.rejected - Number(grouped);
  faults.count += lost;
  if (lost > 0) await faults.locate(`SELECT place FROM ${plan.rows} WHERE NOT (${plan.grouped})`);
  await database.numbers("unusable", "id", unusable);
  if (unusable.length > 0) await faults.locate("SELECT place FROM line SEMI JOIN unusable USING (id)");
  if (contradicted) {
    await database.run(
      `CREATE TEMP TABLE contradicted AS SELECT place, lead, said
       FROM line JOIN (SELECT ${plan.group}, arg_min(said, place) AS lead FROM line WHERE said IS NOT NULL GROUP BY ${plan.group} HAVING min(said) <> max(said)) USING (${plan.group})
       WHERE said <> lead AND id NOT IN (SELECT id FROM unusable)`,
    );
    const [[count = 0] = []] = await database.rows("SELECT CAST(count(*) AS DOUBLE) FROM contradicted");
    faults.count += Number(count);
    const all = `[${Array.from(words, (word = "") => literal(word)).join(", ")}]`;
    const [before, between] = twoRecorded("\n", "\n").split("\n") as [string, string];
    await faults.locate(
      `SELECT place, ${literal(before)} || ${all}[lead + 1] || ${literal(between)} || ${all}[said + 1] AS why FROM contradicted`,
    );
  }
  if (broken.size === 0) return;
  await broken.table(database, "broken", "ids, said, why");
  for (let portion = 0; portion < portions; portion += 1)
    await faults.locate(
      `SELECT first AS place, why FROM (${groupsOf(plan.group, portion, portions)}) JOIN broken USING (ids, said)`,
    );
}
