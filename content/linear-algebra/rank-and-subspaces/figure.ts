// What is wanted, below, and the settings that give it, above: a line of them, none, or one, as the rank decides.
import { figure, pair, say, solve, type Point } from "eigenway/kit";

const MATRICES: readonly [Point, Point][] = [[[1, 2], [0.5, 1]], [[1, 2], [0.5, -1]]];
const NAMES = ["rank 1", "rank 2"];
const STANDS: readonly [number, Point][] = [[0, [2, 1]], [0, [-1, -0.5]], [0, [0, 0]], [0, [2, 2]], [1, [2, 1]], [1, [2, 2]]];
const OUT: [Point, Point] = [[99, 99], [99, 100]];

/** How many settings give b: 0, 1, or −1 for a whole line; and the one whose free entry is 0. */
export function settings(rows: readonly [Point, Point], b: Point): { many: number; point: Point | null } {
  const one = solve(rows, b) as Point | null;
  if (one) return { many: 1, point: one };
  const fits = Math.abs(b[1] * rows[0][0] - b[0] * rows[1][0]) < 1e-9; // the rows are multiples of each other
  return fits ? { many: -1, point: [b[0] / rows[0][0], 0] } : { many: 0, point: null };
}

export default figure((page) => {
  const which = page.choice("Matrix", NAMES);
  const rows = () => MATRICES[which.index];
  const above = page.plane({ x: [-5, 5], y: [-2.6, 2.6], label: "The settings of two knobs that give b", xLabel: "knob 1", yLabel: "knob 2" });
  const below = page.plane({ x: [-5, 5], y: [-2.8, 2.8], label: "Two dials: what is wanted, b, and what can be reached", xLabel: "dial 1", yLabel: "dial 2" });
  const b = below.handle({ name: "b", at: [2, 1], role: "output", step: 0.5, snap: 0.5 });
  const now = () => settings(rows(), b.at);
  const flat = () => which.index === 0;
  const free: Point = [-2, 1]; // what the matrix of rank 1 sends to 0

  above.line({ through: () => (flat() ? [[0, 0], free] : OUT), role: "basis" });
  above.line({ through: () => (now().many === -1 ? [now().point!, [now().point![0] + free[0], now().point![1] + free[1]]] : OUT), role: "input", on: () => true });
  above.point({ at: () => (now().many === 1 ? now().point! : OUT[0]), role: "input", size: 8 });
  above.text({ at: () => [0, 1.6], says: () => (now().many ? "" : "no setting gives b"), role: "ink" });
  below.line({ through: () => (flat() ? [[0, 0], [2, 1]] : OUT), role: "output", on: () => now().many !== 0 });
  below.arrow({ to: () => b.at, role: "output" });

  page.live({
    matrix: () => rows().map((row) => pair(row)).join(", "),
    b: () => pair(b.at),
    "settings that give b": () => told(which.index, b.at),
  });
  page.says(() => {
    if (now().many === 1) return `Rank 2: every b can be reached, each by one setting. Here it is ${pair(now().point!)}.`;
    if (now().many === 0) return "b lies outside the column space, the dotted line: no setting gives it.";
    return "b lies in the column space. The settings that give it form a line, level with the null space, the dotted line through the origin.";
  });
  page.table(["matrix", "b", "settings that give b"], () => ([[which.index, b.at], ...STANDS] as [number, Point][]).map(([i, at]) => [NAMES[i], pair(at), told(i, at)]));
});

function told(which: number, b: Point): string {
  const { many, point } = settings(MATRICES[which], b);
  if (many === 0) return "none";
  return many === 1 ? `one: ${pair(point!)}` : `a line: (${say(point![0])}, 0) + t(−2, 1)`;
}
