/** CSV tables that facts are derived from. */
import { csvParseRows } from "d3-dsv";
import type { SourceFile, Table } from "../pack.js";
import { type Problem, problem } from "../problem.js";

const mostRows = 20_000;

/** Lines of the file that a row takes: quoted cells may hold several. */
const height = (cells: readonly string[]): number =>
  cells.reduce((lines, cell) => lines + cell.split("\n").length - 1, 1);

/** One CSV file of a pack; a row of another width than the heading is a problem. */
export function readTable(file: SourceFile, folder: string, problems: Problem[]): Table {
  const name = file.path.slice(folder.length + 1).replace(/\.csv$/, "");
  const [columns = [], ...lines] = csvParseRows(file.text.replace(/^\uFEFF/, ""));
  if (lines.length > mostRows)
    problems.push(
      problem("file-too-large", `\`${name}.csv\` has more than ${mostRows} rows`, {
        file: file.path,
        line: 1,
        column: 1,
      }),
    );
  let next = 1 + height(columns);
  const rows = lines.flatMap((cells) => {
    const line = next;
    next += height(cells);
    if (cells.length === 1 && cells[0] === "") return [];
    if (cells.length !== columns.length)
      problems.push(
        problem("table-row", `this row has ${cells.length} cells, the heading ${columns.length}`, {
          file: file.path,
          line,
          column: 1,
        }),
      );
    return [Object.fromEntries(columns.map((column, at) => [column.trim(), (cells[at] ?? "").trim()]))];
  });
  return { name, columns: columns.map((column) => column.trim()), rows };
}
