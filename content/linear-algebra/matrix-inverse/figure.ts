// The columns of a matrix and of its inverse, side by side: as the first two fall into one line, the others grow without bound.
import { figure, norm, pair, say, solve, type Point } from "eigenway/kit";

const STANDS: readonly [Point, Point][] = [[[1, 1], [1, 2]], [[1, 0], [0, 1]], [[0, 1], [-1, 0]], [[1, 1], [1, 1.5]], [[1, 1], [1, 1.25]], [[1, 1], [1, 1]]];

/** The columns of the inverse of the matrix with these two columns; null where there is none. */
export function undone(one: Point, two: Point): [Point, Point] | null {
  const rows = [[one[0], two[0]], [one[1], two[1]]];
  const [first, second] = [solve(rows, [1, 0]), solve(rows, [0, 1])];
  return first && second ? [first as unknown as Point, second as unknown as Point] : null;
}

const longest = (columns: readonly Point[]): number => Math.max(...columns.map(norm));

export default figure((page) => {
  const left = page.plane({ x: [-3.4, 3.4], y: [-2.4, 2.6], label: "The columns of A and the grid that they make" });
  const one = left.handle({ name: "a₁", at: [1, 1], role: "input", step: 0.25, snap: 0.25 });
  const two = left.handle({ name: "a₂", at: [1, 2], role: "input", step: 0.25, snap: 0.25 });
  const back = () => undone(one.at, two.at);
  left.image({ of: () => [[one.at[0], two.at[0]], [one.at[1], two.at[1]]], role: "input" });
  left.arrow({ to: () => one.at, role: "input" });
  left.arrow({ to: () => two.at, role: "input" });

  const right = page.plane({ x: [-6.8, 6.8], y: [-4.6, 4.6], label: "The columns of the inverse of A, and the grid that they make" });
  const column = (i: 0 | 1): Point => back()?.[i] ?? [0, 0];
  const rows = (): [Point, Point] => (back() ? [[column(0)[0], column(1)[0]], [column(0)[1], column(1)[1]]] : [[0, 0], [0, 0]]);
  right.image({ of: () => (back() ? rows() : [[0, 0], [0, 0]]), role: "output" });
  for (const i of [0, 1] as const) {
    right.arrow({ to: () => column(i), role: "output" });
    right.text({ at: () => beside(column(i)), says: () => (back() ? `b${"₁₂"[i]}` : ""), role: "output", vector: true });
  }
  right.text({ at: () => [0, 1], says: () => (back() ? "" : "no inverse"), role: "ink" });

  page.live({
    "columns of A": () => `${pair(one.at)}, ${pair(two.at)}`,
    "columns of the inverse": () => told(back()),
    "longest of these": () => (back() ? say(longest(back()!)) : "none"),
  });
  page.says(() => {
    const found = back();
    if (!found) return "Both columns lie on one line: A loses a direction, and there is no inverse.";
    if (longest(found) < 1.001) return "No arrow below is longer than 1: what is undone brings no noise along.";
    return `A reading that is off by 1 moves what is recovered by up to ${say(longest(found))}${longest(found) > 5 ? ": the columns of A lie almost on one line" : ""}.`;
  });
  page.table(["columns of A", "columns of the inverse", "longest column of the inverse"], () =>
    ([[one.at, two.at], ...STANDS] as [Point, Point][]).map(([a, b]) => {
      const found = undone(a, b);
      return [`${pair(a)}, ${pair(b)}`, told(found), found ? say(longest(found)) : "none"];
    }),
  );
});

const told = (found: readonly Point[] | null): string => (found ? found.map((each) => pair(each)).join(", ") : "none");

/** Where a name stands: past the tip, inside the drawing. */
function beside([x, y]: Point): Point {
  const length = norm([x, y]) || 1;
  const shrink = Math.min(1, 6 / Math.max(Math.abs(x), 1e-9), 3.9 / Math.max(Math.abs(y), 1e-9));
  return [shrink * x + (0.5 * x) / length, shrink * y + (0.5 * y) / length];
}
