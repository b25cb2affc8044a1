// Elimination as a turn: equation 2 loses k times equation 1, its line turns about the point that both share.
import { figure, say, solve, type Point } from "eigenway/kit";

type Row = readonly [number, number, number]; // a x + b y = c

const FIRST: Row = [1, 1, 4];
const SECOND: readonly Row[] = [[2, 3, 11], [2, 2, 9], [2, 2, 8]];
const NAMES = ["2x + 3y = 11", "2x + 2y = 9", "2x + 2y = 8"];
const STEPS = Array.from({ length: 21 }, (_, i) => -1 + i / 4);

export const minus = (row: Row, k: number, other: Row): Row => [row[0] - k * other[0], row[1] - k * other[1], row[2] - k * other[2]];
const gone = ([a, b]: Row): boolean => a === 0 && b === 0;

/** 2x + 3y = 11, as one writes it. */
function equation([a, b, c]: Row): string {
  const terms = [[a, "x"], [b, "y"]] as const;
  const left = terms.filter(([k]) => k).map(([k, name], i) => `${k < 0 ? (i ? " − " : "−") : i ? " + " : ""}${Math.abs(k) === 1 ? "" : say(Math.abs(k))}${name}`);
  return `${left.join("") || "0"} = ${say(c)}`;
}

/** Two points of the line of a row. */
function along([a, b, c]: Row): [Point, Point] {
  const size = a * a + b * b;
  const foot: Point = [(a * c) / size, (b * c) / size];
  return [foot, [foot[0] - b, foot[1] + a]];
}

export const meet = (row: Row): Point | null => solve([FIRST.slice(0, 2), row.slice(0, 2)], [FIRST[2], row[2]]) as [number, number] | null;
const NOWHERE: [Point, Point] = [[99, 99], [99, 100]];

export default figure((page) => {
  const plane = page.plane({ x: [-2, 6], y: [-1, 5.4], label: "Two lines in the plane of all models, one for each equation", xLabel: "x, a bedroom", yLabel: "y, another room" });
  const which = page.choice("Equation 2", NAMES);
  const k = page.slider({ label: "k", values: STEPS, at: 0 });
  const row = (): Row => minus(SECOND[which.index], k.value, FIRST);
  const shared = () => meet(SECOND[which.index]);

  plane.line({ through: () => along(SECOND[which.index]), role: "basis" });
  plane.line({ through: () => along(FIRST), role: "input", on: () => true });
  plane.line({ through: () => (gone(row()) ? NOWHERE : along(row())), role: "output", on: () => true });
  plane.text({ at: () => [-1.55, 5], says: () => "1", role: "input" });
  plane.text({ at: () => name(row()), says: () => (gone(row()) ? "" : "2"), role: "output" });
  plane.point({ at: () => shared() ?? [99, 99], role: "eigen", size: 8 });

  page.live({
    "equation 1": () => equation(FIRST),
    "equation 2 now": () => equation(row()),
    "both hold at": () => (shared() ? `(${say(shared()![0])}, ${say(shared()![1])})` : SECOND[which.index][2] === 8 ? "every point of line 1" : "no point"),
  });
  page.says(() => told(row(), k.value));
  page.table(["k", "equation 2 minus k times equation 1", "both hold at"], () =>
    [-1, 0, 1, 2, 3, 4].map((each) => {
      const now = minus(SECOND[which.index], each, FIRST);
      return [say(each), equation(now), shared() ? "(1, 3)" : SECOND[which.index][2] === 8 ? "every point of line 1" : "no point"];
    }),
  );
});

/** Where a line's number stands: on it, near the right or the upper edge of the drawing. */
function name(row: Row): Point {
  const [a, b, c] = row;
  if (Math.abs(b) < 1e-9) return [c / a + 0.25, 4.9];
  const y = (c - a * 5.6) / b;
  if (y < 5 && y > -0.8) return [5.6, y + 0.3];
  const end = y >= 5 ? 4.9 : -0.7;
  return [(c - b * end) / a + 0.25, end];
}

function told(row: Row, k: number): string {
  const lost = k === 0 ? "Equation 2 as it was given" : `Equation 2 ${k > 0 ? "minus" : "plus"} ${Math.abs(k) === 1 ? "" : `${say(Math.abs(k))} times `}equation 1`;
  if (gone(row) && row[2] === 0) return `${lost} says 0 = 0: nothing. Every point of line 1 is a solution.`;
  if (gone(row)) return `${lost} says 0 = ${say(row[2])}: never true. There is no solution.`;
  if (row[0] === 0) return `${lost}: x has gone, the line lies level, and y = ${say(row[2] / row[1])} can be read off.`;
  if (row[1] === 0) return `${lost}: y has gone, the line stands upright, and x = ${say(row[2] / row[0])} can be read off.`;
  if (meet(row)) return `${lost}: another line through the same point, (1, 3).`;
  return `${lost}: the line stays level with line 1 and ${row[2] / row[0] === 4 ? "lies on it" : "never meets it"}.`;
}
