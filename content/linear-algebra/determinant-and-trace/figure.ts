// The parallelogram of two columns: its area is the size of the determinant, and its sign says on which side the second column lies.
import { det2, figure, pair, say, type Point } from "eigenway/kit";

const STANDS: readonly [Point, Point][] = [[[1, 0], [0, 1]], [[3, 2], [1, 2]], [[3, 2], [3, 2]], [[3, 2], [3, 1]], [[3, 2], [-3, -2]], [[3, 2], [-2, 3]]];
const FLAT: readonly Point[] = [[0, 0]];

/** Determinant and trace of the matrix with these two columns. */
export function measured(one: Point, two: Point) {
  return { determinant: det2([[one[0], two[0]], [one[1], two[1]]]), trace: one[0] + two[1] };
}

export default figure((page) => {
  const plane = page.plane({ x: [-4.4, 5.4], y: [-3.4, 4.6], label: "Two columns of a matrix and the parallelogram that they span" });
  const one = plane.handle({ name: "a₁", at: [3, 2], role: "input", step: 0.5, snap: 0.5 });
  const two = plane.handle({ name: "a₂", at: [1, 2], role: "output", step: 0.5, snap: 0.5 });
  const area = () => measured(one.at, two.at).determinant;
  const corners = (): Point[] => [[0, 0], one.at, [one.x + two.x, one.y + two.y], two.at];

  plane.polygon({ corners: () => [[0, 0], [1, 0], [1, 1], [0, 1]], role: "basis" });
  plane.polygon({ corners: () => (area() >= 0 ? corners() : FLAT), role: "eigen" });
  plane.polygon({ corners: () => (area() < 0 ? corners() : FLAT), role: "residual" });
  plane.angle({ from: () => one.at, to: () => two.at, role: "basis", size: 36 });
  plane.arrow({ to: () => one.at, role: "input" });
  plane.arrow({ to: () => two.at, role: "output" });
  plane.text({ at: () => [(one.x + two.x) / 2, (one.y + two.y) / 2], says: () => (area() ? say(area()) : ""), role: "ink" });

  page.live({
    "a₁": () => pair(one.at),
    "a₂": () => pair(two.at),
    determinant: () => say(area()),
    trace: () => say(measured(one.at, two.at).trace),
  });
  page.says(() => told(area()));
  page.table(["a₁", "a₂", "determinant", "trace", "the parallelogram"], () =>
    ([[one.at, two.at], ...STANDS] as [Point, Point][]).map(([a, b]) => {
      const { determinant, trace } = measured(a, b);
      return [pair(a), pair(b), say(determinant), say(trace), told(determinant)];
    }),
  );
});

function told(area: number): string {
  if (Math.abs(area) < 1e-9) return "Both columns lie on one line: the parallelogram is flat, the determinant is 0, and a direction is lost.";
  const size = Math.abs(area) === 1 ? "Every area stays as large as it was" : `Every area becomes ${say(Math.abs(area))} times as large`;
  return `${size}. ${area > 0 ? "From a₁ to a₂ one turns left: the determinant is positive." : "From a₁ to a₂ one turns right: the plane is turned over, and the determinant is negative."}`;
}
