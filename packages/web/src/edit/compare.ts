/** Two texts compared line by line (Myers' greedy algorithm), with a little of what stands around each change. */

export interface DiffLine {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
  /** Line in the new text, from 1; of a removed line, the line before which it stood. */
  readonly line: number;
}

/** Changes that stand near each other, with the lines around them. */
export type Hunk = readonly DiffLine[];

const around = 2;
/** With more changed lines than this, the texts count as wholly different. */
const mostSteps = 800;

/** @returns no hunk when the texts are the same */
export function compareLines(before: string, after: string): Hunk[] {
  const lines = script(before.split("\n"), after.split("\n"));
  const near = new Set<number>();
  for (const [index, { kind }] of lines.entries())
    if (kind !== "same") for (let at = index - around; at <= index + around; at += 1) near.add(at);
  const hunks: DiffLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (!near.has(index)) continue;
    if (near.has(index - 1) && hunks.length > 0) hunks.at(-1)?.push(line);
    else hunks.push([line]);
  }
  return hunks;
}

/** The shortest way from one list of lines to the other. */
function script(before: readonly string[], after: readonly string[]): DiffLine[] {
  const trail: Map<number, number>[] = [];
  const reach = new Map<number, number>([[1, 0]]);
  const most = Math.min(before.length + after.length, mostSteps);
  for (let steps = 0; steps <= most; steps += 1) {
    trail.push(new Map(reach));
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = goesDown(reach, diagonal, steps) ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
      let y = x - diagonal;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x += 1;
        y += 1;
      }
      reach.set(diagonal, x);
      if (x >= before.length && y >= after.length) return walkBack(before, after, trail);
    }
  }
  return [
    ...before.map((text): DiffLine => ({ kind: "removed", text, line: 1 })),
    ...after.map((text, index): DiffLine => ({ kind: "added", text, line: index + 1 })),
  ];
}

const at = (reach: ReadonlyMap<number, number>, diagonal: number): number => reach.get(diagonal) ?? -1;

/** Whether the furthest way onto a diagonal comes from a line added, rather than from a line removed. */
const goesDown = (reach: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean =>
  diagonal === -steps || (diagonal !== steps && at(reach, diagonal - 1) < at(reach, diagonal + 1));

function walkBack(
  before: readonly string[],
  after: readonly string[],
  trail: readonly ReadonlyMap<number, number>[],
): DiffLine[] {
  const lines: DiffLine[] = [];
  let [x, y] = [before.length, after.length];
  for (let steps = trail.length - 1; steps >= 0; steps -= 1) {
    const reach = trail[steps] as ReadonlyMap<number, number>;
    const diagonal = x - y;
    const down = goesDown(reach, diagonal, steps);
    const fromX = steps === 0 ? 0 : at(reach, down ? diagonal + 1 : diagonal - 1);
    const fromY = steps === 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY) {
      lines.push({ kind: "same", text: after[y - 1] as string, line: y });
      x -= 1;
      y -= 1;
    }
    if (steps === 0) break;
    if (down) lines.push({ kind: "added", text: after[y - 1] as string, line: y });
    else lines.push({ kind: "removed", text: before[x - 1] as string, line: y + 1 });
    [x, y] = [fromX, fromY];
  }
  return lines.reverse();
}
