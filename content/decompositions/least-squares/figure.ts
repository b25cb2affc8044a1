// Five points and their best line, with the squares on the residuals: a far point takes the line along, and little of its error is left to see.
import { clamp, dot, figure, say, type Point } from "eigenway/kit";

const XS = [1, 2, 3, 4, 10];
const START = [5, 5, 7, 7, 2];
const LAST = 4;
const TABLE = [2, 4, 7, 9.5, 12, 14];

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The line of best fit, what it leaves over, and how hard each point pulls. */
export function fitted(xs: readonly number[], ys: readonly number[]) {
  const middle = average(xs);
  const away = xs.map((x) => x - middle);
  const slope = dot(away, ys) / dot(away, away);
  const start = average(ys) - slope * middle;
  const residuals = ys.map((y, i) => y - start - slope * xs[i]);
  return { start, slope, residuals, squares: dot(residuals, residuals), leverages: away.map((d) => 1 / xs.length + (d * d) / dot(away, away)) };
}

/** By how much the line of the other points misses this one. */
export function missed(xs: readonly number[], ys: readonly number[], i: number) {
  const others = fitted(xs.filter((_, j) => j !== i), ys.filter((_, j) => j !== i));
  return ys[i] - others.start - others.slope * xs[i];
}

export default figure((page) => {
  const plane = page.plane({ x: [-0.5, 13.5], y: [-0.6, 14.6], label: "Five points, their line of best fit, a square on each residual, and the dashed line of the first four", ticks: 7 });
  const hands = XS.map((x, i) =>
    plane.handle({ name: `point ${i + 1}`, shown: "", at: [x, START[i]], role: "input", step: 0.5, snap: 0.5, hold: ([, y]) => [x, clamp(y, [0, 14])], says: (at) => `${say(x)} gigabyte${x === 1 ? "" : "s"}, ${say(at[1])} minutes` }),
  );
  const ys = () => hands.map((hand) => hand.y);
  const now = () => fitted(XS, ys());
  const ends = ({ start, slope }: { start: number; slope: number }): readonly [Point, Point] => [[-0.5, start - 0.5 * slope], [13.5, start + 13.5 * slope]];
  const rest = () => fitted(XS.slice(0, LAST), ys().slice(0, LAST));

  hands.forEach((hand, i) => plane.polygon({ corners: () => square(hand.at, now().residuals[i], i === LAST), role: "residual" }));
  plane.curve({ points: () => ends(rest()), role: "basis", thin: true, dashed: true });
  plane.curve({ points: () => ends(now()), role: "output" });

  page.live({
    line: () => `${say(now().start)} ${now().slope < 0 ? "−" : "+"} ${say(Math.abs(now().slope))}x`,
    residuals: () => now().residuals.map((e) => say(e)).join(", "),
    "sum of squares": () => say(now().squares),
  });
  page.says(() => {
    const miss = missed(XS, ys(), LAST);
    if (Math.abs(miss) < 1e-9) return "The last point lies on the line of the other four: it changes nothing, and its residual is 0.";
    const slope = Math.abs(now().slope) < 1e-9 ? "is level" : now().slope < 0 ? "falls" : "rises";
    return `The line of the other four misses the last point by ${say(miss)}. The line of all five goes there by 92 parts in 100 and ${slope}; ${say(now().residuals[LAST])} is left to see.`;
  });
  page.table(["last point", "residual there", "missed by the line of the others", "slope", "sum of squares"], () =>
    TABLE.map((y) => {
      const all = [...ys().slice(0, LAST), y];
      const { residuals, slope, squares } = fitted(XS, all);
      return [y, residuals[LAST], missed(XS, all, LAST), slope, squares].map((value) => say(value));
    }),
  );
});

/** The square on a residual, beside it: to the left where the drawing ends on the right. */
function square([x, y]: Point, residual: number, left: boolean): readonly Point[] {
  const side = left ? -Math.abs(residual) : Math.abs(residual);
  return [[x, y], [x, y - residual], [x + side, y - residual], [x + side, y]];
}
